import { IronError } from "../../quantities/errors";
import { checkedNumbers } from "./checks";
import { continuous, type Distribution } from "./distribution";

/** Every value from low to high as likely as any other. Errors: a low that does not lie below high. */
export function uniform(low: number, high: number): Distribution {
  checkedNumbers({ low, high });
  if (!(low < high)) throw new IronError("domain", "distribution.lowBelowHigh", { low, high });
  const width = high - low;
  return continuous(low + width / 2, {
    quantile: (p) => low + p * width,
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
  });
}
