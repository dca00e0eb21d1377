import { checkedWhole } from "./checks";
import type { Uniforms } from "./uniforms";

/** Who draws, what is drawn, and two numbers more, each a whole number from 0 to 10^8, as in the SIPmath standard. */
export interface HdrIds {
  readonly entity: number;
  readonly variable: number;
  readonly seed3?: number;
  readonly seed4?: number;
}

/** The numbers that have eight digits, to which the generator was tested. */
export const HDR_MOST = 1e8;

const LARGE = 999_999_999_999_989;

/**
 * The number of trial `counter` (from 1) of the HDR generator, by the formula of its author, which a worksheet can compute too; all of
 * its numbers stay below 2^53, so that every machine has the same.
 * Errors: a counter or an id that is no whole number up to 10^8.
 * Source: D. W. Hubbard (2019), A multi-dimensional, counter-based pseudo random number generator as a standard for Monte Carlo
 * simulations, Winter Simulation Conference; taken over by the SIPmath 3.0 standard of probabilitymanagement.org.
 */
export function hdr(counter: number, { entity, variable, seed3 = 0, seed4 = 0 }: HdrIds): number {
  checkedWhole("counter", counter, 0, HDR_MOST);
  checkedWhole("entity", entity, 0, HDR_MOST);
  checkedWhole("variable", variable, 0, HDR_MOST);
  checkedWhole("seed3", seed3, 0, HDR_MOST);
  checkedWhole("seed4", seed4, 0, HDR_MOST);
  return at(counter, variable, entity, seed3, seed4);
}

function at(counter: number, variable: number, entity: number, seed3: number, seed4: number): number {
  const one = counter * 2499997 + variable * 1800451 + entity * 2000371 + seed3 * 1796777 + seed4 * 2299603;
  const two = counter * 2246527 + variable * 2399993 + entity * 2100869 + seed3 * 1918303 + seed4 * 1624729;
  const first = ((LARGE % ((one % 7450589) * 4658 + 7450581)) * 383) % 99991;
  const second = ((LARGE % ((two % 7450987) * 7580 + 7560584)) * 17669) % 7440893;
  return ((((first * 7440893 + second) * 1343) % 2 ** 32) + 0.5) / 2 ** 32;
}

/** The same as uniforms: a dimension is a variable, from the one that the ids say, and the first trial has the counter 1. */
export function hdrUniforms(ids: HdrIds): Uniforms {
  const { entity, variable, seed3 = 0, seed4 = 0 } = ids;
  hdr(0, ids);
  return {
    dimensions: HDR_MOST - variable + 1,
    fill(into, dimension, first) {
      checkedWhole("variable", variable + dimension, 0, HDR_MOST);
      checkedWhole("counter", first + into.length, 0, HDR_MOST);
      for (let k = 0; k < into.length; k++) into[k] = at(first + k + 1, variable + dimension, entity, seed3, seed4);
    },
  };
}
