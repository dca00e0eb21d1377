import type { Given } from "./given";

/** One of the two loans, as it was agreed. */
export interface Terms {
  readonly name: "eca" | "commercial";
  readonly amount: number;
  /** Part of the amount that stands by until it is needed. */
  readonly standby: number;
  /** Share of the amount drawn in construction year 1, 2, 3 ... */
  readonly drawn: readonly number[];
  /** Shares of the balance at start-up that the payments of an operating year repay; below nil where interest is added. */
  readonly repaid: readonly (readonly number[])[];
  /** What is open by the schedule when each operating year begins, per dollar of the balance at start-up. */
  readonly open: readonly number[];
  readonly margin: number;
  /** Insurance, a share of the amount. */
  readonly premium: number;
}

/** What holds for both loans. */
export interface Facility {
  readonly loans: readonly Terms[];
  /** The part of the year that each of two payments ends; the second is nothing where there is one payment. */
  readonly parts: readonly number[];
  readonly baseRate: number;
  /** Interest paid per interest that the lender keeps. */
  readonly grossUp: number;
  readonly overdueMargin: number;
  readonly graceYears: number;
  readonly rampReserve: boolean;
  /** Reserve, share of a year's service. */
  readonly reserve: number;
  readonly upfrontFee: number;
  readonly commitmentFee: number;
  /** Part of its year that a dollar is out in the year in which it is drawn. */
  readonly drawnFor: number;
  readonly lockUp: number;
  /** What shareholders pay of debt service at most. */
  readonly support: number;
  readonly sweep: number;
  /** Years over which the cost of finance is written off. */
  readonly costYears: number;
}

const PAYMENTS = ["first", "second"] as const;

function termsOf(given: Given, name: Terms["name"]): Terms {
  const [years, construction] = [given.of("project.life_cap"), given.of("project.construction_years")];
  given.readsTable(`debt.${name}_drawn`);
  for (const payment of PAYMENTS) given.readsTable(`debt.${name}_repaid_${payment}`);
  const repaidIn = (n: number) => PAYMENTS.map((payment) => given.entry(`debt.${name}_repaid_${payment}`, n, 0));
  const repaid = Array.from({ length: years }, (_, k) => repaidIn(k + 1));
  const open = [1];
  for (const year of repaid) open.push(year.reduce((left, share) => left - share, open[open.length - 1] ?? 0));
  return {
    name,
    amount: given.of(`debt.${name}_given`),
    standby: name === "commercial" ? given.of("debt.standby") : 0,
    drawn: Array.from({ length: construction }, (_, k) => given.entry(`debt.${name}_drawn`, k + 1, 0)),
    repaid,
    open,
    margin: given.of(`debt.${name}_margin`),
    premium: name === "eca" ? given.of("debt.eca_premium") : 0,
  };
}

/** Errors: RangeError for a loan that is sized, not given. */
export function facilityOf(given: Given): Facility {
  if (given.of("debt.sizing") !== 1) throw new RangeError("'debt.sizing' is recomputed as given alone");
  const firstPart = 1 / given.of("debt.payments_per_year");
  const isGrossed = given.is("tax.interest_gross_up");
  const borne = (rate: number) => (isGrossed ? 1 / (1 - rate) : 1);
  const [onInterest, onPremium] = [borne(given.of("tax.interest_wht")), borne(given.of("tax.premium_wht"))];
  const loans = (["eca", "commercial"] as const).map((name) => termsOf(given, name));
  const cap = given.of("debt.support_cap");
  return {
    loans: loans.map((loan) => ({ ...loan, premium: loan.premium * onPremium })),
    parts: [firstPart, 1 - firstPart],
    baseRate: given.of("debt.base_rate"),
    grossUp: onInterest,
    overdueMargin: given.of("debt.default_margin"),
    graceYears: given.of("debt.grace_years"),
    rampReserve: given.of("debt.ramp_interest") === 1,
    reserve: given.of("debt.dsra_months") / 12,
    upfrontFee: given.of("debt.upfront_fee"),
    commitmentFee: given.of("debt.commitment_fee"),
    drawnFor: [1, 0.5, 0][given.of("discount.timing")] ?? Number.NaN,
    lockUp: given.of("debt.dscr_lockup"),
    support: given.is("debt.support") ? cap : 0,
    sweep: given.of("debt.sweep"),
    costYears: given.of("debt.eca_tenor"),
  };
}

/** What a loan costs a year. */
export const rateOf = ({ baseRate, grossUp }: Facility, { margin }: Terms): number => (baseRate + margin) * grossUp;
