import { ASSUMPTIONS_NAME } from "../functions/assumptionsName";
import type { Example, FunctionDefinition } from "../functions/define";
import { isLeftOut } from "../functions/reading";
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

/** An example as one would type it into a cell: where it leaves the assumptions out, those of the sheet are named. */
export function exampleFormula({ id, args }: FunctionDefinition, { args: given }: Example): string {
  const place = Object.keys(args).indexOf("assumptions");
  const shown = Array.from({ length: Math.max(given.length, place + 1) }, (_, k) =>
    k === place && isLeftOut(given[k]) ? ASSUMPTIONS_NAME : argumentText(given[k]),
  );
  return `=${NAMESPACE}.${id}(${shown.join(", ")})`;
}

/** An argument as a formula writes it. */
export function argumentText(given: Example["args"][number]): string {
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
