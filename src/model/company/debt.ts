import { balance, block, flow, line, section } from "../../formula/language/model";
import { COMMERCIAL, TRANCHES, type Tranche } from "../inputs/tranches";
import { ofBoth, productOfBoth } from "./tranches";

const LAST_OF_CONSTRUCTION = "t = calendar.construction - 1";

/** Drawn until start-up: its share of the amount, as far as uses of the year are not yet funded. */
const drawing = ({ id, label }: Tranche) => [
  flow(`${id}.wanted`, "US$", `${label}: to be drawn in the year`, `${id}.amount * ${id}.share_drawn`),
  line(
    `${id}.reserve_share`,
    "1",
    `${label}: reserves that a dollar of it asks for at completion`,
    `IF(${LAST_OF_CONSTRUCTION}, debt.dsra_share * ${id}.unit_reserved + ${id}.unit_ramp_total, 0)`,
  ),
  line(
    `${id}.net_of_dollar`,
    "1",
    `${label}: what a dollar drawn pays of other uses`,
    `1 - debt.draw_open * (${id}.rate_of_year - debt.commitment_fee) * calendar.year - ${id}.reserve_share`,
    "Less its own interest in the year, with the commitment fee that it saves, and its reserves.",
  ),
  flow(
    `${id}.interest_opening`,
    "US$",
    `${label}: interest until start-up on what was drawn in earlier years`,
    `IF(calendar.operating, 0, ${id}.rate_of_year * calendar.year * PREV(${id}.loan, 0))`,
  ),
];

const account = ({ id, label }: Tranche) => [
  flow(
    `${id}.interest_construction`,
    "US$",
    `${label}: interest until start-up`,
    `IF(calendar.operating, 0, booked(${id}.interest_opening + debt.draw_open * ${id}.rate_of_year * calendar.year * ${id}.drawn))`,
    "On the balance, and on the year's own draws for the part of the year that they are open; paid from the uses.",
  ),
  balance(`${id}.loan`, "US$", `${label}: drawn so far`, `PREV(${id}.loan, 0) + ${id}.drawn`),
  balance(
    `${id}.at_start`,
    "US$",
    `${label}: balance at start-up`,
    `IF(calendar.operating, PREV(${id}.loan, 0), 0)`,
    "In every year of operation; shares of the schedule are of it.",
  ),
  balance(
    `${id}.performing_opening`,
    "US$",
    `${label}: balance at the start of the year that is not overdue`,
    `PREV(${id}.performing, 0)`,
  ),
  flow(
    `${id}.interest_first`,
    "US$",
    `${label}: interest, first payment`,
    `IF(calendar.operating, booked(${id}.first_rate * ${id}.performing_opening), 0)`,
  ),
  balance(
    `${id}.middle`,
    "US$",
    `${label}: balance after the first payment that is not overdue`,
    `IF(calendar.operating, MIN(booked(${id}.at_start * PREV(${id}.unswept, 1) * ${id}.left_middle), ${id}.performing_opening + ${id}.interest_first), 0)`,
    "Never more than the interest is capitalised, not even by rounding.",
  ),
  flow(
    `${id}.interest_second`,
    "US$",
    `${label}: interest, second payment`,
    `IF(calendar.operating, booked(${id}.second_rate * ${id}.middle), 0)`,
  ),
  balance(
    `${id}.scheduled`,
    "US$",
    `${label}: balance after the second payment that is not overdue`,
    `IF(calendar.operating, MIN(booked(${id}.at_start * PREV(${id}.unswept, 1) * ${id}.left), ${id}.middle + ${id}.interest_second), 0)`,
    "Never more than the interest is capitalised, not even by rounding.",
  ),
  flow(
    `${id}.principal_first`,
    "US$",
    `${label}: principal of the first payment`,
    `IF(calendar.operating, ${id}.performing_opening - ${id}.middle, 0)`,
    "Below nil where the schedule capitalises interest.",
  ),
  flow(`${id}.principal_second`, "US$", `${label}: principal of the second payment`, `${id}.middle - ${id}.scheduled`),
  flow(
    `${id}.interest_due`,
    "US$",
    `${label}: interest to be paid`,
    `${id}.interest_first + MIN(0, ${id}.principal_first) + ${id}.interest_second + MIN(0, ${id}.principal_second)`,
    "Less what the schedule capitalises.",
  ),
  flow(
    `${id}.principal_due`,
    "US$",
    `${label}: principal to be repaid`,
    `MAX(0, ${id}.principal_first) + MAX(0, ${id}.principal_second)`,
  ),
  balance(`${id}.arrears_opening`, "US$", `${label}: arrears at the start of the year`, `PREV(${id}.arrears, 0)`),
  flow(
    `${id}.arrears_interest`,
    "US$",
    `${label}: interest on arrears`,
    `booked((${id}.rate_of_year + debt.default_margin) * calendar.year * ${id}.arrears_opening)`,
    "At the tranche's rate and the margin of default.",
  ),
  flow(
    `${id}.service`,
    "US$",
    `${label}: debt service paid`,
    PAID.map(({ id: what }) => `${id}.paid_${what}`).join(" + "),
  ),
  balance(
    `${id}.arrears`,
    "US$",
    `${label}: arrears`,
    `${id}.arrears_opening + ${id}.arrears_interest + ${id}.interest_due + ${id}.principal_due - ${id}.service`,
    "What was due and is not paid; it stays a debt until it is.",
  ),
  line(
    `${id}.unswept`,
    "1",
    `${label}: instalments to come, share of those scheduled`,
    `PREV(${id}.unswept, 1) * IF(${id}.scheduled > 0, 1 - ${id}.swept / ${id}.scheduled, 1)`,
    "What was swept reduces all later instalments in proportion.",
  ),
  balance(
    `${id}.performing`,
    "US$",
    `${label}: balance that is not overdue`,
    `IF(calendar.operating, ${id}.scheduled - ${id}.swept, ${id}.loan)`,
  ),
  balance(`${id}.opening`, "US$", `${label}: balance at the start of the year`, `PREV(${id}.balance, 0)`),
  balance(`${id}.balance`, "US$", `${label}: balance`, `${id}.performing + ${id}.arrears`, "With arrears."),
  flow(
    `${id}.interest`,
    "US$",
    `${label}: interest in operation`,
    `${id}.interest_first + ${id}.interest_second + ${id}.arrears_interest`,
    "As it accrues, with that on arrears.",
  ),
  flow(
    `${id}.principal`,
    "US$",
    `${label}: principal repaid`,
    `${id}.service + ${id}.swept - ${id}.interest`,
    "Below nil where interest is capitalised or unpaid.",
  ),
  flow(
    `${id}.due`,
    "US$",
    `${label}: scheduled service`,
    `IF(calendar.operating, ${id}.at_start * ${id}.unit_service, 0)`,
    "Without arrears and sweep.",
  ),
  balance(
    `${id}.scheduled_opening`,
    "US$",
    `${label}: scheduled balance at the start of the year`,
    `IF(calendar.operating, ${id}.at_start * ${id}.left_opening, 0)`,
    "Without arrears and sweep.",
  ),
];

