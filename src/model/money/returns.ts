import { balance, flow, type Line, line, measure, section } from "../../formula/language/model";
import { countOfRates, internalRate, modifiedInternalRate, paybackForGood, paybackPeriod, quotient } from "../solvers";

/** What an NPV is counted in, and of which day it is. */
export const VALUED =
  "Money of the day at the nominal rate, valued at the start of discount.valuation_year: what came before bears the rate until then.";

/** Conventions of a year's flow, and by how much of the year each moves it. */
const TIMINGS = [
  { id: "start", label: "start", moved: "0" },
  { id: "mid", label: "middle", moved: "1 / 2" },
  { id: "end", label: "end", moved: "1" },
] as const;

/** An NPV under each convention of timing, of the same flows: all of them move alike. */
export const underEachTiming = (npv: string, label: string, rate: string): readonly Line[] =>
  TIMINGS.map(({ id, label: place, moved }) =>
    line(
      `${npv}_${id}`,
      "US$",
      `${label}, each year's flow at its ${place}`,
      `${npv} * (1 + ${rate} * calendar.year) ^ (returns.delay - ${moved})`,
      `${VALUED} The flows are those of the timing chosen for the rest: only their place in the year is another.`,
    ),
  );

/** What the project returns as if all equity: present values, rates, paybacks and the levelised cost of HBI. */
export const returnsSection = section(
  "returns",
  "Returns",
  [
    line(
      "returns.delay",
      "1",
      "Time from the start of a year to its flow, in years",
      TIMINGS.map(({ id, moved }) => `(discount.timing = '${id}') * ${moved}`).join(" + "),
    ),
    line(
      "returns.years",
      "1",
      "Time from the valuation date to the flow of a year, in years",
      "(calendar.date - discount.valuation_year) / calendar.year + returns.delay",
      "Timing start, mid or end moves every flow by 0, 1/2 or 1 year. Negative before the valuation date.",
    ),
    line(
      "returns.discount_factor",
      "1",
      "Discount factor",
      "discount_factor(discount.rate * calendar.year, returns.years)",
      "1 at the valuation date; above 1 before it, where flows bear the rate until then.",
    ),
    flow("returns.flow_pv", "US$", "Cash flow after tax, discounted", "cash.flow * returns.discount_factor"),
    line("returns.npv", "US$", "NPV after tax", "TOTAL(returns.flow_pv)", VALUED),
    underEachTiming("returns.npv", "NPV after tax", "discount.rate"),
    balance(
      "returns.flow_pv_cumulative",
      "US$",
      "Cash flow after tax, discounted, cumulative",
      "PREV(returns.flow_pv_cumulative, 0) + returns.flow_pv",
    ),
    flow(
      "returns.before_tax_pv",
      "US$",
      "Cash flow before all taxes, discounted",
      "cash.before_tax * returns.discount_factor",
    ),
    line(
      "returns.npv_before_tax",
      "US$",
      "NPV before all taxes (also mining, property, export)",
      "TOTAL(returns.before_tax_pv)",
      VALUED,
    ),
    measure(
      "returns.irr",
      "1/y",
      "IRR after tax",
      internalRate,
      ["cash.flow"],
      "project.noRate",
      "Of several rates, the one that continues an investment; see their number.",
    ),
    measure("returns.irr_count", "1", "Rates that make NPV after tax nil", countOfRates, ["cash.flow"], null),
    measure(
      "returns.irr_before_tax",
      "1/y",
      "IRR before all taxes (also mining, property, export)",
      internalRate,
      ["cash.before_tax"],
      "project.noRate",
    ),
    measure(
      "returns.mirr",
      "1/y",
      "MIRR after tax, at finance and reinvestment rate",
      modifiedInternalRate,
      ["cash.flow", "discount.finance_rate", "discount.reinvest_rate"],
      "project.noMirr",
    ),
    measure(
      "returns.payback",
      "y",
      "Payback from the first spending",
      paybackPeriod,
      ["cash.flow", "cash.cumulative"],
      "project.neverPaysBack",
    ),
    measure(
      "returns.payback_last",
      "y",
      "Payback for good from the first spending: after it the cumulative cash flow stays positive",
      paybackForGood,
      ["cash.flow", "cash.cumulative"],
      "project.neverForGood",
      "Later than the first payback, or not at all, where renewals or closure eat what was paid back.",
    ),
    measure(
      "returns.payback_discounted",
      "y",
      "Discounted payback from the first spending",
      paybackPeriod,
      ["returns.flow_pv", "returns.flow_pv_cumulative"],
      "project.neverPaysBackDiscounted",
      "Counted in whole years of flows from the first spending: neither the valuation date nor the timing within a year moves it.",
    ),
    flow("returns.capital_pv", "US$", "Capital until start-up, discounted", "capital.spent * returns.discount_factor"),
    line("returns.investment", "US$", "Present value of capital until start-up", "TOTAL(returns.capital_pv)"),
    line(
      "returns.profitability",
      "1",
      "Profitability index",
      "IF(returns.investment > 0, profitability_index(returns.npv, returns.investment), 0)",
      "1 + NPV / present value of the investment, both of one day; nil without investment.",
    ),
    flow(
      "returns.cost_pv",
      "US$",
      "All cost and tax, discounted",
      "(annual.revenue - cash.flow) * returns.discount_factor",
    ),
    flow(
      "returns.hbi_pv",
      "t HBI",
      "HBI at the price level of its year, discounted",
      "annual.hbi * index.prices * returns.discount_factor",
    ),
    line("returns.cost_value", "US$", "Present value of all cost and tax", "TOTAL(returns.cost_pv)"),
    line("returns.hbi_value", "t HBI", "Present value of HBI", "TOTAL(returns.hbi_pv)"),
    measure(
      "returns.levelised_cost",
      "US$/t HBI",
      "Levelised cost of HBI, delivered, base-year prices, with the taxes of this run (not a break-even price)",
      quotient,
      ["returns.cost_value", "returns.hbi_value"],
      "project.nothingMade",
      "Present value of capital, operation, freight and the taxes of this run per present value of HBI, in prices of the base year. Not a break-even price: taxes change with the price, and these are the taxes at the price of this run. Real: the price rises with inflation. Real cost at the real rate gives the same. Valuation date and timing move cost and HBI alike, and cancel.",
    ),
    flow("returns.hbi_flat_pv", "t HBI", "HBI, discounted", "annual.hbi * returns.discount_factor"),
    line(
      "returns.hbi_flat",
      "t HBI",
      "Present value of HBI at a price that does not rise",
      "TOTAL(returns.hbi_flat_pv)",
    ),
    measure(
      "returns.levelised_nominal",
      "US$/t HBI",
      "Levelised cost of HBI, delivered, nominal: one price for all years in money of the day",
      quotient,
      ["returns.cost_value", "returns.hbi_flat"],
      "project.nothingMade",
      "Nominal cost at the nominal rate, and a price that does not rise: higher than the real one at first, worth less later.",
    ),
  ],
  [
    "What the project returns as if all equity: cash flow after tax, discounted at discount.rate to one day, the start of discount.valuation_year. That day stays where it is when the project starts earlier or later, so that the values can be compared: a good project loses by waiting. Flows before it bear the rate until then.",
    "Flows fall at the start, middle or end of a year, as discount.timing says: one choice for all that is discounted, be it of the project, its owners or the state. Rates of return, paybacks, tax rates, the levelised cost and the break-even price move neither with it nor with the date, because it moves all flows alike.",
    "Rates of return are measures: numbers of finished rows, which exist or not, and say why not.",
  ],
);
