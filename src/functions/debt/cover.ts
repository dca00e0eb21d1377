import { coverRatio, valueBefore } from "../../model/formulas/debt";
import { finite } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";

const coverOf = computing(coverRatio);
const valueBeforeOf = computing(valueBefore);

/** Cover ratios of one period; one that does not exist, its divisor being nil, is NaN. */
export interface CoverRatios {
  /** Cash flow over debt service. */
  readonly dscr: number;
  /** Present value of cash flow while there is debt, over the opening balance. */
  readonly llcr: number;
  /** The same with all cash flow given; undefined if none lies beyond the debt. */
  readonly plcr: number | undefined;
}

/** An amount this small against the largest is what rounding left of nothing. */
const ROUNDING = 1e-9;

const residueOf = (amounts: readonly number[]): number =>
  ROUNDING * amounts.reduce((most, amount) => Math.max(most, amount), 0);

/** The amounts, what rounding left below nil made nil. */
export function withoutResidue(amounts: readonly number[]): readonly number[] {
  const residue = residueOf(amounts);
  return amounts.map((amount) => (amount < 0 && amount >= -residue ? 0 : amount));
}

/**
 * Cover ratios from the first period to the last one with a balance. Present values are taken at the start of the
 * period, cash flow falling at the end: V_t = (CFADS_t + V_(t+1)) / (1 + i).
 *
 * @param cashFlow available for debt service; may run longer than the debt
 * @param service interest and principal
 * @param opening balance at the start of each period, as many as debt service
 * @param rate per period, above -1
 */
export function coverRatios(
  cashFlow: readonly number[],
  service: readonly number[],
  opening: readonly number[],
  rate: number,
): readonly CoverRatios[] {
  const counts = { cashFlow: cashFlow.length, service: service.length, opening: opening.length };
  if (service.length !== opening.length) throw new IronError("argument", "debt.balances", counts);
  const residue = residueOf(opening);
  const balances = opening.map((balance) => (balance <= residue ? 0 : balance));
  // a service however small is due while there is debt; without debt a small one is what rounding left
  const least = residueOf(service);
  const services = withoutResidue(service).map((amount, t) => (balances[t] === 0 && amount <= least ? 0 : amount));
  const periods = balances.findLastIndex((balance) => balance > 0) + 1;
  if (periods === 0) throw new IronError("domain", "debt.noDebt");
  if (cashFlow.length < periods) throw new IronError("argument", "debt.cashFlowShort", { ...counts, periods });
  const loanLife = presentValues(cashFlow.slice(0, periods), rate);
  const projectLife = cashFlow.length > periods ? presentValues(cashFlow, rate) : [];
  return loanLife.map((value, t) => {
    const balance = balances[t] ?? 0;
    const whole = projectLife[t];
    return {
      dscr: ratio(cashFlow[t] ?? 0, services[t] ?? 0),
      llcr: ratio(value, balance),
      plcr: whole === undefined ? undefined : ratio(whole, balance),
    };
  });
}

const ratio = (cash: number, burden: number): number => (burden === 0 ? Number.NaN : coverOf({ cash, burden }));

/** The value at the start of each period of that and all later flows. */
function presentValues(flows: readonly number[], rate: number): readonly number[] {
  const values: number[] = [];
  let value = 0;
  for (const flow of flows.toReversed()) {
    value = finite(valueBeforeOf({ later: value, payment: flow, rate }));
    values.push(value);
  }
  return values.reverse();
}
