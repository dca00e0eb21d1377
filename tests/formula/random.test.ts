import fc from "fast-check";
import { expect, test } from "vitest";
import { runKernel } from "../../src/formula/kernel/kernel";
import { FormulaError } from "../../src/formula/language/expression";
import { parse, print } from "../../src/formula/language/parse";
import type { Program } from "../../src/formula/program/program";
import { resolve } from "../../src/formula/program/resolve";
import { interpret, type Values } from "../../src/formula/readers/interpret";
import { loadKernel, modelOf } from "./build";
import { drawFrom, ENTRIES, formula, generator, PERIODS, randomModel, SETS } from "./randomModel";

/** Random models: the generated kernel must agree with the interpreter in every value, also where it is not finite. */

/** Equal to 1e-9 of the value, or both NaN, or the same infinity. */
function agree(found: number, wanted: number, what: string): void {
  if (Object.is(found, wanted) || (Number.isNaN(found) && Number.isNaN(wanted))) return;
  const near = Number.isFinite(found) && Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  if (!near) throw new Error(`${what}: kernel ${found}, interpreter ${wanted}`);
}

function compare(program: Program): number {
  const kernel = loadKernel(program);
  let compared = 0;
  for (const set of SETS) {
    const inputs = { ...set, ...ENTRIES };
    const wanted: Values = interpret(program, inputs);
    const found = runKernel(kernel, inputs);
    for (const [id, row] of wanted) {
      const values = found.values(id);
      expect(values.length, id).toBe(row.length);
      row.forEach((x, t) => {
        agree(values[t] ?? Number.NaN, x, `${id} in period ${t}`);
        compared++;
      });
    }
  }
  return compared;
}

test("generated kernels agree with the interpreter on random models", () => {
  let compared = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const items = randomModel(drawFrom(generator(seed)));
      let program: Program;
      try {
        program = resolve(modelOf(items, PERIODS));
      } catch (error) {
        if (!(error instanceof FormulaError) || !error.id.startsWith("formula.loop")) throw error;
        refused++;
        return;
      }
      try {
        compared += compare(program);
      } catch (error) {
        if (error instanceof FormulaError && error.id.startsWith("formula.loop")) {
          refused++;
          return;
        }
        const listing = items.flatMap((i) => (i.kind === "line" ? [`${i.id} = ${i.formula}`] : [])).join("\n");
        throw new Error(`${String(error)}\n${listing}`);
      }
    }),
    { numRuns: 400, seed: 20261123, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(20_000);
  expect(refused).toBeLessThan(200);
});

test("printing a random formula and parsing it gives the same formula", () => {
  const strip = (text: string): string =>
    JSON.stringify(parse("x", text), (key, value) => (key === "at" ? undefined : value));
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = drawFrom(generator(seed));
      const text = formula(draw, ["given.x", "line.r1"], ["line.r2"], ["line.r3"], 4);
      expect(strip(print(parse("x", text)))).toBe(strip(text));
    }),
    { numRuns: 2000, seed: 7 },
  );
});
