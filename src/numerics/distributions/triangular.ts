import { continuous, type Distribution } from "./distribution";

/** Rises from low to its mode and falls to high, each of which may be the mode; low lies below high. */
export function triangular(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const [left, right] = [mode - low, high - mode];
  return continuous((low + mode + high) / 3, {
    quantile: (p) =>
      p * width <= left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right),
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
  });
}
