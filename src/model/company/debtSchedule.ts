import { block, line, section } from "../../formula/language/model";
import { COMMERCIAL, COVERED, TRANCHES, type Tranche } from "../inputs/tranches";

/** One payment of the sized loan, per dollar of its balance at start-up. */
const payment = ({ id, label }: Tranche, part: "first" | "second", opening: string, closing: string, worth: string) => [
  line(
    `${id}.plan_interest_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: interest, ${part} payment`,
    `${id}.${part}_rate * ${opening}`,
  ),
  line(
    `${id}.plan_instalment_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: level ${part} payment, with interest in an annuity`,
    `debt.part_${part} * ${id}.plan_base * IF(debt.profile = 'annuity', ${id}.annuity, 1 / ${id}.repayments)`,
  ),
  line(
    `${id}.plan_level_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: left by a level ${part} payment`,
    `${opening} + IF(debt.profile = 'annuity', ${id}.plan_interest_${part}, 0) - ${id}.plan_instalment_${part}`,
  ),
  line(
    `${id}.plan_grace_paid_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: interest paid by the ${part} payment of the grace`,
    `IF(debt.capitalising, MIN(${id}.plan_interest_${part}, debt.part_${part} * ${id}.plan_cash), ${id}.plan_interest_${part})`,
    "All of it from a reserve, or as much as the cash carried pays.",
  ),
  line(
    `${id}.plan_grace_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: left by the ${part} payment of the grace`,
    `${opening} + ${id}.plan_interest_${part} - ${id}.plan_grace_paid_${part}`,
    "Interest that is not paid is capitalised.",
  ),
  line(
    `${id}.plan_repaid_${part}`,
    "1",
    `${label}, as sized, per dollar at start-up: left by the ${part} payment of repayment`,
    `IF(debt.profile = 'sculpted', MIN(${opening}, ${id}.plan_scale * ${worth}), ${id}.plan_level_${part})`,
    "A sculpted loan is led down along what later cash is worth, and never grows.",
  ),
  line(
    closing,
    "1",
    `${label}, as sized, per dollar at start-up: left after the ${part} payment`,
    part === "first"
      ? `IF(debt.grace, ${id}.plan_grace_first, IF(${id}.repaying, ${id}.plan_repaid_first, 0))`
      : `IF(debt.grace, ${id}.plan_grace_second, IF(calendar.operating_year < ${id}.last_year, ${id}.plan_repaid_second, 0))`,
  ),
];

/** The schedule of the loan as sized, per dollar of its balance at start-up. */
const sized = (tranche: Tranche) => {
  const { id, label } = tranche;
  return [
    line(
      `${id}.cover_share`,
      "1",
      `${label}: share of the cash carried that it takes`,
      `IF(${id}.capacity > 0, ${id}.sized / ${id}.capacity, 0)`,
    ),
    line(
      `${id}.plan_cash`,
      "1",
      `${label}, as sized, per dollar at start-up: cash for its interest in the grace`,
      `IF(AND(debt.grace, debt.cover_share > 0, ${id}.capacity > 0), debt.carried / debt.cover_share / ${id}.capacity, 0)`,
    ),
    line(
      `${id}.plan_opening`,
      "1",
      `${label}, as sized, per dollar at start-up: open at the start of the year`,
      `IF(calendar.operating_year = 1, 1, PREV(${id}.plan_closing, 0))`,
    ),
    line(
      `${id}.plan_base`,
      "1",
      `${label}, as sized, per dollar at start-up: open when repayment begins`,
      `IF(calendar.operating_year = debt.grace_periods + 1, ${id}.plan_opening, PREV(${id}.plan_base, 0))`,
    ),
    line(
      `${id}.plan_scale`,
      "1/US$",
      `${label}, as sized, per dollar at start-up: open when repayment begins, per dollar of the largest loan then`,
      `IF(${id}.carried_repaid > 0, ${id}.plan_base / ${id}.carried_repaid, 0)`,
    ),
    payment(tranche, "first", `${id}.plan_opening`, `${id}.plan_middle`, `${id}.sculpted_middle`),
    payment(tranche, "second", `${id}.plan_middle`, `${id}.plan_closing`, `NEXT(${id}.sculpted, 0)`),
    line(
      `${id}.plan_gap`,
      "1",
      `${label}, as sized, per dollar at start-up: left by the last payment as its profile has it`,
      `IF(AND(${id}.repaying, calendar.operating_year = ${id}.last_year), ${id}.plan_repaid_second, 0)`,
      "Nil but for rounding, which the last payment clears.",
    ),
  ].flat();
};

