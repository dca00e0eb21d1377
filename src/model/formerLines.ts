/** A line that a former version had, and where people find now what it said. */
export interface FormerLine {
  readonly was: string;
  /** The lines, or the inputs, that took its place; none where nothing computes such a thing any more. */
  readonly is: readonly string[];
}

const replaced = (was: string, ...is: readonly string[]): FormerLine => ({ was, is });

/** The two loans, and both together. */
const BORROWERS = ["eca", "commercial", "debt"];
const LOANS = ["eca", "commercial"];

const ofLoans = (line: string): readonly string[] => LOANS.map((loan) => `${loan}.${line}`);

/** Every line that formulas of former versions may ask for and the model has no longer. */
export const FORMER_LINES: readonly FormerLine[] = [
  // the base rate may differ from year to year, and the rates of a loan with it
  ...BORROWERS.flatMap((id) => [
    replaced(`${id}.rate_first`, `${id}.first_rate`),
    replaced(`${id}.rate_second`, `${id}.second_rate`),
  ]),
  // an annuity is sized from its last year back, which needs no case of its own where the rate is next to nil
  replaced("debt.flat", ...ofLoans("annuity")),
  replaced("debt.ramp_years", ...ofLoans("unit_ramp_total")),
  // prices and tariffs have values by year, and an index beside them would say something else
  ...["index.energy", "index.energy_real"].map((id) =>
    replaced(id, "annual.gas_tariff", "annual.power_tariff", "annual.renewable_tariff"),
  ),
  ...["index.hbi_price", "index.hbi_price_real"].map((id) => replaced(id, "annual.hbi_price")),
  // the highest gearing is a permission: what must be there is the shareholders' money, and a least share of debt
  replaced("verdict.short", "verdict.unfunded", "verdict.thin"),
  // the iron of pure hematite is the limit of the input itself
  replaced("rule.dr_1", "pellet.purchased_grade"),
  // the top of a quoted range is no limit: a better product passes
  replaced("warning.spec_metallisation_high"),
];

/** Undefined for an id that never was a line that is gone. */
export const formerLine = (id: string): FormerLine | undefined => FORMER_LINES.find(({ was }) => was === id);
