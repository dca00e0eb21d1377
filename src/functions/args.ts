import { type MessageValue, message } from "../messages/message";
import { choiceWord } from "../model/choiceWord";
import { meantAsPercent } from "../model/percent";
import { IronError } from "../quantities/errors";
import { contains, type Interval } from "../quantities/interval";
import { shortened } from "../quantities/shortened";
import { demand } from "./demand";
import { asMatrix, isBlank } from "./values";

/**
 * One argument: what Excel is told (shape), what people are told (unit, limits, doc), and how it is read. Excel is told no
 * type: it would turn "0.4", TRUE and a blank cell into numbers where `read` refuses them.
 */
export interface Argument<T = unknown> {
  /** A repeating argument takes all that is left, one cell each. */
  readonly shape: "scalar" | "matrix" | "repeating";
  /** Undefined for what is not a quantity: a word, a date, a table of assumptions. */
  readonly unit?: string;
  readonly interval?: Interval;
  readonly choices?: readonly string[];
  readonly doc: string;
  readonly optional: boolean;
  /** What an argument left out stands for. */
  readonly default?: T;
  /** Whether an error in a cell becomes the function's result; if not, reading judges it. */
  readonly passesErrors: boolean;
  /** The checked value; `name` is how messages call the argument. */
  readonly read: (raw: unknown, name: string) => T;
}

/** A single number. */
export function number(unit: string, doc: string, interval: Interval = {}): Argument<number> {
  return {
    shape: "scalar",
    unit,
    interval,
    doc,
    optional: false,
    passesErrors: true,
    read: (raw, name) => within(interval, numberIn(onlyCell(raw, name), name), name),
  };
}

/** One of a few words; capitals do not matter, and a space is as good as a hyphen. */
export function choice<const W extends string>(doc: string, words: readonly W[]): Argument<W> {
  return {
    shape: "scalar",
    choices: words,
    doc,
    optional: false,
    passesErrors: true,
    read: (raw, name) => {
      const given = textIn(onlyCell(raw, name), name).trim();
      const word = words.find((w) => choiceWord(w) === choiceWord(given));
      if (word === undefined)
        throw new IronError("argument", "argument.choice", { name, value: shown(given), words: words.join(", ") });
      return word;
    },
  };
}

/** A text, such as the id of a line. */
export function word(doc: string): Argument<string> {
  return {
    shape: "scalar",
    doc,
    optional: false,
    passesErrors: true,
    read: (raw, name) => textIn(onlyCell(raw, name), name).trim(),
  };
}

/** TRUE or FALSE. */
export function flag(doc: string): Argument<boolean> {
  return {
    shape: "scalar",
    doc,
    optional: false,
    passesErrors: true,
    read: (raw, name) => {
      const value = onlyCell(raw, name);
      if (typeof value !== "boolean")
        throw new IronError("argument", "argument.notLogical", { name, value: shown(value) });
      return value;
    },
  };
}

/** One row or one column of numbers; a blank is never a zero. */
export function series(unit: string, doc: string, interval: Interval = {}): Argument<readonly number[]> {
  return {
    shape: "matrix",
    unit,
    interval,
    doc,
    optional: false,
    passesErrors: true,
    read: (raw, name) => readSeries(raw, name, interval),
  };
}

/** The last day Excel knows, 31 December 9999. */
const LAST_DATE = 2_958_465;

/** One row or one column of Excel dates, in any order; a text such as 2026-11-23 is the date it says. */
export function dates(doc: string): Argument<readonly number[]> {
  const interval = { min: 0, below: LAST_DATE + 1 };
  return {
    ...series("date", doc, interval),
    read: (raw, name) =>
      readSeries(
        asMatrix(raw).map((row) => row.map(dateNumber)),
        name,
        interval,
        "item.notADate",
      ),
  };
}

/** Rows of cells of any kind, which the function judges itself. */
export function cells(doc: string): Argument<readonly (readonly unknown[])[]> {
  return { shape: "matrix", doc, optional: false, passesErrors: false, read: asMatrix };
}

