import { finite } from "./presentValue";

export interface RentTaxPeriod {
  /** Accumulated cash flow before the tax takes its part. */
  readonly balance: number;
  readonly tax: number;
}

/**
 * Resource rent tax: cash flow accumulates at the threshold rate, A_t = A_(t-1) (1 + threshold) + NCF_t; a positive
 * balance is taxed and the account begins anew from nil. Investors earn the threshold rate before any tax is due.
 *
 * Source: Land (2010), Resource rent taxes, in Daniel, Keen and McPherson (eds), The Taxation of Petroleum and
 * Minerals, chapter 8.
 */
export function rentTax(cashFlow: readonly number[], threshold: number, rate: number): readonly RentTaxPeriod[] {
  let account = 0;
  return cashFlow.map((flow) => {
    const balance = finite(account * (1 + threshold) + flow);
    account = Math.min(balance, 0);
    return { balance, tax: rate * Math.max(balance, 0) };
  });
}
