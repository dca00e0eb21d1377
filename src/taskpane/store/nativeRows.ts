import type { CellPlace } from "../port";
import type { Opened } from "./openedNumber";

/** Rows of the model that stand in the workbook as native formulas, and which number each of their cells shows. */
export interface NativeRows {
  /** The number that a cell shows; nothing where it is in no such row. */
  at(place: CellPlace): Promise<Opened | undefined>;
  /** The cell that shows a number; nothing where none does. */
  cellOf(number: Opened): Promise<CellPlace | undefined>;
}

/** A workbook without such rows. */
export const noNativeRows: NativeRows = { at: async () => undefined, cellOf: async () => undefined };
