import fc from "fast-check";

const part = fc.double({ min: 0, max: 1, noNaN: true });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cents = (amount: number): number => Math.round(amount * 100) / 100;
/** Amounts of all sizes, one in ten an outflow. */
const spread = (from: number, to: number) =>
  fc.tuple(between(from, to), fc.nat(9)).map(([digits, n]) => 10 ** digits * (n === 0 ? -1 : 1));
const many = (amount: fc.Arbitrary<number>, minLength: number, maxLength: number) =>
  fc.array(amount.map(cents), { minLength, maxLength });
const after = (first: fc.Arbitrary<number>, rest: fc.Arbitrary<number[]>) =>
  fc.tuple(first, rest).map(([amount, amounts]) => [amount, ...amounts]);

/** Coefficients of a product of (1 + rate - x) over growth factors x: flows that have the rates x - 1, to rounding. */
const withRates = (growth: readonly number[]): number[] =>
  growth.reduce<number[]>((flows, x) => flows.concat(0).map((c, k) => c - x * (flows[k - 1] ?? 0)), [-1e5]);

const project = fc.tuple(many(between(-500, -100), 1, 4), many(between(30, 180), 3, 30));

/** The seven kinds on which common libraries give wrong rates, none, or never an answer. */
export const classes: Readonly<Record<string, fc.Arbitrary<number[]>>> = {
  "an investment and its returns": project.map(([paid, earned]) => [...paid, ...earned]),
  "a mine with closure": fc
    .tuple(project, many(between(-900, -30), 1, 2))
    .map(([[paid, earned], closed]) => [...paid, ...earned, ...closed]),
  "signs at random": many(between(-1000, 1000), 2, 30),
  "nearly all lost": after(between(-1e6, -5e5), many(spread(-2, 4), 1, 25)),
  "rates next to nil": fc.tuple(many(between(50, 150), 1, 20), part, between(-14, -1)).map(([earned, sign, digits]) => {
    const sum = earned.reduce((a, b) => a + b, 0);
    return [-sum * (1 + (sign - 0.5) * 10 ** digits), ...earned];
  }),
  "huge rates": after(
    spread(-6, 0).map((amount) => -Math.abs(amount)),
    fc.array(spread(0, 8), { minLength: 1, maxLength: 11 }),
  ),
  "rates close together": fc
    .tuple(between(0.5, 2), between(-6, 0), fc.uniqueArray(fc.nat(1000), { minLength: 2, maxLength: 5 }))
    .map(([center, digits, places]) =>
      withRates(places.map((place) => center * (1 + 10 ** digits * (place / 1000 - 0.5)))),
    ),
};
