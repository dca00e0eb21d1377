import { shortened } from "../../quantities/shortened";

/** Rows of cells as a host hands them over, or as a file holds them; rows may differ in length. */
export type Cells = readonly (readonly unknown[])[];

/** Blank cells arrive as null, undefined or an empty text, depending on the platform. */
export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** A cell that says nothing: Excel on the desktop hands a blank cell to a function as 0. */
export const isIdle = (cell: unknown): boolean => cell === 0 || isBlank(cell);

/** The text of a cell, without spaces around it; of a number, an error or nothing an empty one. */
export const textOf = (cell: unknown): string => (typeof cell === "string" ? cell.trim() : "");

/** Errors as Excel writes them where a host hands them over as texts. */
const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|[A-Z_]+[!?]|GETTING_DATA)$/;

/** The error in a cell, such as "#REF!"; undefined where there is none. */
export function errorIn(cell: unknown): string | undefined {
  if (typeof cell === "object" && cell !== null && "error" in cell) return String(cell.error);
  return ERROR_TEXT.test(textOf(cell)) ? textOf(cell) : undefined;
}

/** A cell as a message quotes it; TRUE and FALSE as sheets write them. */
export const shown = (cell: unknown): string =>
  errorIn(cell) ?? (typeof cell === "boolean" ? String(cell).toUpperCase() : shortened(String(cell ?? "").trim()));
