import { IronError } from "../../quantities/errors";
import type { Profile, Table } from "../language/model";

/** Numbers by input key; entries of tables and profiles are `id.n`. */
export type Inputs = Readonly<Record<string, number>>;

/** Entries are the inputs `id.first` to `id.last`; without a last one there may be any number. */
export interface Entries {
  readonly id: string;
  readonly first: number;
  readonly last?: number;
  readonly sparse?: boolean;
}

/** Entry 1 of a profile is period 0. */
export const entriesOf = (item: Table | Profile): Entries => ({
  id: item.id,
  first: item.kind === "table" ? item.first : 1,
  last: item.last,
  ...(item.kind === "table" && item.sparse && { sparse: true }),
});

/**
 * The entries that are given, from the first on; what is not given ends them. A sparse table has gaps (NaN), and the
 * input of its own id says the number of its last entry: most have none, and a run should not look for them.
 */
export function entryValues(
  { id, first, last = Number.POSITIVE_INFINITY, sparse }: Entries,
  inputs: Inputs,
): Float64Array {
  if (sparse) {
    const count = (inputs[id] ?? first - 1) - first + 1;
    return Float64Array.from({ length: count }, (_, k) => inputs[`${id}.${first + k}`] ?? Number.NaN);
  }
  const values: number[] = [];
  for (let n = first; n <= last; n++) {
    const value = inputs[`${id}.${n}`];
    if (value === undefined) break;
    values.push(value);
  }
  return Float64Array.from(values);
}

/** The value of an input; a missing one is what it is where it is absent, or is refused by name. */
export function inputValue(inputs: Inputs, { id, absent }: { readonly id: string; readonly absent?: number }): number {
  const value = inputs[id] ?? absent;
  if (value === undefined) throw new IronError("argument", "formula.missingInput", { key: id });
  return value;
}

/** A number of periods that is none has no meaning. */
export function periodsOf(line: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) throw new IronError("domain", "formula.periodCount", { line, value });
  return value;
}

/** A lag that is no whole number of periods, or looks ahead, has no meaning. */
export function lagOf(value: number): number {
  if (!Number.isInteger(value) || value < 1) throw new IronError("domain", "formula.lagValue", { value });
  return value;
}
