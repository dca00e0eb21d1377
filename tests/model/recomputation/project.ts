import { booksOf, spendingOf } from "./assets";
import type { Given } from "./given";
import { matterOf } from "./matter";
import { type Operation, operationOf } from "./operation";
import { type Plan, planOf } from "./plan";
import { profitTaxPayer, taxesOnOperation, vatFlows } from "./taxes";

/** US$ of each year, from ore to the cash flow of the project as if all equity. */
export interface Project {
  readonly plan: Plan;
  readonly operations: readonly Operation[];
  readonly capital: readonly number[];
  /** Cash before profit tax and movements of VAT. */
  readonly beforeProfitTax: readonly number[];
  readonly vat: readonly number[];
  /** What profit tax is due on before interest and losses. */
  readonly income: readonly number[];
  readonly profitTax: readonly number[];
  readonly cashFlow: readonly number[];
}

/** What receivables, stores and payables tie up at the end of a year. */
const tied = (given: Given, { revenue, cost }: Operation): number =>
  (revenue * given.of("working_capital.receivable_days") +
    cost * (given.of("working_capital.inventory_days") - given.of("working_capital.payable_days"))) /
  365;

export function projectOf(given: Given): Project {
  const matter = matterOf(given);
  const plan = planOf(given, matter);
  given.readsTable("carbon.free_share");
  const operations = plan.years.map((year) => operationOf(given, matter, plan, year));
  const spending = spendingOf(given, plan);
  const books = booksOf(given, plan, spending);
  const vat = vatFlows(given, plan, spending, operations);

  const [beforeProfitTax, income]: [number[], number[]] = [[], []];
  let workingCapital = 0;
  for (const year of plan.years) {
    const [operation, spent, book] = [operations[year.t], spending[year.t], books[year.t]];
    if (!operation || !spent || !book) throw new RangeError(`year ${year.date} is missing`);
    const taxes = taxesOnOperation(given, year, operation, book);
    const held = year.final ? 0 : tied(given, operation);
    const after = operation.ebitda - taxes - spent.closure;
    income.push(after - book.charge);
    beforeProfitTax.push(after - spent.capital - spent.sustaining - (held - workingCapital));
    workingCapital = held;
  }
  const taxOf = profitTaxPayer(given);
  const profitTax = plan.years.map((year) => taxOf(year, income[year.t] ?? 0));
  return {
    plan,
    operations,
    capital: spending.map(({ capital }) => capital),
    beforeProfitTax,
    vat,
    income,
    profitTax,
    cashFlow: beforeProfitTax.map((flow, t) => flow + (vat[t] ?? 0) - (profitTax[t] ?? 0)),
  };
}
