/** What shareholders pay in as a loan, and when they see the rest again. */
export interface Owners {
  /** Part of what they pay in that is a loan. */
  readonly lent: number;
  readonly rate: number;
  /** Part of its interest that profit tax accepts. */
  readonly deducted: number;
  /** Share capital stays in the company until it is wound up. */
  readonly isCapitalKept: boolean;
}

/** Their loan after another year: cash that is free pays its interest and then the loan; what it does not pay is added. */
export function serveOwners({ lent, rate }: Owners, opening: number, contributed: number, free: number) {
  const interest = opening * rate;
  const owed = opening + interest + contributed * lent;
  const paid = Math.min(owed, free);
  return { interest, paid, closing: owed - paid };
}
