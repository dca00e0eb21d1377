import { describe, expect, test } from "vitest";
import { movedPath, pathsIn } from "../../src/analysis/draws/movedPath";
import { simulated } from "../../src/analysis/draws/simulated";
import { referenceDistributions } from "../../src/build/base/distributions";
import draws from "../../src/build/base/draws.json";
import { NPV } from "../../src/build/base/npv";
import { moversToKeep } from "../../src/build/base/storeMovers";
import { baseStudy } from "../../src/build/base/study";
import { basePage } from "../../src/help/base/basePage";
import { isNearEnd } from "../../src/help/base/ends";
import { largestMovers, MOVERS } from "../../src/help/base/moversPart";
import { runProject } from "../../src/model/run";
import { allAssumptions, referenceSet } from "../../src/reference/index";
import movers from "../../src/reference/movers.json";

const study = baseStudy();
const page = basePage(study);
const words = page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the draws that are kept (npm run draws keeps them anew)", () => {
  const SAMPLE = 1500;
  const { results, refused } = simulated(referenceSet(), referenceDistributions(), {
    line: NPV,
    seed: draws.seed + 1,
    trials: SAMPLE,
  });
  const share = (of: (npv: number) => boolean): number => results.filter(of).length / results.length;
  /** Four standard errors of the difference of two shares, one of the sample, one of what is kept. */
  const within = (p: number): number => 4 * Math.sqrt(p * (1 - p) * (1 / SAMPLE + 1 / draws.trials));

  test("are those of the base of today", () => {
    expect(draws.base).toBe(Math.round(study.npv.base));
  });
  test.each(Object.entries(draws.percentiles))("%s %% of another sample lies below P%s", (percent, npv) => {
    const p = Number(percent) / 100;
    expect(Math.abs(share((drawn) => drawn < npv) - p)).toBeLessThan(within(p));
  });
  test("stand as often below the base, above nil, and are refused as often in another sample", () => {
    expect(Math.abs(share((npv) => npv < study.npv.base) - draws.belowBase)).toBeLessThan(within(draws.belowBase));
    expect(Math.abs(share((npv) => npv > 0) - draws.aboveNil)).toBeLessThan(within(draws.aboveNil));
    const count = (all: Iterable<{ readonly count: number }>) => [...all].reduce((sum, { count }) => sum + count, 0);
    const p = count(draws.refused) / draws.trials;
    expect(Math.abs(count(refused.values()) / SAMPLE - p)).toBeLessThan(within(Math.max(p, 1 / SAMPLE)));
  });
});

test("the movers that are kept are those of today (npm run draws keeps them anew)", () => {
  const today = moversToKeep(study);
  expect(Object.keys(movers)).toEqual(Object.keys(today));
  for (const [key, swing] of Object.entries(movers)) expect(Math.abs(swing / (today[key] ?? 0) - 1)).toBeLessThan(0.01);
});

