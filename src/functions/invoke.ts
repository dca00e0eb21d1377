import { IronError } from "../quantities/errors";
import type { Context, FunctionDefinition } from "./define";
import { cellError } from "./errors";
import { type ErrorValue, isErrorValue, isMatrix, type Result, type ResultCell, type Value } from "./values";

/**
 * The one path every host takes: checks the raw arguments (null for one left out; repeating arguments flattened behind
 * the others), computes, and guards the result.
 *
 * Returns a value, or an error that an argument's cell passed on. Throws IronError for wrong arguments and questions
 * without an answer; anything else thrown is a defect.
 */
export function invoke(definition: FunctionDefinition, raw: readonly unknown[], context: Context): Result {
  const result = definition.call(raw, context);
  return result instanceof Promise ? result.then((value) => guarded(definition, value)) : guarded(definition, result);
}

/** The same, where errors too come as values: what a host shows in the cell. */
export function answer(definition: FunctionDefinition, raw: readonly unknown[], context: Context): Result {
  const failed = (error: unknown): ErrorValue => errorValue(definition, error);
  try {
    const result = invoke(definition, raw, context);
    return result instanceof Promise ? result.catch(failed) : result;
  } catch (error) {
    return failed(error);
  }
}

/** An IronError as the value its cell shows; defects go on. */
export function errorValue(definition: FunctionDefinition, error: unknown): ErrorValue {
  if (!(error instanceof IronError)) throw error;
  const { kind, id, values, place } = error;
  return { error: cellError(definition, kind), id, values, ...(place && { place }) };
}

/** NaN and infinity never leave: alone they are a domain error, in a spill an error in their cell. */
function guarded(definition: FunctionDefinition, value: Value): Value {
  if (isMatrix(value)) {
    const bad = value.some((row) => row.some((cell) => typeof cell === "number" && !Number.isFinite(cell)));
    return bad ? value.map((row) => row.map(guardedCell)) : value;
  }
  if (!isErrorValue(value) && value !== guardedCell(value)) {
    throw new IronError("domain", "result.notFinite", { function: definition.id });
  }
  return value;
}

const guardedCell = (cell: ResultCell): ResultCell =>
  typeof cell === "number" && !Number.isFinite(cell) ? { error: "#N/A", id: "result.cellNotFinite", values: {} } : cell;
