/** A half of space: all points whose product with the slope is at least the level. */
export interface Plane {
  readonly slope: Float64Array;
  readonly level: number;
}

const ROUNDS = 400;
const SETTLED = 1e-12;

/**
 * The point nearest to nil in all of some halves of space; undefined where one of them has no slope, or no point is found in all.
 * Source: C. Hildreth (1957), A quadratic programming procedure, Naval Research Logistics Quarterly 4(1): each plane in turn takes the
 * multiple of its slope that makes it hold, never a negative one in sum.
 */
export function nearestWhere(planes: readonly Plane[], size: number): Float64Array | undefined {
  const point = new Float64Array(size);
  const multiples = planes.map(() => 0);
  const squares = planes.map(({ slope }) => slope.reduce((sum, value) => sum + value * value, 0));
  if (planes.some(({ level }, p) => !(squares[p] !== undefined && squares[p] > 0) && level > 0)) return undefined;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const [p, { slope, level }] of planes.entries()) {
      const square = squares[p] ?? 0;
      if (square === 0) continue;
      const lacks = level - slope.reduce((sum, value, k) => sum + value * (point[k] ?? 0), 0);
      const before = multiples[p] ?? 0;
      const next = Math.max(0, before + lacks / square);
      multiples[p] = next;
      for (let k = 0; k < size; k++) point[k] = (point[k] ?? 0) + (next - before) * (slope[k] ?? 0);
      moved = Math.max(moved, Math.abs(next - before) * Math.sqrt(square));
    }
    if (moved < SETTLED) break;
  }
  return point.every(Number.isFinite) ? point : undefined;
}
