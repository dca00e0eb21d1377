import { flow, line, section } from "../../formula/language/model";
import { COMMERCIAL, COVERED, TRANCHES } from "../inputs/tranches";

/** An amount of the years of construction. */
const untilStart = (id: string, label: string, amount: string, note?: string) =>
  flow(id, "US$", label, `IF(calendar.operating, 0, ${amount})`, note);

const USES = [
  untilStart("uses.capital", "Capital", "flows.capital - uses.duty", "Import duty apart."),
  untilStart("uses.duty", "Import duty on capital", "booked(capital.spent - capital.purchased)"),
  untilStart(
    "uses.working_capital",
    "VAT, working capital and taxes",
    "debt.spent - flows.capital",
    "What is spent beside capital, less VAT refunded.",
  ),
  untilStart("uses.fees", "Upfront fee", "debt.fees"),
  untilStart("uses.premium", "Insurance premium", "debt.premium"),
  untilStart("uses.interest", "Interest until start-up", "debt.interest_construction"),
  untilStart("uses.commitment", "Commitment fee", "debt.commitment"),
  untilStart("uses.reserves", "Reserves funded at completion", "debt.reserve_funded"),
  untilStart(
    "uses.cash",
    "Cash kept",
    "funds.cash - PREV(funds.cash, 0)",
    "What draws and refunds of VAT bring before it is needed; below nil where it is spent later.",
  ),
];

const SOURCES = [
  untilStart("sources.eca", COVERED.label, "eca.drawn"),
  untilStart("sources.commercial", COMMERCIAL.label, "commercial.drawn_loan", "A standby facility apart."),
  untilStart("sources.standby", "Standby facility", "debt.standby_drawn"),
  untilStart("sources.owner_loan", "Shareholders' loan", "owner_loan.drawn"),
  untilStart("sources.capital", "Share capital", "funds.paid_in"),
];

/** What pays, and what for, in the order of a table: each with its total. */
export const SOURCES_AND_USES = [
  { parts: SOURCES.map(({ id }) => id), total: "sources.total" },
  { parts: USES.map(({ id }) => id), total: "uses.total" },
] as const;

const sum = (lines: readonly { readonly id: string }[]): string => lines.map(({ id }) => id).join(" + ");

/** What pays for the project until start-up, and what for. */
export const sourcesSection = section(
  "sources_and_uses",
  "Sources and uses",
  [
    ...SOURCES,
    flow("sources.total", "US$", "Sources", sum(SOURCES)),
    ...USES,
    flow("uses.total", "US$", "Uses", sum(USES)),
    flow("sources.gap", "US$", "Sources less uses", "sources.total - uses.total", "Nil in every year."),
  ],
  [
    "What pays for the project until start-up, year by year, and what it is spent on, from lines of the company's books. Both are equal in every year.",
    "Interest until start-up, fees and reserves are uses, too. It computes nothing new: it reads Debt and Funds (debt.uses_total, funds.contributed), and lenders read it.",
  ],
);

/** How long a dollar is lent. */
const averageLife = TRANCHES.flatMap(({ id, label }) => [
  line(
    `lenders.${id}_open`,
    "1",
    `${label}: part of the year for which a dollar at start-up is scheduled to be open`,
    `debt.part_first * ${id}.left_opening + debt.part_second * ${id}.left_middle`,
  ),
  line(
    `lenders.${id}_life`,
    "y",
    `${label}: weighted average life from start-up`,
    `IF(${id}.amount > 0, TOTAL(lenders.${id}_open) * calendar.year, 0)`,
    "Years for which a dollar of the balance at start-up is open by the schedule.",
  ),
]);

/** The loans on one page. */
export const debtSummarySection = section(
  "debt_summary",
  "Debt summary",
  [
    ...averageLife,
    line(
      "lenders.average_life",
      "y",
      "Weighted average life from start-up, both tranches",
      "IF(debt.total > 0, (eca.amount * lenders.eca_life + commercial.amount * lenders.commercial_life) / debt.total, 0)",
    ),
  ],
  [
    "The loans on one page: amounts, rates, tenors, fees, average life, gearing and cover.",
    "The average life is of principal, counted from start-up. Most rows are lines of other sections, which compute them (debt.total, cover.dscr_least); nothing reads them from here.",
  ],
);

/** What lenders test year by year. */
export const covenantSection = section(
  "covenants",
  "Covenants",
  [
    line(
      "lenders.locked",
      "flag",
      "DSCR, lender's case, is below lock-up",
      "AND(cover.served, cover.dscr_lender < debt.dscr_lockup * (1 - rule.tolerance))",
      "For lenders to judge the case; what may be distributed follows the cash that there is (cover.locked).",
    ),
    line(
      "lenders.defaulted",
      "flag",
      "DSCR, lender's case, is below the default covenant",
      "AND(cover.served, cover.dscr_lender < debt.dscr_default * (1 - rule.tolerance))",
    ),
    line("lenders.years_locked", "1", "Years below the lock-up DSCR, lender's case", "TOTAL(lenders.locked)"),
    line("lenders.years_defaulted", "1", "Years below the default DSCR, lender's case", "TOTAL(lenders.defaulted)"),
  ],
  [
    "What lenders test year by year: scheduled service, the cash that covers it, its ratios, reserves, and what is broken or unpaid.",
    "Covenants act on the cash with the tax really paid (cover.locked, cover.defaulted). Lenders judge a case by theirs, taxed as if there were no interest.",
  ],
);

/** Tables for lenders of lines that stand in several sections, by the section whose title they bear. */
export const LENDERS_TABLES: Readonly<Record<string, readonly string[]>> = {
  [debtSummarySection.id]: [
    ...TRANCHES.flatMap(({ id }) => [
      `${id}.amount`,
      `debt.${id}_margin`,
      `${id}.rate`,
      `debt.${id}_tenor`,
      `lenders.${id}_life`,
    ]),
    "debt.standby_amount",
    "debt.committed",
    "debt.drawn_total",
    "debt.rate",
    "lenders.average_life",
    "debt.upfront_fee",
    "debt.commitment_fee",
    "debt.premium_rate",
    "debt.financing_total",
    "debt.gearing_reached",
    "debt.limit",
    "debt.dscr_lockup",
    "debt.dscr_default",
    "cover.dscr_lender_least",
    "cover.dscr_lender_year",
    "cover.dscr_lender_average",
    "cover.dscr_least",
    "cover.dscr_average",
    "cover.llcr_lender_least",
    "cover.llcr_least",
    "cover.plcr_lender_least",
    "cover.plcr_least",
    "cover.reserve_tail",
  ],
  [covenantSection.id]: [
    "debt.scheduled_opening",
    "debt.due",
    "debt.cfads_lender",
    "cover.cash",
    "cover.dscr_lender",
    "cover.dscr",
    "cover.llcr_lender",
    "cover.llcr",
    "cover.plcr_lender",
    "cover.plcr",
    "lenders.locked",
    "cover.locked",
    "lenders.defaulted",
    "cover.defaulted",
    "debt.service",
    "debt.arrears",
    "debt.reserve_target",
    "funds.reserves",
    "funds.reserve_drawn",
    "funds.support",
    "debt.balance",
    "lenders.years_locked",
    "cover.years_locked",
    "lenders.years_defaulted",
    "cover.years_defaulted",
    "cover.years_unpaid",
  ],
};
