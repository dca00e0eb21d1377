import { lossesGone, lossesMade, lossesUsed, taxableIncome } from "../../model/formulas/tax";
import { computing } from "../formulas";

/** What becomes of losses in one period. */
export interface LossPeriod {
  /** Losses set against the profit of this period. */
  readonly used: number;
  /** Losses lost at the end of this period, unused. */
  readonly expired: number;
  /** Losses carried into the next period. */
  readonly closing: number;
  /** Profit after losses. */
  readonly taxable: number;
}

const madeOf = computing(lossesMade);
const goneOf = computing(lossesGone);
const usedOf = computing(lossesUsed);
const taxableOf = computing(taxableIncome);

/** What a tax law adds to losses carried forward. */
export interface LossRules {
  /** The part of a period's profit that losses may be set against. */
  readonly useCap?: number;
  /** Periods before its own whose profit a loss is set against first, whole. */
  readonly carryBack?: number;
}

/**
 * Losses carried forward, oldest first, by the rule of the model's lines, which know no cap and no way back. A loss of
 * period t can be used until t + years, and expires at its end, after use. Under a cap the rule sees that part of a profit
 * only; a loss carried back is used in the period whose profit it lowers, the earliest first, and only the rest of it is
 * made at all.
 *
 * @param profit taxable profit before losses, a loss negative
 * @param years periods after its own in which a loss can be used, whole, 0 for none
 */
export function lossLedger(
  profit: readonly number[],
  years: number,
  { useCap = 1, carryBack = 0 }: LossRules = {},
): readonly LossPeriod[] {
  const used: number[] = [];
  const carriedBack = (t: number): number => {
    let left = Math.max(0, -(profit[t] ?? 0));
    const loss = left;
    for (let s = Math.max(0, t - carryBack); s < t; s++) {
      const back = Math.min(left, useCap * Math.max(0, profit[s] ?? 0) - (used[s] ?? 0));
      used[s] = (used[s] ?? 0) + back;
      left -= back;
    }
    return loss - left;
  };
  const made: number[] = [];
  let gone = 0;
  const periods = profit.map((income, t) => {
    const before = made[t - 1] ?? 0;
    const forward = usedOf({ income: income > 0 ? useCap * income : income, made: before, gone });
    used.push(forward);
    made.push(madeOf({ before, income: income + carriedBack(t) }));
    const left = (made[t] ?? 0) - (gone + forward);
    gone = goneOf({ gone: gone + forward, too_old: made[t - years] ?? 0 });
    const closing = (made[t] ?? 0) - gone;
    return { expired: left - closing, closing };
  });
  return periods.map((period, t) => {
    const set = used[t] ?? 0;
    return { ...period, used: set, taxable: taxableOf({ income: profit[t] ?? 0, used: set }) };
  });
}
