import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides as overridesOf } from "../../../src/analysis/assumptions/overrides";
import { over } from "../../../src/analysis/assumptions/standing";
import { attempt } from "../../../src/analysis/attempt";
import { moved } from "../../../src/analysis/whatIf/moves";
import { sensitivity } from "../../../src/analysis/whatIf/sensitivity";
import { spider } from "../../../src/analysis/whatIf/spider";
import { isAmount, tornado } from "../../../src/analysis/whatIf/tornado";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { inUse } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { IronError } from "../../../src/quantities/errors";
import { usualRangeOf } from "../../../src/reference/values";

const own = complete(readTable(undefined));
const variations = new Variations(own.values);
const alike = (outcome: unknown) => (outcome instanceof IronError ? [outcome.id, outcome.values] : outcome);

describe("a tornado", () => {
  const { swings, outcome } = tornado(variations, "returns.npv");

  test("has at each end what runProject gives there, or why it gives nothing", () => {
    expect(outcome).toBe(runProject(own.values).value("returns.npv"));
    for (const { key, ends } of swings)
      for (const end of ends === undefined ? [] : [ends.low, ends.high]) {
        const values = over(own.values, moved(own.values, key, end.value));
        expect(alike(end.outcome), key).toEqual(alike(attempt(() => runProject(values).value("returns.npv"))));
      }
  });

  test("begins with the largest swing, and ends with what a choice has put out of use", () => {
    const ranks = swings.map(({ ends, swing }) => (ends === undefined ? -1 : swing));
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    const idle = swings.filter(({ ends }) => ends === undefined).map(({ key }) => key);
    expect(idle).toContain("concentrate.grade");
    expect(idle.every((key) => !inUse(key, own.values))).toBe(true);
  });

  test("moves over the usual ranges, values by year with their input, and says what gives way", () => {
    for (const { key, ends } of swings.filter(({ ends }) => ends !== undefined))
      expect({ low: ends?.low.value, high: ends?.high.value }).toEqual(usualRangeOf(key));
    const path = moved(own.values, "energy.gas_tariff", 2 * (own.values["energy.gas_tariff"] ?? 0));
    expect(Object.keys(path).length).toBeGreaterThan(1);
    for (const [key, value] of Object.entries(path)) expect(value).toBe(2 * (own.values[key] ?? 0));
    const share = swings.find(({ key }) => key === "market.share_italy");
    expect(share?.says.map(({ id }) => id)).toEqual(["assumptions.gaveWay"]);
  });

  test("of equal swings moves amounts alone, each by the same share, and tells an end beyond a limit", () => {
    const equal = tornado(variations, "returns.npv", 0.2).swings.filter(({ ends }) => ends !== undefined);
    for (const { key, base, ends } of equal) {
      expect(isAmount(key)).toBe(true);
      expect([ends?.low.value, ends?.high.value]).toEqual([base - 0.2 * Math.abs(base), base + 0.2 * Math.abs(base)]);
    }
    const ends = equal.find(({ key }) => key === "reduction.metallisation")?.ends;
    expect(ends?.high.outcome).toBeInstanceOf(IronError);
    expect(typeof ends?.low.outcome).toBe("number");
  });

  test("a line that is a row, or none, is refused", () => {
    expect(() => tornado(variations, "cash.flow")).toThrow("model.notOneNumber");
    expect(() => tornado(variations, "cash.flo")).toThrow("model.unknownLine");
  });
});

test("a spider is the model at relative changes, and nil is the base", () => {
  const keys = ["market.hbi_price", "energy.gas_tariff", "capital.overrun"];
  const steps = [-0.2, 0, 0.2];
  const found = spider(variations, "equity.npv", keys, steps);
  for (const [s, step] of steps.entries())
    for (const [k, key] of keys.entries()) {
      const changes = moved(own.values, key, (own.values[key] ?? 0) * (1 + step));
      const wanted = runProject(step === 0 ? own.values : over(own.values, changes)).value("equity.npv");
      expect(found[s]?.[k]).toBe(wanted);
    }
  expect(alike(spider(variations, "equity.npv", ["concentrate.grade"], [0.01])[0]?.[0])).toMatchObject([
    "model.outOfUse",
    {},
  ]);
  expect(() => spider(variations, "equity.npv", ["discount.timing"], [0.1])).toThrow("whatIf.noAmount");
});

describe("a sensitivity", () => {
  test("is at each point what overrides of a call give", () => {
    const axes = [
      { key: "energy.gas_tariff", values: [100, 300] },
      { key: "market.share_italy", values: [0.1, 0.4, 1.5] },
    ];
    const points = sensitivity(variations, own, ["returns.npv", "returns.irr"], axes);
    expect(points.map(({ at }) => at)).toEqual(
      [100, 300].flatMap((gas) => [0.1, 0.4, 1.5].map((share) => [gas, share])),
    );
    for (const { at, outcomes } of points) {
      const changes = at.flatMap((value, k) => [axes[k]?.key, value]);
      const wanted = attempt(() => complete(readTable(undefined), overridesOf(changes)).values);
      if (wanted instanceof IronError) expect(outcomes.map(alike)).toEqual([alike(wanted), alike(wanted)]);
      else {
        const run = attempt(() => runProject(wanted));
        if (run instanceof IronError) expect(outcomes.map(alike)).toEqual([alike(run), alike(run)]);
        else expect(outcomes[0]).toBe(run.value("returns.npv"));
      }
    }
  });

  test("a value that cannot be read refuses the whole, one that cannot be is told in its place", () => {
    const at = (key: string, value: unknown) =>
      sensitivity(variations, own, ["returns.npv"], [{ key, values: [value] }]);
    expect(() => at("market.hbi_price", "dear")).toThrow("model.notANumber");
    expect(() => at("market.hbi_prise", 300)).toThrow("model.unknownKey");
    expect(alike(at("ore.grade", 2)[0]?.outcomes[0])).toMatchObject([expect.stringContaining("model.outside"), {}]);
    expect(alike(at("concentrate.grade", 0.68)[0]?.outcomes[0])).toMatchObject(["model.outOfUse", {}]);
    expect(at("discount.timing", "end")[0]?.outcomes[0]).toBe(
      runProject({ ...own.values, "discount.timing": "end" }).value("returns.npv"),
    );
  });
});
