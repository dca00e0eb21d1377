import { UNIT } from "../looks";
import type { PlannedCell, PlannedRow, SheetPlan } from "../plan";
import { COLUMN } from "./columns";

/** What an entry puts on its sheet. */
export interface EntryParts {
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
}

/** As wide as a column of labels gets, in digits; words have room for some letters more, and go on in a second line. */
export const MOST_LABEL = 56;
const MOST_LETTERS = 66;
const TWO_LINES = 30;

/** What a row is called. */
export const labelled = (row: number, label: string): PlannedCell => ({
  row,
  column: COLUMN.label,
  value: label,
  ...(label.length > MOST_LETTERS && { style: { wrap: true } }),
});

/** The heights of rows whose label takes two lines. */
export const heightsOf = (cells: readonly PlannedCell[]): NonNullable<SheetPlan["rowHeights"]> =>
  cells.filter(({ style }) => style?.wrap).map(({ row }) => ({ row, height: TWO_LINES }));

/** What a row is called, and its unit. */
export const named = (row: number, label: string, unit: string): PlannedCell[] => [
  labelled(row, label),
  { row, column: COLUMN.unit, value: unit, style: UNIT },
];

/** 0, 1, 2 and so on, so many. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
