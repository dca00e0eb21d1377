import { IronError } from "../../quantities/errors";
import { beta } from "./beta";
import { checkedNumbers, checkedPositive } from "./checks";
import { continuous, type Distribution } from "./distribution";

/** How much the mode weighs against each end. */
const WEIGHT = 4;

/**
 * PERT: a beta distribution from low to high of which the mean is (low + weight mode + high) / (weight + 2); smoother than a
 * triangle, and with less at its ends. Errors: values that do not rise from low by mode to high, a weight that is not above 0.
 * Sources: D. G. Malcolm, J. H. Roseboom, C. E. Clark and W. Fazar (1959), Application of a technique for research and development
 * program evaluation, Operations Research 7; D. Vose (2008), Risk Analysis, for other weights.
 */
export function pert(low: number, mode: number, high: number, weight: number = WEIGHT): Distribution {
  checkedNumbers({ low, mode, high, weight });
  if (!(low <= mode && mode <= high && low < high))
    throw new IronError("domain", "distribution.modeBetween", { low, mode, high });
  checkedPositive("weight", weight);
  const width = high - low;
  const { quantile, cdf } = beta(1 + (weight * (mode - low)) / width, 1 + (weight * (high - mode)) / width);
  return continuous((low + weight * mode + high) / (weight + 2), {
    quantile: (p) => low + width * quantile(p),
    cdf: (x) => cdf((x - low) / width),
  });
}
