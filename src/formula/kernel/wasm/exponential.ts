import { COEFFICIENTS, LN2_HIGH, LN2_LOW, NEAREST } from "../../../quantities/exponential";
import { type Bytes, float, op, signed, simd, wide } from "./bytes";

/** A number, twice. */
export const splat = (value: number): Bytes => [op.f64, ...float(value), ...wide(simd.splat)];

/** What two pieces of code leave, put together. */
const both = (instruction: number, a: Bytes, b: Bytes): Bytes => [...a, ...b, ...wide(instruction)];
export const plus = (a: Bytes, b: Bytes): Bytes => both(simd["+"], a, b);
export const minus = (a: Bytes, b: Bytes): Bytes => both(simd["-"], a, b);
export const times = (a: Bytes, b: Bytes): Bytes => both(simd["*"], a, b);

const [COUNT, BIAS, MANTISSA] = [3, 1023, 52];

/** How many locals of a pair it takes beside that of x. */
export const LOCALS_OF_EXPONENTIAL = COUNT;

/**
 * Code that leaves e^x of a pair, of |x| up to 700, as `exponential` of quantities has it, operation by operation; x stands in one local, and
 * it takes others, from `own` on, for itself.
 */
export function exponentialCode(x: number, own: number): Bytes {
  const get = (local: number): Bytes => [op.get, local];
  const set = (local: number): Bytes => [op.set, local];
  const [n, r, s] = [own, own + 1, own + 2];
  // Horner's rule, every second power
  const series = (last: number): Bytes => {
    let sum = splat(COEFFICIENTS[last] ?? Number.NaN);
    for (let k = last - 2; k >= 2; k -= 2) sum = plus(times(sum, get(s)), splat(COEFFICIENTS[k] ?? Number.NaN));
    return times(sum, get(s));
  };
  const last = COEFFICIENTS.length - 1;
  const [even, odd] = last % 2 === 0 ? [last, last - 1] : [last - 1, last];
  const rest = plus(series(even), times(series(odd), get(r)));
  // 2^n: its exponent where a number has it
  const power = [
    ...[...get(n), ...wide(simd.toWhole), ...wide(simd.longer), op.i32, ...signed(BIAS), op.longer],
    ...[...wide(simd.splatLong), ...wide(simd.addLong), op.i32, ...signed(MANTISSA), ...wide(simd.shiftLong)],
  ];
  return [
    ...[...minus(plus(times(get(x), splat(Math.LOG2E)), splat(NEAREST)), splat(NEAREST)), ...set(n)],
    ...[...minus(minus(get(x), times(get(n), splat(LN2_HIGH))), times(get(n), splat(LN2_LOW))), ...set(r)],
    ...[...times(get(r), get(r)), ...set(s)],
    ...times(plus(splat(1), plus(get(r), rest)), power),
  ];
}
