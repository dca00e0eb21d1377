import { argument, walk } from "../language/expression";
import { has, shifts } from "../language/operations";
import type { Program, Resolved } from "../program/resolve";

/** Where a kernel finds and leaves its numbers: the place of an id in its list is its place in the array. */
export interface Layout {
  /** Scalar inputs: x[k]. */
  readonly inputs: readonly string[];
  /** Tables and profiles: T[k], an array of entries. */
  readonly tables: readonly string[];
  /** Lines that are one number: s[k]. */
  readonly scalars: readonly string[];
  /** Rows: a[t * rows.length + k], all rows of a period side by side. */
  readonly rows: readonly string[];
  /** Calendar lines used as lags, which must be whole numbers of at least 1. */
  readonly lags: readonly string[];
}

export function layoutOf(program: Program): Layout {
  const items = program.asWritten.flatMap((id) => program.items.get(id) ?? []);
  const ids = (wanted: (item: Resolved) => boolean): string[] => items.filter(wanted).map((item) => item.id);
  const lags = new Set<string>();
  for (const { expression } of items)
    if (expression)
      walk(expression, (e) => {
        if (e.kind !== "call" || !has(shifts, e.fn)) return;
        const lag = argument(e, 2);
        if (lag.kind === "name") lags.add(lag.id);
      });
  return {
    inputs: ids(({ item }) => item.kind === "input"),
    tables: ids(({ item }) => item.kind === "table" || item.kind === "profile"),
    scalars: ids(({ expression, shape }) => expression !== undefined && shape === "scalar"),
    rows: ids(({ shape }) => shape === "series"),
    lags: [...lags],
  };
}
