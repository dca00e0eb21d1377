import type { Example, FunctionDefinition } from "../functions/define";
import type { SaidCell } from "../functions/values";
import { verbatim, type Words } from "../messages/words";

/** The namespace that Excel puts before every function. */
export const NAMESPACE = "IRON";

/** How a function is called: IRON.NPV_TIMED(rate, values, [timing]). */
export function signature({ id, args }: FunctionDefinition): string {
  const names = Object.entries(args).map(([name, { shape, optional }]) =>
    shape === "repeating" ? "[key, value] ..." : optional ? `[${name}]` : name,
  );
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}

/** An example as one would type it into a cell. */
export const exampleFormula = ({ id }: FunctionDefinition, { args }: Example): string =>
  `=${NAMESPACE}.${id}(${args.map(argument).join(", ")})`;

function argument(given: Example["args"][number]): string {
  if (!Array.isArray(given)) return constant(given);
  const rows: unknown[][] = given.every(Array.isArray) ? given : [given];
  return `{${rows.map((row) => row.map(constant).join(",")).join(";")}}`;
}

/** A constant in Excel's English notation. An empty place stands for a blank, which an array constant cannot hold. */
function constant(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A result as a reader wants it: ten digits at most. */
export function shownValue(value: SaidCell): Words {
  if (typeof value === "number") return verbatim(Number(value.toPrecision(10)));
  if (typeof value === "boolean") return verbatim(value ? "TRUE" : "FALSE");
  return verbatim(typeof value === "string" ? value : value.error);
}
