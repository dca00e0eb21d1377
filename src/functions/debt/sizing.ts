import { gearedDebt } from "../../model/formulas/debt";
import { finite } from "../../numerics/presentValue";
import { upwardCrossing } from "../../numerics/upwardCrossing";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";
import { type DebtTerms, type FundingPeriod, funding } from "./funding";

const debtOf = computing(gearedDebt);

export interface DebtSize {
  /** All debt drawn, gearing times all uses; the commitment, if none is given. */
  readonly debt: number;
  readonly periods: readonly FundingPeriod[];
}

/** A commitment short by this much of the debt is so by rounding. */
const ROUNDING = 1e-9;

/**
 * The debt that is its gearing's share of all uses, its own fees, premium, interest and reserve among them, without a
 * circular reference.
 *
 * @param capital spent in each period, none negative
 */
export function debtSize(capital: readonly number[], terms: DebtTerms): DebtSize {
  const usesAt = (debt: number): number =>
    finite(funding(capital, terms, debt).reduce((sum, { uses }) => sum + uses, 0));
  const debt = terms.draw === "equity-first" ? kinked(usesAt, terms.gearing) : affine(usesAt, terms.gearing);
  const { commitment } = terms;
  if (commitment !== undefined && debt > commitment * (1 + ROUNDING))
    throw new IronError("domain", "debt.commitmentShort", { commitment, debt });
  return { debt, periods: funding(capital, terms, debt) };
}

/**
 * Drawn pro rata, every use is linear in the debt, so U(D) = U(0) + u D holds exactly, and D = g U(0) / (1 - g u). The slope
 * u is taken between 0 and U(0), amounts of one size: at a debt of one dollar it would drown in rounding.
 */
function affine(usesAt: (debt: number) => number, gearing: number): number {
  const own = usesAt(0);
  if (own === 0) return 0;
  const slope = (usesAt(own) - own) / own;
  if (!(gearing * slope < 1)) throw new IronError("domain", "debt.costsItself", { gearing, slope });
  return finite(debtOf({ gearing, own_uses: own, unit_uses: slope }));
}

/** Where equity is paid in first, uses bend wherever the debt begins a period later or earlier: D = g U(D) is sought. */
function kinked(usesAt: (debt: number) => number, gearing: number): number {
  const own = usesAt(0);
  const short = (debt: number): number => debt - gearing * usesAt(debt);
  // nothing to pay, no gearing, or a share of so little that it is nothing
  if (short(0) >= 0) return 0;
  let high = own;
  for (let doubled = 0; short(high) < 0; doubled++, high *= 2)
    if (doubled === DOUBLINGS)
      throw new IronError("domain", "debt.costsItself", { gearing, slope: (usesAt(high) - own) / high });
  return upwardCrossing(short, 0, high, 0);
}

/** A debt so many times as large as capital costs itself. */
const DOUBLINGS = 40;
