/** From the add-in's JSON to cells: null shows as 0 in Excel, errors and formatted numbers arrive as objects. */
import type { Answer, CellError, Matrix, Value } from "./values";

/** One entry of SetInvocationArrayResults: invocation, success, value, code of the error. */
export type ResultEntry = readonly [id: number, ok: boolean, value: unknown, code?: unknown, ...rest: unknown[]];

/** 2 and 3 are thrown and rejected, 9 and 10 mean that the add-in has no such function. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export function answerOf([, ok, value, code]: ResultEntry): Answer {
  if (!ok) {
    const error = ERRORS[Number(code)] ?? "#VALUE!";
    return { value: value ? { error, message: String(value) } : { error } };
  }
  if (Array.isArray(value)) return { value: rectangle(value) };
  const format = numberFormat(value);
  return { value: toCell(value), ...(format === undefined ? {} : { numberFormat: format }) };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

function numberFormat(value: unknown): string | undefined {
  const format = field(value, "numberFormat");
  return typeof format === "string" && format !== "" && format !== "General" ? format : undefined;
}

function toCell(value: unknown): Value {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const type = String(field(value, "type") ?? "");
  if (type.endsWith("Error")) {
    const message = field(value, "message");
    const error: CellError = { error: String(field(value, "code") ?? field(value, "basicValue") ?? "#VALUE!") };
    return message ? { ...error, message: String(message) } : error;
  }
  const plain = field(value, "basicValue") ?? field(value, "primitive") ?? field(value, "text");
  return plain === undefined ? { error: "#VALUE!" } : toCell(plain);
}

function rectangle(rows: readonly unknown[]): Matrix {
  const cells = rows.map((row): Value[] => (Array.isArray(row) ? row : [row]).map(toCell));
  if (cells.length === 0) return [[{ error: "#CALC!" }]];
  const width = Math.max(1, ...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array<Value>(width - row.length).fill({ error: "#N/A" })]);
}
