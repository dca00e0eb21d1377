import { IronError } from "../../quantities/errors";
import { shown, textOf } from "./cells";
import { keyNamed } from "./names";

/** Where keys and values stand in a table, and units, where it has them. */
export interface Columns {
  readonly key: number;
  readonly value: number;
  readonly unit?: number;
}

/** The word itself, alone or before what says more: "Value", "Values", "Value, US$", "Value (US$)", "Value in US$". */
const headed = (word: string): RegExp => new RegExp(`^${word}s?\\s*(?:$|[,;:([/]|in\\s)`, "i");
const KEY = headed("key");
const VALUE = headed("value");
const UNIT = headed("unit");

const columnsOf = (row: readonly unknown[], pattern: RegExp): readonly number[] =>
  row.flatMap((cell, column) => (pattern.test(textOf(cell)) ? [column] : []));

/** The columns headed as values; one that says nothing more than the word stands for all. */
function valueColumns(row: readonly unknown[]): readonly number[] {
  const found = columnsOf(row, VALUE);
  const alone = found.filter((column) => /^values?$/i.test(textOf(row[column])));
  return alone.length > 0 ? alone : found;
}

/** The columns that a header row names; undefined for any other row, such as one with a key where keys stand so far. */
export function headerOf(row: readonly unknown[], before: Columns): Columns | undefined {
  if (keyNamed(textOf(row[before.key])) !== undefined) return undefined;
  const [key] = columnsOf(row, KEY);
  const [value] = valueColumns(row);
  const [unit] = columnsOf(row, UNIT);
  return key === undefined || value === undefined ? undefined : { key, value, ...(unit !== undefined && { unit }) };
}

/** Errors: argument for a header that leaves it open which column holds the values, naming two of them. */
export function checkHeader(row: readonly unknown[]): void {
  const [first, second] = valueColumns(row);
  if (first === undefined || second === undefined) return;
  throw new IronError("argument", "assumptions.twoValueColumns", {
    first: shown(row[first]),
    second: shown(row[second]),
  });
}
