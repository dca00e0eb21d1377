/** Numbers between 0 and 1, neither of which is ever drawn. */
export type Random = () => number;

const BITS_26 = 2 ** 26;
const BITS_53 = 2 ** 53;

/**
 * The same numbers for the same seed, a whole number, on every machine.
 * Source: C. Doty-Humphrey, PractRand: the small fast counting generator of 32 bits; its state is filled by the counter of
 * S. Vigna's splitmix with the finish of MurmurHash3.
 */
export function seeded(seed: number): Random {
  let counter = seed | 0;
  const filling = (): number => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  let [a, b, c] = [filling(), filling(), filling()];
  let count = 1;
  const next = (): number => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let k = 0; k < 12; k++) next();
  return () => ((next() >>> 5) * BITS_26 + (next() >>> 6) + 0.5) / BITS_53;
}