describe("the page of the base", () => {
  test("shows NPV at base, at medians and at means", () => {
    for (const npv of [study.npv.base, study.npv.median, study.npv.mean])
      expect(words).toContain(Math.round(npv / 1e6).toLocaleString("en-US"));
    expect(study.npv.base).toBe(runProject(referenceSet()).value(NPV));
  });

  test("has a row for each input that is drawn", () => {
    const keys = referenceDistributions();
    expect(study.inputs.map(({ assumption: { key } }) => key)).toEqual([...keys.keys()]);
  });

  test("lists the 25 largest movers by their swing, and what cannot be moved alone with its reason", () => {
    const movers = largestMovers(study);
    expect(movers).toHaveLength(MOVERS);
    expect(movers[0]?.assumption.key).toBe("market.hbi_price");
    const swings = movers.map(({ movement: { swing } }) => swing);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    for (const { movement } of study.inputs)
      if ("none" in movement) expect(words).toContain(`Not moved: ${movement.none}`);
  });

  test("a swing is that of runs with the value at its ends", () => {
    const found = study.inputs.find(({ assumption: { key } }) => key === "energy.gas_tariff");
    const standing = referenceSet();
    const npv = (value: number) =>
      runProject({ ...standing, ...movedPath(standing, pathsIn(standing), "energy.gas_tariff", value) }).value(NPV);
    const { low = Number.NaN, high = Number.NaN } = found?.assumption ?? {};
    expect(found?.movement).toMatchObject({ low: npv(low), high: npv(high) });
  });

  test("a class has no mean and stands at no percentile, a choice is told by its word; numbers have both", () => {
    /** The last row that leads to a key is that of the table of all inputs. */
    const cells = (key: string): string[] => {
      const row = page.split("<tr>").findLast((one) => one.includes(`#${key}"`)) ?? "";
      return (row.match(/<td[^>]*>.*?<\/td>/g) ?? []).map((cell) => cell.replace(/<[^>]+>/g, ""));
    };
    expect(cells("debt.eca_buyer")).toEqual(["1", "sov", "cc1", "cc3", "discrete", "cc1", "–", "–", ""]);
    expect(cells("debt.eca_country_category").slice(5, 8)).toEqual(["4", "–", "–"]);
    expect(cells("debt.grace_years").slice(5, 8)).toEqual(["1", "1", "P50"]);
  });

  test("every estimate among the largest movers has its question to the owner, and they are counted", () => {
    const estimates = largestMovers(study).filter(({ assumption: { source } }) => source.kind === "estimate");
    const bare = estimates.filter(({ assumption: { question } }) => question === undefined);
    expect(bare.map(({ assumption: { key } }) => key)).toEqual([]);
    expect(words).toContain(`${estimates.length} of these are estimates`);
  });

  test("lists every question to the owner, and marks them where they move NPV", () => {
    const asked = allAssumptions().flatMap(({ question }) => question ?? []);
    expect(asked.length).toBeGreaterThanOrEqual(7);
    for (const question of asked) expect(question).toMatch(/\?$/);
    expect(study.questions.map(({ question }) => question)).toEqual(asked);
  });

  test("the base stands in the middle: between P35 and P65 of the draws, within the error of the share", () => {
    const error = Math.sqrt((0.35 * 0.65) / draws.trials);
    expect(draws.belowBase).toBeGreaterThan(0.35 - 2 * error);
    expect(draws.belowBase).toBeLessThan(0.65 + 2 * error);
  });

  test("says why the base stands above the middle, by the inputs whose median lies on the side that costs", () => {
    const one = study.inputs.filter(({ assumption: { key } }) => ["capital.pellet", "pellet.phosphorus"].includes(key));
    const told = (inputs: typeof study.inputs, belowBase: number): string | undefined =>
      /Why not P50.*?at the base/.exec(basePage({ ...study, inputs, draws: { ...study.draws, belowBase } }))?.[0];
    // pellets dearer than their base lower NPV, by the median of a triangle from 60 over 110 to 180; phosphorus lies in the middle
    expect(told(one, 0.64)).toContain("The median gives a lower NPV than the base for 1 inputs, a higher one for 0");
    expect(told(one, 0.4)).toBeUndefined();
    expect(words).toContain("Why not P50");
  });

  test("no base stands near an end without a reason", () => {
    const bare = study.inputs.filter((input) => isNearEnd(input) && input.assumption.endReason === undefined);
    expect(bare.map(({ assumption: { key } }) => key)).toEqual([]);
  });

  test("a reason stands only where a base stands near an end", () => {
    const far = new Set(study.inputs.filter(isNearEnd).map(({ assumption: { key } }) => key));
    const explained = allAssumptions().filter(({ endReason }) => endReason !== undefined);
    expect(explained.filter(({ key }) => !far.has(key)).map(({ key }) => key)).toEqual([]);
  });
});
