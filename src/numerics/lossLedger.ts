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

/**
 * Losses carried forward, oldest first. A loss of period t can be used until t + years, and expires at its end, after
 * use; there is no yearly cap. Each loss is kept apart, so that no small one drowns in the sum of large ones.
 *
 * @param profit taxable profit before losses, a loss negative
 * @param years periods after its own in which a loss can be used, whole, 0 for none
 */
export function lossLedger(profit: readonly number[], years: number): readonly LossPeriod[] {
  let losses: { readonly last: number; left: number }[] = [];
  return profit.map((amount, t) => {
    let taxable = Math.max(0, amount);
    let used = 0;
    for (const loss of losses) {
      const taken = Math.min(loss.left, taxable);
      loss.left -= taken;
      taxable -= taken;
      used += taken;
    }
    if (amount < 0) losses.push({ last: t + years, left: -amount });
    const expired = sum(losses.filter(({ last }) => last <= t));
    losses = losses.filter(({ last, left }) => last > t && left > 0);
    return { used, expired, closing: sum(losses), taxable };
  });
}

const sum = (losses: readonly { readonly left: number }[]): number =>
  losses.reduce((total, { left }) => total + left, 0);
