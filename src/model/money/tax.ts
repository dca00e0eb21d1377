import { balance, flow, type Line, line, section } from "../../formula/language/model";

/** The rules in words, which the manual prints above the lines; those of an agreement, a royalty and a rent tax have files of their own. */
const taxIntroduction: readonly string[] = [
  "Azerbaijan's taxes on the project as if all equity, by the Tax Code; articles named here were read in an English text of the law, the other rules rest on summaries by advisers.",
  "Not tax advice.",
  "Taxes on operation are due whatever is earned, and are deductible: mining tax (articles 213-216) on the value of the ore, which the project delivers to itself at a transfer value; property tax on the average book value from start-up; export duty, none today.",
  "Land tax is small and left out.",
  "Profit tax is due on EBITDA less these, any rent tax, depreciation and closure.",
  "A loss is carried forward for five years, the oldest used first, without a cap on a year's use; what is left then is lost.",
  "Incentives exclude each other, and that the project is eligible is unproven: the promotion document exempts half of profit for seven years from the first operating year, and from property tax; an industrial park (articles 106.1.13 and 199.7) exempts from both for ten years from registration, taken as the first construction year.",
  "Either frees imported machinery from import duty and from VAT (article 164.1.16 for parks).",
  "Losses are used against the whole profit before the exempt share.",
  "A production sharing agreement takes the place of mining tax, property tax, export duty and import duty; profit tax then has a rate of its own, losses do not expire and no incentive applies.",
  "A sliding royalty takes the place of the mining tax alone; a rent tax comes on top.",
];

/**
 * Worked numbers in US$ m for the rules above; profit tax is 20 %.
 * - Mining tax: 5.5 Mt x 31 US$/t x 3 % = 5.1. Property tax on a book of 2,000 falling to 1,900: 19.5.
 * - Promotion document, income of 100 after losses: tax 20 % x (1 - 50 %) x 100 = 10. Industrial park: three years of
 *   construction leave seven of its ten for operation.
 * - Losses of 100, 200 and 50 in years 0 to 2, then income:
 *
 *     year                  3    4    5    6    7    8
 *     income               30   40   50   60  150  200
 *     used of year 0       30   40   30    -    -    -
 *     used of year 1        -    -   20   60    -    -     the other 120 are too old after year 6
 *     used of year 2        -    -    -    -   50    -
 *     tax at 20 %           0    0    0    0   20   40
 */
export const taxSection = section(
  "tax",
  "Tax",
  [
    line("tax.statutory", "flag", "The tax code applies, not an agreement", "tax.psa = 'no'"),
    line(
      "tax.r_factor",
      "1",
      "R-factor at the start of the year",
      "IF(PREV(royalty.spent, 0) > 0, PREV(royalty.received, 0) / PREV(royalty.spent, 0), 0)",
      "Revenue after all taxes so far per cost so far, both to the end of the year before: 1 when all that was spent has come back.",
    ),
    flow(
      "tax.mining",
      "US$",
      "Mining tax, or the sliding royalty in its place",
      "tax.statutory * IF(royalty.method = 'none', royalty.ore_value * tax.mining_rate, royalty.due)",
      "On the transfer value of ore, not on HBI (Tax Code, articles 213-216).",
    ),
    line(
      "tax.promoted",
      "flag",
      "Investment promotion document applies",
      "AND(tax.statutory, tax.incentive = 'promotion document', calendar.operating, calendar.operating_year * calendar.year <= tax.promotion_years)",
      "From the first operating year.",
    ),
    line(
      "tax.in_park",
      "flag",
      "Industrial park exemption applies",
      "AND(tax.statutory, tax.incentive = 'industrial park', t * calendar.year < tax.park_years)",
      "From registration, taken as the first construction year (Tax Code, article 106.1.13).",
    ),
    line(
      "tax.relief",
      "1",
      "Share of profit exempt",
      "IF(tax.in_park, 1, IF(tax.promoted, tax.promotion_relief, 0))",
      "The two incentives exclude each other.",
    ),
    line(
      "tax.property_due",
      "flag",
      "Property tax is due",
      "AND(tax.statutory, NOT(tax.promoted), NOT(tax.in_park))",
      "Both incentives free from property tax (Tax Code, article 199.7).",
    ),
    flow(
      "tax.property",
      "US$",
      "Property tax",
      "tax.property_due * tax.property_rate * calendar.year * (PREV(depreciation.book, 0) + IF(t = calendar.construction, capital.initial, 0) + depreciation.book) / 2",
      "On the average of opening and closing book value, from start-up.",
    ),
    flow(
      "tax.export",
      "US$",
      "Export duty",
      "tax.statutory * tax.export_duty * annual.revenue * (1 - market.share_local)",
      "On delivered value; local sales are no exports.",
    ),
    flow(
      "tax.production_share",
      "US$",
      "State's share of production",
      "psa.state",
      "Nil unless a production sharing agreement is chosen.",
    ),
    flow(
      "tax.on_operation",
      "US$",
      "Taxes on operation",
      "tax.mining + tax.property + tax.export + tax.production_share",
      "Due whatever is earned and however it is financed.",
    ),
    line("tax.rate", "1", "Profit tax rate of the regime", "IF(tax.psa = 'yes', tax.psa_profit_rate, tax.profit_rate)"),
    flow(
      "tax.depreciation",
      "US$",
      "Depreciation deducted from taxable income",
      "IF(tax.psa = 'yes', psa.charge, depreciation.charge)",
    ),
    line(
      "tax.loss_lag",
      "1",
      "Periods until a loss has expired",
      "IF(tax.psa = 'yes', periods, tax.loss_years / calendar.year + 1)",
      "Under an agreement no loss expires.",
    ),
    ...profitTaxLedger({ group: "tax", suffix: "", deduction: "", tax: "tax.profit" }),
    line(
      "tax.losses_unused",
      "US$",
      "Losses that no income uses: expired, or made in the last year of work",
      "AT(tax.losses_ever, periods - 1, 0) - TOTAL(tax.losses_used)",
      "A loss is carried forward, never back. Of the write-off and the closure of the last year of work as much is lost as they exceed its income: the less of that year is worked, the more. So NPV steps down where a little more ore begins a further year.",
    ),
  ],
  taxIntroduction,
);

