import { serviceCarried, valueBefore } from "../../model/formulas/debt";
import type { DebtPeriod } from "../../numerics/debtSchedule";
import { finite } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";
import { eachPeriod } from "../perPeriod";

const serviceOf = computing(serviceCarried);
const valueBeforeOf = computing(valueBefore);

/** Principal this small against the balance is rounding: interest alone is paid. */
const ROUNDING = 1e-12;

/**
 * Debt whose service is cash flow / DSCR in every period: the largest that the cash flow carries at this cover, nil
 * after the last period. Balances run backwards by the formulas of the model's lines, B_(t-1) = (B_t + CFADS_t / DSCR) /
 * (1 + i), so the first one is the present value of debt service and the last one is exactly nil.
 *
 * Where debt service is less than interest the principal is negative: the debt grows. That needs a lender who lets
 * interest be capitalised, and is refused unless `capitalise` says so.
 *
 * @param cashFlow available for debt service, at the end of each period, none negative
 * @param dscr debt service cover, at least 1; one for all periods, or one a period
 * @param rate per period, above -1; the same
 */
export function sculptedDebt(
  cashFlow: readonly number[],
  dscr: number | readonly number[],
  rate: number | readonly number[],
  capitalise = false,
): readonly DebtPeriod[] {
  const dscrOf = eachPeriod([dscr].flat(), cashFlow.length, "dscr");
  const rateOf = eachPeriod([rate].flat(), cashFlow.length, "rate");
  const schedule: DebtPeriod[] = [];
  let closing = 0;
  for (let t = cashFlow.length - 1; t >= 0; t--) {
    const amount = cashFlow[t] ?? 0;
    if (amount < 0) throw uncovered(t + 1, amount, capitalise ? 0 : dscrOf(t) * rateOf(t) * closing);
    const service = serviceOf({ cash: amount, dscr: dscrOf(t) });
    const opening = finite(valueBeforeOf({ later: closing, payment: service, rate: rateOf(t) }));
    schedule.push({ opening, interest: rateOf(t) * opening, principal: opening - closing, service, closing });
    closing = opening;
  }
  schedule.reverse();
  if (!capitalise) {
    const t = schedule.findIndex(({ principal, opening }) => principal < -ROUNDING * opening);
    const grows = schedule[t];
    if (grows) throw new IronError("domain", "debt.negativePrincipal", { period: t + 1, ...figures(grows) });
  }
  return schedule;
}

/** Why a period of negative cash flow cannot be served, and what takes the error away: interest at least must be paid. */
function uncovered(period: number, amount: number, interest: number): IronError {
  if (!(interest > 0)) return new IronError("domain", "debt.negativeCashFlow", { period, amount });
  const least = roundedUp(interest);
  return new IronError("domain", "debt.interestUncovered", {
    period,
    amount,
    least,
    reserve: roundedUp(least - amount),
  });
}

/** Few digits, and none too little: whoever gives this much must not be told that it is not enough. */
function roundedUp(amount: number): number {
  const unit = 10 ** (Math.ceil(Math.log10(amount)) - 6);
  return Number((Math.ceil(amount / unit) * unit).toPrecision(7));
}

const figures = ({ opening, interest, service }: DebtPeriod) => ({ opening, interest, service });
