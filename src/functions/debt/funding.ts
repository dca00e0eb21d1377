/** What a debt costs while it is drawn, and how; rates are per period, fees fractions of the commitment. */
export interface DebtTerms {
  /** Debt per uses. */
  readonly gearing: number;
  readonly rate: number;
  /** Paid first, on the whole commitment. */
  readonly upfrontFee: number;
  /** Insurance premium, paid first, on the whole commitment. */
  readonly premium: number;
  /** Per period, on what is not drawn at its start. */
  readonly commitmentFee: number;
  /** Whether each use is paid by both in proportion, or by equity until that is spent. */
  readonly draw?: "pro-rata" | "equity-first";
  /** What lenders commit, if it is not what is drawn. */
  readonly commitment?: number | undefined;
  /** Fees and premium are paid and drawn at financial close, a period before the end of the first. */
  readonly closing?: boolean;
  /** A reserve that is funded in the last period, per debt. */
  readonly reserveShare?: number;
}

/** What one period of construction uses, and who pays. */
export interface FundingPeriod {
  readonly capital: number;
  /** Upfront fee and premium. */
  readonly fees: number;
  readonly commitmentFee: number;
  /** Interest during construction, on the debt drawn before. */
  readonly interest: number;
  readonly reserve: number;
  readonly uses: number;
  readonly debt: number;
  readonly equity: number;
  /** Debt drawn by the end of the period, interest paid. */
  readonly drawn: number;
}

/** Uses of each period at a debt, financial close before them if it is one of its own, and what debt and equity pay. */
export function funding(capital: readonly number[], terms: DebtTerms, total: number): readonly FundingPeriod[] {
  const { gearing, rate, closing = false, draw = "pro-rata", commitment = total, reserveShare = 0 } = terms;
  const amounts = closing ? [0, ...capital] : capital;
  let drawn = 0;
  // all of the equity, where it comes first
  let purse = gearing > 0 ? (total * (1 - gearing)) / gearing : Number.POSITIVE_INFINITY;
  return amounts.map((amount, t) => {
    const fees = t === 0 ? (terms.upfrontFee + terms.premium) * commitment : 0;
    const atClose = closing && t === 0;
    // below nil where a trial draws more than it commits: all must stay linear
    const commitmentFee = atClose ? 0 : terms.commitmentFee * (commitment - drawn);
    const interest = rate * drawn;
    const reserve = t === amounts.length - 1 ? reserveShare * total : 0;
    const uses = amount + fees + commitmentFee + interest + reserve;
    const debt = draw === "pro-rata" ? gearing * uses : Math.max(0, uses - purse);
    purse = Math.max(0, purse - (uses - debt));
    drawn += debt;
    return { capital: amount, fees, commitmentFee, interest, reserve, uses, debt, equity: uses - debt, drawn };
  });
}
