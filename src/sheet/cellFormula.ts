/**
 * The formula of a cell as a tree, as far as whoever is no spreadsheet can follow it: constants, what is read from cells,
 * calls, and arithmetic. All else is a part that stays a text. Formulas are in Excel's English notation.
 */
export type Expression =
  /** Null stands for an argument that is left out. */
  | { readonly kind: "value"; readonly value: Constant }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  /** Cells, by address, by name or by a table's columns. */
  | { readonly kind: "cells"; readonly text: string }
  | Call
  | { readonly kind: "sign"; readonly sign: "-" | "+" | "%"; readonly of: Expression }
  | { readonly kind: "sum"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "other"; readonly text: string };

type Constant = number | string | boolean | null;
export type Operator = "+" | "-" | "*" | "/" | "^" | "&";

export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly Expression[];
  /** As the formula writes it. */
  readonly text: string;
}

/** What is quoted hides all that is in it: a text, or a sheet's name. */
const QUOTED = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u;
const OPENING = /^[([{]/;
const CLOSING = /^[)\]}]/;
/** A sheet's name before a cell, a cell or an area of cells or of whole rows or columns, and a sign that it spills. */
const ADDRESS =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d*:\$?[1-9]\d*)#?(?![\p{L}\p{N}_.(:!])/iu;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/i;
const ERROR = /^#(?:N\/A|[A-Z]+[!?]|DIV\/0!)/;

/** How long the first piece of a formula is: one that is quoted, a name, or a sign. */
const pieceAt = (text: string): string => (QUOTED.exec(text) ?? NAME.exec(text))?.[0] ?? text.slice(0, 1);

/** Where the bracket closes with which a text begins; its end, where it does not. */
function closingOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text.slice(at));
    at += piece.length;
    if (OPENING.test(piece)) depth++;
    else if (CLOSING.test(piece) && --depth === 0) return at;
  }
  return text.length;
}

/** Whether all brackets and quotations of a text are closed. */
export function isWhole(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text.slice(at));
    at += piece.length;
    if (piece === '"' || piece === "'") return false;
    if (OPENING.test(piece)) depth++;
    else if (CLOSING.test(piece) && --depth < 0) return false;
  }
  return depth === 0;
}

/** A text cut at signs that stand in no bracket and no quotation. */
function cut(text: string, sign: string): string[] {
  const parts = [""];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const piece = OPENING.test(rest) ? rest.slice(0, closingOf(rest)) : pieceAt(rest);
    if (piece === sign) parts.push("");
    else parts[parts.length - 1] += piece;
    at += piece.length;
  }
  return parts;
}

/** The calls of a formula whose names fit, those within another left out: it has them among its arguments. */
export function callsIn(formula: string, fits: (name: string) => boolean): Call[] {
  const calls: Call[] = [];
  for (let at = 0; at < formula.length; ) {
    const rest = formula.slice(at);
    const name = NAME.exec(rest)?.[0];
    const bracket = rest.slice(name?.length ?? 0);
    if (name !== undefined && fits(name) && bracket.startsWith("(")) {
      const inside = bracket.slice(0, closingOf(bracket));
      calls.push(call(name, inside));
      at += name.length + inside.length;
    } else at += pieceAt(rest).length;
  }
  return calls;
}

/** The cells that a part names which cannot be followed, such as a comparison. */
export function cellsNamedIn(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const address = ADDRESS.exec(rest)?.[0];
    const name = NAME.exec(rest)?.[0];
    const behind = rest.slice(name?.length ?? 0);
    const brackets = name !== undefined && behind.startsWith("[") ? behind.slice(0, closingOf(behind)) : "";
    const isName = name !== undefined && !/^[(!]/.test(behind) && !/^(true|false)$/i.test(name);
    if (address !== undefined) found.push(address);
    else if (isName) found.push(name + brackets);
    at += (address ?? (NUMBER.exec(rest)?.[0] || `${pieceAt(rest)}${brackets}`)).length;
  }
  return found;
}

function call(name: string, brackets: string): Call {
  const inside = brackets.replace(/\)$/, "").slice(1);
  const args = inside.trim() === "" ? [] : cut(inside, ",").map(argument);
  return { kind: "call", name, args, text: `${name}${brackets}` };
}

/** What an argument says; one that cannot be followed is a text as a whole. */
function argument(text: string): Expression {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "value", value: null };
  try {
    return new Reader(trimmed).whole();
  } catch (unread) {
    if (unread === UNREAD) return { kind: "other", text: trimmed };
    throw unread;
  }
}

