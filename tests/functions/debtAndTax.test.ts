import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { errorText } from "../../src/functions/errors";
import { answer, invoke } from "../../src/functions/invoke";
import { formula } from "../../src/functions/technical/formula";
import { isErrorValue, isMatrix, type ResultCell } from "../../src/functions/values";

const context = { session: new Session() };
const call = (id: string, ...args: readonly unknown[]) => invoke(functionNamed(id), args, context);

/** The rows of a table, without its header. */
function rowsOf(id: string, ...args: readonly unknown[]): readonly (readonly ResultCell[])[] {
  const value = call(id, ...args);
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} gives no table`);
  return value.slice(1);
}

const message = (id: string, ...args: readonly unknown[]): string => {
  const value = answer(functionNamed(id), args, context);
  return typeof value === "object" && isErrorValue(value) ? `${value.error} ${errorText(value)}` : "no error";
};

describe("what a person is told", () => {
  test.for([
    [
      "DEBT_SCULPT",
      [[[0, 121]], 1.1, 0.1],
      "#VALUE! in period 1 cfads / dscr pays 0, less than the interest of 9.09091 on 90.9091; start later, lower the rate, shorten the series, or set capitalise to TRUE to let the debt grow",
    ],
    [
      "DEBT_CAPACITY",
      [[[100, -5]], 1.1, 0.1],
      "#VALUE! cfads is negative in period 2 (-5), so nothing can be paid then; cover it from a reserve or equity and give 0 or more",
    ],
    ["DEBT_SCULPT", [[[100]], 0.9, 0.1], "#VALUE! dscr must be at least 1, got 0.9"],
    ["DEBT_SCULPT", [[[100, null]], 1.3, 0.1], "#VALUE! cfads, item 2 is blank; fill it or leave it out of the range"],
    [
      "DEBT_SCHEDULE",
      [100, 0.1, 3, null, 3],
      "#VALUE! grace must be shorter than the 3 periods, got 3; leave a period to repay in",
    ],
    ["DEBT_SIZE", [[[100]], 70, 0.1], "#VALUE! gearing is a fraction between 0 and 1, got 70; write 0.7 for 70 %"],
    [
      "COVER_RATIOS",
      [[[1, 1]], [[1, 1]], [[2]], 0],
      "#VALUE! debt service and opening balance must have the same number of periods, got 2 and 1; point both at the same rows",
    ],
    [
      "ECA_PREMIUM",
      [7, "CC3", 36, 10],
      "#VALUE! the OECD quotes no minimum premium for a buyer of CC3 in country category 7; take a stronger buyer or a safer country",
    ],
    [
      "PROFIT_TAX",
      [[[1, 2, 3]], null, null, [[0.1, 0.2]]],
      "#VALUE! exempt share must be one number or one a period: 3 profits were given, but 2 shares",
    ],
    [
      "DEPRECIATION",
      [100, "declining-balance", 5],
      "#VALUE! rate is missing; the declining balance needs the share of book value charged each period",
    ],
    [
      "ROYALTY_SLIDING",
      [1, 1, [[0, 5, 3]], [[0, 0, 0]]],
      "#VALUE! thresholds must ascend, but item 3 is 3 after 5; sort them with their rates",
    ],
  ] as const)("%s(%j)", ([id, args, expected]) => expect(message(id, ...args)).toBe(expected));
});

test("capacity is the opening balance of the sculpted debt", () => {
  const flows = [[55, 60, 70, 75, 80, 80, 82, 82, 85, 85]];
  expect(call("DEBT_CAPACITY", flows, 1.4, 0.0375)).toBe(rowsOf("DEBT_SCULPT", flows, 1.4, 0.0375)[0]?.[1]);
});

test("a ratio that does not exist is #N/A in its cell alone", () => {
  expect(rowsOf("COVER_RATIOS", [[20, 20]], [[0, 10]], [[10, 10]], 0)).toEqual([
    [1, expect.objectContaining({ error: "#N/A" }), 4],
    [2, 2, 2],
  ]);
});

test("a table ends where the argument says; headers go on request", () => {
  expect(call("LOSS_SCHEDULE", [[-5]], null, false)).toEqual([[1, 0, 0, 5, 0]]);
  expect(call("RENT_TAX", [[-5]], 0.1, 0.5, false)).toEqual([[1, -5, 0]]);
  expect(call("PROFIT_TAX", [[5]], null, null, 0.5, false)).toEqual([[1, 0, 5, 0.5]]);
});

test("the cost of equity is the model's formula: beta relevered, a part of the country's premium", () => {
  // Azerbaijan's Ba1 row of Damodaran, January 2025: 4.33 % + 3.34 % = 7.67 % at a beta of 1
  expect(Number(call("COST_OF_EQUITY", 0, 1, 0.0433, 0, 0.2, 0.0334))).toBeCloseTo(0.0767, 12);
});

test("rent tax: until the tax is paid, investors have not earned the threshold rate", () => {
  const inflows = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(inflows, fc.double({ min: 0, max: 0.5, noNaN: true }), (later, threshold) => {
      const flows = [-1000, ...later];
      let present = 0;
      for (const [t, [, , tax]] of rowsOf("RENT_TAX", flows, threshold, 0.5).entries()) {
        present += (flows[t] ?? 0) / (1 + threshold) ** t;
        if (Math.abs(present) < 1e-6) return;
        expect(Number(tax) > 0).toBe(present > 0);
        if (present > 0) return;
      }
    }),
  );
});

test("a sliding royalty is the one of the model's lines, for as many bands as they have", () => {
  const bands = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 5, maxLength: 5 });
  const rates = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
  const lines = { slab: formula("royalty_slab"), marginal: formula("royalty_marginal") };
  fc.assert(
    fc.property(bands, rates, fc.integer({ min: -10, max: 600 }), (unsorted, share, index) => {
      const from = unsorted.toSorted((a, b) => a - b);
      for (const method of ["slab", "marginal"] as const)
        expect(Number(call("ROYALTY_SLIDING", 1, index, [from], [share], method))).toBeCloseTo(
          lines[method](index, ...from, ...share),
          12,
        );
    }),
  );
});
