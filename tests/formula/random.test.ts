import fc from "fast-check";
import { expect, test } from "vitest";
import { noCompiler } from "../../src/build/native";
import { execute } from "../../src/formula/kernel/execute";
import { FormulaError } from "../../src/formula/language/expression";
import type { Item } from "../../src/formula/language/model";
import { parse, print } from "../../src/formula/language/parse";
import { loadTree } from "./build";
import { casesOf, compare, type KernelCase, runOf, specialCases } from "./kernelCases";
import { inC } from "./kernelsInC";
import { compareWasm } from "./kernelsInWasm";
import { type Draw, drawFrom, formula, generator, randomModel } from "./randomModel";

/** Random models: every reader of their trees must agree with the interpreter in every value, also where it is not finite. */

/** The cases of a seed; none of a model that the language refuses for its loops. */
function casesFrom(
  seed: number,
  of: (items: readonly Item[], draw: Draw) => readonly KernelCase[] = casesOf,
  finite = false,
): { readonly items: readonly Item[]; readonly cases: readonly KernelCase[] } {
  const draw = drawFrom(generator(seed), finite);
  const items = randomModel(draw);
  try {
    return { items, cases: of(items, draw) };
  } catch (error) {
    if (error instanceof FormulaError && error.id.startsWith("formula.loop")) return { items, cases: [] };
    throw error;
  }
}

const listing = (items: readonly Item[]): string =>
  items.flatMap((i) => (i.kind === "line" ? [`${i.id} = ${i.formula}`] : [])).join("\n");

/** Holds JavaScript and the walked tree of random models to the interpreter; how many values of each kind of case, and models refused. */
function holdAll(runs: number, from: (seed: number) => ReturnType<typeof casesFrom>) {
  const compared = new Map<string, number>();
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { items, cases } = from(seed);
      if (cases.length === 0) refused++;
      for (const each of cases) {
        try {
          const count =
            compare(each, runOf(each, loadTree(each.tree))) + compare(each, runOf(each, execute(each.tree)));
          compared.set(each.what, (compared.get(each.what) ?? 0) + count);
        } catch (error) {
          throw new Error(`${String(error)}\n${listing(items)}`);
        }
      }
    }),
    { numRuns: runs, seed: 20261123, endOnFailure: true },
  );
  return { compared, refused };
}

const specialFrom = (seed: number) => casesFrom(seed, specialCases, true);

test("trees that know what is fixed agree with the interpreter on random models", () => {
  const { compared } = holdAll(400, specialFrom);
  for (const what of ["some inputs fixed", "everything varies", "a row given"])
    expect(compared.get(what), what).toBeGreaterThan(1500);
});

test("the same trees in WebAssembly, two trials at once, agree with it", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { items, cases } = specialFrom(seed);
      for (const each of cases) {
        try {
          compared += compareWasm(each);
        } catch (error) {
          throw new Error(`${String(error)}\n${listing(items)}`);
        }
      }
    }),
    { numRuns: 300, seed: 20261130, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(10_000);
});

test("generated JavaScript and the walked tree agree with the interpreter on random models", () => {
  const { compared, refused } = holdAll(400, (seed) => casesFrom(seed));
  expect(refused).toBeLessThan(200);
  expect(compared.get("whole")).toBeGreaterThan(40_000);
  for (const what of ["slice", "some inputs fixed", "a row given"])
    expect(compared.get(what), what).toBeGreaterThan(1500);
});

test.skipIf(noCompiler())("the same trees in C agree with it (skipped where there is no gcc)", () => {
  const seeds = Array.from({ length: 25 }, (_, seed) => seed);
  const cases = seeds.flatMap((seed) => [...casesFrom(seed).cases, ...specialFrom(seed).cases]);
  const functions = inC(cases);
  const compared = cases.map((each, k) => {
    const found = functions[k];
    if (!found) throw new Error("a kernel has not run");
    return compare(each, runOf(each, found));
  });
  expect(compared.reduce((sum, count) => sum + count)).toBeGreaterThan(5000);
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
