import { expect } from "vitest";
import type { Item } from "../../src/formula/language/model";
import { coverSection } from "../../src/model/company/covers";
import { debtSection } from "../../src/model/company/debt";
import { debtScheduleSection } from "../../src/model/company/debtSchedule";
import { debtSizingSection } from "../../src/model/company/debtSizing";
import { fundSection } from "../../src/model/company/funds";
import { ownerLoanSection } from "../../src/model/company/ownerLoan";
import { valuesOf } from "./miniature";

/** Two years of construction. */
export const BUILT = 2;

/** A loan that is given: its amount, shares drawn by construction year, shares repaid by operating year. */
interface Loan {
  readonly amount: number;
  readonly drawn: readonly number[];
  readonly first: readonly number[];
  readonly second?: readonly number[];
}

interface Company {
  /** Capital of the construction years, as spent and as cash flow. */
  readonly capital: readonly [number, number];
  /** Cash flow of the years of operation, taxed as if there were no interest and as the company pays it. */
  readonly cash: readonly number[];
  readonly eca?: Loan;
  readonly commercial?: Loan;
  /** Years that the ore lasts; beyond those of the plan, where it is not said. */
  readonly ore?: number;
  /** Keys of the project whose value is not the plain one. */
  readonly keys?: Readonly<Record<string, number>>;
}

/** Terms without fees, reserves, margins and withholding: what a test is about it changes. */
const PLAIN = {
  "tax.interest_gross_up": 0,
  "tax.interest_wht": 0,
  "tax.premium_wht": 0,
  "debt.gearing": 0.7,
  "debt.dscr_target": 1.4,
  "debt.dscr_lockup": 0,
  "debt.dscr_default": 0,
  "debt.profile": 0,
  "debt.payments_per_year": 1,
  "debt.grace_years": 0,
  "debt.ramp_interest": 0,
  "debt.base_rate": 0.1,
  "debt.eca_margin": 0,
  "debt.eca_tenor": 3,
  "debt.eca_down_payment": 0,
  "debt.eca_eligible_share": 1,
  "debt.eca_content": 1,
  "debt.eca_content_required": 1,
  "debt.eca_premium": 0,
  "debt.eca_premium_financed": 0,
  "debt.commercial_margin": 0,
  "debt.commercial_tenor": 3,
  "debt.upfront_fee": 0,
  "debt.commitment_fee": 0,
  "debt.dsra_months": 0,
  "debt.reserve_tail": 0,
  "debt.default_margin": 0,
  "debt.eca_reserved": 0,
  "debt.commercial_reserved": 0,
  "debt.standby": 0,
  "debt.support": 0,
  "debt.support_cap": 1e15,
  "debt.sweep": 0,
  "equity.shareholder_loan_share": 0,
  "equity.shareholder_loan_rate": 0,
  "equity.shareholder_loan_deducted": 0,
  "equity.dividend_rule": 0,
  "returns.delay": 1,
  "rule.tolerance": 1e-12,
  "ore.run_of_mine": 100,
};

/** A tranche as its keys have it; shares repaid are counted from the first operating year on. */
const given = (id: "eca" | "commercial", years: number, loan: Loan = { amount: 0, drawn: [], first: [] }) => {
  const row = (shares: readonly number[]): number[] => Array.from({ length: years }, (_, k) => shares[k] ?? 0);
  return {
    [`debt.${id}_given`]: loan.amount,
    [`debt.${id}_drawn`]: row(loan.drawn),
    [`debt.${id}_repaid_first`]: row([0, ...loan.first]),
    [`debt.${id}_repaid_second`]: row([0, ...(loan.second ?? [])]),
  };
};

/** What needs the whole project: measures, and a benchmark for the premium. */
const withoutProject = (items: readonly Item[]): Item[] =>
  items.filter((item) => item.kind !== "measure" && item.id !== "debt.months_of_draws");

/** The project's own lines of loans, cover and funds on hand figures: two years of construction, then years of operation. */
export function smallCompany({
  capital,
  cash,
  eca,
  commercial,
  ore = cash.length + 1,
  keys = {},
}: Company): (id: string) => readonly number[] {
  const years = BUILT + cash.length;
  const year = <T>(of: (operating: number) => T): T[] => Array.from({ length: years }, (_, t) => of(t - BUILT + 1));
  const whole = (building: readonly number[], operating: readonly number[]): number[] => [...building, ...operating];
  const nil = year(() => 0);
  const spent = whole(
    capital,
    cash.map(() => 0),
  );
  return valuesOf(
    {
      ...PLAIN,
      "capital.initial": capital[0] + capital[1],
      "calendar.construction": BUILT,
      "project.construction_years": BUILT,
      "calendar.operating": year((n) => (n > 0 ? 1 : 0)),
      "calendar.operating_year": year((n) => Math.max(0, n)),
      "plan.worked": year((n) => (n > 0 ? 1 : 0)),
      "plan.final": year((n) => (n === cash.length ? 1 : 0)),
      "annual.ore_left": year((n) => 100 * (1 - Math.max(0, n) / ore)),
      "capital.spent": spent,
      "capital.purchased": spent,
      "cash.flow": whole(
        capital.map((x) => -x),
        cash,
      ),
      "cash.vat": nil,
      "flows.operation": whole([0, 0], cash),
      "flows.investment": whole(
        capital.map((x) => -x),
        cash.map(() => 0),
      ),
      "income.net": nil,
      "debt.sizing": eca || commercial ? 1 : 0,
      ...given("eca", years, eca),
      ...given("commercial", years, commercial),
      ...keys,
    },
    [debtSizingSection, debtScheduleSection, debtSection, coverSection, fundSection, ownerLoanSection].flatMap(
      ({ items }) => withoutProject(items),
    ),
  );
}

/** Amounts are booked to 1/65536 of a dollar. */
export function expectBooked(got: readonly number[], wanted: readonly number[], what = ""): void {
  expect(got.length, what).toBe(wanted.length);
  wanted.forEach((x, t) => {
    expect(Math.abs((got[t] ?? Number.NaN) - x), `${what}, year ${t}: ${got[t]} instead of ${x}`).toBeLessThan(1e-4);
  });
}
