/**
 * Structured references as plain ones: Rates[Value] is Sheet1!$B$2:$B$5. References to what a table does not have (a totals
 * row, a column of another name) are #REF!.
 */
import { absoluteAddress, sameText } from "./address";
import type { Area, Cell, Site, TableInfo } from "./grid";

export interface NamedTable {
  readonly name: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly headers: readonly string[];
}

const QUOTED = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/;
const WORD = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u;
const NUMBER_OR_OTHER = /^(?:\d[\p{L}\p{N}.]*|[\s\S])/u;
const SPECIAL = /^#(all|data|headers|totals|this row)$/i;
const ESCAPED = /'([[\]#'@])/g;

/** What a table's references are read by. Every table of the workbench has a header row. */
export function namedTable(
  { name, area }: TableInfo,
  sheetName: (sheet: string) => string,
  values: (area: Area) => Cell[][],
): NamedTable {
  const headers = (values({ ...area, rows: 1 })[0] ?? []).map((header) => String(header ?? ""));
  return { name, area, sheetName: sheetName(area.sheet), headers };
}

/** The same of every table; without the formula's own cell, references to "this row" stay as they are. */
export const withoutTables = (formula: string, tables: readonly NamedTable[], at?: Site): string =>
  tables.reduce((text, table) => withoutTable(text, table, at), formula);

/** `at` is the formula's own cell, for references to "this row", which stay as they are where it is left out. */
export function withoutTable(formula: string, table: NamedTable, at?: Site): string {
  let rest = formula;
  let answer = "";
  while (rest !== "") {
    const quoted = QUOTED.exec(rest)?.[0];
    const word = quoted === undefined ? WORD.exec(rest)?.[0] : undefined;
    let token = quoted ?? word ?? NUMBER_OR_OTHER.exec(rest)?.[0] ?? rest;
    rest = rest.slice(token.length);
    const isTable = word !== undefined && sameText(table.name, word) && !/^\s*[(!]/.test(rest) && !answer.endsWith("!");
    const brackets = word !== undefined && rest.startsWith("[") ? rest.slice(0, closing(rest)) : "";
    rest = rest.slice(brackets.length);
    token = (isTable ? reference(brackets, table, at) : undefined) ?? token + brackets;
    answer += token;
  }
  return answer;
}

/** The length of the bracket at the start of a text; an apostrophe hides the character after it. */
function closing(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "'") i++;
    else if (text[i] === "[") depth++;
    else if (text[i] === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}

function reference(brackets: string, table: NamedTable, at: Site | undefined): string | undefined {
  const { area } = table;
  const inside = brackets.slice(1, -1).trim();
  const thisRow = inside.startsWith("@");
  const parts = partsOf(thisRow ? inside.slice(1) : inside);
  const specials = new Set(parts.filter((p) => SPECIAL.test(p)).map((p) => p.slice(1).toLowerCase()));
  if (thisRow) specials.add("this row");
  const columns = parts.filter((p) => p !== "" && !SPECIAL.test(p)).map((p) => columnOf(p, table));
  const own = specials.has("this row");
  if (own && at === undefined) return undefined;
  if (columns.includes(-1) || specials.has("totals")) return "#REF!";
  const [first = 0, last = columns.length === 0 ? area.cols - 1 : first] = columns;

  const headers = specials.has("headers") || specials.has("all");
  const data = !specials.has("headers") || specials.has("data") || specials.has("all");
  if (at !== undefined && own && (at.row <= area.row || at.row >= area.row + area.rows)) return "#VALUE!";
  const row = own ? at?.row : undefined;
  const top = row ?? (headers ? area.row : area.row + 1);
  const bottom = row ?? (data ? area.row + area.rows - 1 : area.row);
  return absoluteAddress(table.sheetName, {
    row: top,
    rows: bottom - top + 1,
    col: area.col + Math.min(first, last),
    cols: Math.abs(last - first) + 1,
  });
}

/** "Value", "[#Headers],[Value]" and "[First]:[Last]" as their parts. */
function partsOf(inside: string): string[] {
  if (!inside.startsWith("[")) return [inside];
  const parts: string[] = [];
  for (let rest = inside; rest !== ""; rest = rest.replace(/^[\s,:]+/, "")) {
    const length = closing(rest);
    parts.push(rest.slice(1, length - 1));
    rest = rest.slice(length);
  }
  return parts;
}

const columnOf = (part: string, table: NamedTable): number =>
  table.headers.findIndex((h) => sameText(h, part.replace(ESCAPED, "$1")));
