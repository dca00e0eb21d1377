import type { Decision, TableContent, TableEdit, Typed } from "../taskpane/port";
import { entry } from "./blocks";
import { applyStyle } from "./looks";
import { quiet, run } from "./run";
import { contentOf, tableNamed } from "./tables";
import { validate } from "./validation";

const typing = (typed: Typed) => ("formula" in typed ? typed.formula : entry(typed.value));

/** Cells are typed one by one: what the user computes in columns of his own stays. */
function append(table: Excel.Table, { cells, validation }: Extract<TableEdit, { kind: "append" }>): void {
  table.rows.add();
  const row = table.getDataBodyRange().getLastRow();
  for (const { column, value, formula, style } of cells) {
    const cell = row.getCell(0, column);
    if (style?.numberFormat !== undefined) cell.numberFormat = [[style.numberFormat]];
    cell.formulas = [[formula ?? entry(value)]];
    if (style !== undefined) applyStyle(cell, style);
  }
  const valued = row.getCell(0, validation.area.column);
  // a new row takes over what may be typed in the row above, which is of another key
  valued.dataValidation.clear();
  validate(valued, validation);
}

function apply(table: Excel.Table, edit: TableEdit): void {
  if (edit.kind === "append") append(table, edit);
  else if (edit.kind === "remove") table.rows.getItemAt(edit.row - 1).delete();
  else table.getRange().getCell(edit.row, edit.column).formulas = [[typing(edit.typed)]];
}

/**
 * Reads a table and changes it as the reading says. All changes go to Excel in one request, so that they are undone in
 * one step, and a request that Excel refuses while a cell is being edited has changed nothing.
 */
export const editTable = <T>(name: string, decide: (content: TableContent) => Decision<T>): Promise<T | undefined> =>
  run(async (context) => {
    const table = await tableNamed(context, name);
    if (table === undefined) return undefined;
    const { answer, edit } = decide(await contentOf(context, table));
    if (edit !== undefined) {
      quiet(context);
      apply(table, edit);
      await context.sync();
    }
    return answer;
  });
