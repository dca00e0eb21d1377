import { balance, flow, line, section } from "../../formula/language/model";

/**
 * When to stop: the year from which going on is worth less than closing. It is looked at on full years of the plan
 * (`plan.*`) and on an ore balance of its own (`ahead.*`), so that no row here reads what the answer changes.
 *
 * With 10 a year from now on, then -30, then 25 and nothing more, and closing of no cost, at 10 %: the last year is worth 25,
 * the one before -30 + 25 / 1.1 < 0, hence 0, and the first 10 + 0: one year is worked, and the later good year is not
 * worth the bad one before it. Had it been 40, -30 + 40 / 1.1 = 6.4 would have carried the bad year.
 */
export const cutOffSection = section(
  "economic_cut_off",
  "Economic cut-off",
  [
    flow(
      "cutoff.taxes",
      "US$",
      "Mining tax and export duty of the year, if work goes on",
      "tax.statutory * ahead.share * (plan.mining_tax + tax.export_duty * plan.revenue * (1 - market.share_local))",
      "By the tax code. A sliding royalty counts as the mining tax in whose place it stands, and the state's share of production not at all: both may hang on the past, and on the answer.",
    ),
    flow(
      "cutoff.margin",
      "US$",
      "EBITDA less these taxes and sustaining capital, if work goes on",
      "ahead.share * plan.ebitda - cutoff.taxes - capital.renewed_ahead * (1 + capital.duty_share)",
      "What a further year of work brings before profit tax. What was spent before, and debt, are due either way.",
    ),
    flow(
      "cutoff.saved",
      "US$",
      "Saved by closing at the end of the year and not before it",
      "ahead.worked * capital.closure * index.prices * ((1 + discount.rate * calendar.year) / (1 + discount.inflation_usd * calendar.year) - 1)",
      "A year's interest on the closure, less its inflation; below nil where prices rise faster than money earns.",
    ),
    balance(
      "cutoff.value",
      "US$",
      "Value of going on, against closing before the year",
      "MAX(0, cutoff.margin + cutoff.saved + NEXT(cutoff.value, 0) / (1 + discount.rate * calendar.year))",
      "With all later years as far as they are worth it, at the project's discount rate: a bad year before good ones is worked.",
    ),
    line(
      "cutoff.stopped",
      "flag",
      "Work has stopped, as going on is worth less than closing",
      "AND(project.stop = 'yes', calendar.operating_year > 1, OR(PREV(cutoff.stopped, 0) > 0, AND(ahead.worked, cutoff.value <= 0)))",
      "For good. The first operating year is always worked: what is built is tried, and written off and closed with its last year of work.",
    ),
    line("cutoff.given_up", "flag", "Ore is left, and work has stopped", "AND(cutoff.stopped, ahead.worked)"),
    line("cutoff.years_given_up", "1", "Years of work given up by the economic stop", "TOTAL(cutoff.given_up)"),
    line(
      "cutoff.year",
      "y",
      "First year without work, by the economic stop",
      "IF(cutoff.years_given_up > 0, LOWEST(calendar.date, cutoff.given_up), 0)",
      "Nil where there is no economic stop.",
    ),
    line(
      "cutoff.at_once",
      "flag",
      "Going on is worth less than closing from the first operating year on",
      "AND(cutoff.years_given_up > 0, AT(cutoff.value, calendar.construction, 0) <= 0)",
    ),
  ],
  [
    "Where project.stop says so, work stops for good in the first year in which going on is worth less than closing: EBITDA less mining tax, export duty and sustaining capital of this and the later years, with what a later closure saves, at the project's discount rate.",
    "Property tax and profit tax are not in it, for they hang on what is spent and earned before: where going on only just pays by this rule, it may still cost the project a little.",
    "After the stop nothing is made, paid for or renewed; closure, the release of working capital and the write-off of assets fall into the last year of work, and debt goes on being due.",
    "The plan is looked at in full years (plan.*) and as far as the ore reaches (ahead.*), whether work has stopped or not: so the question does not hang on its answer.",
  ],
);
