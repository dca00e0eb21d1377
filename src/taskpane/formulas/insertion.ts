import { catalog } from "../../functions/catalog";
import type { FunctionDefinition } from "../../functions/define";
import { isSpilling } from "../../help/spilling";
import { NAMESPACE } from "../../help/syntax";
import type { Words } from "../../messages/words";
import { isOwnTable, keysAndValues } from "../../workbook/assumptionsTable";
import type { CellValue, SheetPlan } from "../../workbook/plan";
import { spillLooks, spillWidths } from "../../workbook/spillLooks";

/** The functions whose results fill more than their cell. */
export const spilling: readonly FunctionDefinition[] = catalog.filter(isSpilling);

/** An argument as it is offered: what stands in its field first, as a formula writes it. */
export interface Offered {
  readonly name: string;
  readonly doc: Words;
  readonly optional: boolean;
  readonly text: string;
}

/** The argument that takes a table of assumptions is called so everywhere. */
const TABLE = "assumptions";

/**
 * The arguments of a function of the project: the table, of what must be given its example, and nothing else. Of any other
 * function all of its example: what may be left out may be needed by what is given.
 */
export function offered(
  { args }: Pick<FunctionDefinition, "args">,
  example: readonly string[],
  table: string | undefined,
): Offered[] {
  return Object.entries(args).map(([name, { doc, optional }], at) => {
    const own = optional && TABLE in args ? "" : (example[at] ?? "");
    return { name, doc, optional, text: name === TABLE ? inFormulas(table) : own };
  });
}

/** A table as a formula names it: of our own its keys and values alone, whose header we know, so that a call carries little. */
export const inFormulas = (table: string | undefined): string =>
  table !== undefined && isOwnTable(table) ? keysAndValues(table) : (table ?? "");

/** The formula that calls a function with what stands in the fields; what is left out at the end is not written. */
export function formulaOf({ id }: Pick<FunctionDefinition, "id">, texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text.trim() !== "");
  return `=${NAMESPACE}.${id}(${texts
    .slice(0, last + 1)
    .map((text) => text.trim())
    .join(",")})`;
}

/** A formula at the first cell of a plan, and the looks and widths of all that it fills. */
export function spillPlan(formula: string, rows: readonly (readonly CellValue[])[]): SheetPlan {
  const looks = spillLooks(rows);
  const spill = { rows: rows.length, columns: rows[0]?.length ?? 1 };
  return {
    name: "",
    cells: looks.flatMap((row, r) =>
      row.map((style, c) => ({
        row: r,
        column: c,
        ...(r + c === 0 && { formula, spill }),
        ...(Object.keys(style).length > 0 && { style }),
      })),
    ),
    columnWidths: spillWidths(rows, looks),
  };
}
