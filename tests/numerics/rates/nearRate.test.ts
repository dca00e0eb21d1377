import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodicFlows } from "../../../src/numerics/flows";
import { allRates, investmentRate } from "../../../src/numerics/rates/allRates";
import { firstRoot } from "../../../src/numerics/rates/firstRoot";
import { nearRate } from "../../../src/numerics/rates/nearRate";
import { classes } from "./series";

/** The proven search over all rates. */
const wanted = (values: Float64Array): number => investmentRate(allRates(periodicFlows(values)))?.rate ?? Number.NaN;

const starts = fc.double({ min: 0.4, max: 2, noNaN: true });

/** What is found is what all rates say, or nothing is; gives whether something was. */
function agrees(values: readonly number[], start: number): boolean {
  const row = Float64Array.from(values);
  const found = nearRate(row, start);
  if (found === undefined) return false;
  const rate = wanted(row);
  if (Number.isNaN(rate)) expect(found, JSON.stringify(values)).toBeNaN();
  else expect(Math.abs(found - rate) / (1 + rate), JSON.stringify(values)).toBeLessThan(1e-12);
  return true;
}

/** The least share of series that need no other search, of those that look like a project's. */
const FOUND: Readonly<Record<string, number>> = {
  "an investment and its returns": 0.999,
  "a mine with closure": 0.999,
  "rates next to nil": 0.99,
  "nearly all lost": 0.8,
  "huge rates": 0.75,
};

describe("a rate near a known one is the one that continues the investment, or is not told", () => {
  test.for(Object.entries(classes))("%s", ([name, series]) => {
    let found = 0;
    const [runs, all] = [1500, fc.tuple(series, starts)];
    fc.assert(
      fc.property(all, ([values, start]) => {
        if (agrees(values, start)) found++;
      }),
      { numRuns: runs },
    );
    expect(found / runs).toBeGreaterThanOrEqual(FOUND[name] ?? 0);
  });

  test("years that go up and down, gains and losses", () => {
    const year = fc.integer({ min: -500, max: 500 });
    let found = 0;
    fc.assert(
      fc.property(fc.array(year, { minLength: 8, maxLength: 40 }), year, starts, (years, more, start) => {
        const values = [-300, -600, -400, ...years.map((flow) => flow + more / 4)];
        if (agrees(values, start)) found++;
      }),
      { numRuns: 3000 },
    );
    expect(found / 3000).toBeGreaterThan(0.999);
  });
});

describe("by hand", () => {
  const near = (...values: number[]) => nearRate(Float64Array.from(values), 1 / 1.1);

  test.each([
    // [-100, 110]: 10 %; two years: 1.1^2; nil is nil; half is lost
    [[-100, 110], 0.1],
    [[0, 0, -100, 0, 121], 0.1],
    [[-100, 60, 40], 0],
    [[-100, 25], -0.75],
    // (x - 0.5)(x - 1)(x - 1.5): three rates, of which the largest falls
    [[-1, 3, -2.75, 0.75], 0.5],
  ])("%j", (values, rate) => expect(near(...values)).toBeCloseTo(rate, 12));

  // trials of the project that lose nearly all: rates far off, behind years that waver
  test.each([
    [[-922, -1564, -1313, -110, -212, -260, -116, -308, -384, -339, -160, 0, 0, 0, 0, 0, 0, 0, 313, -262, 46, 0, 0, 0]],
    [[-944, -1779, -1008, 0, 0, -115, 0, 0, 0, 354, 324, 368, -131, -159, -11, -197, -351, -345, -390, -392, -255, 12]],
    [[-803, -1464, -1089, -97, -169, -223, -115, 2, -45, -10, -24, -51, 44, 23, -184, -103, 133, 78, -168, -262, 33]],
    [
      [
        -931, -1571, -1263, -124, -165, -137, 24, 52, -88, -249, -250, -194, -266, -525, -506, -446, -515, -730, -291,
        2,
      ],
    ],
  ])("%j: its rate below -70 %%", (values) => {
    const rate = near(...values) ?? Number.NaN;
    expect(rate).toBeLessThan(-0.7);
    expect(rate).toBeCloseTo(wanted(Float64Array.from(values)), 12);
  });

  test.each([[[-100, 60, -60]], [[-1, -2, -3]], [[-100, 150, -80, 20, -50]]])("%j has no rate", (values) => {
    expect(wanted(Float64Array.from(values))).toBeNaN();
    expect(near(...values)).toBeNaN();
  });

  test.each([[[]], [[0, 0]], [[100, -110]], [[-100, 220, -121]], [[-100, Number.NaN]], [[-1e300, 1.1e300]]])(
    "of %j nothing is told: a loan, a rate that touches, what is no sum",
    (values) => expect(near(...values)).toBeUndefined(),
  );

  test("the search from place to place finds a rate without a start", () => {
    expect(firstRoot(Float64Array.of(-100, 50, 40))).toBeCloseTo(1 / (1 + wanted(Float64Array.of(-100, 50, 40))), 12);
  });
});
