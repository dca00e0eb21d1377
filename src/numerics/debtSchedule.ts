import { IronError } from "../quantities/errors";
import { finite } from "./presentValue";

/** One period of a loan; interest falls due at its end, on the opening balance. */
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

/**
 * Repayment of a loan over periods of which the first ones are grace: only interest is paid in them.
 * Annuity: service = P i / (1 - (1 + i)^-n), n = periods - grace; P / n at a rate of zero. Every balance is computed
 * from the principal and not from the one before it, so that the last is nil and not what rounding left.
 *
 * The model's lines have the same annuity as a formula (annuity_payment), in which next to no interest costs digits that
 * expm1 keeps here: an independent reckoning, to which a test holds that formula.
 *
 * @param principal positive for money borrowed, negative for money lent
 * @param rate per period, above -1
 * @param periods whole, at least 1, grace included
 * @param grace whole, below periods
 */
export function debtSchedule(
  principal: number,
  rate: number,
  periods: number,
  profile: RepaymentProfile,
  grace: number,
): readonly DebtPeriod[] {
  const n = periods - grace;
  if (n < 1) throw new IronError("domain", "debt.graceTooLong", { grace, periods });
  // share of the principal that is still owed, and share that is repaid, with k payments to go
  const growth = profile === "annuity" ? Math.log1p(rate) : 0;
  const annuity = -Math.expm1(-n * growth);
  const owed = (k: number): number => (growth === 0 ? k / n : -Math.expm1(-k * growth) / annuity);
  const repaid = (k: number): number => (growth === 0 ? 1 / n : (rate * Math.exp(-k * growth)) / annuity);
  return Array.from({ length: periods }, (_, t) => {
    const opening = finite(principal * owed(Math.min(n, periods - t)));
    const paid = t < grace ? 0 : finite(principal * repaid(periods - t));
    // adding 0 keeps money lent from an interest or a balance of -0
    const interest = rate * opening + 0;
    const closing = principal * owed(Math.min(n, periods - t - 1)) + 0;
    return { opening, interest, principal: paid, service: interest + paid, closing };
  });
}
