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
    id: "short",
    label: "Cash flow carries less debt than the gearing asks for",
    reason: "debt below gearing",
    broken: "AND(debt.gearing > 0, debt.capacity < debt.gearing_cap)",
  },
  {
    id: "breaks",
    label: "Lock-up or default in some year, or no ore left at the last repayment",
    reason: "covenants or reserve tail fail",
    broken: "AND(debt.total > 0, OR(cover.years_locked > 0, cover.years_defaulted > 0, cover.reserve_tail <= 0))",
  },
] as const;

/** Every combination of reasons in words; the place counts the first as 1, the second as 2, the third as 4 and so on. */
const WORDS = Array.from({ length: 2 ** REASONS.length }, (_, place) => {
  const reasons = REASONS.filter((_, k) => Math.floor(place / 2 ** k) % 2 === 1).map(({ reason }) => reason);
  return reasons.length === 0 ? "yes: NPV and equity NPV >= 0, debt as asked" : `no: ${reasons.join(", ")}`;
});

/** The answer that lenders and owners want first, in words and with its reasons. */
export const verdictSection = section(
  "verdict",
  "Verdict",
  [
    ...REASONS.map(({ id, label, broken }) => line(`verdict.${id}`, "flag", label, broken)),
    worded(
      "verdict.bankable",
      "Bankable as assumed: price, gearing and sizing DSCR",
      WORDS,
      REASONS.map(({ id }, k) => (k === 0 ? `verdict.${id}` : `${2 ** k} * verdict.${id}`)).join(" + "),
      "Owners ask for both NPVs, lenders for the debt and its cover; warnings of the run give the figures behind each reason.",
    ),
  ],
  [
    "The answer that lenders and owners want first, in words and with its reasons: a flag each, and one line of words made of them.",
  ],
);
