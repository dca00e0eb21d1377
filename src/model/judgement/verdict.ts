import { line, section, worded } from "../../formula/language/model";

/** Why nobody would lend or invest as assumed: a flag each, the value of the project first, and how its reason reads. */
const REASONS = [
  {
    id: "loses",
    label: "Project earns less than its discount rate",
    reason: "NPV < 0",
    broken: "returns.npv < 0",
  },
  {
    id: "owners_lose",
    label: "Shareholders earn less than their cost of equity",
    reason: "equity NPV < 0",
    broken: "equity.npv < 0",
  },
  {
    id: "unfunded",
    label: "Shareholders have less than the equity asked for until start-up",
    reason: "equity short",
    broken: "equity.asked > equity.available",
  },
  {
    id: "thin",
    label: "Debt is a smaller share of the uses than lenders and owners accept",
    reason: "too little debt",
    broken: "debt.gearing_reached + rounding() < debt.gearing_least",
  },
  {
    id: "breaks",
    label: "Lock-up or default in some year, or no ore left at the last repayment",
    reason: "covenants or reserve tail fail",
    broken: "AND(debt.total > 0, OR(cover.years_locked > 0, cover.years_defaulted > 0, cover.reserve_tail <= 0))",
  },
  {
    id: "unpaid",
    label: "Debt service is unpaid in some year",
    reason: "debt unpaid",
    broken: "cover.years_unpaid > 0",
  },
] as const;

const FLAGS = REASONS.map(({ id }) => `verdict.${id}`);

/** How many combinations of reasons there are; from there on they are those of a loan that is given. */
const COMBINATIONS = 2 ** REASONS.length;

/** Every combination of reasons in words; the place counts the first as 1, the second as 2, the third as 4 and so on. */
const WORDS = ["", ", on a given loan"].flatMap((loan) =>
  Array.from({ length: COMBINATIONS }, (_, place) => {
    const reasons = REASONS.filter((_, k) => Math.floor(place / 2 ** k) % 2 === 1).map(({ reason }) => reason);
    return reasons.length === 0
      ? `yes${loan}: NPV and equity NPV >= 0, covenants hold`
      : `no${loan}: ${reasons.join(", ")}`;
  }),
);

/** The answer that lenders and owners want first, in words and with its reasons. */
export const verdictSection = section(
  "verdict",
  "Verdict",
  [
    ...REASONS.map(({ id, label, broken }) => line(`verdict.${id}`, "flag", label, broken)),
    line("verdict.against", "1", "Reasons that speak against it", FLAGS.join(" + ")),
    worded(
      "verdict.bankable",
      "Bankable as assumed",
      WORDS,
      [
        ...FLAGS.map((flag, k) => (k === 0 ? flag : `${2 ** k} * ${flag}`)),
        `IF(debt.sizing = 'given', ${COMBINATIONS}, 0)`,
      ].join(" + "),
      "Owners ask for both NPVs and must have the equity, lenders for cover; the highest gearing is a permission, no demand. Warnings of the run give the figures behind each reason.",
    ),
  ],
  [
    "The answer that lenders and owners want first, in words and with its reasons: a flag each, and one line of words made of them.",
    "More permission never makes a project worse: what debt may be at most speaks against nothing; what must be there is the money of the shareholders (equity.available) and, where somebody asks for it, a least share of debt (debt.gearing_least).",
    "On a loan that is given nothing is sized anew: then cover below the covenants and service that stays unpaid speak against it.",
  ],
);
