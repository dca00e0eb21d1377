import { line, section } from "../formula/language/model";

/**
 * Azerbaijan's statutory regime. Losses carry forward for a number of years, oldest first, with two counters instead of
 * a row a vintage: losses ever made, and losses closed (used or expired). A loss of year t can last be used in t + years.
 */
export const taxSection = section("Tax", [
  line(
    "tax.mining",
    "US$",
    "Mining tax",
    "annual.ore * tax.ore_value * tax.mining_rate * index.prices",
    "On the transfer value of ore, not on HBI (Tax Code, articles 213-216).",
  ),
  line(
    "tax.relief",
    "1",
    "Share of profit exempt",
    "IF(tax.incentive = 1, IF(AND(calendar.operating, calendar.operating_year * calendar.year <= tax.promotion_years), tax.promotion_relief, 0), IF(AND(tax.incentive = 2, t * calendar.year < tax.park_years), 1, 0))",
    "Promotion document: from the first operating year. Industrial park: from registration, taken as the first construction year. The two exclude each other.",
  ),
  line(
    "tax.property_due",
    "1",
    "Property tax is due",
    "IF(tax.relief > 0, 0, 1)",
    "Both incentives free from property tax.",
  ),
  line(
    "tax.property",
    "US$",
    "Property tax",
    "tax.property_due * tax.property_rate * calendar.year * (PREV(depreciation.book, 0) + IF(t = calendar.construction, capital.initial, 0) + depreciation.book) / 2",
    "On the average of opening and closing book value, from start-up.",
  ),
  line(
    "tax.export",
    "US$",
    "Export duty",
    "tax.export_duty * annual.revenue * (1 - market.share_local)",
    "On delivered value; local sales are no exports.",
  ),
  line("tax.on_operation", "US$", "Taxes on operation", "tax.mining + tax.property + tax.export"),
  line(
    "tax.income",
    "US$",
    "Taxable income before losses",
    "annual.ebitda - tax.on_operation - depreciation.charge - capital.closed",
    "Without interest: the project as if all equity.",
  ),
  line("tax.loss_lag", "1", "Periods until a loss has expired", "tax.loss_years / calendar.year + 1"),
  line("tax.losses_ever", "US$", "Losses made so far", "PREV(tax.losses_ever, 0) + MAX(-tax.income, 0)"),
  line(
    "tax.losses_past",
    "US$",
    "Losses used or expired before this year",
    "MAX(PREV(tax.losses_closed, 0), PREV(tax.losses_ever, 0, tax.loss_lag))",
  ),
  line(
    "tax.losses_used",
    "US$",
    "Losses used",
    "MIN(MAX(tax.income, 0), PREV(tax.losses_ever, 0) - tax.losses_past)",
    "Oldest first; used against the whole profit, before any exempt share.",
  ),
  line("tax.losses_closed", "US$", "Losses used or expired so far", "tax.losses_past + tax.losses_used"),
  line("tax.losses", "US$", "Losses carried forward", "tax.losses_ever - tax.losses_closed"),
  line(
    "tax.profit",
    "US$",
    "Profit tax",
    "tax.profit_rate * (1 - tax.relief) * (MAX(tax.income, 0) - tax.losses_used)",
  ),
]);
