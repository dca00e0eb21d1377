import { complete } from "../../analysis/assumptions";
import { inputKeys } from "../../model/inputs/keys";
import { checkInputs, checkValue } from "../../model/schema";
import { IronError, type MessageValues } from "../../quantities/errors";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { SET_KEY } from "../../workbook/assumptionsTable";
import type { CellValue } from "../../workbook/plan";

/** What is wrong, as a message of the catalog. */
export interface Complaint {
  readonly id: string;
  readonly values: MessageValues;
}

/** What is wrong with a row; the first row is 1. */
export interface Problem extends Complaint {
  readonly row: number;
}

export interface Reading {
  readonly values: ReadonlyMap<string, number>;
  /** Values that are no numbers, as the row has them; the model refuses them until they are mended. */
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Every known key that has a row, whatever stands beside it. */
  readonly keys: ReadonlySet<string>;
  /** The reference set the rows name, if they do. */
  readonly set?: string;
  /** No row names a set, rightly or wrongly: then the default one stands in for what is missing. */
  readonly silent: boolean;
}

/** The set whose values stand in where the rows are silent; nothing where the rows name one that does not exist. */
export const setOf = ({ set, silent }: Reading, fallback: string): string | undefined =>
  set ?? (silent ? fallback : undefined);

/** Whether rows say anything an assumption could be: a known key, a set, or at least the columns for them. */
export const saysAnything = (matrix: readonly (readonly CellValue[])[], reading: Reading): boolean =>
  isUsable(reading) || columnsOf(matrix[0]).header;

/** Whether there is anything to write to a sheet. */
export const isUsable = ({ keys, set }: Reading): boolean => keys.size > 0 || set !== undefined;

/** The columns a header row names; the first two where there is no header. */
export function columnsOf(first: readonly CellValue[] = []): { key: number; value: number; header: boolean } {
  const names = first.map((cell) =>
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  const [key, value] = [names.indexOf("key"), names.indexOf("value")];
  return key >= 0 && value >= 0 ? { key, value, header: true } : { key: 0, value: 1, header: false };
}

/** Runs a check of the model; what it refuses is a complaint, anything else a defect. */
function complaint(check: () => void): Complaint | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return { id: error.id, values: error.values };
  }
}

/** Reads rows with a Key and a Value; each row that says something wrong is named, the others count. */
export function readRows(matrix: readonly (readonly CellValue[])[], sets: readonly string[]): Reading {
  const values = new Map<string, number>();
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const keys = new Set<string>();
  const at = columnsOf(matrix[0]);
  let set: string | undefined;
  let silent = true;
  let first = true;

  const take = (key: string, cell: CellValue): Complaint | undefined => {
    if (keys.has(key)) return { id: "pane.row.twice", values: { key } };
    keys.add(key);
    let number: number | undefined;
    const wrong = complaint(() => {
      number = checkValue(key, cell);
    });
    // a number without a meaning still stands in the sheet, and is shown as what it is
    const value = number ?? cell;
    if (typeof value === "number") values.set(key, value);
    else if (typeof value === "string" && value !== "") texts.set(key, value);
    return wrong;
  };

  const takeSet = (named: string, isFirst: boolean): Complaint | undefined => {
    if (!isFirst) return { id: "assumptions.setNotFirst", values: { set: named } };
    silent = false;
    set = sets.find((name) => name === named.trim());
    return set === undefined ? { id: "pane.row.set", values: { value: named, sets: sets.join(", ") } } : undefined;
  };

  const judge = (key: string, cell: CellValue, isFirst: boolean): Complaint | undefined => {
    if (key.toLowerCase() === SET_KEY) return takeSet(String(cell ?? ""), isFirst);
    if (inputKeys.has(key)) return take(key, cell);
    if (isFirst && isBlank(cell) && sets.includes(key)) return takeSet(key, isFirst);
    if (key === "") return { id: "pane.row.noKey", values: { value: String(cell) } };
    return complaint(() => checkValue(key, cell));
  };

  for (const [index, cells] of matrix.entries()) {
    if (at.header && index === 0) continue;
    const key = String(cells[at.key] ?? "").trim();
    const cell = cells[at.value] ?? null;
    // a row without key and value is a heading or an aside, as the functions read it
    if (key === "" && isBlank(cell)) continue;
    const wrong = judge(key, cell, first);
    first = false;
    if (wrong !== undefined) problems.push({ row: index + 1, ...wrong });
  }
  return { values, texts, problems, keys, silent, ...(set !== undefined && { set }) };
}

const isBlank = (cell: CellValue): boolean => cell === null || cell === "";

/**
 * The keys a set gives a value for, beside the values that were given: shares of capital for construction years that
 * the values took away are none of them.
 */
export function keysOf(set: string, rows: readonly AssumptionRow[], values: ReadonlyMap<string, number>): Set<string> {
  try {
    return new Set(Object.keys(complete({ set, given: Object.fromEntries(values) }).values));
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    return new Set(rows.map(({ key }) => key));
  }
}

/** What the model says of all values together, the set standing in where the rows are silent. */
export const judgeTogether = (set: string, values: ReadonlyMap<string, number>): Complaint | undefined =>
  complaint(() => checkInputs(complete({ set, given: Object.fromEntries(values) }).values));
