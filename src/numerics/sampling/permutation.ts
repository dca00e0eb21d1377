/** Keys of a permutation: one for each half of each round. */
export type RoundKeys = Int32Array;

/** Four rounds of two halves: three are a permutation that cannot be told from a random one (Luby and Rackoff), and one to spare. */
export const ROUND_KEYS = 8;

/** With halves of fewer than four bits some permutations would come more often than others. */
const FEWEST_BITS = 8;

/**
 * Where an index goes in a permutation of the numbers below a size (2 to 2^32): computed from the index alone, so that no list of
 * all of them is needed. A number of so many bits as the size needs is cut in two; one half after the other is changed by a hash of
 * the other, which can be undone, so that two never become one; what falls beyond the size goes round again.
 * Sources: M. Luby and C. Rackoff (1988), How to construct pseudorandom permutations, SIAM Journal on Computing 17; J. Black and
 * P. Rogaway (2002), Ciphers with arbitrary finite domains, for going round; A. Appleby, MurmurHash3, for the hash.
 */
export function permuted(index: number, size: number, keys: RoundKeys): number {
  const bits = Math.max(FEWEST_BITS, 32 - Math.clz32(size - 1));
  const low = bits >> 1;
  const lowest = (1 << low) - 1;
  const highest = (1 << (bits - low)) - 1;
  let at = index;
  do {
    let right = at & lowest;
    let left = (at >>> low) & highest;
    for (let round = 0; round < ROUND_KEYS; round += 2) {
      left ^= hashed(right ^ (keys[round] as number)) & highest;
      right ^= hashed(left ^ (keys[round + 1] as number)) & lowest;
    }
    at = ((left << low) | right) >>> 0;
  } while (at >= size);
  return at;
}

/** Whole numbers of 32 bits, mixed: each bit depends on every bit. */
export function hashed(x: number): number {
  let mixed = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
