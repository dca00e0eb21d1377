import { balance, flow, line, section, worded } from "../../formula/language/model";
import { path } from "../process/path";
import { COMMERCIAL, COVERED, ofBoth, TRANCHES, type Tranche } from "./tranches";

/** Rate and years. */
const terms = ({ id, label }: Tranche) => [
  line(`${id}.rate`, "1/y", `${label}: rate the borrower pays`, `(debt.base_rate + debt.${id}_margin) * debt.gross_up`),
  line(
    `${id}.rate_of_year`,
    "1/y",
    `${label}: rate the borrower pays, of the year`,
    `(debt.base_rate_of_year + debt.${id}_margin) * debt.gross_up`,
  ),
  line(
    `${id}.first_rate`,
    "1",
    `${label}: interest of the first payment's part of the year`,
    `${id}.rate_of_year * calendar.year * debt.part_first`,
  ),
  line(
    `${id}.second_rate`,
    "1",
    `${label}: interest of the second payment's part of the year`,
    `${id}.rate_of_year * calendar.year * debt.part_second`,
  ),
  line(
    `${id}.last_year`,
    "1",
    `${label}: operating year of the last repayment, as sized`,
    `MIN(debt.${id}_tenor / calendar.year, debt.years_with_tail)`,
    "The tenor counts from the start of operation and contains the grace; it ends while the reserve tail asked for is still in the ground.",
  ),
  line(
    `${id}.tenor_cut`,
    "flag",
    `${label}: the reserve tail cuts the tenor`,
    `AND(debt.gearing > 0, debt.years_with_tail < debt.${id}_tenor / calendar.year)`,
  ),
  line(
    `${id}.repayments`,
    "1",
    `${label}: years of repayment`,
    `MAX(1, ${id}.last_year - debt.grace_years / calendar.year)`,
  ),
  line(
    `${id}.repaying`,
    "flag",
    `${label}: principal is due, as sized`,
    `AND(calendar.operating_year > debt.grace_years / calendar.year, calendar.operating_year <= ${id}.last_year)`,
  ),
];

/** What one payment of the grace leaves of a loan that must come out at `after`. */
const inGrace = (after: string, part: "first" | "second", id: string): string =>
  `IF(debt.ramp_interest = 'ramp reserve', ${after}, MIN(${after}, value_before(${after}, debt.part_${part} * debt.carried, ${id}.${part}_rate)))`;

/** The largest loan that the lender's cash flow carries, by backward recursion through repayment and grace. */
const capacity = ({ id, label }: Tranche) => [
  balance(
    `${id}.sculpted_middle`,
    "US$",
    `${label}: value of the service carried, after the first payment`,
    `IF(${id}.repaying, loan_before(NEXT(${id}.sculpted, 0), debt.part_second * debt.carried, ${id}.second_rate), 0)`,
    "Never so much that interest alone would be more than the payment: a loan that grows while it is repaid is no capacity.",
  ),
  balance(
    `${id}.sculpted`,
    "US$",
    `${label}: value of the service carried, at the start of the year`,
    `IF(${id}.repaying, loan_before(${id}.sculpted_middle, debt.part_first * debt.carried, ${id}.first_rate), 0)`,
  ),
  line(`${id}.payments`, "1", `${label}: payments of repayment`, `${id}.repayments * debt.payments`),
  line(
    `${id}.even_middle`,
    "1",
    `${label}: value of a dollar of service a year, after the first payment`,
    `IF(${id}.repaying, (NEXT(${id}.even, 0) + debt.part_second) / (1 + ${id}.second_rate), 0)`,
  ),
  line(
    `${id}.even`,
    "1",
    `${label}: value of a dollar of service a year to the last repayment, at the start of the year`,
    `IF(${id}.repaying, (${id}.even_middle + debt.part_first) / (1 + ${id}.first_rate), 0)`,
  ),
  line(
    `${id}.even_repaid`,
    "1",
    `${label}: value of a dollar of service a year, at the start of repayment`,
    `AT(${id}.even, calendar.construction + debt.grace_years / calendar.year, 0)`,
  ),
  line(
    `${id}.annuity`,
    "1",
    `${label}: yearly service of a dollar repaid by annuity`,
    `IF(${id}.even_repaid > 0, 1 / ${id}.even_repaid, 0)`,
    "The same in all years, whatever the rate of each.",
  ),
  line(
    `${id}.unpaid`,
    "1",
    `${label}: share of a loan of equal principal open at the start of the year`,
    `IF(${id}.repaying, 1 - (calendar.operating_year - debt.grace_years / calendar.year - 1) / ${id}.repayments, 0)`,
  ),
  line(
    `${id}.level_service`,
    "1",
    `${label}: yearly service of a dollar repaid by a level profile`,
    `IF(${id}.repaying, IF(debt.profile = 'annuity', ${id}.annuity, 1 / ${id}.repayments + ${id}.first_rate * ${id}.unpaid + ${id}.second_rate * (${id}.unpaid - debt.part_first / ${id}.repayments)), 0)`,
    "Annuity, or equal principal with interest on what is open.",
  ),
  balance(
    `${id}.level_carried`,
    "US$",
    `${label}: level loan that the year carries`,
    `IF(${id}.repaying, debt.carried / ${id}.level_service, 0)`,
  ),
  line(`${id}.years_repaying`, "1", `${label}: years of repayment within the calendar`, `TOTAL(${id}.repaying)`),
  line(
    `${id}.carried_repaid`,
    "US$",
    `${label}: loan carried, at the start of repayment`,
    `IF(debt.profile = 'sculpted', AT(${id}.sculpted, calendar.construction + debt.grace_years / calendar.year, 0), IF(${id}.years_repaying > 0, LOWEST(${id}.level_carried, ${id}.repaying), 0))`,
    "A sculpted loan is the present value of all years; a level one is as large as its weakest year allows.",
  ),
  balance(
    `${id}.grace_middle`,
    "US$",
    `${label}: loan carried through the grace, after the first payment`,
    `IF(debt.grace, ${inGrace(`NEXT(${id}.grace_carried, ${id}.carried_repaid)`, "second", id)}, ${id}.carried_repaid)`,
  ),
  balance(
    `${id}.grace_carried`,
    "US$",
    `${label}: loan carried through the grace, at the start of the year`,
    `IF(debt.grace, ${inGrace(`${id}.grace_middle`, "first", id)}, ${id}.carried_repaid)`,
  ),
  line(
    `${id}.capacity`,
    "US$",
    `${label}: loan carried at start-up if it were the only one`,
    `AT(${id}.grace_carried, calendar.construction, 0)`,
  ),
];

