import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer, invoke } from "../../src/functions/invoke";
import { errorText } from "../../src/functions/said";
import { isErrorValue, isMatrix, type ResultCell } from "../../src/functions/values";
import { message } from "../../src/messages/message";
import { regimeInputs } from "../../src/model/inputs/tax";
import { royaltySection } from "../../src/model/money/royalty";
import { valuesOf } from "../model/miniature";

const context = { session: new Session() };
const call = (id: string, ...args: readonly unknown[]) => invoke(functionNamed(id), args, context);

/** The rows of a table, without its header. */
function rowsOf(id: string, ...args: readonly unknown[]): readonly (readonly ResultCell[])[] {
  const value = call(id, ...args);
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} gives no table`);
  return value.slice(1);
}

const told = (id: string, ...args: readonly unknown[]): string => {
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
      "#VALUE! exempt share must be one number or one a period: there are 3 periods, but 2 were given",
    ],
    [
      "DEPRECIATION",
      [100, "declining-balance", 5],
      "#VALUE! rate is missing; the declining balance needs the share of book value charged each period",
    ],
    [
      "COVER_RATIOS",
      [[[1, 1]], [[1, 1]], [[2, -1e-8]], 0],
      "#VALUE! opening balance, item 2 must be at least 0, got -1e-8",
    ],
    [
      "COVER_RATIOS",
      [[[1, 1]], null, [[2, 1]], 0],
      "#VALUE! no debt service given; give one row or one column of numbers",
    ],
    ["DEBT_SIZE", [null, 0.7, 0.1], "#VALUE! no capital given; give one row or one column of numbers"],
    [
      "RENT_TAX",
      [[[-1e308, -1e308, -1e308]], 0.2, 0.5],
      "#VALUE! the result is larger than a number can be; look for an amount or a rate that is far too large, a rate next to -1, or a series that is too long",
    ],
    [
      "MIRR_TIMED",
      [[[1, ...new Array<number>(900).fill(0), -1, 1]], 1.5, 0.1],
      "#VALUE! discounted at a finance rate of 1.5 the outflows are too small for a number; lower the rate or shorten the series",
    ],
    [
      "LEVELISED_COST",
      [1, [[...new Array<number>(1100).fill(0), 1]], [[...new Array<number>(1100).fill(0), 1]]],
      "#VALUE! discounted at a rate of 1 the tonnes are too small for a number; lower the rate or shorten the series",
    ],
    [
      "IRR_ALL",
      [[[-1, 1e30, -1e30, 1e30]]],
      "#NUM! no rate from -100 % + 2e-22 to 5e21 makes the present value zero: there is none, or it lies beyond this search; compare NPV or MIRR instead",
    ],
    [
      "ROYALTY_SLIDING",
      [1, 1, [[0, 5, 3]], [[0, 0, 0]]],
      "#VALUE! thresholds must ascend, but item 3 is 3 after 5; sort them with their rates",
    ],
  ] as const)("%s(%j)", ([id, args, expected]) => expect(told(id, ...args)).toBe(expected));
});

test("capacity is the opening balance of the sculpted debt", () => {
  const flows = [[55, 60, 70, 75, 80, 80, 82, 82, 85, 85]];
  expect(call("DEBT_CAPACITY", flows, 1.4, 0.0375)).toBe(rowsOf("DEBT_SCULPT", flows, 1.4, 0.0375)[0]?.[1]);
});

test("capacity is given where principal is negative, and the schedule names the period", () => {
  // 20 / 1.08 + 90 / 1.08^2 + 100 / 1.08^3 + 110 / 1.08^4, over 1.3
  const flows = [[20, 90, 100, 110]];
  expect(call("DEBT_CAPACITY", flows, 1.3, 0.08)).toBeCloseTo(
    (20 / 1.08 + 90 / 1.08 ** 2 + 100 / 1.08 ** 3 + 110 / 1.08 ** 4) / 1.3,
    11,
  );
  expect(told("DEBT_SCULPT", flows, 1.3, 0.08)).toMatch(/in period 1 .* capitalise to TRUE/);
  expect(rowsOf("DEBT_SCULPT", flows, 1.3, 0.08, true)[0]?.[1]).toBe(call("DEBT_CAPACITY", flows, 1.3, 0.08));
});

test("the largest numbers: a share of them is one too, and what leaves the range says so", () => {
  expect(rowsOf("DEPRECIATION", 1.5e308, "sum-of-years", 4).map(([, charge]) => Number(charge) / 1.5e308)).toEqual(
    [0.4, 0.3, 0.2, 0.1].map((share) => expect.closeTo(share, 12)),
  );
  for (const size of [1.5e308, 1e-320])
    expect(Number(call("WACC", size, size, 0.15, 0.1, 0.2))).toBeCloseTo((0.15 + 0.08) / 2, 12);
  expect(call("WACC", 1e308, 1e-320, 0.15, 0.1, 0.2)).toBe(0.15);
  expect(call("LEVELISED_COST", 0.1, [[1e-320, 1e-320]], [[1e-320, 1e-320]])).toBeCloseTo(1, 12);
  // 5e-324 / 1e308 lies below all numbers, its square root does not
  expect(Number(call("MIRR_TIMED", [[-1e308, 0, 5e-324]], 0, 0))).toBeCloseTo(-1, 12);
  expect(Number(call("MIRR_TIMED", [[-1e-160, 0, 1e160]], 0, 0)) / 1e160).toBeCloseTo(1, 12);
});

test("money lent is money borrowed with the sign turned", () => {
  for (const terms of [
    [0.1, 3],
    [0, 3, "annuity", 1],
    [0.05, 4, "equal-principal", 2],
  ]) {
    const turned = rowsOf("DEBT_SCHEDULE", 90, ...terms).map(([period, ...row]) => [
      period,
      ...row.map((amount) => (amount === 0 ? 0 : -Number(amount))),
    ]);
    expect(rowsOf("DEBT_SCHEDULE", -90, ...terms)).toEqual(turned);
  }
});

test("a balance that rounding left below 0 counts as repaid", () => {
  expect(rowsOf("COVER_RATIOS", [[20, 20, 20]], [[10, 10, -1e-12]], [[19, 10, -3e-13]], 0)).toEqual([
    [1, 2, 40 / 19, 60 / 19],
    [2, 2, 2, 4],
    [message("row.leastCover", { period: 1 }), 2, 2, 60 / 19],
    [message("row.average"), 2, (40 / 19 + 2) / 2, (60 / 19 + 4) / 2],
  ]);
});

test("a ratio that does not exist is #N/A in its cell alone, with its cause", () => {
  const cell = rowsOf("COVER_RATIOS", [[20, 20]], [[0, 10]], [[10, 10]], 0)[0]?.[1];
  expect(cell).toEqual({ error: "#N/A", id: "debt.noService", values: { period: 1 } });
  if (isErrorValue(cell)) expect(errorText(cell)).toBe("debt service is 0 in period 1, so there is nothing to cover");
  expect(rowsOf("COVER_RATIOS", [[20, 20]], [[5, 10]], [[0, 10]], 0)[0]?.[2]).toMatchObject({
    id: "debt.noBalance",
    values: { period: 1 },
  });
  expect(rowsOf("COVER_RATIOS", [[20, 20]], [[0, 10]], [[10, 10]], 0)).toEqual([
    [1, expect.objectContaining({ error: "#N/A" }), 4],
    [2, 2, 2],
    [message("row.leastCover", { period: 2 }), 2, 2],
    [message("row.average"), 2, 3],
  ]);
  // no service at all: there is no DSCR to be the least
  expect(rowsOf("COVER_RATIOS", [[20]], [[0]], [[10]], 0)).toEqual([
    [1, expect.objectContaining({ id: "debt.noService" }), 2],
    [message("row.least"), expect.objectContaining({ id: "debt.noCover" }), 2],
    [message("row.average"), expect.objectContaining({ id: "debt.noCover" }), 2],
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
  const lines = royaltySection.items.filter(({ id }) => /^royalty\.(slab|marginal)_/.test(id));
  fc.assert(
    fc.property(bands, rates, fc.integer({ min: -10, max: 600 }), (unsorted, share, index) => {
      const from = unsorted.toSorted((a, b) => a - b);
      const entries = [from, share].flatMap((values, k) =>
        values.map((x, n) => [`royalty.${k === 0 ? "from" : "rate"}.${n + 1}`, x] as const),
      );
      const value = valuesOf(
        { "royalty.index_value": [index] },
        [...regimeInputs.items.filter(({ kind }) => kind === "table"), ...lines],
        Object.fromEntries(entries),
      );
      for (const method of ["slab", "marginal"] as const)
        expect(Number(call("ROYALTY_SLIDING", 1, index, [from], [share], method))).toBeCloseTo(
          value(`royalty.${method}_rate`)[0] ?? Number.NaN,
          12,
        );
    }),
    { numRuns: 50 },
  );
});
