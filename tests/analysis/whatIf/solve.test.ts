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

  test.for([
    ["a line that rises and falls", "mine.capacity", 1e6, 8e6, -1.8e9, 2, 0],
    [
      "a line that rises, falls, and jumps up and down over the target",
      "reduction.carbon",
      0.005,
      0.03,
      -2.117e9,
      2,
      2,
    ],
    ["a line that jumps over the target and passes it on its way back", "reduction.carbon", 0.005, 0.03, -1.85e9, 1, 1],
  ] as const)(
    "of %s all solutions are found, and no jump is taken for one",
    ([, key, low, high, target, count, jumped]) => {
      const line = "returns.npv";
      const at = (value: number) => runProject({ ...own.values, [key]: value }).value(line) - target;
      // every crossing of a fine grid, halved: a place at which the line is the target, or one at which it jumps
      const CELLS = 600;
      const places = Array.from({ length: CELLS + 1 }, (_, k) => low + ((high - low) * k) / CELLS);
      const margins = places.map(at);
      const crossings = places.slice(1).flatMap((end, k) => {
        const [before, after] = [margins[k] ?? Number.NaN, margins[k + 1] ?? Number.NaN];
        if (before >= 0 === after >= 0) return [];
        let [from, to] = [places[k] ?? Number.NaN, end];
        for (let halving = 0; halving < 50; halving++) {
          const middle = (from + to) / 2;
          if (at(middle) >= 0 === before >= 0) from = middle;
          else to = middle;
        }
        return [{ place: to, jumps: Math.abs(at(to)) > 1e3 }];
      });
      const { solutions } = solveFor(variations, own, { line, target, key, low, high });
      const wanted = crossings.filter(({ jumps }) => !jumps).map(({ place }) => place);
      expect(wanted).toHaveLength(count);
      const found = solutions.map(({ value }) => value).toSorted((a, b) => a - b);
      expect(found).toHaveLength(count);
      for (const [k, value] of found.entries())
        expect(Math.abs(value / (wanted[k] ?? Number.NaN) - 1)).toBeLessThan(1e-9);
      expect(crossings.filter(({ jumps }) => jumps)).toHaveLength(jumped);
    },
  );

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
