import { continuous, type Distribution } from "./distribution";

/** Rises from low to its mode and falls to high, each of which may be the mode; low lies below high. */
export function triangular(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const [left, right] = [mode - low, high - mode];
  const quantile = (p: number): number =>
    p * width <= left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right);
  const of = continuous((low + mode + high) / 3, {
    quantile,
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
  });
  return {
    ...of,
    draw: (column) => {
      for (let k = 0; k < column.length; k++) column[k] = quantile(column[k] as number);
    },
  };
}
