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

/**
 * Losses carried forward, oldest first, by the rule of the model's lines. A loss of period t can be used until t + years,
 * and expires at its end, after use; there is no yearly cap.
 *
 * @param profit taxable profit before losses, a loss negative
 * @param years periods after its own in which a loss can be used, whole, 0 for none
 */
export function lossLedger(profit: readonly number[], years: number): readonly LossPeriod[] {
  const made: number[] = [];
  let gone = 0;
  return profit.map((income, t) => {
    const before = made[t - 1] ?? 0;
    const used = usedOf({ income, made: before, gone });
    made.push(madeOf({ before, income }));
    const left = (made[t] ?? 0) - (gone + used);
    gone = goneOf({ gone: gone + used, too_old: made[t - years] ?? 0 });
    const closing = (made[t] ?? 0) - gone;
    return { used, expired: left - closing, closing, taxable: taxableOf({ income, used }) };
  });
}
