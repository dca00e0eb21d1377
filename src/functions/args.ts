import { message, type Under } from "../messages/message";
import { inEnglish, type Words } from "../messages/words";
import { choiceWord } from "../model/choiceWord";
import { IronError } from "../quantities/errors";
import { contains, type Interval } from "../quantities/interval";
import { dateNumber } from "./dateNumber";
import { isLeftOut, logicalIn, numberIn, onlyCell, seriesIn, shown, textIn } from "./reading";
import { asMatrix, isBlank } from "./values";
import { within } from "./within";

/** The conventions that trap people, by the ids of their messages. */
export type HintId = Under<"hint">;

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
  readonly doc: Words;
  /** Which convention traps people here, by the id of its message. */
  readonly hint?: HintId;
  readonly optional: boolean;
  /** What an argument left out stands for. */
  readonly default?: T;
  /** Whether 0 can only be an empty cell, which Excel on the desktop hands over as 0: it is left out, too. */
  readonly zeroIsEmpty?: boolean;
  /** Whether an error in a cell becomes the function's result; if not, reading judges it. */
  readonly passesErrors: boolean;
  /** The checked value; `name` is how messages call the argument. */
  readonly read: (raw: unknown, name: string) => T;
}

/** A single number. */
export function number(unit: string, doc: string, interval: Interval = {}, hint?: HintId): Argument<number> {
  return {
    shape: "scalar",
    unit,
    interval,
    doc: inEnglish(doc),
    optional: false,
    passesErrors: true,
    ...(hint !== undefined && { hint }),
    read: (raw, name) => within(interval, numberIn(onlyCell(raw, name), name), name),
  };
}

/** One of a few words; capitals do not matter, and a space is as good as a hyphen. */
export function choice<const W extends string>(doc: string, words: readonly W[]): Argument<W> {
  return {
    shape: "scalar",
    choices: words,
    doc: inEnglish(doc),
    optional: false,
    zeroIsEmpty: true,
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
    doc: inEnglish(doc),
    optional: false,
    zeroIsEmpty: true,
    passesErrors: true,
    read: (raw, name) => textIn(onlyCell(raw, name), name).trim(),
  };
}

/** TRUE or FALSE; 0 is FALSE, as Excel has it. */
export function flag(doc: string): Argument<boolean> {
  return {
    shape: "scalar",
    doc: inEnglish(doc),
    optional: false,
    passesErrors: true,
    read: (raw, name) => logicalIn(onlyCell(raw, name), name),
  };
}

/** One row or one column of numbers; a blank is never a zero. */
export function series(unit: string, doc: string, interval: Interval = {}): Argument<readonly number[]> {
  return {
    shape: "matrix",
    unit,
    interval,
    doc: inEnglish(doc),
    optional: false,
    passesErrors: true,
    read: (raw, name) => seriesIn(raw, name, interval),
  };
}

/** Excel's numbers of 1 January 1950 and of the day after 31 December 2200: years, 202612, 20261231 and 0 lie outside. */
const DATES: Interval = { min: 18_264, below: 109_940 };

/** One row or one column of Excel dates, in any order; a text such as 2026-11-23 is the date it says. */
export function dates(doc: string): Argument<readonly number[]> {
  return {
    ...series("date", doc, DATES),
    read: (raw, name) =>
      seriesIn(
        asMatrix(raw).map((row) => row.map(dateNumber)),
        name,
        {},
        "item.notADate",
      ).map((date, k) => {
        if (contains(DATES, date)) return date;
        // an empty cell is 0 where Excel runs on a desktop
        throw new IronError("domain", "domain.noDate", {
          name: message("item.of", { name, item: k + 1 }),
          value: date,
        });
      }),
  };
}

/** Rows of cells of any kind, which the function judges itself; a single 0 among them can be nothing. */
export function cells(doc: string): Argument<readonly (readonly unknown[])[]> {
  return {
    shape: "matrix",
    doc: inEnglish(doc),
    optional: false,
    zeroIsEmpty: true,
    passesErrors: false,
    read: asMatrix,
  };
}

/** All cells that are left, which the function judges itself. */
export function rest(doc: string): Argument<readonly unknown[]> {
  return {
    shape: "repeating",
    doc: inEnglish(doc),
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
  const { read, zeroIsEmpty = false } = argument;
  return {
    ...argument,
    optional: true,
    ...(value !== undefined && { default: value }),
    read: (raw, name) => (isLeftOut(raw, zeroIsEmpty) ? value : read(raw, name)),
  };
}