/** What a formula computes. */
export const expressionOf = (formula: string): Expression => argument(formula.trim().replace(/^=/, ""));

const UNREAD = Symbol("a part that cannot be followed");

/** From the loosest to the tightest, as Excel binds them; all go from left to right. */
const BINDING: readonly (readonly Operator[])[] = [["&"], ["+", "-"], ["*", "/"], ["^"]];

class Reader {
  constructor(private rest: string) {}

  whole(): Expression {
    const read = this.level(0);
    if (this.rest !== "") throw UNREAD;
    return read;
  }

  private level(depth: number): Expression {
    const operators = BINDING[depth];
    if (operators === undefined) return this.signed();
    let left = this.level(depth + 1);
    for (;;) {
      const operator = operators.find((sign) => this.rest.startsWith(sign));
      if (operator === undefined) return left;
      this.take(operator);
      left = { kind: "sum", operator, left, right: this.level(depth + 1) };
    }
  }

  /** In Excel a sign binds tighter than a power: -2^2 is 4. */
  private signed(): Expression {
    const sign = (["-", "+"] as const).find((each) => this.rest.startsWith(each));
    if (sign !== undefined) {
      this.take(sign);
      return { kind: "sign", sign, of: this.signed() };
    }
    let read = this.single();
    while (this.rest.startsWith("%")) {
      this.take("%");
      read = { kind: "sign", sign: "%", of: read };
    }
    return read;
  }

  private single(): Expression {
    const { rest } = this;
    const text = /^"(?:[^"]|"")*"/.exec(rest)?.[0];
    if (text !== undefined) {
      this.take(text);
      return { kind: "value", value: text.slice(1, -1).replaceAll('""', '"') };
    }
    const address = ADDRESS.exec(rest)?.[0];
    if (address !== undefined) {
      this.take(address);
      return { kind: "cells", text: address };
    }
    const number = NUMBER.exec(rest)?.[0];
    if (number !== undefined) {
      this.take(number);
      return { kind: "value", value: Number(number) };
    }
    const error = ERROR.exec(rest)?.[0];
    if (error !== undefined) {
      this.take(error);
      return { kind: "error", error };
    }
    if (rest.startsWith("{") || rest.startsWith("(")) {
      const brackets = rest.slice(0, closingOf(rest));
      this.take(brackets);
      const inside = brackets.slice(1, -1);
      if (brackets.startsWith("(")) return new Reader(inside.trim()).whole();
      return { kind: "array", rows: cut(inside, ";").map((row) => cut(row, ",").map(argument)) };
    }
    return this.named();
  }

  private named(): Expression {
    const name = NAME.exec(this.rest)?.[0];
    if (name === undefined) throw UNREAD;
    const behind = this.rest.slice(name.length);
    if (behind.startsWith("!")) throw UNREAD;
    const brackets = /^[([]/.test(behind) ? behind.slice(0, closingOf(behind)) : "";
    this.take(name + brackets);
    if (brackets.startsWith("(")) return call(name, brackets);
    if (brackets === "" && /^(true|false)$/i.test(name)) return { kind: "value", value: name.toLowerCase() === "true" };
    return { kind: "cells", text: name + brackets };
  }

  private take(piece: string): void {
    this.rest = this.rest.slice(piece.length).trimStart();
  }
}

/** "Costs[[Key]:[Value]]": the table and what of it is meant; nothing where a text is no such thing. */
export interface TableCells {
  readonly table: string;
  readonly columns: readonly string[];
  /** "#all", "#headers", "#data", "#totals" and "#this row", in lower case. */
  readonly parts: readonly string[];
}

export function tableCells(text: string): TableCells | undefined {
  const table = NAME.exec(text)?.[0];
  if (table === undefined || !text.slice(table.length).startsWith("[") || !text.endsWith("]")) return undefined;
  const whole = text.slice(table.length + 1, -1).trim();
  const own = whole.startsWith("@");
  const inside = own ? whole.slice(1).trim() : whole;
  const pieces = inside.startsWith("[")
    ? [...inside.matchAll(/\[((?:'.|[^\]])*)\]/g)].map(([, piece = ""]) => piece)
    : inside === ""
      ? []
      : [inside];
  const parts = pieces.filter((piece) => piece.startsWith("#")).map((piece) => piece.toLowerCase());
  return {
    table,
    columns: pieces.filter((piece) => !piece.startsWith("#")).map((piece) => piece.replace(/'(.)/g, "$1")),
    parts: own ? ["#this row", ...parts] : parts,
  };
}
