import { IronError } from "../quantities/errors";
import { finite } from "./presentValue";

/** One period of a loan; interest falls due at its end. */
export interface DebtPeriod {
  readonly opening: number;
  readonly interest: number;
  readonly principal: number;
  /** Interest and principal. */
  readonly service: number;
  readonly closing: number;
}

/** "annuity": equal debt service; "equal-principal": equal principal, service falling with the balance. */
export type RepaymentProfile = "annuity" | "equal-principal";

/** What a loan may have besides. */
export interface LoanTerms {
  /** Repaid at the end of the last period, on top of its payment; of the sign of the principal, and no larger. */
  readonly balloon?: number;
  /** Interest on the mean of opening and closing balance, as if repaid evenly within the period; a balloon is due at its end. */
  readonly onAverage?: boolean;
  /** The length of each period in the time that the rate is for; 1 where it is a rate of the period. */
  readonly lengths?: readonly number[];
}

/**
 * Repayment of a loan over periods of which the first ones are grace: only interest is paid in them.
 *
 * Balances run backwards, for payments of one dollar and for one dollar at the end: what is owed at the start of a period
 * is what its payment and the balance after it are worth then, (a + 1) / (1 + i), or with interest on the average
 * (a (1 - i / 2) + 1) / (1 + i / 2). Both together make the loan, and the last balance is nil and not what rounding left.
 * Equal parts of principal are the same without interest.
 *
 * @param principal positive for money borrowed, negative for money lent
 * @param rate per period, or per unit of the lengths; above -1
 * @param periods whole, at least 1, grace included
 * @param grace whole, below periods
 */
export function debtSchedule(
  principal: number,
  rate: number,
  periods: number,
  profile: RepaymentProfile,
  grace: number,
  { balloon = 0, onAverage = false, lengths }: LoanTerms = {},
): readonly DebtPeriod[] {
  if (periods - grace < 1) throw new IronError("domain", "debt.graceTooLong", { grace, periods });
  const rateOf = (t: number): number => rate * (lengths?.[t] ?? 1);
  const parts = new Float64Array(periods + 1);
  const ends = new Float64Array(periods + 1).fill(1);
  for (let t = periods - 1; t >= 0; t--) {
    const i = profile === "annuity" && t >= grace ? rateOf(t) : 0;
    const half = onAverage ? i / 2 : 0;
    parts[t] = t < grace ? (parts[t + 1] ?? 0) : ((parts[t + 1] ?? 0) * (1 - half) + 1) / (1 + i - half);
    ends[t] = ((ends[t + 1] ?? 0) * (1 - half)) / (1 + i - half);
  }
  const [allParts = 1, allOfEnd = 1] = [parts[0], ends[0]];
  const inParts = principal - balloon * allOfEnd;
  // adding 0 keeps money lent from an interest or a balance of -0
  const owed = (t: number): number =>
    finite(t === 0 ? principal : inParts * ((parts[t] ?? 0) / allParts) + balloon * (ends[t] ?? 0)) + 0;
  const repaid = (t: number): number =>
    inParts * (((parts[t] ?? 0) - (parts[t + 1] ?? 0)) / allParts) +
    balloon * ((ends[t] ?? 0) - (ends[t + 1] ?? 0)) +
    0;
  return Array.from({ length: periods }, (_, t) => {
    const [opening, after] = [owed(t), owed(t + 1)];
    const interest = rateOf(t) * (onAverage ? (opening + after) / 2 : opening) + 0;
    const last = t === periods - 1;
    const paid = finite(repaid(t) + (last ? balloon : 0));
    return { opening, interest, principal: paid, service: interest + paid, closing: last ? 0 : after };
  });
}
