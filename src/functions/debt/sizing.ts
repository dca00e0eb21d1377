import { gearedDebt } from "../../model/formulas/debt";
import { finite } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";

const debtOf = computing(gearedDebt);

/** What a commitment costs while it is drawn; rates are per period, fees fractions of the commitment. */
export interface DebtTerms {
  /** Debt per uses. */
  readonly gearing: number;
  readonly rate: number;
  /** Paid in the first period, on the whole commitment. */
  readonly upfrontFee: number;
  /** Insurance premium, paid in the first period, on the whole commitment. */
  readonly premium: number;
  /** Per period, on what is not drawn at its start. */
  readonly commitmentFee: number;
}

/** What one period of construction uses, and who pays. */
export interface FundingPeriod {
  readonly capital: number;
  /** Upfront fee and premium. */
  readonly fees: number;
  readonly commitmentFee: number;
  /** Interest during construction, on the debt drawn before. */
  readonly interest: number;
  readonly uses: number;
  readonly debt: number;
  readonly equity: number;
  /** Debt drawn by the end of the period, interest paid. */
  readonly drawn: number;
}

export interface DebtSize {
  /** The commitment: all debt drawn, gearing times all uses. */
  readonly debt: number;
  readonly periods: readonly FundingPeriod[];
}

/**
 * The commitment that is its gearing's share of all uses, its own fees, premium and interest among them. Every use is
 * linear in the commitment, so U(D) = U(0) + u D holds exactly and D = g U(0) / (1 - g u) needs no circular reference.
 * The slope u is taken between 0 and U(0), amounts of one size: at a commitment of one dollar it would drown in rounding.
 *
 * @param capital spent in each period, none negative
 */
export function debtSize(capital: readonly number[], terms: DebtTerms): DebtSize {
  const usesAt = (debt: number): number =>
    finite(funding(capital, terms, debt).reduce((sum, { uses }) => sum + uses, 0));
  const own = usesAt(0);
  if (own === 0) return { debt: 0, periods: funding(capital, terms, 0) };
  const { gearing } = terms;
  const slope = (usesAt(own) - own) / own;
  if (!(gearing * slope < 1)) throw new IronError("domain", "debt.costsItself", { gearing, slope });
  const debt = finite(debtOf({ gearing, own_uses: own, unit_uses: slope }));
  return { debt, periods: funding(capital, terms, debt) };
}

/** Uses of each period at a commitment, all paid by debt and equity in the proportion of the gearing. */
function funding(capital: readonly number[], terms: DebtTerms, commitment: number): readonly FundingPeriod[] {
  let drawn = 0;
  return capital.map((amount, t) => {
    const fees = t === 0 ? (terms.upfrontFee + terms.premium) * commitment : 0;
    const commitmentFee = terms.commitmentFee * (commitment - drawn);
    const interest = terms.rate * drawn;
    const uses = amount + fees + commitmentFee + interest;
    const debt = terms.gearing * uses;
    drawn += debt;
    return { capital: amount, fees, commitmentFee, interest, uses, debt, equity: uses - debt, drawn };
  });
}
