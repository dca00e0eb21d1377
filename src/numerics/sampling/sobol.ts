import { IronError } from "../../quantities/errors";
import { plainly } from "../columns/columnWork";
import { type Beginning, beginnings } from "./joeKuo";
import { keyOf, PURPOSE, threefry4x32 } from "./threefry";
import type { Seed, Uniforms } from "./uniforms";

const BITS = 32;

/** How many dimensions the table of direction numbers reaches. */
export const SOBOL_DIMENSIONS = 1111;

/** How many points a sequence of 32 bits has. */
export const SOBOL_TRIALS = 2 ** BITS;

/**
 * Sobol's sequence in Gray-code order: the first 2^m points of each dimension lie one in each interval of 2^-m, and
 * those of any two dimensions spread almost as evenly over their square. A point is computed from its index alone. Each dimension
 * is shifted digit by digit by what its seed says, which keeps the evenness and makes each point by itself uniform; a
 * point stands in the middle of its 2^-32.
 *
 * Errors: a dimension that the table does not reach, more trials than there are points, a seed that is none.
 * Sources: I. M. Sobol (1967); I. A. Antonov and V. M. Saleev (1979) for the Gray code; S. Joe and F. Y. Kuo (2008) for the direction
 * numbers; R. Cranley and T. N. L. Patterson (1976) and A. B. Owen (2003), Variance with alternative scramblings of digital nets, for
 * the shift.
 */
export const sobol = (seed: Seed): Uniforms => repeated([shiftsOf(seed)]);

/**
 * So many repetitions of it dealt out in turn, as `interleaved` does: repetitions differ by their shift alone, so that a point is found
 * once for all of them.
 */
export const repeatedSobol = (seed: number, count: number): Uniforms =>
  repeated(Array.from({ length: count }, (_, replicate) => shiftsOf({ seed, replicate })));

/** A point is told by each shift in turn. */
function repeated(shiftOf: readonly ((dimension: number) => number)[]): Uniforms {
  const count = shiftOf.length;
  const known: Int32Array[] = [];
  const shiftsIn = (dimension: number): Int32Array => {
    known[dimension] ??= Int32Array.from(shiftOf, (of) => of(dimension));
    return known[dimension];
  };
  return {
    dimensions: SOBOL_DIMENSIONS,
    fill(into, dimension, first, work = plainly) {
      const index = Math.floor(first / count);
      checkedTrials(Math.floor((first + into.length - 1) / count) + 1);
      const directions = directionsOf(dimension);
      const [point, shift] = [at(directions, index), first - index * count];
      work.sobol(into, { directions, shifts: shiftsIn(dimension), index, point, shift });
    },
  };
}

/** By dimension the digits, as 32 bits, by which a seed shifts it. */
export function shiftsOf(seed: Seed): (dimension: number) => number {
  const key = keyOf(seed, PURPOSE.shift);
  const words = new Int32Array(4);
  return (dimension) => {
    threefry4x32(Int32Array.of(dimension, 0, 0, 0), key, words);
    return words[0] ?? 0;
  };
}

/** The same sequence without a shift, the first point of which stands at 2^-33 in every dimension. */
export const unshiftedSobol = (): Uniforms => repeated([() => 0]);

function checkedTrials(trials: number): void {
  if (trials > SOBOL_TRIALS)
    throw new IronError("domain", "sampling.sobolTrials", { given: trials, most: SOBOL_TRIALS });
}

/** The point of an index, as 32 bits: the directions of the bits of its Gray code, added without carry. */
function at(directions: Int32Array, index: number): number {
  let gray = (index ^ Math.floor(index / 2)) >>> 0;
  let point = 0;
  for (let bit = 0; gray !== 0; bit++, gray >>>= 1) if (gray & 1) point ^= directions[bit] ?? 0;
  return point;
}

const known: Int32Array[] = [];

/** The 32 direction numbers of a dimension, of 32 bits each. */
export function directionsOf(dimension: number): Int32Array {
  known[dimension] ??= dimension === 0 ? vanDerCorput() : grown(beginningOf(dimension));
  return known[dimension];
}

const vanDerCorput = (): Int32Array => Int32Array.from({ length: BITS }, (_, k) => 1 << (31 - k));

let table: readonly Beginning[] | undefined;

function beginningOf(dimension: number): Beginning {
  table ??= beginnings();
  const beginning = table[dimension - 1];
  if (beginning === undefined)
    throw new IronError("domain", "sampling.sobolDimensions", { given: dimension + 1, most: SOBOL_DIMENSIONS });
  return beginning;
}

/** All directions of a dimension, each of 32 bits, by the recurrence of its polynomial (Joe and Kuo 2008, equation 2.2). */
function grown({ polynomial, numbers }: Beginning): Int32Array {
  const degree = numbers.length;
  const directions = new Int32Array(BITS);
  for (let k = 0; k < BITS; k++) {
    if (k < degree) {
      directions[k] = (numbers[k] ?? 0) << (31 - k);
      continue;
    }
    const before = directions[k - degree] ?? 0;
    let direction = before ^ (before >>> degree);
    for (let j = 1; j < degree; j++) if ((polynomial >> (degree - 1 - j)) & 1) direction ^= directions[k - j] ?? 0;
    directions[k] = direction;
  }
  return directions;
}
