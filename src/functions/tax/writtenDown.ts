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

export const METHODS = ["straight-line", "declining-balance", "double-declining", "sum-of-years"] as const;
export type DepreciationMethod = (typeof METHODS)[number];

/** What a tax law adds to a method. */
export interface Convention {
  /** Part of a period's charge that the first one bears, a half by a half-year rule. */
  readonly firstShare?: number;
  /** The declining methods become straight line over the life that is left as soon as that charges more. */
  readonly toStraight?: boolean;
}

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
 * What the first period does not bear of its charge comes after the others, so that what ends at salvage has a period
 * more. Straight line and declining balance are the rules of the model's lines, which know no salvage: there what is left
 * in the last year of work is written off.
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
  { firstShare = 1, toStraight = false }: Convention = {},
): readonly DepreciationPeriod[] {
  const total = cost - salvage;
  const later = 1 - firstShare;
  const declines = method === "declining-balance" || method === "double-declining";
  const end = declines && !toStraight ? life : life + later;
  const even = evenCharge(total, method, life);
  const yearly = declines ? decliningRate(method, life, rate) : 0;
  return walked(cost, salvage, Math.ceil(end), (book, t) => {
    const part = t === 0 ? firstShare : 1;
    if (!declines) return t + 1 < end ? firstShare * even(t) + later * even(t - 1) : book - salvage;
    const declining = decliningOf({ book, rate: yearly });
    if (!toStraight) return declining * Math.min(1, life - t) * part;
    // the age of what was bought within the first period
    const left = t === 0 ? life : end - t;
    return left <= 1
      ? book - salvage
      : Math.max(declining, straightOf({ book, cost: book - salvage, life: left })) * part;
  });
}

/** The charge of period t by a method that knows it beforehand; none before the first. */
function evenCharge(total: number, method: DepreciationMethod, life: number): (t: number) => number {
  // the share first: a large cost times the years left would be no number any more
  if (method === "sum-of-years") return (t) => (t < 0 ? 0 : total * (((life - t) * 2) / (life * (life + 1))));
  return (t) => (t < 0 ? 0 : straightOf({ book: total, cost: total, life }));
}

function decliningRate(method: DepreciationMethod, life: number, rate: number | undefined): number {
  if (method === "double-declining") return Math.min(1, 2 / life);
  if (rate === undefined) throw new IronError("argument", "depreciation.noRate");
  return rate;
}

/** Shares that add up to 1 but for rounding. */
const WHOLE = 1e-12;

/** Depreciation by a table of shares of the cost, one a period; never below salvage. */
export function byTable(
  cost: number,
  shares: readonly number[],
  salvage: number,
  firstShare: number,
): readonly DepreciationPeriod[] {
  const later = 1 - firstShare;
  const share = (t: number): number => shares[t] ?? 0;
  const periods = shares.length + (later > 0 ? 1 : 0);
  // shares of all of the cost leave nothing of it, whatever rounding would
  const whole = Math.abs(shares.reduce((sum, part) => sum + part, 0) - 1) < WHOLE;
  return walked(cost, salvage, periods, (book, t) =>
    whole && t === periods - 1 ? book : cost * (firstShare * share(t) + later * share(t - 1)),
  );
}

/** Depreciation by the ore of each period, of all that is mined from a period on. */
export function byOre(
  cost: number,
  ore: readonly number[],
  salvage: number,
  from: number,
): readonly DepreciationPeriod[] {
  const mined = ore.slice(from);
  const all = mined.reduce((sum, amount) => sum + amount, 0);
  return walked(cost, salvage, mined.length, (_, t) => (all > 0 ? (cost - salvage) * ((mined[t] ?? 0) / all) : 0));
}

/** The periods of an asset from the charge of each, which never carries the book below salvage. */
function walked(
  cost: number,
  salvage: number,
  periods: number,
  chargeOf: (book: number, t: number) => number,
): readonly DepreciationPeriod[] {
  if (salvage > cost) throw new IronError("domain", "depreciation.salvageAboveCost", { salvage, cost });
  let book = cost;
  return Array.from({ length: periods }, (_, t) => {
    const charge = Math.min(book - salvage, chargeOf(book, t));
    // rounding must not carry the book below salvage, where the next charge would be negative
    book = Math.max(salvage, book - charge);
    return { charge, closing: book };
  });
}
