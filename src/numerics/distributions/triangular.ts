import { continuous, type Distribution } from "./distribution";

/** Rises from low to its mode and falls to high, each of which may be the mode; low lies below high. */
export function triangular(low: number, mode: number, high: number): Distribution {
  const width = high - low;
  const [left, right] = [mode - low, high - mode];
  const sides = Float64Array.of(low, 1, 0, width * left, high, -1, 1, width * right);
  const turn = left / width;
  const of = continuous((low + mode + high) / 3, {
    quantile: (p) => quantile(sides, turn, p),
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
  });
  return {
    ...of,
    draw: (column) => draw(sides, turn, column),
  };
}

/**
 * On each side of the turn four numbers: the end, the sign of what lies between it and the quantile, what shares count from, and by
 * what they are multiplied below the root. Found by its place, no side waits for the processor to guess the other.
 */
function quantile(sides: Float64Array, turn: number, p: number): number {
  const side = 4 * Number(p > turn);
  const sign = sides[side + 1] as number;
  const share = (sides[side + 2] as number) + sign * p;
  return (sides[side] as number) + sign * Math.sqrt(share * (sides[side + 3] as number));
}

// of one definition for all triangles, so that it is compiled once and knows what it reads
function draw(sides: Float64Array, turn: number, column: Float64Array): void {
  for (let k = 0; k < column.length; k++) column[k] = quantile(sides, turn, column[k] as number);
}
