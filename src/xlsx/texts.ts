import type { CellValue } from "../workbook/plan";

/**
 * A file writes signs that XML lacks as "_x000D_"; a text that happens to look like one has its first underscore written so.
 * Source: ECMA-376 part 1, 22.9.2.19, ST_Xstring.
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as a file keeps it, where it looks like an escaped sign. */
export const toFileText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** A file's text as it is read by people; for the parts of a file whose escapes nobody has undone yet. */
export const fromFileText = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The last result of a formula as a file keeps it; nothing for a formula that has none yet. */
export const toFileResult = (result: CellValue): { readonly formulaResult?: string | number | boolean } =>
  result === null ? {} : { formulaResult: typeof result === "string" ? toFileText(result) : result };
