import type { InputKey } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { contains } from "../../quantities/interval";
import { type Cells, isBlank } from "./cells";
import type { Columns, YearColumn } from "./header";

/** What stands under a year. */
export interface YearCell extends YearColumn {
  readonly cell: unknown;
}

/** The cells under the years of a header that say something. */
export const yearCells = (cells: readonly unknown[], { years = [] }: Columns): readonly YearCell[] =>
  years.flatMap((year) => {
    const cell = cells[year.column];
    return isBlank(cell) ? [] : [{ ...year, cell }];
  });

/**
 * Whether a nil in a table laid out by years may be a blank cell, which Excel on the desktop hands to a function as 0:
 * then no cell of the table is blank.
 */
export const nilMayBeBlank = (cells: Cells): boolean => !cells.some((row) => row.some(isBlank));

/**
 * Whether a cell that may be blank says something. A nil that the key cannot have, or that stands there anyway, says
 * nothing. Errors: argument for a nil that would change what stands, naming the row that says it beyond doubt.
 */
export function saysNil({ key, interval }: InputKey, cell: unknown, stands: number | undefined): boolean {
  if (cell !== 0) return true;
  if (stands === 0 || !contains(interval, 0)) return false;
  throw new IronError("argument", "assumptions.nilOrBlank", { key });
}
