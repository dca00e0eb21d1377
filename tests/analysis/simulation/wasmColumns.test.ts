import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planned } from "../../../src/analysis/simulation/plan";
import { started } from "../../../src/analysis/simulation/start";
import { bytesOfColumns, WasmColumns } from "../../../src/analysis/simulation/wasmColumns";
import { wasmMemory } from "../../../src/formula/kernel/wasm/run";
import { type ColumnWork, plainly } from "../../../src/numerics/columns/columnWork";
import { distributionNamed } from "../../../src/numerics/distributions/named";
import { tabulated } from "../../../src/numerics/distributions/tabulated";
import { triangular } from "../../../src/numerics/distributions/triangular";
import { repeatedSobol } from "../../../src/numerics/sampling/sobol";
import { referenceSet } from "../../../src/reference/index";

const BEGIN = 64;
const TRIALS = 21;

/** The same work on three columns in both ways, to the last bit. */
function alike(
  numbers: readonly (readonly number[])[],
  work: (of: ColumnWork, columns: readonly Float64Array[]) => void,
) {
  const [trials = 0] = numbers.map(({ length }) => length);
  const memory = wasmMemory(BEGIN + bytesOfColumns(3, TRIALS));
  const wasm = new WasmColumns(memory, BEGIN, 3, TRIALS);
  const there = wasm.columns.map((column) => column.subarray(0, trials));
  const here = numbers.map((column) => Float64Array.from(column));
  for (const [k, column] of there.entries()) column.set(here[k] ?? []);
  work(plainly, here);
  work(wasm, there);
  expect(there).toEqual(here);
}

const threeOf = (number: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc
    .integer({ min: 1, max: TRIALS })
    .chain((count) =>
      fc.array(fc.array(number, { minLength: count, maxLength: count }), { minLength: 3, maxLength: 3 }),
    );

const any = threeOf(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
/** Shares as samplers give them, and at the ends and seams of a table. */
const shares = threeOf(
  fc.oneof(
    fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
    fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((point) => (point + 0.5) / 2 ** 32),
    fc.constantFrom(0.5, 0.25, 2 ** -16, 2 ** -17, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -16),
  ),
);

describe("work on columns by WebAssembly gives the numbers of that in JavaScript, to the last bit", () => {
  const weights = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -3, max: 3, noNaN: true })));

  test("points of Sobol's sequence, of so many repetitions, from any trial on", () => {
    const all = fc.record({
      trials: fc.integer({ min: 1, max: TRIALS }),
      repetitions: fc.constantFrom(1, 2, 8, 13, 64, 65),
      dimension: fc.nat(1110),
      first: fc.nat(2 ** 31),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(all, ({ trials, repetitions, dimension, first, seed }) => {
        const points = repeatedSobol(seed, repetitions);
        alike(
          Array.from({ length: 3 }, () => new Array<number>(trials).fill(0)),
          (of, columns) => {
            for (const column of columns) points.fill(column, dimension, first, of);
          },
        );
      }),
    );
  });

  test("sums and products", () => {
    fc.assert(
      fc.property(any, weights, (numbers, [a = 0, b = 0, c = 0]) =>
        alike(numbers, (of, [one, two, three]) => {
          if (!one || !two || !three) throw new Error("three columns");
          of.scale(one, a);
          of.add(two, b, one);
          of.bridge(three, a, one, b, two, c);
          of.bridge(one, a, one, b, three, c);
        }),
      ),
    );
  });

  test("powers of e, also of what lies too far off for the short way", () => {
    const far = fc.constantFrom(0, -0, 700, -700, 701, -745, 710, 1e300, Number.NEGATIVE_INFINITY, 1e-300);
    const numbers = threeOf(fc.oneof({ weight: 20, arbitrary: fc.double({ min: -40, max: 40, noNaN: true }) }, far));
    fc.assert(
      fc.property(numbers, fc.double({ min: -1, max: 1, noNaN: true }), (numbers, less) =>
        alike(numbers, (of, columns) => {
          for (const column of columns) of.exponentials(column, less);
        }),
      ),
    );
  });

  test("quantiles of triangles", () => {
    const corners = fc
      .tuple(...Array.from({ length: 3 }, () => fc.double({ min: -1e3, max: 1e3, noNaN: true })))
      .map((three) => three.toSorted((a, b) => a - b))
      .filter(([low = 0, , high = 0]) => low < high);
    fc.assert(
      fc.property(shares, corners, (numbers, [low = 0, mode = 0, high = 0]) =>
        alike(numbers, (of, columns) => {
          for (const column of columns) triangular(low, mode, high).draw?.(column, of);
        }),
      ),
    );
  });

  test.each([
    ["normal", [10, 3]],
    ["lognormal", [10, 20]],
    ["pert", [0, 1, 5]],
    // one of which many cells are left to the exact quantile
    ["pert", [0, 0.001, 1]],
  ] as const)("quantiles by a table: %s %j", (name, parameters) => {
    const of = tabulated(distributionNamed(name, [...parameters]));
    fc.assert(
      fc.property(shares, (numbers) =>
        alike(numbers, (work, columns) => {
          for (const column of columns) of.draw(column, work);
        }),
      ),
    );
  });

  test("all that a simulation of the project draws", () => {
    const { plan } = planned({ assumptions: referenceSet(), lines: ["returns.npv"], trials: 3000, seed: 11 });
    const [wasm, plain] = [started(plan, "wasm"), started(plan, "plain")];
    expect(wasm.kernel).toBe("wasm");
    expect(wasm.draws(1000, 700)).toEqual(plain.draws(1000, 700));
    expect(wasm.pathOf(1234)).toEqual(plain.pathOf(1234));
  });
});
