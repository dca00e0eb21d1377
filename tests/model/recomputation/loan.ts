import { build } from "./construction";
import type { Given } from "./given";
import type { Project } from "./project";
import { agreedReserve, agreedService } from "./schedule";
import { profitTaxPayer } from "./taxes";
import { type Facility, facilityOf, rateOf, type Terms } from "./terms";

/** A loan in operation, US$. */
interface Account {
  readonly terms: Terms;
  /** Balance at start-up. */
  readonly base: number;
  performing: number;
  arrears: number;
  /** Share of the later instalments that the sweep has left. */
  instalments: number;
}

/** A year of the company that borrows, US$. */
export interface LoanYear {
  readonly opening: number;
  readonly closing: number;
  readonly drawn: number;
  readonly interest: number;
  /** Service as it was agreed, whatever was paid. */
  readonly scheduled: number;
  readonly paid: number;
  readonly unpaid: number;
  readonly contributed: number;
  readonly support: number;
  readonly swept: number;
  readonly reserves: number;
  readonly tax: number;
  readonly cfads: number;
  readonly distributed: number;
  readonly cash: number;
  /** Cover is tested: from the first repayment on, while service is due on an open loan. */
  readonly isTested: boolean;
  readonly dscr: number;
  readonly dscrLender: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Cash paid on dues in their order; who are owed the same due share in proportion to what they are owed. Gives what each is
 * paid of each.
 */
export function paidInOrder(cash: number, dues: readonly (readonly number[])[]): number[][] {
  let left = cash;
  return dues.map((owed) => {
    const paid = Math.min(left, sum(owed));
    left -= paid;
    return owed.map((one) => (paid > 0 ? (paid * one) / sum(owed) : 0));
  });
}

/** A loan's year before cash is looked at: interest of each payment, what is added to the loan instead of paid, what is repaid. */
function dueOf(facility: Facility, { terms, base, performing, arrears, instalments }: Account, n: number) {
  const rate = rateOf(facility, terms);
  let [open, interest, added, repaid] = [performing, 0, 0, 0];
  for (const [payment, part] of facility.parts.entries()) {
    const principal = base * instalments * (terms.repaid[n - 1]?.[payment] ?? 0);
    interest += rate * part * open;
    if (principal < 0) added -= principal;
    else repaid += principal;
    open -= principal;
  }
  return { overdue: arrears * (rate + facility.overdueMargin), interest, added, repaid, open };
}

/** Debt from the first draw to the last payment, and the company's cash with it. */
export function loanOf(given: Given, project: Project): readonly LoanYear[] {
  const facility = facilityOf(given);
  const { plan, beforeProfitTax, vat, income, profitTax } = project;
  const flow = (t: number) => (beforeProfitTax[t] ?? 0) + (vat[t] ?? 0);
  const construction = plan.years.filter(({ n }) => n < 1).map(({ t }) => -flow(t));
  const { years: built, balances } = build(facility, construction);

  const years: LoanYear[] = [];
  let [drawnSoFar, capital] = [0, 0];
  for (const { drawn, contributed, reserves, cash, interest } of built) {
    capital += contributed;
    years.push({
      ...NOTHING,
      opening: drawnSoFar,
      closing: drawnSoFar + drawn,
      drawn,
      contributed,
      reserves,
      cash,
      interest,
    });
    drawnSoFar += drawn;
  }

  const accounts: Account[] = facility.loans.map((terms, i) => ({
    terms,
    base: balances[i] ?? 0,
    performing: balances[i] ?? 0,
    arrears: 0,
    instalments: 1,
  }));
  const dust = sum(facility.loans.map(({ amount, standby }) => amount + standby)) / 1e9;
  const owed = () => sum(accounts.map(({ performing, arrears }) => performing + arrears));
  const taxOf = profitTaxPayer(given);
  const cost = sum(built.map(({ interest, fees }) => interest + fees));
  let costLeft = cost;
  let supportLeft = facility.support;
  let earned = 0;
  let { cash, reserves } = years[years.length - 1] ?? NOTHING;
  for (const year of plan.years.filter(({ n }) => n > 0)) {
    const { n, t } = year;
    const opening = owed();
    const dues = accounts.map((account) => dueOf(facility, account, n));
    const interest = sum(dues.map(({ overdue, interest }) => overdue + interest));
    const written = year.final ? costLeft : n <= facility.costYears ? Math.min(costLeft, cost / facility.costYears) : 0;
    costLeft -= written;
    const profit = (income[t] ?? 0) - interest - written;
    const tax = taxOf(year, profit);
    earned += profit - tax;
    const cfads = flow(t) - tax;

    const pool = cash + reserves + cfads;
    const owedInOrder = [
      dues.map(({ overdue }) => overdue),
      dues.map(({ interest, added }) => interest - added),
      accounts.map(({ arrears }) => arrears),
      dues.map(({ repaid }) => repaid),
    ];
    const due = sum(owedInOrder.flat());
    const support = Math.min(supportLeft, Math.max(0, due - Math.max(0, pool)));
    supportLeft -= support;
    const contributed = Math.max(0, -pool) + support;
    const payments = paidInOrder(Math.max(0, pool) + support, owedInOrder);
    const paid = sum(payments.flat());
    for (const [i, account] of accounts.entries()) {
      const unpaid = sum(owedInOrder.map((owed, k) => (owed[i] ?? 0) - (payments[k]?.[i] ?? 0)));
      account.arrears = unpaid;
      account.performing = dues[i]?.open ?? 0;
    }

    let left = Math.max(0, pool) + support - paid;
    const target = sum(accounts.map(({ terms, base }) => base * agreedReserve(facility, terms, n)));
    reserves = Math.min(left, target);
    left -= reserves;
    const performing = sum(accounts.map((account) => account.performing));
    const swept = n > facility.graceYears ? Math.min(performing, facility.sweep * left) : 0;
    left -= swept;
    for (const account of accounts)
      if (swept > 0) {
        account.instalments *= 1 - swept / performing;
        account.performing *= 1 - swept / performing;
      }
    const scheduled = sum(accounts.map(({ terms, base }) => base * agreedService(facility, terms, n)));
    const isTested = n > facility.graceYears && opening > dust && scheduled > dust;
    const dscr = isTested ? cfads / scheduled : 0;
    const cfadsLender = flow(t) - (vat[t] ?? 0) - (profitTax[t] ?? 0);
    const isKept = owed() > dust && (n <= facility.graceYears || (isTested && dscr < facility.lockUp));
    const isOverdue = sum(accounts.map(({ arrears }) => arrears)) > dust;
    const dividends = isKept || isOverdue ? 0 : Math.min(left, Math.max(0, earned));
    earned -= dividends;
    capital += contributed;
    const repaid = isKept || isOverdue ? 0 : Math.min(left - dividends, capital);
    capital -= repaid;
    cash = left - dividends - repaid;
    years.push({
      opening,
      closing: owed(),
      drawn: 0,
      interest,
      scheduled,
      paid,
      unpaid: sum(accounts.map(({ arrears }) => arrears)),
      contributed,
      support,
      swept,
      reserves,
      tax,
      cfads,
      distributed: dividends + repaid,
      cash,
      dscr,
      dscrLender: isTested ? cfadsLender / scheduled : 0,
      isTested,
    });
  }
  return years;
}

const NOTHING: LoanYear = {
  opening: 0,
  closing: 0,
  drawn: 0,
  interest: 0,
  scheduled: 0,
  paid: 0,
  unpaid: 0,
  contributed: 0,
  support: 0,
  swept: 0,
  reserves: 0,
  tax: 0,
  cfads: 0,
  distributed: 0,
  cash: 0,
  isTested: false,
  dscr: 0,
  dscrLender: 0,
};
