import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { openTrial } from "../../../src/analysis/simulation/openTrial";
import { planned } from "../../../src/analysis/simulation/plan";
import { started } from "../../../src/analysis/simulation/start";
import { keyOf } from "../../../src/model/inputs/keys";
import { measures } from "../../../src/model/measures";
import { runProject } from "../../../src/model/run";
import { percentile, rankCorrelation, sorted } from "../../../src/numerics/percentiles";
import { nearRate } from "../../../src/numerics/rates/nearRate";
import { sets } from "../../../src/reference/index";
import { question } from "./questions";

describe("a trial, opened as a scenario", () => {
  test.each(sets.map(({ name }) => name))("gives what the trial gave, paths and correlations with it: %s", (name) => {
    const { plan } = planned(question({}, name));
    for (const kernel of ["plain", "wasm"] as const) {
      const simulation = started(plan, kernel);
      expect(simulation.kernel).toBe(kernel);
      const { results, refused } = simulation.chunk(100, 12);
      let ran = 0;
      for (let k = 0; k < 12; k++) {
        if (refused[k] !== 0) continue;
        const { inputs } = openTrial(plan, 100 + k);
        const run = runProject(inputs);
        for (const line of plan.lines) {
          const wanted = run.values(line);
          const found = results.get(line)?.subarray(k * wanted.length, (k + 1) * wanted.length);
          for (const [t, value] of wanted.entries())
            if (Number.isNaN(value)) expect(found?.[t]).toBeNaN();
            else
              expect(Math.abs((found?.[t] ?? Number.NaN) - value)).toBeLessThanOrEqual(
                1e-9 * Math.max(1, Math.abs(value)),
              );
        }
        ran++;
      }
      expect(ran).toBeGreaterThan(6);
    }
  });

  test.each(sets.map(({ name }) => name))(
    "given back as overrides of what was asked is the same to the bit: %s",
    (name) => {
      const table = readTable([["set", name]]);
      const asked = ["energy.gas_tariff", 150, "energy.gas_tariff.2035", 160, "market.share_italy", 0.5];
      const own = complete(table, readOverrides(asked, table)).values;
      const { plan } = planned({ assumptions: own, lines: ["returns.npv", "equity.npv"], trials: 100, seed: 11 });
      for (const trial of [0, 41, 99]) {
        const { inputs, overrides } = openTrial(plan, trial, own);
        const pairs = Object.entries(overrides).flatMap(([key, value]) => [key, keyOf(key)?.choices?.[value] ?? value]);
        expect(complete(table, readOverrides([...asked, "Key", "Value", ...pairs], table)).values).toEqual(inputs);
      }
    },
  );

  test("differs from the base by what was drawn, and by its factors of each year", () => {
    const { plan, base } = planned(question());
    const { overrides } = openTrial(plan, 3);
    expect(overrides["market.hbi_price"]).toBeGreaterThan(0);
    for (let year = 1; year <= base.periods; year++)
      expect(overrides[`market.hbi_price_path.${year}`], `${year}`).toBeGreaterThan(0);
    expect(overrides["project.first_year"]).toBeUndefined();
  });
});

