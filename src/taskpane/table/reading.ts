import type { Cells } from "../../analysis/assumptions/cells";
import type { Change, Effect } from "../../analysis/assumptions/changes";
import { complete } from "../../analysis/assumptions/complete";
import { idleYears, replacedPaths } from "../../analysis/assumptions/paths";
import type { Notice, Reading as TableReading } from "../../analysis/assumptions/reading";
import { standing } from "../../analysis/assumptions/standing";
import { readCells } from "../../analysis/assumptions/table";
import { fileReading } from "../../analysis/files/file";
import { type Message, message } from "../../messages/message";
import { describe, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { explained } from "../../model/explained";
import { checkInputs } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { defaultSet, referenceSet } from "../../reference/values";
import type { AssumptionRow } from "../../workbook/assumptionRow";

/** What is wrong with a row, or a line of a file; the first is 1, and what is wrong with all of them has none. */
export interface Problem extends Message {
  readonly row: number | undefined;
}

/** A problem in words. `offset` makes of the first row the number the reader sees. */
export const problemText = ({ row, id, values }: Problem, offset: number): Words =>
  row === undefined ? describe({ id, values }) : text("pane.row.line", { row: row + offset, what: { id, values } });

type RowOf = (row: number) => number | undefined;

/** What a table or a file says, as the pane shows it. */
export interface Reading extends Omit<TableReading, "problems" | "notices"> {
  /** Every known key that has a row, whatever stands beside it. */
  readonly keys: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** What was read though it was not written as it should be. */
  readonly notices: readonly Problem[];
}

/** The set whose values stand in where the rows are silent; nothing where the rows name one that does not exist. */
export const setOf = ({ set, silent }: Reading, fallback: string): string | undefined =>
  set ?? (silent ? fallback : undefined);

/** Whether rows say anything an assumption could be: a known key, a set, or at least the columns for them. */
export const saysAnything = (reading: Reading): boolean => isUsable(reading) || reading.header !== undefined;

/** Whether there is anything to write to a sheet. */
export const isUsable = ({ keys, set }: Reading): boolean => keys.size > 0 || set !== undefined;

/** Whether what the cell of a key holds is not what is calculated with: a relative key changes it, or its unit is another. */
export const isReadOtherwise = ({ effects, notices }: Reading, key: string): boolean =>
  effects.has(key) || notices.some(({ id, values }) => id === "assumptions.converted" && values.key === key);

/** Reads rows with a Key and a Value, as the functions do; each row that says something wrong is named, the others count. */
export const readRows = (cells: Cells): Reading => byRow(readCells(cells), (row) => row + 1);

/**
 * The same of a table of which formulas read keys and values alone, as the name Assumptions does: another unit in it, or a
 * value in the column of a year, reaches no function, and is to be mended.
 */
export function readKeysAndValues(cells: Cells): Reading {
  const whole = readCells(cells);
  const { key, value } = whole.columns;
  const reading = readRows(
    cells.map((row) => row.map((cell, column) => (column === key || column === value ? cell : null))),
  );
  const unread = [...whole.problems, ...whole.notices].flatMap(({ id, values, place }) =>
    UNITS.includes(id) ? [ofRow({ ...message("pane.row.unitUnread", unitsIn(values)), place })] : [],
  );
  const years = whole.columns.years ?? [];
  const across =
    years.length === 0
      ? []
      : [
          ofRow({
            ...message("pane.row.yearsUnread", { years: years.map(({ n }) => String(n)) }),
            place: whole.header === undefined ? undefined : { row: whole.header + 1 },
          }),
        ];
  const problems = [...reading.problems, ...unread, ...across].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...reading, problems };
}

/** What is said of the Unit column. */
const UNITS: readonly string[] = ["assumptions.converted", "assumptions.unit", "assumptions.unitYear"];

const unitsIn = ({ key, given, wanted }: Message["values"]) => ({
  key: String(key),
  given: String(given),
  wanted: String(wanted),
});

/** The same of a file, as the command line does. Errors: argument for what is no file of assumptions. */
export const readFile = (file: string, content: string): Reading => byRow(fileReading(file, content), () => undefined);

/** `rowOf` gives the row that the reader sees; of a file that is the line, which is not known here. */
const byRow = (reading: TableReading, rowOf: RowOf): Reading => ({
  ...reading,
  keys: new Set([...reading.places.keys(), ...reading.effects.keys()]),
  problems: reading.problems.map((problem) => ofRow(explained(problem))),
  notices: [...reading.notices.map(ofRow), ...changesTold(reading), ...yearsTold(reading, rowOf)],
});

/** Values by year of the set that the rows replace, and those that stand for years outside the plan. */
function yearsTold({ set = defaultSet, values, places }: TableReading, rowOf: RowOf): Problem[] {
  const given = Object.fromEntries(values);
  const reference = referenceSet(set);
  const told = [...replacedPaths(reference, given), ...idleYears(reference, given, standing(set, given))];
  return told.map(({ id, values }) => {
    const row = places.get(String(values.key))?.row;
    return { id, values, row: row === undefined ? undefined : rowOf(row) };
  });
}

/** Relative keys that count, one beside the row of each: what a row says is not what is calculated with. */
function changesTold({ effects }: TableReading): Problem[] {
  const byChange = new Map<Change, Effect[]>();
  for (const effect of [...effects.values()].flat())
    for (const change of effect.changes) byChange.set(change, [...(byChange.get(change) ?? []), effect]);
  return [...byChange].flatMap(([{ key, place }, [effect, ...alike]]) => {
    if (effect === undefined) return [];
    const { key: target, before, value } = effect;
    const values = { key, target, before, value: value(), count: alike.length + 1 };
    return [ofRow({ ...message("pane.row.changes", values), place })];
  });
}

function ofRow({ id, values, place }: Notice | Message): Problem {
  return { row: place && ("row" in place ? place.row : place.line), id, values };
}

/**
 * The keys a set gives a value for, beside the values that were given: shares of capital for construction years that
 * the values took away are none of them.
 */
export function keysOf(set: string, rows: readonly AssumptionRow[], values: ReadonlyMap<string, number>): Set<string> {
  try {
    return new Set(Object.keys(completed(set, values)));
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return new Set(rows.map(({ key }) => key));
  }
}

/** What the model says of all values together, the set standing in where the rows are silent. */
export function judgeTogether(set: string, values: ReadonlyMap<string, number>): Message | undefined {
  try {
    checkInputs(completed(set, values));
    return undefined;
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { id: error.id, values: error.values };
  }
}

const completed = (set: string, values: ReadonlyMap<string, number>) =>
  complete({ set, given: Object.fromEntries(values), notices: [] }).values;
