import { IronError } from "../quantities/errors";
import type { Interval } from "../quantities/interval";
import { type Argument, series } from "./args";
import { numberIn, onlyCell } from "./reading";
import { asMatrix } from "./values";
import { within } from "./within";

/** A number in one cell, which holds for all periods, or a row or column of them, one a period. */
export function perPeriod(unit: string, doc: string, interval: Interval = {}): Argument<readonly number[]> {
  const many = series(unit, doc, interval);
  return {
    ...many,
    read: (raw, name) =>
      isOneCell(raw) ? [within(interval, numberIn(onlyCell(raw, name), name), name)] : many.read(raw, name),
  };
}

export function isOneCell(raw: unknown): boolean {
  const rows = asMatrix(raw);
  return rows.length === 1 && rows[0]?.length === 1;
}

/** The number of each period, 0, 1, 2 ...; `name` is how messages call them. */
export function eachPeriod(given: readonly number[], periods: number, name: string): (t: number) => number {
  if (given.length !== 1 && given.length !== periods)
    throw new IronError("argument", "series.perPeriod", { name, periods, given: given.length });
  return (t) => given[given.length === 1 ? 0 : t] ?? 0;
}