/** All cells that are left, which the function judges itself. */
export function rest(doc: string): Argument<readonly unknown[]> {
  return {
    shape: "repeating",
    doc,
    optional: true,
    passesErrors: false,
    // a range among them counts cell by cell, row by row; cells left blank at the end are no arguments
    read: (raw) => {
      const cells: unknown[] = asMatrix(raw).flat(3);
      return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
    },
  };
}

/** The same argument, with a value used when the caller leaves it out. */
export function optional<T>(argument: Argument<T>, value: T): Argument<T>;
export function optional<T>(argument: Argument<T>): Argument<T | undefined>;
export function optional<T>(argument: Argument<T>, value?: T): Argument<T | undefined> {
  const { read } = argument;
  return {
    ...argument,
    optional: true,
    ...(value !== undefined && { default: value }),
    read: (raw, name) => (isBlankArgument(raw) ? value : read(raw, name)),
  };
}

/** Left out: no cell, or one blank cell. A blank range of several cells is a mistake that reading reports. */
function isBlankArgument(raw: unknown): boolean {
  if (!Array.isArray(raw)) return isBlank(raw);
  const rows = asMatrix(raw);
  return rows.length === 1 && rows[0]?.length === 1 && isBlank(rows[0][0]);
}

/** Excel's number of a date written year-month-day, as JSON and databases write it; any other cell as it is. */
function dateNumber(cell: unknown): unknown {
  const [, year, month, day] = (typeof cell === "string" && /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(cell)) || [];
  if (year === undefined) return cell;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 30 February is no date, whatever day it would roll over to
  const exists = new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
  const days = time / 86_400_000 + UNIX_EPOCH;
  // Excel counts a 29 February 1900 that never was
  return exists ? (days > 60 ? days : days - 1) : cell;
}

/** Excel's number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

function readSeries(
  raw: unknown,
  name: string,
  interval: Interval,
  wrongType: "item.text" | "item.notADate" = "item.text",
): readonly number[] {
  if (isBlankArgument(raw)) throw new IronError("argument", "argument.missingSeries", { name });
  const rows = asMatrix(raw);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new IronError("argument", "argument.missingSeries", { name });
  if (rows.length > 1 && rows.some((row) => row.length !== 1)) {
    throw new IronError("argument", "series.shape", { name, rows: rows.length, columns });
  }
  return rows.flat().map((cell, index) => {
    const item = index + 1;
    if (isBlank(cell)) throw new IronError("argument", "item.blank", { name, item });
    if (typeof cell === "boolean") throw new IronError("argument", "item.logical", { name, item });
    if (typeof cell !== "number" || !Number.isFinite(cell))
      throw new IronError("argument", wrongType, { name, item, value: shown(cell) });
    return within(interval, cell, message("item.of", { name, item }));
  });
}

/** The one cell of a scalar argument; hosts may wrap it in a range of one. */
function onlyCell(raw: unknown, name: string): unknown {
  const rows = asMatrix(raw);
  const [row] = rows;
  if (rows.length !== 1 || row?.length !== 1) {
    throw new IronError("argument", "argument.notOneCell", { name, rows: rows.length, columns: row?.length ?? 0 });
  }
  const cell = row[0];
  if (isBlank(cell)) throw new IronError("argument", "argument.missing", { name });
  return cell;
}

function numberIn(cell: unknown, name: string): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new IronError("argument", "argument.notNumber", { name, value: shown(cell) });
}

function textIn(cell: unknown, name: string): string {
  if (typeof cell === "string") return cell;
  throw new IronError("argument", "argument.notText", { name, value: shown(cell) });
}

/** A cell as a message quotes it. */
export const shown = (cell: unknown): string =>
  shortened(typeof cell === "object" ? JSON.stringify(cell) : String(cell));

/** Refuses a number outside its interval, naming the limit in words. */
export function within(interval: Interval, value: number, name: MessageValue): number {
  if (contains(interval, value)) return value;
  if (meantAsPercent(interval, value))
    throw new IronError("domain", "domain.percent", { name, value, fraction: value / 100 });
  throw new IronError("domain", "domain.outside", { name, value, what: demand(interval) ?? message("limit.number") });
}
