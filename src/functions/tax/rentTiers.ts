import { carriedAccount } from "../../model/formulas/finance";
import { rentTax } from "../../model/formulas/tax";
import { finite } from "../../numerics/presentValue";
import { computing } from "../formulas";

const accountOf = computing(carriedAccount);
const taxOf = computing(rentTax);

/** A tier of rent tax: the rate that investors earn first, and that of the tax on what is beyond. */
export interface Tier {
  readonly threshold: number;
  readonly rate: number;
}

export interface RentPeriod {
  /** The account of each tier before it begins anew. */
  readonly balances: readonly number[];
  /** All tiers together. */
  readonly tax: number;
}

/** Rent tax by the rule of the model's lines, which have one tier; each of several is charged on what those below it leave. */
export function rentTiers(cashFlow: readonly number[], tiers: readonly Tier[]): readonly RentPeriod[] {
  const carried = tiers.map(() => 0);
  return cashFlow.map((flow) => {
    let left = flow;
    const balances = tiers.map(({ threshold, rate }, k) => {
      const account = finite(accountOf({ opening: carried[k] ?? 0, rate: threshold, flow: left }));
      carried[k] = Math.min(0, account);
      left -= taxOf({ account, rate });
      return account;
    });
    return { balances, tax: flow - left };
  });
}