/** What a dollar of a loan adds to the uses: fees and interest until start-up, and its reserves. All of it is linear. */
const unitUses = ({ id, label }: Tranche, premium: string) => [
  balance(
    `${id}.full_middle`,
    "US$",
    `${label}: largest loan after the first payment of the first year of repayment`,
    `MIN(${id}.sculpted, ${id}.sculpted_middle)`,
  ),
  balance(
    `${id}.full_service`,
    "US$",
    `${label}: service of the first year of repayment at full capacity`,
    `IF(debt.profile = 'sculpted', ${id}.first_rate * ${id}.sculpted + ${id}.second_rate * ${id}.full_middle + ${id}.sculpted - MIN(${id}.full_middle, NEXT(${id}.sculpted, 0)), ${id}.level_service * ${id}.carried_repaid)`,
  ),
  line(
    `${id}.unit_interest`,
    "1",
    `${label}: interest of a dollar until start-up`,
    `debt.drawn_average * ${id}.rate_of_year * calendar.year`,
  ),
  line(
    `${id}.unit_interest_total`,
    "1",
    `${label}: interest of a dollar until start-up, all years`,
    `TOTAL(${id}.unit_interest)`,
  ),
  line(
    `${id}.unit_ramp`,
    "1",
    `${label}: interest of a dollar of the grace that the ramp reserve holds`,
    `IF(AND(debt.grace, debt.ramp_interest = 'ramp reserve'), ${id}.rate_of_year * calendar.year, 0)`,
  ),
  line(
    `${id}.unit_ramp_left`,
    "1",
    `${label}: the same of the years to come`,
    `NEXT(${id}.unit_ramp_left, 0) + NEXT(${id}.unit_ramp, 0)`,
  ),
  line(`${id}.unit_ramp_total`, "1", `${label}: the same of all years`, `TOTAL(${id}.unit_ramp)`),
  line(
    `${id}.first_interest`,
    "1",
    `${label}: interest of a dollar in the first year of repayment`,
    `AT(${id}.rate_of_year, calendar.construction + debt.grace_years / calendar.year, 0) * calendar.year`,
  ),
  line(
    `${id}.first_service`,
    "1",
    `${label}: service of a dollar in the first year of repayment, for sizing`,
    `MAX(${id}.first_interest, IF(${id}.capacity > 0, AT(${id}.full_service, calendar.construction + debt.grace_years / calendar.year, 0) / ${id}.capacity, 0))`,
    "At least its interest. What the reserve holds in the end is less where more of the grace's interest is paid.",
  ),
  line(
    `${id}.unit_uses`,
    "1",
    `${label}: uses that a dollar of it adds`,
    `debt.upfront_fee${premium} + ${id}.unit_interest_total + debt.commitment_fee * debt.undrawn_years + debt.dsra_share * ${id}.first_service + ${id}.unit_ramp_total`,
    "Upfront fee, premium, interest until start-up, commitment fee, debt service reserve, ramp reserve.",
  ),
];

