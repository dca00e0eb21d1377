import { inEnglish, type Words } from "../messages/words";

/** Something that holds in all sections, or that none computes. A name of a line in it leads to the line. */
export interface Convention {
  readonly topic: Words;
  readonly says: Words;
  /** Lines and inputs whose numbers show it. */
  readonly lines: readonly string[];
}

const convention = (topic: string, says: string, lines: readonly string[] = []): Convention => ({
  topic: inEnglish(topic),
  says: inEnglish(says),
  lines,
});

/** What holds throughout the model. */
export const conventions: readonly Convention[] = [
  convention(
    "Real or nominal",
    "Inputs in money are in prices of the base year, but for parts of the capital, which are in the money they were quoted in. Inflation carries them to money of the day, and real growth, where there is some, comes on top (index.prices, index.costs). Cash flow, tax, debt and statements are nominal; a line in base-year prices says so in its label.",
    ["project.base_year", "discount.inflation_usd"],
  ),
  convention(
    "Manat and euro",
    "All results are in US$. Tariffs and pay in manat are turned at the rate of the base year; from then on they follow manat prices and the rate of the year where discount.azn_follows is yes, else US$ prices (index.manat). The EU allowance is in euros, at carbon.eur_rate.",
    ["energy.fx", "discount.azn_follows", "carbon.eur_rate"],
  ),
  convention(
    "Discount rates",
    "They are nominal and discount nominal flows: a real rate in their place would count inflation twice. Project and shareholders have a rate each; neither is computed from the other, and the section Cost of capital says where they differ from the market's.",
    ["discount.rate", "discount.equity_rate", "discount.rate_difference"],
  ),
  convention(
    "Day of the values",
    "The start of discount.valuation_year. It does not move with the first year: a project of positive NPV loses by waiting, one of negative NPV gains. Flows before that day bear the rate until then.",
    ["discount.valuation_year", "project.first_year"],
  ),
  convention(
    "Timing within a year",
    "All flows of a year fall at its start, middle or end (discount.timing): one choice for the project, its owners and the state. A draw bears interest for all, half or none of its year accordingly. Rates of return, paybacks and the levelised cost do not move with it.",
    ["discount.timing", "returns.npv_start", "returns.npv_mid", "returns.npv_end"],
  ),
  convention(
    "Interest",
    "On the balance at the start of the year, and after the first payment on what that leaves; a payment of half a year bears half of the yearly rate. Until start-up also on the year's own draws (debt.draw_open), which is solved in one equation. Nothing in the model is circular or iterated.",
    ["debt.draw_open", "debt.financing_total"],
  ),
  convention(
    "Cash that debt is sized on",
    "Taxed as if there were no interest (debt.cfads_lender): conservative, and free of a loop between tax and debt. Cover with the tax really paid is higher as a rule; covenants are tested on that.",
    ["cover.dscr_lender_least", "cover.dscr_least"],
  ),
  convention(
    "Tax and losses",
    "Tax is paid in the year for which it is due; there is no deferred tax. NPV of the project is after tax without relief for interest. A loss is carried forward for five years, the oldest used first, and lapses then; what is written off in a short last year may find no income (tax.losses_unused).",
    ["tax.losses_unused"],
  ),
  convention(
    "Rounding",
    "Formulas are not rounded. What enters debt, funds and statements is booked: rounded to 1/65536 of a dollar, a binary fraction, so that booked amounts add up exactly and the balance sheet balances to the last digit (up to check.exact). The effect on any result is far below a dollar.",
    ["check.balance"],
  ),
  convention(
    "Units",
    "Tonnes are metric and dry; fuel is in GJ by lower heating value, electricity in kWh; money in US$. Grades, shares and rates are fractions, a flag is 1 or 0. The unit of every formula is checked against that of its line.",
  ),
  convention(
    "Signs",
    "Costs, taxes and payments are above nil in their own sections; lines of the cash flow carry the sign (cash.capital is below nil).",
  ),
  convention(
    "Nameplate, plan and year",
    "Lines at nameplate stand on plain keys and size plants and capital; lines of a year follow ramp-up, limits and values by year; lines of the plan are of a full year, whatever ore is left. A value by year moves no nameplate line.",
    ["nameplate.hbi", "steady.hbi"],
  ),
  convention(
    "Stock and sales",
    "All HBI is sold in the year in which it is made. Receivables, stores and payables are days of revenue and cost, and come back in the last year of work.",
  ),
  convention(
    "End of the project",
    "Work ends with the ore, with the life cap, or before both where project.stop is yes. The last year of work pays for closure as far as no fund does, writes off what is left and releases working capital. Plants have no value then.",
    ["plan.years_worked", "ore.left"],
  ),
  convention(
    "Lock-up",
    "Below its lock-up cover a year distributes nothing, above it all that is free: equity NPV jumps where several years pass the limit together.",
    ["debt.dscr_lockup", "cover.years_locked"],
  ),
  convention(
    "Results that do not exist",
    "A rate of return, a cover or a tax rate that does not exist is no number, and says why; it is never nil or a guess. Several rates of return are counted (equity.irr_count), and all can be listed.",
    ["equity.irr", "equity.irr_count"],
  ),
];

