import { type Built, build } from "./construction";
import type { Given } from "./given";
import { serveOwners } from "./owners";
import type { Project } from "./project";
import { agreedReserve, agreedService, openAt } from "./schedule";
import { profitTaxPayer } from "./taxes";
import { type Facility, facilityOf, type Terms } from "./terms";

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

/** A year of operation of the company that borrows, US$. */
export interface Served {
  readonly t: number;
  readonly opening: number;
  readonly closing: number;
  readonly interest: number;
  /** Service as it was agreed, whatever was paid. */
  readonly scheduled: number;
  readonly paid: number;
  /** What is overdue at the end of the year, of each loan. */
  readonly arrears: readonly number[];
  readonly lackOfOperation: number;
  readonly support: number;
  readonly swept: number;
  readonly target: number;
  readonly reserves: number;
  readonly tax: number;
  /** Cash for debt service with the tax paid, with movements of VAT and without. */
  readonly cfads: number;
  readonly earned: number;
  readonly dividends: number;
  /** What shareholders have lent, with interest that they were not paid, at the end of the year; and what they were paid. */
  readonly lentByOwners: number;
  readonly paidToOwners: number;
  readonly capitalRepaid: number;
  readonly cash: number;
  /** Cover is tested: after the grace, while debt is open by the schedule and in fact. */
  readonly isTested: boolean;
  readonly dscr: number;
}

export interface Loan {
  readonly facility: Facility;
  /** Balances at start-up. */
  readonly balances: readonly number[];
  readonly built: readonly Built[];
  readonly served: readonly Served[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Debt too small to be told from rounding. */
export const dustOf = ({ loans }: Facility): number => sum(loans.map(({ amount }) => amount)) / 1e9;

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
  const { rate } = terms;
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

/** A year's cash paid to lenders; what they are not paid is overdue. */
function serve(facility: Facility, accounts: readonly Account[], n: number, cash: number, supportLeft: number) {
  const dues = accounts.map((account) => dueOf(facility, account, n));
  const inOrder = [
    dues.map(({ overdue }) => overdue),
    dues.map(({ interest, added }) => interest - added),
    accounts.map(({ arrears }) => arrears),
    dues.map(({ repaid }) => repaid),
  ];
  const support = Math.min(supportLeft, Math.max(0, sum(inOrder.flat()) - cash));
  const payments = paidInOrder(cash + support, inOrder);
  for (const [i, account] of accounts.entries()) {
    account.arrears = sum(inOrder.map((owed, k) => (owed[i] ?? 0) - (payments[k]?.[i] ?? 0)));
    account.performing = dues[i]?.open ?? 0;
  }
  return { support, paid: sum(payments.flat()) };
}

/** A share of the cash that is left repays both loans early, and makes all later instalments smaller. */
function sweep(facility: Facility, accounts: readonly Account[], n: number, cash: number): number {
  const open = sum(accounts.map(({ performing }) => performing));
  const swept = n > facility.graceYears ? Math.min(open, facility.sweep * cash) : 0;
  for (const account of accounts)
    if (swept > 0) {
      account.instalments *= 1 - swept / open;
      account.performing *= 1 - swept / open;
    }
  return swept;
}

/** Debt from the first draw to the last payment, and the company's cash with it. */
export function loanOf(given: Given, { plan, beforeProfitTax, vat, income }: Project): Loan {
  const facility = facilityOf(given);
  const flow = (t: number) => (beforeProfitTax[t] ?? 0) + (vat[t] ?? 0);
  const spending = plan.years.filter(({ n }) => n < 1).map(({ t }) => -flow(t));
  const { years: built, balances } = build(facility, spending);
  const accounts: Account[] = facility.loans.map((terms, i) => {
    const base = balances[i] ?? 0;
    return { terms, base, performing: base, arrears: 0, instalments: 1 };
  });
  const ofEach = (amount: (facility: Facility, terms: Terms, n: number) => number, n: number) =>
    sum(accounts.map(({ terms, base }) => base * amount(facility, terms, n)));
  const owed = () => sum(accounts.map(({ performing, arrears }) => performing + arrears));
  const overdue = () => accounts.map(({ arrears }) => arrears);
  const dust = dustOf(facility);
  const taxOf = profitTaxPayer(given);

  const cost = sum(built.map(({ interest, fees }) => interest + fees));
  let costLeft = cost;
  let supportLeft = facility.support;
  const { owners } = facility;
  let capital = sum(built.map(({ contributed }) => contributed)) * (1 - owners.lent);
  const nothing = { cash: 0, reserves: 0, lentByOwners: 0, earned: 0 };
  let { cash, reserves, lentByOwners, earned } = built[built.length - 1] ?? nothing;
  const served: Served[] = [];
  for (const year of plan.years.filter(({ n }) => n > 0)) {
    const { n, t } = year;
    const opening = owed();
    const interest = sum(
      accounts.map((account) => {
        const due = dueOf(facility, account, n);
        return due.overdue + due.interest;
      }),
    );
    const equalPart = n <= facility.costYears ? Math.min(costLeft, cost / facility.costYears) : 0;
    const written = year.final ? costLeft : equalPart;
    costLeft -= written;
    const interestToOwners = lentByOwners * owners.rate;
    const profit = (income[t] ?? 0) - interest - written;
    const tax = taxOf(year, profit - interestToOwners * owners.deducted);
    const cfads = flow(t) - tax;

    const pool = cash + reserves + cfads;
    const { support, paid } = serve(facility, accounts, n, Math.max(0, pool), supportLeft);
    supportLeft -= support;
    const arrears = overdue();
    const lackOfOperation = Math.max(0, -pool);
    let left = Math.max(0, pool) + support - paid;
    const target = ofEach(agreedReserve, n);
    reserves = Math.min(left, target);
    left -= reserves;
    const swept = sweep(facility, accounts, n, left);
    left -= swept;

    const scheduled = ofEach(agreedService, n);
    const isGrace = n <= facility.graceYears;
    const isTested = !isGrace && ofEach(openAt, n) > dust && opening > dust;
    const dscr = isTested ? (cfads - (vat[t] ?? 0)) / scheduled : 0;
    const isKept = isGrace || (isTested && dscr < facility.lockUp) || sum(arrears) > dust;
    const free = isKept && owed() > dust ? 0 : left;
    earned += profit - interestToOwners - tax;
    const contributed = lackOfOperation + support;
    capital += contributed * (1 - owners.lent);
    const { paid: paidToOwners, closing: stillLent } = serveOwners(owners, lentByOwners, contributed, free);
    lentByOwners = stillLent;
    const beyond = free - paidToOwners;
    const dividends = Math.min(beyond, Math.max(0, earned));
    const isWoundUp = year.final || !year.worked;
    const capitalRepaid = owners.isCapitalKept && !isWoundUp ? 0 : Math.min(beyond - dividends, capital);
    earned -= dividends;
    capital -= capitalRepaid;
    cash = left - paidToOwners - dividends - capitalRepaid;
    const closing = owed();
    const money = { opening, closing, interest, scheduled, paid, arrears, lackOfOperation, support, swept, target };
    const after = { reserves, tax, cfads, earned, dividends, capitalRepaid, cash };
    served.push({ t, ...money, ...after, lentByOwners, paidToOwners, isTested, dscr });
  }
  return { facility, balances, built, served };
}