/** Whose profit tax a ledger computes. */
export interface TaxLedger {
  /** Of the ids, such as `tax.losses_used` or `company.losses_used`. */
  readonly group: "tax" | "company";
  /** What follows a label, so that no two lines are called the same. */
  readonly suffix: string;
  /** A row to deduct besides what every taxpayer deducts, such as interest; empty for none. */
  readonly deduction: string;
  /** The id of the tax itself. */
  readonly tax: string;
}

/**
 * Profit tax from income to tax: seven lines of one taxpayer. The project as if all equity deducts nothing further; the
 * company that borrows deducts its interest. Both have the same regime, relief and rule of losses, for which the lines
 * `tax.rate`, `tax.relief` and `tax.loss_lag` stand once.
 *
 * Losses are first in, first out without a row for each year's loss: two counters are enough, losses ever made and
 * losses closed, which were used or have expired. Whatever was made `loss_lag` periods ago or earlier is closed now.
 */
export function profitTaxLedger({ group, suffix, deduction, tax }: TaxLedger): readonly Line[] {
  const id = (name: string): string => `${group}.${name}`;
  return [
    flow(
      id("income"),
      "US$",
      `Taxable income before losses${suffix}`,
      `annual.ebitda - tax.on_operation - tax.rent - tax.depreciation - capital.closed${deduction && ` - ${deduction}`}`,
      deduction === "" ? "Without interest: the project as if all equity." : "Less the interest of the year.",
    ),
    balance(
      id("losses_ever"),
      "US$",
      `Losses made so far${suffix}`,
      `losses_made(PREV(${id("losses_ever")}, 0), ${id("income")})`,
    ),
    balance(
      id("losses_past"),
      "US$",
      `Losses used or expired before this year${suffix}`,
      `losses_gone(PREV(${id("losses_closed")}, 0), PREV(${id("losses_ever")}, 0, tax.loss_lag))`,
    ),
    flow(
      id("losses_used"),
      "US$",
      `Losses used${suffix}`,
      `losses_used(${id("income")}, PREV(${id("losses_ever")}, 0), ${id("losses_past")})`,
      "Oldest first; used against the whole profit, before any exempt share.",
    ),
    balance(
      id("losses_closed"),
      "US$",
      `Losses used or expired so far${suffix}`,
      `${id("losses_past")} + ${id("losses_used")}`,
    ),
    balance(id("losses"), "US$", `Losses carried forward${suffix}`, `${id("losses_ever")} - ${id("losses_closed")}`),
    flow(tax, "US$", `Profit tax${suffix}`, `profit_tax(tax.rate, tax.relief, ${id("income")}, ${id("losses_used")})`),
  ];
}
