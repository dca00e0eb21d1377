import { errorText, saidCell } from "./said";
import { type ErrorValue, isErrorValue, isMatrix, type ResultCell, type Value } from "./values";

/** A value as JSON writes it; error values say their sentence. */
export const plain = (value: Value): unknown =>
  isMatrix(value) ? value.map((row) => row.map(plainCell)) : plainCell(value);

const plainCell = (value: ResultCell): unknown => (isErrorValue(value) ? plainError(value) : saidCell(value));

export const plainError = (value: ErrorValue) => ({ error: value.error, message: errorText(value) });
