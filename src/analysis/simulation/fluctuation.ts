import type { Inputs } from "../../model/inputs/keys";

/** A price or a rate that moves in time around what it is drawn to be, as plain data. */
export interface Fluctuation {
  /** The input. */
  readonly of: string;
  /** The standard deviation of the logarithm of a year's change. */
  readonly volatility: number;
  /** In how many years half of a deviation is gone; left out, it never goes. */
  readonly halfLife?: number;
}

/** What moves so, and what the inputs of the simulation call it. */
const MOVING = [
  { of: "market.hbi_price", name: "price" },
  { of: "energy.gas_tariff", name: "gas" },
  { of: "carbon.eua_price", name: "carbon" },
  { of: "carbon.eur_rate", name: "euro" },
] as const;

/** What moves in time, by the inputs of the simulation: nothing of a volatility of 0. */
export function fluctuationsOf(inputs: Inputs): readonly Fluctuation[] {
  return MOVING.flatMap(({ of, name }): Fluctuation[] => {
    const volatility = inputs[`risk.${name}_volatility`] ?? 0;
    const halfLife = inputs[`risk.${name}_half_life`] ?? 0;
    if (volatility === 0) return [];
    return [{ of, volatility, ...(halfLife > 0 && { halfLife }) }];
  });
}
