import { type Inputs, inUse, keyOf } from "../../model/inputs/keys";
import { usualRangeOf } from "../../reference/values";

/** An assumption far outside the range that the reference data calls usual. */
export interface Implausible {
  readonly key: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How many times below the low or above the high end of its range a value is far outside. A slip of unit, the commonest
 * cause, is a hundred or a thousand times off, and a daring assumption hardly ten times. Widths of ranges do not tell: 2 for
 * 2,000,000 t lies less than two widths below a range from 1.5 to 2.5 million.
 */
const FAR = 10;

/** Nil is no slip of unit: it switches off what it is an amount of. A range that holds nil alone has no size to judge by. */
function isFar(value: number, low: number, high: number): boolean {
  if (value === 0) return false;
  if (low > 0) return value < low / FAR || value > high * FAR;
  const most = Math.max(-low, high);
  return most > 0 && Math.abs(value) > most * FAR;
}

/** The assumptions in use that are hardly meant, values by year among them. */
export function implausible(inputs: Inputs): readonly Implausible[] {
  return Object.entries(inputs).flatMap(([key, value]) => {
    const range = usualRangeOf(key);
    if (range === undefined || keyOf(key)?.choices !== undefined || !inUse(key, inputs)) return [];
    return isFar(value, range.low, range.high) ? [{ key, value, ...range }] : [];
  });
}
