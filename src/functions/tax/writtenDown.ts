import { decliningCharge, straightCharge } from "../../model/formulas/tax";
import { IronError } from "../../quantities/errors";
import { computing } from "../formulas";

export interface DepreciationPeriod {
  readonly charge: number;
  /** Book value at the end of the period. */
  readonly closing: number;
}

const decliningOf = computing(decliningCharge);
const straightOf = computing(straightCharge);

export type DepreciationMethod = "straight-line" | "declining-balance" | "double-declining" | "sum-of-years";

/**
 * Depreciation by period, from the period of purchase to the one in which the life ends. Excel's SLN, SYD and DDB give
 * the same charges in all whole periods. Of a period that the life only begins, a life of 12.7 having 13 rows, straight
 * line and sum of years charge what is left, and the declining methods the part that is begun, as Excel's VDB does.
 *
 * - straight line: (cost - salvage) / life
 * - sum of years: (cost - salvage) (life - t + 1) 2 / (life (life + 1))
 * - declining balance: rate times book value, never below salvage; the rest is not written off
 * - double declining: the same at a rate of 2 / life, at most 1
 *
 * Straight line and declining balance are the rules of the model's lines, which know no salvage: there what is left in
 * the last year of work is written off.
 *
 * @param life periods, above zero
 * @param rate of the declining balance only, per period
 */
export function writtenDown(
  cost: number,
  method: DepreciationMethod,
  life: number,
  salvage: number,
  rate?: number,
): readonly DepreciationPeriod[] {
  if (salvage > cost) throw new IronError("domain", "depreciation.salvageAboveCost", { salvage, cost });
  const charge = chargeOf(cost, method, life, salvage, rate);
  let book = cost;
  return Array.from({ length: Math.ceil(life) }, (_, t) => {
    const part = Math.min(1, life - t);
    const charged = Math.min(book - salvage, charge(book, t, part));
    // rounding must not carry the book below salvage, where the next charge would be negative
    book = Math.max(salvage, book - charged);
    return { charge: charged, closing: book };
  });
}

/** The charge of a period from its opening book value, its place and the part of it that lies within the life. */
function chargeOf(
  cost: number,
  method: DepreciationMethod,
  life: number,
  salvage: number,
  rate: number | undefined,
): (book: number, t: number, part: number) => number {
  const total = cost - salvage;
  switch (method) {
    case "straight-line":
      return (book, t) => (t + 1 < life ? straightOf({ book: book - salvage, cost: total, life }) : book - salvage);
    case "sum-of-years":
      // the share first: a large cost times the years left would be no number any more
      return (book, t) => (t + 1 < life ? total * (((life - t) * 2) / (life * (life + 1))) : book - salvage);
    case "double-declining":
      return (book, _, part) => decliningOf({ book, rate: Math.min(1, 2 / life) }) * part;
    case "declining-balance":
      if (rate === undefined) throw new IronError("argument", "depreciation.noRate");
      return (book, _, part) => decliningOf({ book, rate }) * part;
  }
}
