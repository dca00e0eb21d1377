import { periodicFlows } from "../numerics/flows";
import { allRates, type Rate } from "../numerics/rates/allRates";

let asked: { readonly flows: Float64Array; readonly rates: readonly Rate[] } | undefined;

const none = new Float64Array(0);

/** All rates of a row. The IRR of a row and the number of its rates are asked one after the other: one search finds both. */
export function ratesOf(row: Float64Array = none): readonly Rate[] {
  const again = asked?.flows.length === row.length && asked.flows.every((flow, t) => flow === row[t]);
  if (asked === undefined || !again) asked = { flows: row.slice(), rates: allRates(periodicFlows(row)) };
  return asked.rates;
}
