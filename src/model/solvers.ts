import type { Solver } from "../formula/language/model";
import { modifiedRate } from "../numerics/modifiedRate";
import { payback } from "../numerics/payback";
import { presentValue } from "../numerics/presentValue";
import { investmentRate } from "../numerics/rates/allRates";
import { nearRate } from "../numerics/rates/nearRate";
import { IronError } from "../quantities/errors";
import { minimumPremiumRate } from "./minimumPremium";
import { NEAR } from "./nearlyLeast";
import { ratesOf } from "./ratesOfRow";

/** A measure that does not exist for these flows is NaN; its reader says so in words. Any other error is a defect. */
function orNone(compute: () => number): number {
  try {
    return compute();
  } catch (error) {
    if (error instanceof IronError && error.kind === "noSolution") return Number.NaN;
    throw error;
  }
}

const none = new Float64Array(0);
const numbers = (row: Float64Array = none): number[] => Array.from(row);
const first = (row: Float64Array = none): number => row[0] ?? Number.NaN;

/** Where a rate is sought of which nothing is known. */
const USUAL_RATE = 0.1;

/** The rate at which the row's present value is nil; of several, the one that continues an investment. */
export const internalRate: Solver = {
  name: "IRR",
  solve: (row) => orNone(() => investmentRate(ratesOf(row))?.rate ?? Number.NaN),
  near: (known) => {
    const start = 1 / (1 + (known > -0.9 && known < 9 ? known : USUAL_RATE));
    return (row = none) => nearRate(row, start) ?? internalRate.solve(row);
  },
};

/** How many real rates above -1 make the row's present value nil. More than one: do not trust any of them. */
export const countOfRates: Solver = {
  name: "number of IRR",
  solve: (row) => orNone(() => ratesOf(row).length),
};

/** Modified internal rate of return of a row, a finance rate and a reinvestment rate, as Excel's MIRR. */
export const modifiedInternalRate: Solver = {
  name: "MIRR",
  solve: (row, finance, reinvest) => orNone(() => modifiedRate(numbers(row), first(finance), first(reinvest))),
};

/** Periods before the first flow: paybacks count from the first spending. */
const idle = (row: Float64Array = none): number =>
  Math.max(
    0,
    row.findIndex((flow) => flow !== 0),
  );

/** Periods from the first flow until the running sum, given as the second row, is no longer negative for the first time. */
export const paybackPeriod: Solver = {
  name: "payback",
  solve: (row) => orNone(() => payback(numbers(row).slice(idle(row))).first),
};

/** The same for the last time: after it the running sum stays above nil. None where later outflows eat the surplus. */
export const paybackForGood: Solver = {
  name: "payback for good",
  solve: (row) =>
    orNone(() => {
      const { last } = payback(numbers(row).slice(idle(row)));
      return Number.isFinite(last) ? last : Number.NaN;
    }),
};

/**
 * Minimum premium rate of the OECD Arrangement, a fraction of the principal, from six numbers: country category 1 to 7,
 * the place of the buyer, months of disbursement, years of repayment, cover, and 1 for a speculative grade. It does not
 * exist outside the Arrangement's table.
 */
export const minimumPremium: Solver = {
  name: "minimum premium",
  solve: (category, buyer, months, years, cover, speculative) =>
    minimumPremiumRate(
      first(category),
      first(buyer),
      first(months),
      first(years),
      first(cover),
      first(speculative) !== 0,
    ),
};

/** The least value of a row in the years of a flag; none without such a year. */
export const leastWhere: Solver = {
  name: "least",
  solve: (row = none, flags = none) => {
    const least = leastOf(row, flags);
    return least < Number.POSITIVE_INFINITY ? least : Number.NaN;
  },
};

/** Where a row is least in the years of a flag: what another row has there, the first time of several; none without such a year. */
export const whereLeast: Solver = {
  name: "where least",
  solve: (row = none, flags = none, place = none) => {
    const least = leastOf(row, flags);
    const most = least + NEAR * Math.max(1, Math.abs(least));
    return place[row.findIndex((value, t) => flags[t] === 1 && value <= most)] ?? Number.NaN;
  },
};

/** Counted out, without a list of the years, for it is asked of every trial; infinity without such a year. */
function leastOf(row: Float64Array, flags: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0; t < row.length; t++) if (flags[t] === 1) least = Math.min(least, row[t] as number);
  return least;
}

/** The mean of a row over the years of a flag, each year with the same weight; none without such a year. */
export const averageWhere: Solver = {
  name: "average",
  solve: (row = none, flags = none) => {
    let sum = 0;
    let years = 0;
    for (let t = 0; t < row.length; t++) {
      if (flags[t] !== 1) continue;
      sum += row[t] as number;
      years++;
    }
    return sum / years;
  },
};

/** Present value of a burden per present value of what bears it, at a rate; none where there is nothing to bear it. */
export const burden: Solver = {
  name: "burden",
  solve: (row, base, rate) => {
    const under = presentValue(first(rate), base ?? none);
    return under > 0 ? presentValue(first(rate), row ?? none) / under : Number.NaN;
  },
};

/** By how much a burden lowers the IRR, per IRR before it; none where the IRR before it is not positive, or where there are several rates. */
export const marginalRate: Solver = {
  name: "marginal rate",
  solve: (before, after) => {
    const [above, ...others] = ratesOf(before);
    const [below, ...more] = ratesOf(after);
    if (!above || !below || others.length + more.length > 0 || above.rate <= 0) return Number.NaN;
    return (above.rate - below.rate) / above.rate;
  },
};

/** One number per another; none where there is nothing to divide by. */
export const quotient: Solver = {
  name: "quotient",
  solve: (amount, per) => (first(per) > 0 ? first(amount) / first(per) : Number.NaN),
};
