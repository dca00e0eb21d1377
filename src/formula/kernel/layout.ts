import { argument, walk } from "../language/expression";
import { has, shifts } from "../language/operations";
import type { Program, Resolved } from "../program/program";

export interface Slot {
  readonly id: string;
  readonly unit: string;
}

/** A table or profile: its entries are the inputs `id.first` to `id.last`. */
export interface TableSlot extends Slot {
  readonly first: number;
  readonly last: number;
}

/** Where a kernel finds and leaves its numbers: the place of a slot in its list is its place in the array. */
export interface Layout {
  /** The line that says how many periods there are. */
  readonly periods: string;
  /** Scalar inputs: x[k]. */
  readonly inputs: readonly Slot[];
  /** Tables and profiles: T[k], an array of entries. */
  readonly tables: readonly TableSlot[];
  /** Lines that are one number: s[k]. */
  readonly scalars: readonly Slot[];
  /** Rows: a[t * rows.length + k], all rows of a period side by side. A profile is a row, too. */
  readonly rows: readonly Slot[];
  /** Calendar lines used as lags, which must be whole numbers of at least 1. */
  readonly lags: readonly string[];
}

export function layoutOf(program: Program): Layout {
  const items = program.asWritten.flatMap((id) => program.items.get(id) ?? []);
  const slots = (wanted: (item: Resolved) => boolean): Slot[] =>
    items.filter(wanted).map(({ id, unit }) => ({ id, unit }));
  const lags = new Set<string>();
  for (const { expression } of items)
    if (expression)
      walk(expression, (e) => {
        if (e.kind !== "call" || !has(shifts, e.fn)) return;
        const lag = argument(e, 2);
        if (lag.kind === "name") lags.add(lag.id);
      });
  return {
    periods: program.periods,
    inputs: slots(({ item }) => item.kind === "input"),
    tables: items.flatMap(({ id, unit, item }) =>
      item.kind === "table" || item.kind === "profile"
        ? [{ id, unit, first: item.kind === "table" ? item.first : 1, last: item.last }]
        : [],
    ),
    scalars: slots(({ expression, shape }) => expression !== undefined && shape === "scalar"),
    rows: slots(({ shape }) => shape === "series"),
    lags: [...lags],
  };
}

/** The place of an id in a list of the layout. */
export const placeOf = (slots: readonly Slot[], id: string): number => slots.findIndex((slot) => slot.id === id);
