import { text } from "../messages/text";
import { verbatim } from "../messages/words";
import { type LabelledKey, labelledKey, labelledKeyOf, labelledKeys } from "../model/inputs/labels";
import { usualRangeOf } from "../reference/values";
import type { AssumptionRow } from "./assumptionRow";

/** What keys hold, by key. */
export type Values = ReadonlyMap<string, number>;

/** A row for a key that the set has no value for: what it holds is the user's own; a value by year has its input's range. */
function ownRow(input: LabelledKey, value: number): AssumptionRow {
  const source = { title: text("pane.own"), date: "undated", kind: "estimate" } as const;
  const { low, high } = usualRangeOf(input.key) ?? { low: value, high: value };
  return {
    ...input,
    value,
    low,
    high,
    current: value,
    distribution: "fixed",
    source,
    note: verbatim(""),
  };
}

/** Rows for keys that a sheet or a file gives though the set has no value for them, such as values by year. */
export function rowsBeyond(rows: readonly AssumptionRow[], values: Values): AssumptionRow[] {
  const present = new Set(rows.map(({ key }) => key));
  return [...values].flatMap(([key, value]) => {
    const input = labelledKeyOf(key);
    return input === undefined || present.has(key) ? [] : [ownRow(input, value)];
  });
}

/**
 * Rows of a set and the user's own beside them: values by year under the row of their input, in the order of the years,
 * entries of a table together in their order, other keys at the end.
 */
export function together(rows: readonly AssumptionRow[], own: readonly AssumptionRow[]): AssumptionRow[] {
  const all = [...rows, ...own];
  const inputs = new Set(all.map(({ key }) => key));
  const isUnder = ({ step }: AssumptionRow, key?: string) =>
    step !== undefined && (key === undefined ? inputs.has(step.of) : step.of === key);
  const steps = all.filter((row) => isUnder(row)).sort((a, b) => (a.step?.n ?? 0) - (b.step?.n ?? 0));
  return all.flatMap((row) => {
    if (isUnder(row)) return [];
    if (row.entry !== undefined) {
      const { of } = row.entry;
      const entries = all.filter(({ entry }) => entry?.of === of);
      return entries[0] === row ? entries.toSorted((a, b) => (a.entry?.n ?? 0) - (b.entry?.n ?? 0)) : [];
    }
    return row.byYear === undefined ? [row] : [row, ...steps.filter((step) => isUnder(step, row.key))];
  });
}

/** The rows of a set whose values by year were not replaced by a value of all years. */
export const notReplaced = (rows: readonly AssumptionRow[], values: Values): AssumptionRow[] =>
  rows.filter(({ key, step }) => step === undefined || values.has(key) || !values.has(step.of));

/** Rows for keys that neither the set nor the values have: they may stay empty. */
export function rowsLeftOpen(rows: readonly AssumptionRow[], values: Values): AssumptionRow[] {
  const present = new Set(rows.map(({ key }) => key));
  return [...labelledKeys.values()].flatMap((input) =>
    present.has(input.key) || values.has(input.key) ? [] : [ownRow(input, 0)],
  );
}

/** The row of a key, the user's own with this value where the set has none. Errors: argument, for an unknown key. */
export const rowOf = (key: string, rows: readonly AssumptionRow[], value = 0): AssumptionRow =>
  rows.find((row) => row.key === key) ?? ownRow(labelledKey(key), value);
