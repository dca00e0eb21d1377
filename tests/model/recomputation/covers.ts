import { dustOf, type Loan } from "./loan";
import type { Project } from "./project";
import { openAt, paymentsOf } from "./schedule";

/** Cover of a year; nil where it is not tested, or no debt is open. */
export interface Cover {
  readonly dscrLender: number;
  readonly llcr: number;
  readonly llcrLender: number;
  readonly plcr: number;
}

/** The rate of each payment's part of every year of operation, of both loans as they are weighed. */
type Rates = readonly (readonly number[])[];

const mean = (rates: readonly number[], weights: readonly number[]): number => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return whole > 0 ? rates.reduce((sum, rate, i) => sum + rate * (weights[i] ?? 0), 0) / whole : 0;
};

/** Weighed by what is open by the schedule. */
function ratesOfSchedule({ facility, balances, served }: Loan): Rates {
  const dust = dustOf(facility);
  return served.map((_, year) => {
    const payments = facility.loans.map((terms) => paymentsOf(facility, terms, year + 1));
    return facility.parts.map((_, k) => {
      const open = payments.map((of, i) => (balances[i] ?? 0) * (of[k]?.open ?? 0));
      const isOpen = open.reduce((sum, one) => sum + one, 0) > dust;
      return isOpen
        ? mean(
            payments.map((of) => of[k]?.rate ?? 0),
            open,
          )
        : 0;
    });
  });
}

/** Weighed by what was lent, in all years alike. */
function ratesOfAmounts({ facility, served }: Loan): Rates {
  const rate = mean(
    facility.loans.map(({ rate }) => rate),
    facility.loans.map(({ amount }) => amount),
  );
  return served.map(() => facility.parts.map((part) => rate * part));
}

/** Worth at the start of year of operation n of the cash of the years up to the last: payment by payment, each discounted. */
function worth(cash: readonly number[], n: number, last: number, rates: Rates, parts: readonly number[]): number {
  let [value, factor] = [0, 1];
  for (let year = n; year <= last; year++)
    for (const [k, rate] of (rates[year - 1] ?? []).entries()) {
      factor /= 1 + rate;
      value += (parts[k] ?? 0) * (cash[year - 1] ?? 0) * factor;
    }
  return value;
}

export function coversOf({ cashFlow, vat }: Project, loan: Loan): readonly Cover[] {
  const { facility, balances, served } = loan;
  const dust = dustOf(facility);
  const lenders = served.map(({ t }) => (cashFlow[t] ?? 0) - (vat[t] ?? 0));
  const company = served.map(({ cfads, t }) => cfads - (vat[t] ?? 0));
  const [bySchedule, byAmounts] = [ratesOfSchedule(loan), ratesOfAmounts(loan)];
  const scheduled = served.map((_, k) =>
    facility.loans.reduce((sum, terms, i) => sum + (balances[i] ?? 0) * openAt(facility, terms, k + 1), 0),
  );
  const last = scheduled.filter((open) => open > dust).length;
  return served.map(({ isTested, scheduled: service, opening }, k) => {
    const dscrLender = isTested ? (lenders[k] ?? 0) / service : 0;
    if (k >= last || opening <= dust) return { dscrLender, llcr: 0, llcrLender: 0, plcr: 0 };
    const over = (cash: readonly number[], until: number, rates: Rates) =>
      worth(cash, k + 1, until, rates, facility.parts) / opening;
    return {
      dscrLender,
      llcr: over(company, last, bySchedule),
      llcrLender: over(lenders, last, bySchedule),
      plcr: over(company, served.length, byAmounts),
    };
  });
}