/** Two loans, sized once and without iteration. */
export const debtSizingSection = section(
  "debt_sizing",
  "Debt sizing",
  [
    path("debt.base_rate_of_year", "debt.base_rate"),
    line("debt.payments", "1", "Payments a year", "debt.payments_per_year * calendar.year"),
    line("debt.part_first", "1", "Part of the year of the first payment", "1 / debt.payments"),
    line("debt.part_second", "1", "Part of the year of the second payment", "1 - debt.part_first"),
    line(
      "debt.gross_up",
      "1",
      "Interest paid per interest that the lender keeps",
      "IF(tax.interest_gross_up = 'yes', 1 / (1 - tax.interest_wht), 1)",
    ),
    line(
      "debt.grace",
      "flag",
      "Grace: interest only",
      "AND(calendar.operating, calendar.operating_year <= debt.grace_years / calendar.year)",
    ),
    line(
      "debt.tail_held",
      "flag",
      "The reserve tail asked for is left in the ground at the end of the year",
      "AND(plan.worked, annual.ore_left > debt.reserve_tail * ore.run_of_mine)",
    ),
    line(
      "debt.years_with_tail",
      "1",
      "Operating years that leave the reserve tail asked for",
      "TOTAL(debt.tail_held)",
      "Lenders want to be repaid while there is ore left.",
    ),
    TRANCHES.flatMap(terms),

    flow(
      "debt.cfads_lender",
      "US$",
      "Cash flow available for debt service, lender's case",
      "IF(calendar.operating, cash.flow - cash.vat, 0)",
      "Taxed as if there were no interest: conservative, and free of a loop between tax and debt. Refunds of VAT are no earnings.",
    ),
    line(
      "debt.dscr_sizing",
      "1",
      "DSCR the debt is sized on",
      "MAX(debt.dscr_target, debt.dscr_lockup)",
      "Never below lock-up: debt that locks its owners' cash up as planned helps nobody.",
    ),
    line(
      "debt.by_lockup",
      "flag",
      "Lock-up raises the DSCR the debt is sized on",
      "AND(debt.gearing > 0, debt.dscr_lockup > debt.dscr_target)",
    ),
    flow(
      "debt.carried",
      "US$",
      "Debt service carried at the sizing DSCR, lender's case",
      "service_carried(debt.cfads_lender, debt.dscr_sizing)",
    ),
    TRANCHES.flatMap(capacity),

    line(
      "eca.content",
      "1",
      "Share of the covered contract that is insured",
      "IF(debt.eca_content_required > 0, MIN(1, debt.eca_content / debt.eca_content_required), 1)",
      "Below the content of the insurer's country that it asks for, it covers in proportion.",
    ),
    line("eca.contract", "US$", "Capital bought, import duty apart", "TOTAL(capital.purchased)"),
    line(
      "eca.ceiling",
      "US$",
      "Covered tranche: ceiling",
      "(1 - debt.eca_down_payment) * debt.eca_eligible_share * eca.content * eca.contract / (1 - debt.eca_premium_financed * debt.eca_premium)",
      "The insured contract less its down payment, and the part of the premium that is financed with it.",
    ),
    line(
      "debt.capacity",
      "US$",
      "Debt carried by the cash flow",
      "IF(eca.capacity <= eca.ceiling, eca.capacity, eca.ceiling + (1 - eca.ceiling / eca.capacity) * commercial.capacity)",
      "Beyond the ceiling, the cash that the covered tranche leaves carries commercial debt. Both share each year in proportion: after the shorter tenor a part stays free.",
    ),

    flow(
      "debt.spending",
      "US$",
      "Spending to be funded until start-up, for sizing",
      "IF(calendar.operating, 0, -cash.flow)",
    ),
    line("debt.spending_total", "US$", "Spending to be funded until start-up, all years", "TOTAL(debt.spending)"),
    line(
      "debt.draw_share",
      "1",
      "Share of the loans drawn in the year",
      "IF(capital.initial > 0, capital.spent / capital.initial, 0)",
      "In proportion to the capital spent: shares that do not depend on the loans keep the uses linear in them.",
    ),
    line("debt.drawn_share", "1", "Share of the loans drawn so far", "PREV(debt.drawn_share, 0) + debt.draw_share"),
    line(
      "debt.draw_open",
      "1",
      "Part of its year for which a draw is open",
      "1 - returns.delay",
      "All, half or nothing of it, as flows fall at the start, middle or end of a year (discount.timing).",
    ),
    line(
      "debt.drawn_opening",
      "1",
      "Share of the loans drawn at the start of a construction year",
      "IF(calendar.operating, 0, PREV(debt.drawn_share, 0))",
    ),
    line(
      "debt.drawn_average",
      "1",
      "Share of the loans drawn over a construction year, average",
      "IF(calendar.operating, 0, debt.drawn_opening + debt.draw_open * debt.draw_share)",
    ),
    line("debt.drawn_sum", "1", "Average shares drawn in the construction years, sum", "TOTAL(debt.drawn_average)"),
    line("debt.drawn_years", "y", "Years of interest of a dollar until start-up", "debt.drawn_sum * calendar.year"),
    line(
      "debt.undrawn_years",
      "y",
      "Years of commitment fee of a dollar",
      "project.construction_years - debt.drawn_years",
    ),
    line("debt.months_a_year", "month", "Months in a year", "12"),
    line(
      "debt.dsra_share",
      "1",
      "Debt service reserve, share of a year's service",
      "debt.dsra_months / debt.months_a_year",
    ),
    line(
      "debt.premium_rate",
      "1",
      "Insurance premium with withholding borne by the borrower",
      "debt.eca_premium * IF(tax.interest_gross_up = 'yes', 1 / (1 - tax.premium_wht), 1)",
    ),
    unitUses(COVERED, " + debt.premium_rate"),
    unitUses(COMMERCIAL, ""),
    line(
      "debt.gearing_covered",
      "US$",
      "Debt at the highest gearing, if all is covered",
      "geared_debt(debt.gearing, debt.spending_total, eca.unit_uses)",
      "D = g (U0 + u D), solved for D.",
    ),
    line(
      "debt.gearing_mixed",
      "US$",
      "Debt at the highest gearing, beyond the ceiling of the covered tranche",
      "geared_debt(debt.gearing, debt.spending_total + (eca.unit_uses - commercial.unit_uses) * eca.ceiling, commercial.unit_uses)",
    ),
    line(
      "debt.gearing_cap",
      "US$",
      "Debt at the highest gearing",
      "IF(debt.gearing_covered <= eca.ceiling, debt.gearing_covered, debt.gearing_mixed)",
    ),
    line(
      "debt.sized",
      "US$",
      "Debt as sized",
      "MAX(0, MIN(debt.gearing_cap, debt.capacity, capital.initial))",
      "The least of gearing, debt service cover and the capital it is drawn against. Nil is an answer.",
    ),
    line("debt.by_no_cash", "flag", "Cash flow carries no debt", "AND(debt.gearing > 0, debt.capacity <= 0)"),
    line(
      "debt.by_gearing",
      "flag",
      "Gearing limits the debt",
      "AND(debt.sized > 0, debt.gearing_cap <= debt.capacity, debt.gearing_cap <= capital.initial)",
    ),
    line(
      "debt.by_capital",
      "flag",
      "Capital it is drawn against limits the debt",
      "AND(debt.sized > 0, NOT(debt.by_gearing), capital.initial <= debt.capacity)",
    ),
    line(
      "debt.by_cover",
      "flag",
      "Debt service cover limits the debt",
      "AND(debt.sized > 0, NOT(OR(debt.by_gearing, debt.by_capital)))",
    ),
    worded(
      "debt.limit",
      "What limits the debt, as sized",
      ["no debt asked for", "cash flow carries none", "gearing", "capital drawn against", "debt service cover"],
      "debt.by_no_cash + 2 * debt.by_gearing + 3 * debt.by_capital + 4 * debt.by_cover",
    ),
    line("eca.sized", "US$", "Covered tranche, as sized", "MIN(debt.sized, eca.ceiling)"),
    line("commercial.sized", "US$", "Commercial tranche, as sized", "debt.sized - eca.sized"),
  ],
  [
    "In the lender's case the project is taxed as if there were no interest, and its cash flow divided by the sizing DSCR is the service it can carry each year (debt.carried).",
    "A sculpted loan is the present value of that service at the debt's own rate, over the tenor less the grace, payment by payment; a level loan is as large as its weakest year of repayment allows.",
    "No year of a sculpted loan pays less than its interest: what would grow while it is repaid is not lent.",
    "From the start of repayment the loan is led back through the grace, in which it grows by the interest that cash does not cover.",
    "The covered tranche comes first, up to its ceiling (eca.ceiling): the insured part of the capital bought, with the premium financed.",
    "The commercial tranche is carried by the cash that the covered one leaves (debt.capacity).",
    "The gearing allows a share of the uses of funds (debt.gearing_cap); interest until start-up, fees and reserves are uses too, and proportional to the debt, so that one equation gives it.",
    "The least of gearing, debt service cover and the capital drawn against is the debt (debt.sized), and debt.limit says which.",
    "Nothing is iterated: the size reads no interest of its own, and every other dependence is either backward in time or linear.",
  ],
);
