import type { Books, Spending } from "./assets";
import type { Given } from "./given";
import type { Operation } from "./operation";
import type { Plan, Year } from "./plan";

/** What an incentive frees a year from. */
function relief(given: Given, { t, n }: Year): { readonly ofProfit: number; readonly ofProperty: boolean } {
  const incentive = given.of("tax.incentive");
  const [share, years, inPark] = [
    given.of("tax.promotion_relief"),
    given.of("tax.promotion_years"),
    given.of("tax.park_years"),
  ];
  if (incentive === 1 && n >= 1 && n <= years) return { ofProfit: share, ofProperty: true };
  if (incentive === 2 && t < inPark) return { ofProfit: 1, ofProperty: true };
  return { ofProfit: 0, ofProperty: false };
}

/** Mining tax, property tax and export duty of a year. */
export function taxesOnOperation(given: Given, year: Year, { revenue }: Operation, books: Books): number {
  const prices = (1 + given.of("discount.inflation_usd")) ** year.age;
  const mining = year.ore * given.of("tax.ore_value") * prices * given.of("tax.mining_rate");
  const property = ((books.opening + books.closing) / 2) * given.of("tax.property_rate");
  const exported = revenue * (1 - given.of("market.share_local"));
  return mining + (relief(given, year).ofProperty ? 0 : property) + exported * given.of("tax.export_duty");
}

/** A loss of a year, as far as no profit has used it yet. */
interface Loss {
  readonly made: number;
  left: number;
}

/** Profit tax of one year after the other: losses wait in a line, the oldest is used first and leaves when it is too old. */
export function profitTaxPayer(given: Given): (year: Year, income: number) => number {
  const losses: Loss[] = [];
  const [rate, keeps] = [given.of("tax.profit_rate"), given.of("tax.loss_years")];
  return (year, income) => {
    let taxed = income;
    for (const loss of losses)
      if (taxed > 0 && year.t - loss.made <= keeps) {
        const used = Math.min(taxed, loss.left);
        loss.left -= used;
        taxed -= used;
      }
    if (taxed < 0) losses.push({ made: year.t, left: -taxed });
    return rate * Math.max(0, taxed) * (1 - relief(given, year).ofProfit);
  };
}

/** A promotion document frees imported machinery of VAT from before construction, a park from the first year. */
function isFreeOfVat(given: Given, { t, n }: Year): boolean {
  const incentive = given.of("tax.incentive");
  return (
    (incentive === 1 && n <= given.of("tax.promotion_years")) || (incentive === 2 && t < given.of("tax.park_years"))
  );
}

/** Cash that VAT takes in each year, below nil where it is paid: each payment comes back over the years its days reach. */
export function vatFlows(
  given: Given,
  plan: Plan,
  spending: readonly Spending[],
  operations: readonly Operation[],
): readonly number[] {
  const rate = given.is("tax.vat_construction") ? given.of("tax.vat_rate") : 0;
  given.of("tax.vat_rate");
  const [ofCapital, ofCost] = [given.of("tax.vat_share"), given.of("tax.vat_operating_share")];
  const lags = [given.of("tax.vat_refund_days_construction") / 365, given.of("tax.vat_refund_days") / 365];
  const flows = plan.years.map(() => 0);
  const last = plan.years.findIndex(({ final }) => final);
  const imported = given.of("depreciation.share_machinery");
  for (const year of plan.years) {
    const { t } = year;
    const { capital = 0, sustaining = 0 } = spending[t] ?? {};
    const cost = operations[t]?.cost ?? 0;
    const bought = ofCapital * (isFreeOfVat(given, year) ? 1 - imported : 1);
    const paid = [rate * bought * capital, rate * (bought * sustaining + ofCost * cost)];
    for (const [kind, amount] of paid.entries()) {
      flows[t] = (flows[t] ?? 0) - amount;
      // paid evenly over the year: what of its refunds falls into each year is what the shifted year covers of it
      for (let later = 0; later < 4; later++) {
        const covered = Math.max(0, 1 - Math.abs((lags[kind] ?? 0) - later));
        const back = last >= t ? Math.min(t + later, last) : t;
        if (back < flows.length) flows[back] = (flows[back] ?? 0) + amount * covered;
      }
    }
  }
  return flows;
}
