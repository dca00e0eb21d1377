import { IronError } from "../../quantities/errors";
import { checkedWhole } from "./checks";
import { permuted, ROUND_KEYS, type RoundKeys } from "./permutation";
import { keyOf, PURPOSE, threefry, threefry4x32 } from "./threefry";
import type { Seed, Uniforms } from "./uniforms";

/**
 * A Latin hypercube: of so many trials as are said beforehand each has one of as many equal parts of every dimension for itself, in
 * an order that is drawn for each dimension, and stands somewhere in it by chance.
 *
 * Errors: a number of trials that is no whole number from 2 to 2^32, trials beyond those that were said, a seed that is none.
 * Source: M. D. McKay, R. J. Beckman and W. J. Conover (1979), A comparison of three methods for selecting values of input variables,
 * Technometrics 21.
 */
export function latinHypercube(seed: Seed, trials: number): Uniforms {
  checkedWhole("trials", trials, 2, 2 ** 32);
  const key = keyOf(seed, PURPOSE.permutation);
  const jitter = threefry(seed, PURPOSE.jitter);
  return {
    dimensions: jitter.dimensions,
    fill(into, dimension, first) {
      if (first + into.length > trials)
        throw new IronError("domain", "sampling.latinTrials", { given: first + into.length, most: trials });
      const keys = keysOf(dimension);
      jitter.fill(into, dimension, first);
      for (let k = 0; k < into.length; k++) {
        const part = permuted(first + k, trials, keys);
        into[k] = within(part, into[k] as number, trials);
      }
    },
  };

  function keysOf(dimension: number): RoundKeys {
    const keys = new Int32Array(ROUND_KEYS);
    for (let half = 0; half < ROUND_KEYS; half += 4)
      threefry4x32(Int32Array.of(dimension, half, 0, 0), key, keys.subarray(half));
    return keys;
  }
}

const STEPS = 2 ** 20;

/** A place in a part, of 2^20 that it may have: with the 32 bits of the part they fill a number, so that none rounds to 1. */
const within = (part: number, share: number, trials: number): number =>
  (part + (Math.floor(share * STEPS) + 0.5) / STEPS) / trials;
