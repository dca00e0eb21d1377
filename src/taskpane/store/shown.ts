import type { Values } from "../../workbook/assumptionRows";
import { fileShown } from "./file";
import { tableIn } from "./sheet";
import type { PaneState } from "./state";

const NONE: Values = new Map();

/** What the functions read in the sheet; no values where there is no table. */
export const sheetValues = (state: Pick<PaneState, "sheet">): Values => tableIn(state)?.values ?? NONE;

/** The values the list shows beside the set's: those of a file that waits to be written, else those of the sheet. */
export const shownValues = (state: Pick<PaneState, "sheet" | "file">): Values =>
  fileShown(state)?.values ?? sheetValues(state);
