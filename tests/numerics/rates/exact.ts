/*
 * Present values of periodic flows in exact arithmetic: every double is a whole number times a power of two, so that the
 * polynomial P(x) = c_0 x^n + ... + c_n in x = 1 + rate has whole coefficients. Slow, and certain.
 */

/** Doubles times one power of two, as whole numbers. */
export function whole(values: readonly number[]): bigint[] {
  const parts = values.map((value) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    const bits = view.getBigUint64(0);
    const exponent = Number((bits >> 52n) & 0x7ffn);
    const digits = (bits & 0xfffffffffffffn) | (exponent > 0 ? 1n << 52n : 0n);
    return { digits: value < 0 ? -digits : digits, exponent: Math.max(exponent, 1) };
  });
  const least = Math.min(...parts.filter(({ digits }) => digits !== 0n).map(({ exponent }) => exponent));
  return parts.map(({ digits, exponent }) => (digits === 0n ? 0n : digits << BigInt(exponent - least)));
}

const signOf = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** The exact sign of the flows' present value at a rate above -1. */
export function signAt(values: readonly number[], rate: number): number {
  const [one = 1n, part = 0n] = whole([1, rate]);
  const [x, scale] = [one + part, one];
  let sum = 0n;
  let power = 1n;
  for (const flow of whole(values)) {
    sum = sum * x + flow * power;
    power *= scale;
  }
  return signOf(sum);
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function content(p: readonly bigint[]): bigint {
  let divisor = 0n;
  for (const c of p) {
    let [a, b] = [abs(c), divisor];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) break;
  }
  return divisor;
}

/** Highest power first, without leading zeros, divided by what all coefficients have in common. */
function reduced(p: readonly bigint[]): bigint[] {
  const trimmed = p.slice(p.findIndex((c) => c !== 0n));
  const divisor = content(trimmed);
  return trimmed.map((c) => c / divisor);
}

/** A positive multiple of the remainder of p divided by q, its sign turned, as Sturm's sequence wants it. */
function next(p: readonly bigint[], q: readonly bigint[]): bigint[] | undefined {
  const lead = q[0] ?? 1n;
  let rest = [...p];
  while (rest.length >= q.length) {
    const first = rest[0] ?? 0n;
    const factor = abs(lead);
    const by = signOf(lead) < 0 ? -first : first;
    rest = rest.slice(1).map((c, k) => c * factor - by * (q[k + 1] ?? 0n));
  }
  return rest.some((c) => c !== 0n) ? reduced(rest.map((c) => -c)) : undefined;
}

/** How many different rates above -1 make the present value nil, by Sturm's theorem. */
export function countOfRates(values: readonly number[]): number {
  const flows = whole(values);
  const p = reduced(flows.slice(0, flows.findLastIndex((c) => c !== 0n) + 1));
  if (p.length < 2) return 0;
  const sequence = [p, reduced(p.slice(0, -1).map((c, k) => c * BigInt(p.length - 1 - k)))];
  for (let last = next(p, sequence[1] ?? []); last !== undefined; ) {
    sequence.push(last);
    last = next(sequence.at(-2) ?? [], last);
  }
  const changes = (signs: readonly number[]): number => {
    const seen = signs.filter((s) => s !== 0);
    return seen.filter((s, k) => k > 0 && s !== seen[k - 1]).length;
  };
  // from x = 0, where the last coefficient decides, to infinity, where the first does
  return changes(sequence.map((q) => signOf(q.at(-1) ?? 0n))) - changes(sequence.map((q) => signOf(q[0] ?? 0n)));
}
