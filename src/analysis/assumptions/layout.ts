import { type Cells, isBlank, textOf } from "./cells";
import { type Columns, headerOf } from "./header";
import { isKeyShaped, keyNamed, setNamed } from "./names";
import { isRelative } from "./relative";
import { isSetKey } from "./row";
import { areUnits } from "./unitColumn";

/** The rows of a table that may say something, and the columns of its keys and values before any header. */
export interface Layout {
  readonly rows: readonly number[];
  readonly columns: Columns;
  /** Whether any row is a header. */
  readonly headed: boolean;
}

/** Blank rows are left out, and what stands above the first header where that is nothing but titles. */
export function layoutOf(cells: Cells): Layout {
  const filled = cells.flatMap((row, index) => (row.every(isBlank) ? [] : [index]));
  const columns = firstColumns(cells, filled);
  const header = filled.findIndex((row) => headerOf(cells[row] ?? [], columns) !== undefined);
  const titles = filled.slice(0, Math.max(0, header));
  return {
    columns,
    headed: header >= 0,
    rows: titles.some((row) => cells[row]?.some(says)) ? filled : filled.slice(titles.length),
  };
}

/** Without a header: the column of the first key that exists, else the first; beside the values units, where they are such. */
function firstColumns(cells: Cells, rows: readonly number[]): Columns {
  for (const row of rows) {
    const key = cells[row]?.findIndex((cell) => isKey(textOf(cell))) ?? -1;
    if (key < 0) continue;
    const unit = key + 2;
    const beside = rows.flatMap((one) => (isKey(textOf(cells[one]?.[key])) ? [cells[one]?.[unit]] : []));
    return { key, value: key + 1, ...(areUnits(beside) && { unit }) };
  }
  return { key: 0, value: 1 };
}

const isKey = (text: string): boolean => keyNamed(text) !== undefined || isRelative(text);

/** Whether a cell says more than a title does. */
function says(cell: unknown): boolean {
  const text = textOf(cell);
  return isSetKey(text) || setNamed(text) !== undefined || isKeyShaped(text);
}
