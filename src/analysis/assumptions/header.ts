import { IronError } from "../../quantities/errors";
import { shown, textOf } from "./cells";
import { keyNamed } from "./names";

/** A column whose head is a year: the values from that year on. */
export interface YearColumn {
  readonly n: number;
  readonly column: number;
}

/** Where keys and values stand in a table, and units and values by year, where it has them. */
export interface Columns {
  readonly key: number;
  readonly value: number;
  readonly unit?: number;
  /** In the order of the years. */
  readonly years?: readonly YearColumn[];
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

const YEAR = /^[1-9]\d{0,3}$/;

/** What people write for a year and no table is read by: "FY2030", "Year 3", "2034/35", "2035-01-01", a date's number. */
const LIKE_A_YEAR = /^(?:fy|cy|year|yr|y)?[\s.]*\d[\d\s./-]*$/i;

const headOf = (cell: unknown): string => String(cell ?? "").trim();

/** The columns headed by a year, as a number or, as in the header of Excel's tables, as its text. */
const yearColumns = (row: readonly unknown[]): readonly YearColumn[] =>
  row
    .flatMap((cell, column) => (YEAR.test(headOf(cell)) ? [{ n: Number(cell), column }] : []))
    .sort((a, b) => a.n - b.n);

/** The columns that a header row names; undefined for any other row, such as one with a key where keys stand so far. */
export function headerOf(row: readonly unknown[], before: Columns): Columns | undefined {
  if (keyNamed(textOf(row[before.key])) !== undefined) return undefined;
  const [key] = columnsOf(row, KEY);
  const [value] = valueColumns(row);
  const [unit] = columnsOf(row, UNIT);
  if (key === undefined || value === undefined) return undefined;
  const years = yearColumns(row);
  return { key, value, ...(unit !== undefined && { unit }), ...(years.length > 0 && { years }) };
}

/**
 * Errors: argument for a header that leaves it open which column holds the values, or those of a year, naming both; for a
 * head that is meant for a year and says none.
 */
export function checkHeader(row: readonly unknown[]): void {
  const [first, second] = valueColumns(row);
  if (first !== undefined && second !== undefined)
    throw new IronError("argument", "assumptions.twoValueColumns", {
      first: shown(row[first]),
      second: shown(row[second]),
    });
  const noYear = row.find((cell) => LIKE_A_YEAR.test(headOf(cell)) && !YEAR.test(headOf(cell)));
  if (noYear !== undefined) throw new IronError("argument", "assumptions.notAYear", { given: shown(noYear) });
  const years = yearColumns(row);
  const twice = years.find(({ n }, k) => n === years[k - 1]?.n);
  if (twice !== undefined) throw new IronError("argument", "assumptions.twoYearColumns", { year: String(twice.n) });
}

/** Errors: argument for a row that heads keys and years, and no values: it would be no header. */
export function checkNoHeader(row: readonly unknown[]): void {
  if (columnsOf(row, KEY).length > 0 && yearColumns(row).length > 0 && row.every((cell) => !VALUE.test(textOf(cell))))
    throw new IronError("argument", "assumptions.yearsWithoutValue");
}
