import { checkedSeed } from "./checks";
import type { Seed, Uniforms } from "./uniforms";

/** Four words of 32 bits. */
export type Words = Int32Array;

/** The fewest that its authors found to pass all tests, and the most that they offer. */
type Rounds = 12 | 20;

const PARITY = 0x1bd11bda;

const turned = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Threefry-4x32: four words that a key of four words makes of a counter of four words, each bit depending on every bit of both.
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC11, who
 * found 12 rounds to pass BigCrush and offer 20 for a margin. Its known answers stand in the tests of Random123.
 */
export function threefry4x32(counter: Words, key: Words, into: Words, rounds: Rounds = 12): void {
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = key;
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  scramble(c0, c1, c2, c3, k0, k1, k2, k3, rounds, into, 1);
}

/**
 * The same with each word for itself, round after round, for so many counters as are asked for, the first word of which counts up: an
 * array or a call for each, or a loop that turns the key about, takes three times as long.
 */
function scramble(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  k2: number,
  k3: number,
  rounds: Rounds,
  into: Words,
  count: number,
): void {
  const k4 = PARITY ^ k0 ^ k1 ^ k2 ^ k3;
  for (let block = 0; block < count; block++) {
    let x0 = (c0 + block + k0) | 0;
    let x1 = (c1 + k1) | 0;
    let x2 = (c2 + k2) | 0;
    let x3 = (c3 + k3) | 0;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 5) ^ x2;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2) | 0;
    x2 = (x2 + k3) | 0;
    x3 = (x3 + k4 + 1) | 0;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 6) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 20) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 17) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 11) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 25) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 10) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 18) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 20) ^ x2;
    x0 = (x0 + k2) | 0;
    x1 = (x1 + k3) | 0;
    x2 = (x2 + k4) | 0;
    x3 = (x3 + k0 + 2) | 0;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 10) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 26) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 11) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 21) ^ x2;
    x0 = (x0 + x1) | 0;
    x1 = turned(x1, 13) ^ x0;
    x2 = (x2 + x3) | 0;
    x3 = turned(x3, 27) ^ x2;
    x0 = (x0 + x3) | 0;
    x3 = turned(x3, 23) ^ x0;
    x2 = (x2 + x1) | 0;
    x1 = turned(x1, 5) ^ x2;
    x0 = (x0 + k3) | 0;
    x1 = (x1 + k4) | 0;
    x2 = (x2 + k0) | 0;
    x3 = (x3 + k1 + 3) | 0;
    if (rounds === 20) {
      x0 = (x0 + x1) | 0;
      x1 = turned(x1, 6) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = turned(x3, 20) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = turned(x3, 17) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = turned(x1, 11) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = turned(x1, 25) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = turned(x3, 10) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = turned(x3, 18) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = turned(x1, 20) ^ x2;
      x0 = (x0 + k4) | 0;
      x1 = (x1 + k0) | 0;
      x2 = (x2 + k1) | 0;
      x3 = (x3 + k2 + 4) | 0;
      x0 = (x0 + x1) | 0;
      x1 = turned(x1, 10) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = turned(x3, 26) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = turned(x3, 11) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = turned(x1, 21) ^ x2;
      x0 = (x0 + x1) | 0;
      x1 = turned(x1, 13) ^ x0;
      x2 = (x2 + x3) | 0;
      x3 = turned(x3, 27) ^ x2;
      x0 = (x0 + x3) | 0;
      x3 = turned(x3, 23) ^ x0;
      x2 = (x2 + x1) | 0;
      x1 = turned(x1, 5) ^ x2;
      x0 = (x0 + k0) | 0;
      x1 = (x1 + k1) | 0;
      x2 = (x2 + k2) | 0;
      x3 = (x3 + k3 + 5) | 0;
    }
    into[4 * block] = x0;
    into[4 * block + 1] = x1;
    into[4 * block + 2] = x2;
    into[4 * block + 3] = x3;
  }
}

const BITS_32 = 2 ** 32;
const BITS_26 = 2 ** 26;
const BITS_52 = 2 ** 52;

/** The middle of one of 2^52 equal parts of the way from 0 to 1: as fine as 53 digits can say without ever saying 1. */
const between = (high: number, low: number): number => ((high >>> 6) * BITS_26 + (low >>> 6) + 0.5) / BITS_52;

/** What is drawn for itself of the same seed: the fourth word of the key, so that no two uses share a number. */
export const PURPOSE = { draws: 0, shift: 1, permutation: 2, jitter: 3 } as const;

/** The key of a seed and what is made of it. */
export function keyOf({ seed, replicate = 0 }: Seed, purpose: number): Words {
  checkedSeed({ seed, replicate });
  return Int32Array.of(seed, Math.floor(seed / BITS_32), replicate, purpose);
}

/**
 * Uniforms by counting: each is what Threefry-4x32 makes of its dimension and trial, without regard to any other; two
 * trials share a block of four words. Errors: a seed or a replicate that is no whole number.
 */
export function threefry(seed: Seed, purpose: number = PURPOSE.draws): Uniforms {
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0] = keyOf(seed, purpose);
  const words = new Int32Array(4 * BLOCKS);
  return {
    dimensions: Number.POSITIVE_INFINITY,
    fill(into, dimension, first) {
      const end = Math.ceil((first + into.length) / 2);
      for (let pair = Math.floor(first / 2); pair < end; ) {
        // up to a multiple of BLOCKS, so that the first word of a counter never runs over within them
        const next = Math.min(end, pair - (pair % BLOCKS) + BLOCKS);
        scramble(pair | 0, (pair / BITS_32) | 0, dimension, 0, k0, k1, k2, k3, 12, words, next - pair);
        write(words, into, 2 * pair - first, 2 * next - first);
        pair = next;
      }
    },
  };
}

/** How many blocks of four words are made at a time. */
const BLOCKS = 1024;

/** Two numbers of each block, of which the first may come before, and the last after, what there is room for. */
function write(words: Words, into: Float64Array, from: number, to: number): void {
  for (let k = Math.max(0, from); k < Math.min(to, into.length); k++)
    into[k] = between(words[2 * (k - from)] as number, words[2 * (k - from) + 1] as number);
}