describe("the rates of trials", () => {
  const solver = measures.get("returns.irr");

  test.each(sets.map(({ name }) => name))("are those of the proven search over all rates: %s", (name) => {
    const { plan, base } = planned(question({ lines: ["returns.irr", "equity.irr"], trials: 3000 }, name));
    const simulation = started(plan, "wasm");
    const { results, refused } = simulation.chunk(0, 300);
    const near = solver?.near?.(base.value("returns.irr"));
    let none = 0;
    for (let k = 0; k < 300; k++) {
      if (refused[k] !== 0) continue;
      const flows = simulation.linesOf(k).get("cash.flow") ?? new Float64Array(0);
      const wanted = solver?.solve(flows) ?? Number.NaN;
      const found = near?.(flows) ?? Number.NaN;
      if (Number.isNaN(wanted)) none++;
      expect(Number.isNaN(found)).toBe(Number.isNaN(wanted));
      if (!Number.isNaN(wanted)) expect(Math.abs(found - wanted) / (1 + wanted)).toBeLessThan(1e-12);
      expect(results.get("returns.irr")?.[k]).toBe(found);
    }
    // trials with and without a rate are among them
    expect(none).toBeGreaterThan(0);
    expect(none).toBeLessThan(290);
  });

  test("need the search over all rates in one of twenty trials at most", () => {
    const { plan, base } = planned(question({ lines: ["returns.irr"], trials: 3000 }));
    const simulation = started(plan, "wasm");
    const start = 1 / (1 + base.value("returns.irr"));
    const rows = Array.from({ length: 400 }, (_, k) => simulation.linesOf(k).get("cash.flow") ?? new Float64Array(0));
    expect(rows.filter((flows) => nearRate(flows, start) === undefined).length).toBeLessThan(20);
  });
});

describe("trials", () => {
  const { plan } = planned(question({ trials: 20_000 }));
  const simulation = started(plan, "plain");
  const drawn = simulation.draws(0, 20_000);
  const column = (key: string): Float64Array => drawn.get(key) ?? new Float64Array(0);

  test("have the percentiles of their ranges", () => {
    const price = sorted(column("market.hbi_price"));
    // a triangle from 240 by 360 to 490: P10, P50 and P90 by hand
    expect(percentile(price, 0.1)).toBeCloseTo(240 + Math.sqrt(0.1 * 250 * 120), 0);
    expect(percentile(price, 0.5)).toBeCloseTo(490 - Math.sqrt(0.5 * 250 * 130), 0);
    expect(percentile(price, 0.9)).toBeCloseTo(490 - Math.sqrt(0.1 * 250 * 130), 0);
  });

  test("go together as the assumptions say, and else not at all", () => {
    const ranks = (normal: number): number => (6 / Math.PI) * Math.asin(normal / 2);
    const price = column("market.hbi_price");
    for (const [key, wanted] of [
      ["market.scrap", 0.8],
      ["market.pellet_index", 0.7],
      ["energy.gas_tariff", 0.1],
      ["carbon.eua_price", 0.2],
      ["capital.overrun", 0],
    ] as const)
      expect(Math.abs(rankCorrelation(price, column(key)) - ranks(wanted)), key).toBeLessThan(0.01);
    // both go with the price
    expect(Math.abs(rankCorrelation(column("market.scrap"), column("market.pellet_index")) - ranks(0.56))).toBeLessThan(
      0.01,
    );
    expect(Math.abs(rankCorrelation(column("capital.overrun"), column("cost.mining")) - ranks(0.3))).toBeLessThan(0.01);
  });

  test("go together as a whole matrix says, where one is given", () => {
    const keys = ["market.hbi_price", "market.scrap", "capital.overrun", "ore.grade"];
    const matrix = [
      [1, 0.6, -0.4, 0],
      [0.6, 1, 0.2, -0.7],
      [-0.4, 0.2, 1, -0.3],
      [0, -0.7, -0.3, 1],
    ];
    const given = planned(question({ trials: 20_000, correlation: { keys, matrix } }));
    const all = started(given.plan, "plain").draws(0, 20_000);
    for (const [i, one] of keys.entries())
      for (const [j, other] of keys.entries()) {
        const found = rankCorrelation(all.get(one) ?? new Float64Array(0), all.get(other) ?? new Float64Array(0));
        const wanted = (6 / Math.PI) * Math.asin((matrix[i]?.[j] ?? Number.NaN) / 2);
        expect(Math.abs(found - wanted), `${one} ${other}`).toBeLessThan(0.01);
      }
  });

  test("move around 1 in time", () => {
    const mean = column("market.hbi_price_path");
    expect(mean.reduce((sum, value) => sum + value, 0) / mean.length).toBeCloseTo(1, 2);
    expect(rankCorrelation(mean, column("carbon.eua_price_path"))).toBeGreaterThan(0.1);
  });
});