/** What the model does not compute: what stands in its place, and the effect where it is known. */
export const limits: readonly Convention[] = [
  convention(
    "Half-years, quarters, months",
    "Years, with one or two payments of debt in each. Draws by quarter would move interest until start-up alone.",
  ),
  convention(
    "Completion test, letter of credit, swap, refinancing, phases",
    "Reserves are held in cash, which as a rule costs more than a letter of credit. The base rate is one rate, by year; a swapped share is a stress of debt.base_rate. Without refinancing a long loan looks dearer than it may become.",
  ),
  convention(
    "Commercial debt on cash that is free after the covered tranche is repaid",
    "Both tranches share each year in proportion, so that after the shorter tenor a part of the cash carries nothing: debt is a few percent smaller than it could be (debt.capacity).",
  ),
  convention("Interest on cash, reserves and the closure fund", "None: equity returns are a little too low."),
  convention(
    "Hedging, loans in other currencies, conversion beyond the rate of the year",
    "Debt is in US$. Gains and losses of exchange are only what the path of energy.fx gives.",
  ),
  convention(
    "Land tax, deferred tax, VAT on local sales, transfer pricing beyond the ore",
    "Land tax is small; VAT on local sales is passed on. The transfer value of ore is an input (tax.ore_value). Nothing here is tax advice.",
  ),
  convention(
    "What plants and land are worth after the end",
    "Nil, against a cost of closure: cautious, and after decades worth little today.",
  ),
  convention(
    "Other products and by-products, a plant without a mine, CO2 capture",
    "HBI is all that is sold; cobalt, copper and zinc of the tailings are left out. Pellets may be bought, but never sold.",
  ),
  convention(
    "A price that answers to what is sold, stock, single cargoes",
    "Price and shares of destinations are given (market.share_italy and its like): that a destination takes its share is assumed, not computed. A larger project does not lower its own price.",
  ),
  convention(
    "A mine plan by bench, blending, underground mining",
    "Grade, strip ratio and recovery are one number, or one a year. Reserve is what the owner says (ore.reserve).",
  ),
  convention(
    "A ramp-up of each plant, stops for repair",
    "One curve for HBI (ramp.utilisation), and hours of a normal year. Mine, concentrator and pellet plant are ready when it is.",
  ),
  convention(
    "Quality from year to year, air, water vapour and fuel gas in the stream table",
    "Metallisation, carbon and losses are one number for all years; of gases only the carbon and oxygen that pass to the solids are balanced.",
  ),
  convention(
    "Transport, explosives and other emissions of the chain",
    "The footprint has fuels, flux, electricity and, apart, hydrogen; not freight, and not what lies upstream of bought pellets, so that a set that buys them looks better than it is. At the border they count (border.bought).",
  ),
  convention(
    "The EU acts in their own words",
    "They were read as quotations in public documents. Benchmarks for imports from 2027 on are provisional: a new act is a value by year.",
  ),
  convention(
    "Inputs that move together",
    "The page of the base draws each input by itself; simulations let prices and costs go together as the inputs of the section Simulation say (risk.price_with_scrap and its siblings), and no others. That a price stays low for years is drawn; why it does is not.",
  ),
];
