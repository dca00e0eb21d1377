import { IronError } from "../../quantities/errors";
import type { Profile, Table } from "../language/model";

/** Numbers by input key; entries of tables and profiles are `id.n`. */
export type Inputs = Readonly<Record<string, number>>;

/** Entries are the inputs `id.first` to `id.last`; without a last one there may be any number. */
export interface Entries {
  readonly id: string;
  readonly first: number;
  readonly last?: number;
}

/** Entry 1 of a profile is period 0. */
export const entriesOf = (item: Table | Profile): Entries => ({
  id: item.id,
  first: item.kind === "table" ? item.first : 1,
  last: item.last,
});

/** The entries that are given, from the first on; what is not given ends them. */
export function entryValues({ id, first, last = Number.POSITIVE_INFINITY }: Entries, inputs: Inputs): Float64Array {
  const values: number[] = [];
  for (let n = first; n <= last; n++) {
    const value = inputs[`${id}.${n}`];
    if (value === undefined) break;
    values.push(value);
  }
  return Float64Array.from(values);
}

/** The value of an input; a missing one is refused by name. */
export function inputValue(inputs: Inputs, id: string): number {
  const value = inputs[id];
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
