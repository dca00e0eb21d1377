import { IronError } from "../../quantities/errors";
import type { Argument } from "../args";
import { fraction } from "../fraction";
import { perPeriod } from "../perPeriod";
import { asMatrix, type Value } from "../values";

/** A discount rate in one cell, a row of them, one a period, or a column, each of which gives a value of its own. */
export interface Rates {
  readonly rates: readonly [number, ...number[]];
  readonly column: boolean;
}

export function rates(unit: string, doc: string, limit: { readonly above?: number } = {}): Argument<Rates> {
  // nobody leaves a rate out
  const { default: _, ...given } = fraction(perPeriod(unit, doc, limit));
  return {
    ...given,
    read: (raw, name) => {
      const [first, ...others] = given.read(raw, name);
      if (first === undefined) throw new IronError("argument", "argument.missing", { name });
      return { rates: [first, ...others], column: asMatrix(raw).length > 1 };
    },
  };
}

/** What the rates give: a value, one of a row of rates, or a column of values. */
export function valuedAt(
  { rates, column }: Rates,
  at: (rate: number) => number,
  along: (rates: readonly number[]) => number,
): Value {
  if (column) return rates.map((rate) => [at(rate)]);
  return rates.length === 1 ? at(rates[0]) : along(rates);
}
