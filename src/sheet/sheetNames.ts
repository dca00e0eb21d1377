import { sheetReference } from "./address";

/**
 * What is passed over whole, and what names a sheet. A text; an error, whose end looks like that of a sheet's name; a
 * quoted name; a plain one, or two of them with all sheets between; what stands in brackets is cut out before.
 */
const PART =
  /"(?:[^"]|"")*"|#[A-Z/0-9]+[!?]|'((?:[^']|'')*)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!|\[/giu;

/** Where a bracket closes that opens at a place: those of a table's columns stand in each other, and an apostrophe marks one that is none. */
function closing(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A reference to a sheet, or from one sheet to another. */
const reference = (names: readonly string[]): string => {
  if (names.every((name) => sheetReference(name) === name)) return names.join(":");
  return `'${names.map((name) => name.replaceAll("'", "''")).join(":")}'`;
};

/**
 * A formula, in A1 notation or relative, whose sheets have come to be called otherwise; `renamed` gives the new name of
 * one that has. Texts, other workbooks' sheets and all else stay letter by letter.
 */
export function withSheets(formula: string, renamed: (sheet: string) => string | undefined): string {
  let made = "";
  let end = 0;
  PART.lastIndex = 0;
  for (let part = PART.exec(formula); part !== null; part = PART.exec(formula)) {
    const [whole, quoted, plain] = part;
    if (whole === "[") {
      PART.lastIndex = closing(formula, part.index);
      continue;
    }
    const names = (quoted?.replaceAll("''", "'") ?? plain)?.split(":");
    // behind or with a bracket it is a sheet of another workbook
    if (names === undefined || quoted?.includes("[") || formula[part.index - 1] === "]") continue;
    const next = names.map((name) => renamed(name) ?? name);
    if (next.every((name, at) => name === names[at])) continue;
    made += `${formula.slice(end, part.index)}${reference(next)}!`;
    end = part.index + whole.length;
  }
  return made + formula.slice(end);
}
