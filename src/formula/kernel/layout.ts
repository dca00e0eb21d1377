import { type Entries, entriesOf } from "../program/inputs";
import type { Resolved } from "../program/program";

/** One line or input of a kernel. */
export type Slot = Line | Input | Given;

interface Line {
  readonly id: string;
  readonly kind: "scalar" | "row";
}

interface Input {
  readonly id: string;
  readonly kind: "input";
  /** What it is where it is not given. */
  readonly absent?: number;
  /** Whether each trial may give it anew. */
  readonly varies: boolean;
}

/** A profile, or an input given as a row, has entries and is a row of periods, too. */
interface Given extends Entries {
  readonly kind: "table" | "profile";
  readonly varies: boolean;
}

/** What a kernel computes and from what, in the order of computing: data, so that a build can write it down. */
export interface Layout {
  /** The line that says how many periods there are. */
  readonly periods: string;
  readonly slots: readonly Slot[];
  /** Calendar lines used as lags, which must be whole numbers of at least 1. */
  readonly lags: readonly string[];
}

export function slotOf({ id, item, shape }: Resolved, varies: boolean): Slot {
  if (item.kind === "table") return { ...entriesOf(item), kind: "table", varies };
  if (item.kind === "profile") return { id, kind: "profile", first: 1, last: item.last, varies };
  if (item.kind === "line") return { id, kind: shape === "series" ? "row" : "scalar" };
  if (shape === "series") return { id, kind: "profile", first: 1, varies };
  const { absent } = item;
  return { id, kind: "input", ...(absent !== undefined && { absent }), varies };
}

type List = "inputs" | "tables" | "scalars" | "rows";

/** The arrays of a kernel; the place of a slot in its list is its place in the array. */
export interface Places {
  /** x[k] */
  readonly inputs: readonly Input[];
  /** T[k], an array of entries */
  readonly tables: readonly Given[];
  /** s[k] */
  readonly scalars: readonly Slot[];
  /** a[t * rows.length + k], all rows of a period side by side */
  readonly rows: readonly Slot[];
  readonly placeOf: (list: List, id: string) => number | undefined;
}

const known = new WeakMap<Layout, Places>();

/** The arrays of a layout, worked out once. */
export function placesOf(layout: Layout): Places {
  const before = known.get(layout);
  if (before) return before;
  const { slots } = layout;
  const lists = {
    inputs: slots.filter((slot): slot is Input => slot.kind === "input"),
    tables: slots.filter((slot): slot is Given => slot.kind === "table" || slot.kind === "profile"),
    scalars: slots.filter(({ kind }) => kind === "scalar"),
    rows: slots.filter(({ kind }) => kind === "row" || kind === "profile"),
  };
  const index = (list: readonly Slot[]): Map<string, number> => new Map(list.map(({ id }, k) => [id, k]));
  const indices = {
    inputs: index(lists.inputs),
    tables: index(lists.tables),
    scalars: index(lists.scalars),
    rows: index(lists.rows),
  };
  const found: Places = { ...lists, placeOf: (list, id) => indices[list].get(id) };
  known.set(layout, found);
  return found;
}

/** The place of an id that the code itself uses; it has one, or the code is wrong. */
export function knownPlace({ placeOf }: Places, list: List, id: string): number {
  const place = placeOf(list, id);
  if (place === undefined) throw new RangeError(`the kernel keeps no '${id}' among its ${list}`);
  return place;
}
