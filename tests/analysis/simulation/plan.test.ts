import { describe, expect, test } from "vitest";
import { planned } from "../../../src/analysis/simulation/plan";
import type { Question } from "../../../src/analysis/simulation/question";
import { inputKeys } from "../../../src/model/inputs/keys";
import { IronError } from "../../../src/quantities/errors";
import { question } from "./questions";

describe("a plan", () => {
  test("draws what the reference data draw, and neither the calendar nor what a choice puts out of use", () => {
    const { plan } = planned(question());
    const keys = plan.ranges.map(([key]) => key);
    expect(keys).toContain("market.hbi_price");
    for (const key of keys) expect(inputKeys.get(key)?.calendar, key).not.toBe(true);
    // capital by parts is in use, so that its total is not
    expect(keys).toContain("capital.hbi");
    expect(keys).not.toContain("capital.total");
  });

  test("moves a range with the value that stands, within its limits", () => {
    const rangeOf = (assumptions: Record<string, number>, key: string) =>
      planned(question({ assumptions })).plan.ranges.find(([one]) => one === key)?.[1].parameters;
    expect(rangeOf({}, "market.hbi_price")).toEqual([240, 360, 490]);
    expect(rangeOf({ "market.hbi_price": 180 }, "market.hbi_price")).toEqual([120, 180, 245]);
    // from nil by the difference
    expect(rangeOf({ "market.price_real_growth": 0.02 }, "market.price_real_growth")).toEqual([0.01, 0.02, 0.03]);
    expect(rangeOf({ "market.off_spec_discount": 0.5 }, "market.off_spec_discount")).toEqual([0, 0.5, 1]);
  });

  test.each([
    [["returns.npv"], "by the outputs", "none"],
    [["returns.npv", "equity.irr"], "by the outputs", "held"],
    [["cover.dscr_least"], "by the outputs", "held"],
    [["returns.npv"], "held", "held"],
    [["cover.dscr_least"], "sized", "sized"],
    [["returns.npv"], "none", "none"],
  ])("of %s with the financing '%s' has it %s", (lines, wanted, financing) => {
    const choice = inputKeys.get("risk.financing")?.choices?.indexOf(wanted) ?? Number.NaN;
    const { plan, ...told } = planned(question({ lines, assumptions: { "risk.financing": choice } }));
    expect(told.financing).toBe(financing);
    expect(plan.inputs["debt.sizing"] === inputKeys.get("debt.sizing")?.choices?.indexOf("given")).toBe(
      financing === "held",
    );
  });

  test("moves in time what has a volatility, a random walk where nothing halves", () => {
    expect(planned(question()).plan.fluctuations.map(({ of, halfLife }) => [of, halfLife])).toEqual([
      ["market.hbi_price", 2],
      ["energy.gas_tariff", undefined],
      ["carbon.eua_price", 5],
      ["carbon.eur_rate", undefined],
    ]);
    const { fluctuations } = planned(question({ assumptions: { "risk.gas_volatility": 0 } })).plan;
    expect(fluctuations.map(({ of }) => of)).not.toContain("energy.gas_tariff");
  });

  test("says of correlations that cannot be how far they are moved, and which are not used", () => {
    const ids = (given: Partial<Question>) => planned(question(given)).says.map(({ id }) => id);
    const keys = ["market.hbi_price", "market.scrap", "energy.gas_tariff"];
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(ids({})).not.toContain("simulation.repaired");
    expect(ids({ correlation: { keys, matrix: impossible } })).toContain("simulation.repaired");
    const still = {
      keys: ["market.hbi_price", "market.fe_reference"],
      matrix: [
        [1, 0.5],
        [0.5, 1],
      ],
    };
    expect(ids({ correlation: still })).toContain("simulation.correlationIdle");
  });

  test.each<[string, Partial<Question>, string]>([
    ["trials that are not whole", { trials: 1000.5 }, "simulation.whole"],
    ["too few trials", { trials: 99 }, "simulation.whole"],
    ["trials above ten million", { trials: 1e7 + 1 }, "simulation.whole"],
    ["no seed", { seed: -1 }, "simulation.whole"],
    ["no line", { lines: [] }, "whatIf.noLine"],
    ["an unknown line", { lines: ["returns.npw"] }, "model.unknownLine"],
    ["an input as a line", { lines: ["market.hbi_price"] }, "simulation.input"],
    [
      "a range of an unknown key",
      { ranges: new Map([["market.hbi_prize", { distribution: "uniform", parameters: [1, 2] }]]) },
      "simulation.rangeOfNone",
    ],
    [
      "a range of the calendar",
      { ranges: new Map([["project.first_year", { distribution: "uniform", parameters: [2026, 2028] }]]) },
      "simulation.rangeOfCalendar",
    ],
    [
      "a range of what is out of use",
      { ranges: new Map([["capital.total", { distribution: "uniform", parameters: [1e9, 2e9] }]]) },
      "simulation.rangeOutOfUse",
    ],
    [
      "a matrix that is not symmetric",
      {
        correlation: {
          keys: ["market.hbi_price", "market.scrap"],
          matrix: [
            [1, 0.5],
            [0.4, 1],
          ],
        },
      },
      "correlation.symmetric",
    ],
    [
      "a correlation of what is no input",
      {
        correlation: {
          keys: ["market.hbi_price", "market.scrab"],
          matrix: [
            [1, 0.5],
            [0.5, 1],
          ],
        },
      },
      "simulation.correlationOfNone",
    ],
    [
      "no financing for what reads a loan",
      { assumptions: { "risk.financing": 3 }, lines: ["equity.irr"] },
      "simulation.noFinancing",
    ],
  ])("refuses %s", (_, given, id) => {
    try {
      planned(question(given));
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(error.id).toBe(id);
    }
  });
});
