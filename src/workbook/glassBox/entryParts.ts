import { UNIT } from "../looks";
import type { PlannedCell, PlannedRow } from "../plan";
import { COLUMN } from "./columns";

/** What an entry puts on its sheet. */
export interface EntryParts {
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
}

/** What a row is called, and its unit. */
export const named = (row: number, label: string, unit: string): PlannedCell[] => [
  { row, column: COLUMN.label, value: label },
  { row, column: COLUMN.unit, value: unit, style: UNIT },
];

/** 0, 1, 2 and so on, so many. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
