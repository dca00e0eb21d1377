import { describe, text } from "../messages/text";
import type { Words } from "../messages/words";
import { explained } from "../model/explained";
import { type ErrorValue, isMatrix, isMessage, type ResultCell, type SaidCell, type Value } from "./values";

// What hosts make of results: functions give messages, and Excel loads the sentences only when one is needed.

export const saidCell = (cell: ResultCell): SaidCell => (isMessage(cell) ? describe(cell) : cell);

/** A result with its messages in words; errors stay as they are, for their sentence stands beside the cell. */
export const said = (value: Value): SaidCell | readonly (readonly SaidCell[])[] =>
  isMatrix(value) ? value.map((row) => row.map(saidCell)) : saidCell(value);

/** The sentence beside an error; one passed on from a cell has none of ours. */
export const errorText = ({ error, id, values = {}, place }: ErrorValue): Words =>
  id === undefined ? text("error.passedOn", { error }) : describe(explained({ id, values, place }));
