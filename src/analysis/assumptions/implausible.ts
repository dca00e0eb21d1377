import { type Inputs, keyOf } from "../../model/inputs/keys";
import { type Outside, outsideUsualRange } from "./outside";

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
export const implausible = (inputs: Inputs): readonly Outside[] =>
  outsideUsualRange(inputs).filter(
    ({ key, value, low, high }) => keyOf(key)?.choices === undefined && isFar(value, low, high),
  );
