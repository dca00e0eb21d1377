import { continuous, type Distribution } from "./distribution";
import { normalCdf, normalQuantile } from "./normal";

/** The share of draws beyond each of the two values that a lognormal is given by. */
export const BEYOND = 0.1;

/** Never below nil: one draw in ten lies below low and one above high, 0 < low < high. */
export function lognormal(low: number, high: number): Distribution {
  const middle = (Math.log(low) + Math.log(high)) / 2;
  const deviation = Math.log(high / low) / (2 * normalQuantile(1 - BEYOND));
  return continuous(Math.exp(middle + deviation ** 2 / 2), {
    quantile: (p) => Math.exp(middle + deviation * normalQuantile(p)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - middle) / deviation)),
  });
}
