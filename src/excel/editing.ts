import {
  type Decision,
  HalfDone,
  type HostFailure,
  type TableContent,
  type TableEdit,
  type Typed,
} from "../taskpane/port";
import { entry } from "./blocks";
import { applyStyle } from "./looks";
import { codeOf, failure, request, writing } from "./run";
import { contentOf, tableNamed } from "./tables";
import { validate } from "./validation";

const typing = (typed: Typed) => ("formula" in typed ? typed.formula : entry(typed.value));

/** Cells are typed one by one: what the user computes in columns of his own stays. */
function append(table: Excel.Table, { behind, cells, validation }: Extract<TableEdit, { kind: "append" }>): void {
  // rows of the body count from 0 below the header: behind row 3 of the table stands its row 3
  if (behind === undefined) table.rows.add();
  else table.rows.add(behind);
  const body = table.getDataBodyRange();
  const row = behind === undefined ? body.getLastRow() : body.getRow(behind);
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

const held = ({ cells, formulas }: TableContent, row: number, column: number) =>
  formulas[row]?.[column] ?? cells[row]?.[column];

/**
 * Whether a change that Excel has answered with an error was made all the same. The table is read to know it; of a row
 * that was only begun nothing stays.
 */
async function madeAllTheSame(name: string, before: TableContent, edit: TableEdit): Promise<boolean> {
  const { rows } = before.area;
  return Excel.run(async (context) => {
    const table = await tableNamed(context, name);
    const now = table && (await contentOf(context, () => table));
    if (now === undefined) return false;
    if (edit.kind === "cell") return held(now, edit.row, edit.column) !== held(before, edit.row, edit.column);
    if (edit.kind === "remove") return now.area.rows < rows;
    if (now.area.rows > rows)
      await request(context, () => {
        context.workbook.tables
          .getItem(name)
          .rows.getItemAt(edit.behind ?? rows - 1)
          .delete();
      });
    return false;
  });
}

/**
 * Reads a table and changes it as the reading says. All changes go to Excel in one request, so that they are undone in
 * one step. Errors: HostFailure, and nothing is changed; HalfDone, where Excel does not say whether it is.
 */
export async function editTable<T>(
  name: string,
  decide: (content: TableContent) => Decision<T>,
): Promise<T | undefined> {
  let asked: { content: TableContent; edit: TableEdit; answer: T } | undefined;
  try {
    // a group that Excel refuses is decided on anew, by what the table holds then
    return await writing(async (context) => {
      asked = undefined;
      const table = await tableNamed(context, name);
      if (table === undefined) return undefined;
      const content = await contentOf(context, () => table);
      const { answer, edit } = decide(content);
      if (edit === undefined) return answer;
      asked = { content, edit, answer };
      await request(context, () => apply(context.workbook.tables.getItem(name), edit));
      return answer;
    });
  } catch (error) {
    const why: HostFailure = failure(error);
    if (asked === undefined || codeOf(error) === "InvalidOperationInCellEditMode") throw why;
    const { content, edit, answer } = asked;
    const made = await madeAllTheSame(name, content, edit).catch(() => {
      throw new HalfDone(why);
    });
    if (made) return answer;
    throw why;
  }
}
