import { onTriangle, plainly } from "../columns/columnWork";
import { continuous, type Distribution } from "./distribution";

/** Rises from low to its mode and falls to high, each of which may be the mode; low lies below high. */
export function triangular(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const [left, right] = [mode - low, high - mode];
  const sides = Float64Array.of(low, 1, 0, width * left, high, -1, 1, width * right);
  const turn = left / width;
  const of = continuous((low + mode + high) / 3, {
    quantile: (p) => onTriangle(sides, turn, p),
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
  });
  return {
    ...of,
    draw: (column, work = plainly) => work.triangle(column, sides, turn),
  };
}
