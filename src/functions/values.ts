import type { Message, MessageId, MessagePlace, MessageValues } from "../messages/message";
import { verbatim, type Words } from "../messages/words";

/** A cell as hosts hand it over; null is blank or an argument left out, errors come as ErrorValue. */
export type Cell = number | string | boolean | null;

/** What Excel shows where a value should be. */
export type CellError = "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#REF!" | "#NAME?" | "#NULL!" | (string & {});

/** An error standing where a value should: passed on from a cell, or ours, with the message that explains it. */
export interface ErrorValue {
  readonly error: CellError;
  readonly id?: MessageId;
  readonly values?: MessageValues;
  readonly place?: MessagePlace | undefined;
}

/** One cell as people see it. */
export type SaidCell = number | string | boolean | ErrorValue;

/** One cell of a result: a number, words, or a message of which the host makes the words. */
export type ResultCell = number | boolean | Words | ErrorValue | Message;

/** A cell in which nothing stands. */
export const BLANK: Words = verbatim("");

/** What a function gives: one cell, or rows of cells that spill. */
export type Value = ResultCell | readonly (readonly ResultCell[])[];

/** What a call gives at once or later. */
export type Result = Value | Promise<Value>;

/** Anything a host may pass for one argument. */
export type RawArgument =
  | Cell
  | ErrorValue
  | readonly (Cell | ErrorValue | readonly (Cell | ErrorValue)[])[]
  | undefined;

export const isErrorValue = (value: unknown): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

export const isMessage = (cell: ResultCell): cell is Message => typeof cell === "object" && !("error" in cell);

export const isMatrix = (value: Value): value is readonly (readonly ResultCell[])[] => Array.isArray(value);

/** Blank cells arrive as null, undefined or an empty text, depending on the platform. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/** Any argument as rows of cells: one cell is a range of one, a flat list is one row. */
export function asMatrix(raw: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(raw)) return [[raw]];
  return raw.every(Array.isArray) ? raw : [raw];
}