/** The schedule that holds: the sized one, or the one that is given; and what of a dollar is left and due by it. */
const held = ({ id, label }: Tranche) => [
  line(
    `${id}.share_drawn`,
    "1",
    `${label}: share of the amount drawn in the year`,
    `IF(OR(calendar.operating, ${id}.committed <= 0), 0, IF(debt.sizing = 'given', debt.${id}_drawn, debt.draw_share))`,
  ),
  line(`${id}.share_drawn_all`, "1", `${label}: share of the amount drawn in all years`, `TOTAL(${id}.share_drawn)`),
  ...(["first", "second"] as const).map((part) =>
    line(
      `${id}.share_${part}`,
      "1",
      `${label}: share of the balance at start-up repaid by the ${part} payment`,
      `IF(${id}.committed <= 0, 0, IF(debt.sizing = 'given', AT(debt.${id}_repaid_${part}, calendar.operating_year, 0), ${
        part === "first" ? `${id}.plan_opening - ${id}.plan_middle` : `${id}.plan_middle - ${id}.plan_closing`
      }))`,
      "Below nil where the schedule capitalises interest.",
    ),
  ),
  line(`${id}.share_year`, "1", `${label}: share repaid in the year`, `${id}.share_first + ${id}.share_second`),
  line(
    `${id}.share_to_come`,
    "1",
    `${label}: share repaid in later years`,
    `NEXT(${id}.share_to_come, 0) + NEXT(${id}.share_year, 0)`,
  ),
  line(
    `${id}.growing`,
    "flag",
    `${label}: a payment of repayment is below its interest`,
    `AND(calendar.operating, NOT(debt.grace), MIN(${id}.share_first, ${id}.share_second) < -rule.tolerance)`,
  ),
  line(`${id}.years_growing`, "1", `${label}: years in which it grows while it is repaid`, `TOTAL(${id}.growing)`),
  line(`${id}.share_repaid`, "1", `${label}: share repaid in all years`, `TOTAL(${id}.share_year)`),
  line(
    `${id}.left_opening`,
    "1",
    `${label}: scheduled balance at the start of the year, share of that at start-up`,
    `IF(calendar.operating_year = 1, 1, PREV(${id}.left, 0))`,
  ),
  line(
    `${id}.left_middle`,
    "1",
    `${label}: scheduled balance after the first payment, share of that at start-up`,
    `MAX(0, MIN(${id}.left_opening - ${id}.share_first, ${id}.left_opening * (1 + ${id}.first_rate)))`,
    "A payment capitalises its interest at most.",
  ),
  line(
    `${id}.left`,
    "1",
    `${label}: scheduled balance at the end of the year, share of that at start-up`,
    `IF(${id}.share_to_come = 0, 0, MAX(0, MIN(${id}.left_middle - ${id}.share_second, ${id}.left_middle * (1 + ${id}.second_rate))))`,
    "The last payment clears it to the last digit.",
  ),
  line(
    `${id}.unit_service`,
    "1",
    `${label}: scheduled service of the year, per dollar at start-up`,
    `ROUND(${id}.first_rate * ${id}.left_opening + ${id}.second_rate * ${id}.left_middle + ${id}.left_opening - ${id}.left, 14)`,
    "Interest on the scheduled balance and scheduled principal; rounded, so that a year that capitalises all its interest owes nothing.",
  ),
  line(
    `${id}.unit_next`,
    "1",
    `${label}: scheduled service of the next year, per dollar at start-up`,
    `NEXT(${id}.unit_service, 0)`,
  ),
  line(
    `${id}.unit_first`,
    "1",
    `${label}: scheduled service of the first year of repayment, per dollar at start-up`,
    `AT(${id}.unit_service, debt.first_repayment, 0)`,
  ),
  line(
    `${id}.unit_reserved`,
    "1",
    `${label}: service that reserves are held for until repayment begins, per dollar at start-up`,
    `IF(${id}.committed <= 0, 0, MAX(${id}.unit_first, IF(debt.sizing = 'given', debt.${id}_reserved, ${id}.first_service)))`,
    "That of the first year of repayment; sizing takes it for what it is if no more of the grace's interest is paid than the largest loan could, and the reserve is funded so.",
  ),
];

/** When the loan is drawn and repaid: in shares, so that they stay consistent whatever fees, rates and draws are. */
export const debtScheduleSection = section(
  "debt_schedule",
  "Debt schedule",
  [
    block(
      "Cash carried",
      line(
        "debt.cover_share",
        "1",
        "Share of the cash carried that both tranches take",
        TRANCHES.map(({ id }) => `${id}.cover_share`).join(" + "),
      ),
    ),
    TRANCHES.flatMap((tranche) => block(`${tranche.label}: schedule as sized`, sized(tranche))),
    block(
      "Amounts committed",
      line(
        "eca.amount",
        "US$",
        COVERED.label,
        "IF(debt.sizing = 'given', debt.eca_given, eca.sized)",
        "The commitment; what is not drawn of it lapses.",
      ),
      line(
        "commercial.amount",
        "US$",
        COMMERCIAL.label,
        "IF(debt.sizing = 'given', debt.commercial_given, commercial.sized)",
        "The commitment, a standby facility apart.",
      ),
      line(
        "debt.total",
        "US$",
        "Debt",
        "eca.amount + commercial.amount",
        "Committed: as sized, or as given. Nil is an answer.",
      ),
      line("debt.standby_amount", "US$", "Standby facility", "IF(debt.sizing = 'given', debt.standby, 0)"),
      line("eca.committed", "US$", "Covered tranche: committed", "eca.amount"),
      line(
        "commercial.committed",
        "US$",
        "Commercial tranche: committed, with the standby facility",
        "commercial.amount + debt.standby_amount",
      ),
      line("debt.committed", "US$", "Debt committed, with the standby facility", "debt.total + debt.standby_amount"),
    ),
    TRANCHES.flatMap((tranche) => block(`${tranche.label}: schedule that holds`, held(tranche))),
  ],
  [
    "When each loan is drawn and repaid, in shares: of the amount, by construction year; of the balance at start-up, by payment. Shares stay consistent when fees, rates or draws come out otherwise.",
    "The sized loan (debt.sizing) has the schedule that its cash flow carries; a given one that of debt.eca_drawn, debt.eca_repaid_first, debt.eca_repaid_second and their like for the commercial tranche. From here on both are treated alike.",
    "So a financing can be held: FINANCING gives the sized loan as keys, and with them another case has the same loan on other cash.",
    "A share below nil is interest that the schedule itself capitalises in the grace.",
  ],
);
