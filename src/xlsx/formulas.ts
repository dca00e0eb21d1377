import { columnIndex, columnLetters } from "../sheet/address";
import { FILE_NAMES, OF_ONE_VALUE } from "./futureFunctions";

/** The names in formulas that a file writes in its own way. */
export interface FileNames {
  /** Of an add-in's functions beside IRON's, as cells name them. */
  readonly functions: readonly string[];
  readonly tables: readonly string[];
}

/** Texts, quoted sheet names and column names of tables: a formula's parts in which a function's name is no function. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]/g;
/** Stands for an opaque part: two characters of Unicode's private use around its number. */
const MASK = /\uE000(\d+)\uE001/g;

/** A formula rewritten by rules for its code, its opaque parts kept (or rewritten by a rule of their own). */
function rewrite(formula: string, code: (text: string) => string, opaque = (part: string) => part): string {
  const parts: string[] = [];
  const masked = formula.replace(OPAQUE, (part) => `\uE000${parts.push(opaque(part)) - 1}\uE001`);
  return code(masked).replace(MASK, (_, index: string) => parts[Number(index)] ?? "");
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "IRON.PROJECT_NPV" is kept in a file as "_xldudf_IRON_PROJECT_NPV". */
const fileName = (name: string): string => `_xldudf_${name.replaceAll(".", "_").toUpperCase()}`;

/** Where the argument list that opens at `open` ends, and where each of its arguments lies. */
function argumentsAt(code: string, open: number): { readonly end: number; readonly arguments: readonly string[] } {
  const found: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < code.length; i++) {
    const character = code[i];
    if (character === "(" || character === "{") depth++;
    else if (character === ")" || character === "}") depth--;
    if (depth === 0 || (depth === 1 && character === ",")) {
      found.push(code.slice(start, i));
      start = i + 1;
    }
    if (depth === 0) return { end: i, arguments: found };
  }
  return { end: code.length, arguments: found };
}

/** Names that LET and LAMBDA introduce carry "_xlpm." in a file. */
function markParameters(code: string): string {
  let marked = code;
  // From the last call to the first, so that marking one leaves the places of those before it.
  for (const call of [...code.matchAll(/(?<![\w.])(LET|LAMBDA)\(/gi)].reverse()) {
    const open = call.index + call[0].length - 1;
    const { end, arguments: given } = argumentsAt(marked, open);
    const isLet = call[1]?.toUpperCase() === "LET";
    const names = given.slice(0, -1).filter((_, index) => !isLet || index % 2 === 0);
    let inside = marked.slice(open, end);
    for (const name of new Set(names.map((text) => text.trim())))
      if (/^[A-Za-z_]\w*$/.test(name))
        inside = inside.replace(new RegExp(`(?<![\\w.])${name}(?![\\w.])`, "gi"), `_xlpm.${name}`);
    marked = marked.slice(0, open) + inside + marked.slice(end);
  }
  return marked;
}

/**
 * A formula as a file keeps it, from the formula of a cell: without "=", add-in functions and newer built-ins by their
 * names in files, A1# and [@column] spelt out, a table's bare name with the brackets that tell it from other names.
 * Functions of the namespace IRON are known; others are named in `functionNames`.
 * Source: ECMA-376 part 1, 18.17.6.2, structure references; MS-XLSX 2.2.2, future functions.
 */
export function toFileFormula(
  formula: string,
  functionNames: readonly string[] = [],
  tableNames: readonly string[] = [],
): string {
  const others = functionNames.map((name) => `|${escaped(name)}`).join("");
  const custom = new RegExp(`(?<![\\w.])(IRON\\.\\w+${others})(?=\\()`, "gi");
  const tables = new RegExp(`(?<![\\w.!])(${tableNames.map(escaped).join("|")})(?![\\w.(!:\uE000])`, "gi");
  return rewrite(
    formula.replace(/^=/, ""),
    (code) =>
      markParameters(code)
        .replace(custom, fileName)
        .replace(/(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/gi, (name) => FILE_NAMES.get(name.toUpperCase()) ?? name)
        .replace(/((?:\uE000\d+\uE001!|\b\w+!)?\$?[A-Z]{1,3}\$?\d+)#/gi, "_xlfn.ANCHORARRAY($1)")
        .replace(tables, (name) => (name === "" ? name : `${name}[]`)),
    (part) =>
      part.replace(/^\[@(?:\[(.*)\]|(.*))\]$/, (_, bracketed, plain) => `[[#This Row],[${bracketed ?? plain}]]`),
  );
}

/** The formula of a cell, from the formula of a file; the reverse of `toFileFormula`. */
export function fromFileFormula(formula: string, functionNames: readonly string[] = []): string {
  const named = new Map(functionNames.map((name) => [fileName(name), name]));
  return `=${rewrite(
    formula,
    (code) =>
      code
        .replace(/_xldudf_([A-Z0-9]+)_(\w+)(?=\()/gi, (whole, space, name) => named.get(whole) ?? `${space}.${name}`)
        .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/g, "$1#")
        .replace(/_xlfn\.SINGLE\(([^()]*)\)/g, "@$1")
        .replace(/_xl(?:fn|ws|pm|udf)\./g, ""),
    (part) =>
      part
        .replace(/^\[\]$/, "")
        .replace(/^\[\[#This Row\],(\[[^[\]]*\])\]$/, "[@$1]")
        .replace(/^\[@\[(\w+)\]\]$/, "[@$1]"),
  )}`;
}

/**
 * Whether a formula of a file must be marked as one that may fill several cells. Excel puts "@" before an add-in function
 * that is not, and "@" keeps one cell of what the function gives.
 */
export const mayFillCells = (fileFormula: string): boolean =>
  /_xldudf_/.test(fileFormula) || (fileFormula.match(/_xlfn\.[\w.]+/g) ?? []).some((name) => !OF_ONE_VALUE.has(name));

/** A file's formula moved by rows and columns: what a cell says that shares the formula of another. */
export function moved(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string) =>
    fixed + (fixed ? letters : columnLetters(Math.max(0, columnIndex(letters) + columns)));
  const row = (fixed: string, number: string) => fixed + (fixed ? number : String(Math.max(1, Number(number) + rows)));
  return rewrite(formula, (code) =>
    code
      .replace(
        /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi,
        (_, c, letters, r, number) => column(c, letters) + row(r, number),
      )
      .replace(
        /(?<![\w.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!$])/gi,
        (_, c, from, d, to) => `${column(c, from)}:${column(d, to)}`,
      )
      .replace(
        /(?<![\w.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])/g,
        (_, c, from, d, to) => `${row(c, from)}:${row(d, to)}`,
      ),
  );
}
