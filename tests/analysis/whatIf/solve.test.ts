import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { breakevenPrice } from "../../../src/analysis/breakeven";
import { Session } from "../../../src/analysis/session";
import { solveFor } from "../../../src/analysis/whatIf/solve";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { runProject } from "../../../src/model/run";
import { setNames } from "../../../src/reference/values";

const assumptionsOf = (set: string) => complete(readTable([[set]]));
const own = assumptionsOf("spec-consistent");
const variations = new Variations(own.values);

describe("a line is solved for", () => {
  test.for(setNames)("the price at which NPV of %s is nil is that of BREAKEVEN_PRICE", (set) => {
    const values = assumptionsOf(set);
    const asked = { line: "returns.npv", target: 0, key: "market.hbi_price" };
    const { solutions } = solveFor(new Variations(values.values), values, asked);
    expect(solutions).toHaveLength(1);
    expect(solutions[0].value).toBeCloseTo(breakevenPrice(new Session(), values.values), 8);
  });

  test("what the model gives at a value is found again, and the value with it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("market.hbi_price", "capital.overrun", "energy.power_tariff", "energy.fx"),
        fc.double({ min: 0.8, max: 1.2, noNaN: true }),
        (key, by) => {
          const value = (own.values[key] ?? 0) * by;
          const target = runProject({ ...own.values, [key]: value }).value("equity.npv");
          const found = solveFor(variations, own, { line: "equity.npv", target, key });
          for (const { result, residual } of found.solutions) expect(result - target).toBe(residual);
          const nearest = Math.min(...found.solutions.map((one) => Math.abs(one.value / value - 1)));
          // a line that the key does not move is the target everywhere
          expect(nearest).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("all solutions of a line that turns: a plant too small loses, one too large for its ore too", () => {
    const line = "returns.npv";
    const results = [1e6, 2e6, 3e6, 4e6, 5e6, 6e6, 8e6].map((capacity) =>
      variations.of({ "mine.capacity": capacity }, (run) => run.value(line)),
    );
    const numbers = results.filter((result) => typeof result === "number");
    const most = Math.max(...numbers);
    const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
    expect(most).toBeGreaterThan(Math.max(first, last));
    const target = (most + Math.max(first, last)) / 2;
    const { solutions } = solveFor(variations, own, { line, target, key: "mine.capacity", low: 1e6, high: 8e6 });
    expect(solutions.length).toBeGreaterThan(1);
    for (const { value } of solutions)
      expect(Math.abs(runProject({ ...own.values, "mine.capacity": value }).value(line) / target - 1)).toBeLessThan(
        1e-6,
      );
    const away = solutions.map(({ value }) => Math.abs(value - (own.values["mine.capacity"] ?? 0)));
    expect(away).toEqual(away.toSorted((a, b) => a - b));
  });

  test("stretches without a run are said", () => {
    const { gaps } = solveFor(variations, own, {
      line: "returns.npv",
      target: runProject(own.values).value("returns.npv"),
      key: "concentrate.recovery",
    });
    expect(gaps.length).toBeGreaterThan(0);
    for (const { from, to, why } of gaps) {
      expect(from).toBeLessThanOrEqual(to);
      expect(() => runProject({ ...own.values, "concentrate.recovery": to })).toThrow(why.id);
    }
  });

  test.for([
    ["an unknown line", { line: "returns.npw", target: 0, key: "ore.grade" }, "model.unknownLine"],
    ["a row", { line: "cash.flow", target: 0, key: "ore.grade" }, "model.notOneNumber"],
    ["an unknown key", { line: "returns.npv", target: 0, key: "ore.grad" }, "model.unknownKey"],
    ["a key out of use", { line: "returns.npv", target: 0, key: "concentrate.grade" }, "model.outOfUse"],
    ["low above high", { line: "returns.npv", target: 0, key: "ore.grade", low: 0.5, high: 0.4 }, "solve.bracket"],
    ["a choice", { line: "returns.npv", target: 0, key: "discount.timing" }, "solve.choice"],
    ["a factor without bounds", { line: "returns.npv", target: 0, key: "ore.grade.times" }, "solve.relative"],
    ["a target out of reach", { line: "returns.npv", target: 0, key: "energy.gas_tariff" }, "solve.none"],
    ["a jump", { line: "verdict.against", target: 0.5, key: "market.hbi_price" }, "solve.none"],
  ] as const)("%s is refused", ([, asked, id]) => {
    expect(() => solveFor(variations, own, asked)).toThrow(id);
  });
});
