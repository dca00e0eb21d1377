import type { Distribution } from "./distribution";

/** Values in rising order, each drawn as often as its weight says. */
export function discrete(entries: readonly { readonly value: number; readonly weight: number }[]): Distribution {
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const share = (of: (value: number) => boolean): number =>
    entries.reduce((sum, { value, weight }) => sum + (of(value) ? weight : 0), 0) / total;
  const quantile = (p: number): number => {
    let sum = 0;
    for (const { value, weight } of entries) {
      sum += weight;
      if (p * total < sum) return value;
    }
    return entries.at(-1)?.value ?? Number.NaN;
  };
  return {
    quantile,
    cdf: (x) => share((value) => value <= x),
    percentile: (x) => (share((value) => value < x) + share((value) => value <= x)) / 2,
    mean: entries.reduce((sum, { value, weight }) => sum + value * weight, 0) / total,
    median: quantile(0.5),
  };
}
