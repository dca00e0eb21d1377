import type { Context, FunctionDefinition } from "../functions/define";
import { errorText } from "../functions/errors";
import { answer } from "../functions/invoke";
import { type ErrorValue, isErrorValue, isMatrix, type ResultCell, type Value } from "../functions/values";

/** The part of office.js that worksheet functions need; its Error exists only inside Excel. */
export interface FunctionHost {
  associate(id: string, call: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => Error | CustomFunctions.Error;
}

/** Errors a function may return; Excel would make #VALUE! of any other code, and drop the message. */
const RETURNABLE: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

/** A cell as the functions know it: Excel hands errors over as objects with a code, and rich values with a plain one. */
export function fromExcel(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(fromExcel);
  if (typeof cell !== "object" || cell === null) return cell;
  if ("code" in cell && typeof cell.code === "string") return { error: cell.code } satisfies ErrorValue;
  if (!("basicValue" in cell)) return null;
  const isError = "type" in cell && cell.type === "Error";
  return isError ? ({ error: String(cell.basicValue) } satisfies ErrorValue) : cell.basicValue;
}

/** The arguments in the catalog's order: a repeating one, which Excel hands over as one array, follows as a flat list. */
export function argumentsOf({ args }: Pick<FunctionDefinition, "args">, given: readonly unknown[]): unknown[] {
  // behind the declared arguments stands Excel's own object about the call
  return Object.values(args).flatMap(({ shape }, index) => {
    const value = fromExcel(given[index] ?? null);
    if (shape !== "repeating") return [value];
    return Array.isArray(value) ? value.flat(2) : value === null ? [] : [value];
  });
}

/** Makes Excel's values of ours. */
function results(host: FunctionHost) {
  const asError = (value: ErrorValue) => {
    const code = RETURNABLE.includes(value.error) ? value.error : "#VALUE!";
    // the codes of the enumeration are the texts Excel shows
    return new host.Error(code as CustomFunctions.ErrorCode, errorText(value));
  };
  const cell = (value: ResultCell) => (isErrorValue(value) ? asError(value) : value);
  return (value: Value): unknown => {
    if (isMatrix(value)) return value.map((row) => row.map(cell));
    if (isErrorValue(value)) throw asError(value);
    return value;
  };
}

/** Tells Excel what to call for each function of the catalog. */
export function registerFunctions(
  catalog: readonly FunctionDefinition[],
  context: Context,
  host: () => FunctionHost,
): void {
  for (const definition of catalog) {
    host().associate(definition.id, (...given) => {
      const toExcel = results(host());
      const result = answer(definition, argumentsOf(definition, given), context);
      return result instanceof Promise ? result.then(toExcel) : toExcel(result);
    });
  }
}
