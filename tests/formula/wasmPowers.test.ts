import { describe, expect, test } from "vitest";
import { constant, load, type Node, operation, type Tree } from "../../src/formula/kernel/ir";
import { toWasm } from "../../src/formula/kernel/wasm/emit";
import { place, WasmRun } from "../../src/formula/kernel/wasm/run";

/** What a kernel of one formula of x gives, for two x side by side. */
function ofBoth(formula: (x: Node) => Node, one: number, other: number): readonly [number, number] {
  const value = formula(load({ kind: "input", id: "x" }));
  const tree: Tree = {
    title: "one formula",
    layout: {
      periods: "n",
      slots: [
        { id: "x", kind: "input", varies: true },
        { id: "y", kind: "scalar" },
      ],
      lags: [],
    },
    periods: [],
    setup: [],
    trial: [{ name: "trial", body: [{ kind: "let", name: "y", value, store: { kind: "scalar", id: "y" } }] }],
  };
  const fixed = { periods: 1, given: [{ id: "x", count: 1 }], entries: () => new Float64Array(0) };
  const kernel = toWasm(tree, { numbers: ["y"], rows: [] }, fixed);
  expect(kernel.called).toEqual([]);
  const run = new WasmRun(kernel, 2);
  run.given.set([one, other]);
  run.trials(2);
  return [run.kept[place(0, 0, 1)] ?? 0, run.kept[place(1, 0, 1)] ?? 0];
}

describe("powers that a kernel in WebAssembly computes by itself, two at once", () => {
  test.each([
    [0, 1],
    [1, Math.E],
    [-30.25, 689],
    [-707, 708],
    // beyond these it is nil and infinite
    [-800, 800],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, 2],
  ])("e^%d and e^%d", (one, other) => {
    const found = ofBoth((x) => operation("EXP", x), one, other);
    for (const [k, x] of [one, other].entries()) {
      const wanted = Math.exp(x);
      if (!Number.isFinite(wanted) || wanted === 0) expect(found[k]).toBe(wanted);
      else expect(Math.abs((found[k] ?? 0) / wanted - 1)).toBeLessThan(5e-16);
    }
  });

  test.each([0.5, -0.5, 2, -3])("x^%d", (exponent) => {
    const found = ofBoth((x) => operation("^", x, constant(exponent)), 7.3, 0.02);
    for (const [k, x] of [7.3, 0.02].entries())
      expect(Math.abs((found[k] ?? 0) / x ** exponent - 1)).toBeLessThan(1e-15);
  });
});
