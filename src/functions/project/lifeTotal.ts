import type { ProjectRun } from "../../model/run";

/** Amounts that can be added up over years; anything per anything, an index, a share or a year cannot. */
const AMOUNTS: ReadonlySet<string> = new Set(["US$", "AZN", "t", "GJ", "kWh", "m3"]);

/** Amounts at a moment, or what could be at most: their sum over years means nothing. */
export const BALANCES: ReadonlySet<string> = new Set([
  ...["rail", "port", "gas", "power", "gas_spare", "power_spare"].map((limit) => `bottleneck.${limit}`),
  "plan.ore_opening",
  "annual.ore_left",
  ...["buildings", "machinery", "preparatory"].flatMap((assets) =>
    [
      "declining_before",
      "declining_book",
      "straight_cost",
      "straight_in_life",
      "straight_before",
      "straight_book",
      "book",
    ].map((name) => `${assets}.${name}`),
  ),
  "depreciation.book",
  "tax.losses_ever",
  "tax.losses_past",
  "tax.losses_closed",
  "tax.losses",
  "royalty.received",
  "royalty.spent",
  "psa.pool",
  "psa.unrecovered",
  "psa.before",
  "psa.book",
  "tax.rent_account",
  "tax.rent_carried",
  "working_capital.receivables",
  "working_capital.inventory",
  "working_capital.payables",
  "working_capital.balance",
  "vat.receivable",
  "cash.cumulative",
  "returns.flow_pv_cumulative",
]);

/** The sum over the life of a row of yearly amounts, and undefined for any other row. */
export function lifeTotal(run: ProjectRun, { id, unit }: { id: string; unit: string }): number | undefined {
  const [amount = ""] = unit.split(" ");
  if (unit.includes("/") || !AMOUNTS.has(amount) || BALANCES.has(id)) return undefined;
  return run.row(id).reduce((sum, value) => sum + value, 0);
}