/** What is due in a year, in the order in which it is paid. */
export const PAID = [
  { id: "arrears_interest", due: "arrears_interest", label: "interest on arrears" },
  { id: "interest", due: "interest_due", label: "interest" },
  { id: "arrears", due: "arrears_opening", label: "arrears" },
  { id: "principal", due: "principal_due", label: "principal" },
] as const;

/** A year's payments of each kind, both tranches in proportion to what is due to each. */
const paid = ({ id, due, label }: (typeof PAID)[number]) => {
  const amount = id === "arrears" ? balance : flow;
  return [
    amount(`debt.${due}`, "US$", `Due: ${label}`, ofBoth(due)),
    flow(
      `eca.paid_${id}`,
      "US$",
      `Covered tranche: ${label} paid`,
      `IF(debt.${due} > 0, booked(funds.paid_${id} * eca.${due} / debt.${due}), 0)`,
      "In proportion to what is due to each tranche.",
    ),
    flow(`commercial.paid_${id}`, "US$", `Commercial tranche: ${label} paid`, `funds.paid_${id} - eca.paid_${id}`),
  ];
};

/** The loans year by year: drawn with capital, served from cash, overdue where it does not suffice. */
export const debtSection = section(
  "debt",
  "Debt",
  [
    block("Draws as scheduled, both tranches", TRANCHES.flatMap(drawing)),
    block(
      "Uses of a construction year, and draws on them",
      flow("debt.fees", "US$", "Upfront fee", "IF(t = 0, booked(debt.upfront_fee * debt.committed), 0)"),
      flow("debt.premium", "US$", "Insurance premium", "IF(t = 0, booked(debt.premium_rate * eca.amount), 0)"),
      flow(
        "debt.commitment_opening",
        "US$",
        "Commitment fee if nothing were drawn in the year",
        "IF(calendar.operating, 0, debt.commitment_fee * calendar.year * (debt.committed - PREV(debt.drawn_so_far, 0)))",
      ),
      flow(
        "debt.spent",
        "US$",
        "Spending funded until start-up",
        "IF(calendar.operating, 0, -(flows.operation + flows.investment))",
      ),
      flow(
        "debt.uses_before",
        "US$",
        "Uses of the year before it draws, less cash at hand",
        `debt.spent + debt.fees + debt.premium + debt.commitment_opening + ${ofBoth("interest_opening")} + debt.reserve_opening - PREV(funds.cash, 0)`,
      ),
      flow(
        "debt.reserve_opening",
        "US$",
        "Reserves asked for at completion by what was drawn in earlier years",
        TRANCHES.map(({ id }) => `PREV(${id}.loan, 0) * ${id}.reserve_share`).join(" + "),
      ),
      flow(
        "debt.wanted_net",
        "US$",
        "What draws as scheduled would pay of other uses",
        productOfBoth("wanted", "net_of_dollar"),
      ),
      line(
        "debt.draw_factor",
        "1",
        "Part of the scheduled draws that uses of the year ask for",
        "IF(debt.wanted_net > 0, MIN(1, MAX(0, debt.uses_before) / debt.wanted_net), 1)",
        "Nothing is drawn that no use of the year asks for; interest on a year's own draws is among the uses, solved for here.",
      ),
      flow("eca.drawn", "US$", "Covered tranche: drawn", "booked(eca.wanted * debt.draw_factor)"),
      flow(
        "commercial.drawn_loan",
        "US$",
        "Commercial tranche: drawn, standby apart",
        "booked(commercial.wanted * debt.draw_factor)",
      ),
      flow(
        "debt.standby_drawn",
        "US$",
        "Standby facility drawn",
        "booked(MAX(0, MIN(debt.standby_amount - PREV(debt.standby_used, 0), debt.standby_needed)))",
        "After the loans and before equity.",
      ),
      flow(
        "debt.standby_needed",
        "US$",
        "Draw on a standby facility that would fund the year",
        "IF(OR(calendar.operating, commercial.net_of_dollar <= 0), 0, MAX(0, debt.uses_before - debt.wanted_net * debt.draw_factor) / commercial.net_of_dollar)",
      ),
      balance(
        "debt.standby_used",
        "US$",
        "Standby facility drawn so far",
        "PREV(debt.standby_used, 0) + debt.standby_drawn",
      ),
      flow(
        "commercial.drawn",
        "US$",
        `${COMMERCIAL.label}: drawn`,
        "commercial.drawn_loan + debt.standby_drawn",
        "With the standby facility.",
      ),
    ),
    TRANCHES.flatMap((tranche) => block(`${tranche.label}: account by year`, account(tranche))),
    block("Payments by kind, and who of both lenders receives them", PAID.flatMap(paid)),
    block(
      "Cash sweep",
      balance("debt.sweepable", "US$", "Debt that a sweep may repay", ofBoth("scheduled")),
      flow(
        "eca.swept",
        "US$",
        "Covered tranche: repaid early",
        "IF(debt.sweepable > 0, booked(funds.swept * eca.scheduled / debt.sweepable), 0)",
        "In proportion to what is open of each tranche.",
      ),
      flow("commercial.swept", "US$", "Commercial tranche: repaid early", "funds.swept - eca.swept"),
    ),
    block(
      "Both tranches until start-up",
      flow("debt.drawn", "US$", "Debt drawn", ofBoth("drawn")),
      balance("debt.drawn_so_far", "US$", "Debt drawn so far", "PREV(debt.drawn_so_far, 0) + debt.drawn"),
      line("debt.drawn_total", "US$", "Debt drawn, all years", "TOTAL(debt.drawn)"),
      line(
        "debt.lapsed",
        "US$",
        "Debt committed and not drawn",
        "IF(debt.committed - debt.drawn_total > debt.dust, debt.committed - debt.drawn_total, 0)",
        "It lapses at start-up.",
      ),
      flow("debt.interest_construction", "US$", "Interest until start-up", ofBoth("interest_construction")),
      flow(
        "debt.commitment",
        "US$",
        "Commitment fee",
        "IF(calendar.operating, 0, booked(debt.commitment_opening - debt.commitment_fee * calendar.year * debt.draw_open * debt.drawn))",
        "On what is not drawn: the complement of what bears interest.",
      ),
      flow(
        "debt.financing_cost",
        "US$",
        "Cost of finance until start-up",
        "debt.interest_construction + debt.fees + debt.premium + debt.commitment",
      ),
      balance(
        "debt.financing_so_far",
        "US$",
        "Cost of finance so far",
        "PREV(debt.financing_so_far, 0) + debt.financing_cost",
      ),
      line("debt.financing_total", "US$", "Cost of finance until start-up, all years", "TOTAL(debt.financing_cost)"),
    ),
    block(
      "Both tranches in operation",
      flow("debt.interest", "US$", "Interest in operation", ofBoth("interest"), "As it accrues, with that on arrears."),
      flow(
        "debt.payable",
        "US$",
        "To be paid to lenders in the year",
        PAID.map(({ due }) => `debt.${due}`).join(" + "),
        "Service, and what is overdue.",
      ),
      flow("debt.service", "US$", "Debt service paid", ofBoth("service")),
      flow(
        "debt.principal",
        "US$",
        "Principal repaid",
        ofBoth("principal"),
        "Below nil where interest is capitalised or unpaid.",
      ),
      balance("debt.opening", "US$", "Debt at the start of the year", ofBoth("opening")),
      balance("debt.balance", "US$", "Debt at the end of the year", ofBoth("balance")),
      balance("debt.performing", "US$", "Debt that is not overdue", ofBoth("performing")),
      balance("debt.arrears", "US$", "Debt overdue at the end of the year", ofBoth("arrears")),
      line("debt.arrears_most", "US$", "Debt overdue, highest", "HIGHEST(debt.arrears)"),
      line("debt.arrears_end", "US$", "Debt overdue at the last date", "AT(debt.arrears, periods - 1, 0)"),
      flow(
        "debt.due",
        "US$",
        "Scheduled debt service",
        ofBoth("due"),
        "Interest on the scheduled balance and scheduled principal, without arrears and sweep: cover, covenants and reserves look at it.",
      ),
      balance("debt.scheduled_opening", "US$", "Scheduled debt at the start of the year", ofBoth("scheduled_opening")),
    ),
    block(
      "Reserves, and uses until start-up",
      balance(
        "debt.reserve_target",
        "US$",
        "Reserves to be held at the end of the year",
        "IF(t >= calendar.construction - 1, booked(debt.dsra_share * IF(calendar.operating_year > debt.grace_periods, debt.next_due, debt.first_due) + debt.ramp_held), 0)",
        "Months of the service scheduled next; until repayment begins, of its first year. A ramp reserve comes on top while the grace lasts.",
      ),
      balance(
        "debt.next_due",
        "US$",
        "Service scheduled in the next year, of what is drawn so far",
        productOfBoth("loan", "unit_next"),
      ),
      balance(
        "debt.first_due",
        "US$",
        "Service that reserves are held for until repayment begins, of what is drawn so far",
        productOfBoth("loan", "unit_reserved"),
      ),
      balance("debt.ramp_held", "US$", "Ramp reserve to be held", productOfBoth("loan", "unit_ramp_left")),
      flow(
        "debt.reserve_funded",
        "US$",
        "Reserves funded at completion",
        `IF(${LAST_OF_CONSTRUCTION}, debt.reserve_target, 0)`,
      ),
      flow(
        "debt.uses",
        "US$",
        "Uses of funds until start-up",
        "debt.spent + debt.financing_cost + debt.reserve_funded",
      ),
      line("debt.uses_total", "US$", "Uses of funds until start-up, all years", "TOTAL(debt.uses)"),
      line(
        "debt.gearing_reached",
        "1",
        "Debt, share of uses",
        "IF(debt.uses_total > 0, debt.drawn_total / debt.uses_total, 0)",
      ),
    ),
    block(
      "Cost of finance in the books",
      flow(
        "debt.cost_written",
        "US$",
        "Cost of finance written off",
        "IF(plan.final, debt.cost_before, MIN(debt.cost_before, debt.cost_part))",
        "In equal parts over the covered tenor; what is left, in the last year of work.",
      ),
      flow(
        "debt.cost_part",
        "US$",
        "Cost of finance, part of a year of the covered tenor",
        "IF(calendar.operating, booked(PREV(debt.financing_so_far, 0) * calendar.year / debt.eca_tenor), 0)",
      ),
      balance(
        "debt.cost_before",
        "US$",
        "Cost of finance not yet written off at the start of the year",
        "PREV(debt.cost_book, 0)",
      ),
      balance(
        "debt.cost_book",
        "US$",
        "Cost of finance not yet written off",
        "debt.cost_before + debt.financing_cost - debt.cost_written",
      ),
      flow(
        "debt.deductible",
        "US$",
        "Interest and cost of finance deducted from profit",
        "debt.interest + debt.cost_written",
      ),
    ),
  ],
  [
    "Both loans year by year. In construction each is drawn by its shares, as far as uses of the year are not yet funded; a standby facility and equity pay the rest, so that sources always equal uses.",
    "A year's own draws bear interest for all of it, half of it or none, as flows fall at its start, middle or end (discount.timing); the commitment fee is on the rest.",
    "In operation interest is due on the balance that is not overdue, and principal by the schedule. They are paid in the order of Funds; what cash does not pay is overdue (debt.arrears), bears the rate and the margin of default, and is a debt until it is paid.",
    "A cash sweep repays early and reduces all later instalments in proportion.",
    "Cover, covenants and reserves look at the scheduled service (debt.due), without arrears and sweep.",
  ],
);
