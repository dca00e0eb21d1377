import type { Given } from "./given";
import type { Owners } from "./owners";

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
  /** Service of a year that is held in reserve until repayment begins, at least; per dollar of the balance at start-up. */
  readonly reserved: number;
  /** What it costs a year. */
  readonly rate: number;
  /** Insurance, a share of the amount. */
  readonly premium: number;
}

/** What holds for both loans. */
export interface Facility {
  readonly loans: readonly Terms[];
  /** The part of the year that each of two payments ends; the second is nothing where there is one payment. */
  readonly parts: readonly number[];
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
  readonly owners: Owners;
}

const PAYMENTS = ["first", "second"] as const;

/**
 * Shares as a loan can follow them: a payment adds its interest to the loan at most and repays what is open at most, and the
 * last year repays all.
 */
function followed(shares: readonly (readonly number[])[], rates: readonly number[]): readonly (readonly number[])[] {
  const last = shares.findLastIndex((year) => year.some((share) => share !== 0));
  let open = 1;
  return shares.map((year, k) =>
    year.map((share, payment) => {
      const isLast = k === last && payment === year.length - 1;
      const repaid = isLast ? open : Math.min(open, Math.max(share, -open * (rates[payment] ?? 0)));
      open -= repaid;
      return repaid;
    }),
  );
}

/** Interest paid per interest that a lender or insurer keeps. */
function borne(given: Given, withheld: string): number {
  const rate = given.of(withheld);
  return given.is("tax.interest_gross_up") ? 1 / (1 - rate) : 1;
}

function termsOf(given: Given, name: Terms["name"], parts: readonly number[]): Terms {
  const [years, construction] = [given.of("project.life_cap"), given.of("project.construction_years")];
  given.readsTable(`debt.${name}_drawn`);
  for (const payment of PAYMENTS) given.readsTable(`debt.${name}_repaid_${payment}`);
  const repaidIn = (n: number) => PAYMENTS.map((payment) => given.entry(`debt.${name}_repaid_${payment}`, n, 0));
  const rate = (given.of("debt.base_rate") + given.of(`debt.${name}_margin`)) * borne(given, "tax.interest_wht");
  const repaid = followed(
    Array.from({ length: years }, (_, k) => repaidIn(k + 1)),
    parts.map((part) => part * rate),
  );
  const open = [1];
  for (const year of repaid) open.push(year.reduce((left, share) => left - share, open[open.length - 1] ?? 0));
  return {
    name,
    amount: given.of(`debt.${name}_given`),
    standby: name === "commercial" ? given.of("debt.standby") : 0,
    drawn: Array.from({ length: construction }, (_, k) => given.entry(`debt.${name}_drawn`, k + 1, 0)),
    repaid,
    open,
    reserved: given.of(`debt.${name}_reserved`),
    rate,
    premium: name === "eca" ? given.of("debt.eca_premium") * borne(given, "tax.premium_wht") : 0,
  };
}

/** Errors: RangeError for a loan that is sized, not given. */
export function facilityOf(given: Given): Facility {
  if (given.of("debt.sizing") !== 1) throw new RangeError("'debt.sizing' is recomputed as given alone");
  const firstPart = 1 / given.of("debt.payments_per_year");
  const parts = [firstPart, 1 - firstPart];
  const cap = given.of("debt.support_cap");
  return {
    loans: (["eca", "commercial"] as const).map((name) => termsOf(given, name, parts)),
    parts,
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
    owners: {
      lent: given.of("equity.shareholder_loan_share"),
      rate: given.of("equity.shareholder_loan_rate"),
      deducted: given.of("equity.shareholder_loan_deducted"),
      isCapitalKept: given.is("equity.dividend_rule"),
    },
  };
}
