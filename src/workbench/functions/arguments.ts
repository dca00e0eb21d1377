/**
 * Excel's rules for arguments, by functions.json: blanks by type, errors propagate, what is left out is null, a repeating
 * parameter is passed as one array, and a range given to a parameter of one value calls the function once for each cell.
 */
import { text } from "../../messages/text";
import type { FunctionMetadata, Parameter } from "./metadata";
import { type Argument, BUSY, isError, Refusal, type Value } from "./values";

/** The calls that one formula makes: a single one, or a rectangle of calls whose results spill. */
export interface Calls {
  readonly rows: number;
  readonly cols: number;
  readonly lifted: boolean;
  arguments(row: number, col: number): unknown[];
}

const MOST_CALLS = 10_000;

/** What Excel makes of a cell for a function: an empty one is nothing on the web, and 0 on the desktop (office-js#4702). */
export interface Handing {
  readonly allowErrors: boolean;
  readonly emptyCell: null | 0;
}

export function callsOf(meta: FunctionMetadata, args: readonly Argument[], handing: Handing): Calls {
  const parameters = meta.parameters;
  const repeats = parameters.at(-1)?.repeating ?? false;
  const fixed = repeats ? parameters.length - 1 : parameters.length;
  const missing = parameters.slice(args.length).find((p) => !p.optional && !p.repeating);
  if (missing) {
    const id = missing.dimensionality === "matrix" ? "workbench.argument.missingRange" : "argument.missing";
    throw new Refusal({ error: "#VALUE!", message: text(id, { name: inWords(missing.name) }) });
  }
  if (!repeats && args.length > fixed)
    throw new Refusal({ error: "#VALUE!", message: text("workbench.argument.tooMany", { most: fixed }) });

  const parameterAt = (i: number): Parameter => parameters[Math.min(i, parameters.length - 1)] ?? { name: "" };
  const lifts = (arg: Argument, i: number): boolean =>
    arg.kind !== "omitted" &&
    parameterAt(i).dimensionality !== "matrix" &&
    (arg.cells.length !== 1 || arg.cells[0]?.length !== 1);
  const lifting = args.filter(lifts);
  const rows = Math.max(1, ...lifting.map((a) => a.cells.length));
  const cols = Math.max(1, ...lifting.map((a) => a.cells[0]?.length ?? 1));
  if (rows * cols > MOST_CALLS)
    throw new Refusal({ error: "#VALUE!", message: text("workbench.argument.tooLarge", { most: MOST_CALLS }) });

  return {
    rows,
    cols,
    lifted: lifting.length > 0,
    arguments(row, col) {
      const values = args.map((arg, i): unknown => {
        const parameter = parameterAt(i);
        if (arg.kind === "omitted") return null;
        if (parameter.dimensionality === "matrix")
          return arg.cells.map((line) => line.map((v) => toAddin(v, parameter, handing)));
        return toAddin(pick(arg, row, col), parameter, handing);
      });
      const positional = values.slice(0, fixed);
      while (positional.length < fixed) positional.push(null);
      return repeats ? [...positional, values.slice(fixed)] : positional;
    },
  };
}

/** The name of an argument as sentences write it. */
const inWords = (name: string): string => name.replace(/_/g, " ");

/** One row or one column serves all; beyond the end of a shorter range there is nothing. */
function pick(arg: Argument, row: number, col: number): Value {
  const line = arg.cells[arg.cells.length === 1 ? 0 : row];
  if (!line) return { error: "#N/A" };
  const value = line[line.length === 1 ? 0 : col];
  return value === undefined ? { error: "#N/A" } : value;
}

function toAddin(value: Value, parameter: Parameter, { allowErrors, emptyCell }: Handing): unknown {
  if (isError(value)) {
    if (allowErrors && (parameter.type ?? "any") === "any" && value.error !== BUSY.error)
      return { type: "CustomFunctionError", code: value.error };
    throw new Refusal({ error: value.error });
  }
  switch (parameter.type) {
    case "number":
      return toNumber(value, parameter.name);
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
    case "boolean":
      return toBoolean(value, parameter.name);
    default:
      return value ?? emptyCell;
  }
}

function toNumber(value: Exclude<Value, object> | null, name: string): number {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  const number = typeof value === "boolean" ? Number(value) : value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number))
    throw new Refusal({ error: "#VALUE!", message: text("workbench.argument.number", { name: inWords(name) }) });
  return number;
}

function toBoolean(value: Exclude<Value, object> | null, name: string): boolean {
  if (value === null) return false;
  if (typeof value !== "string") return Boolean(value);
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw new Refusal({ error: "#VALUE!", message: text("workbench.argument.boolean", { name: inWords(name) }) });
}
