import type { Inputs } from "../../../src/formula/program/inputs";
import type { Program } from "../../../src/formula/program/program";
import { interpret, type Values } from "../../../src/formula/readers/interpret";
import { text } from "../../../src/messages/text";
import { constantNames, constantsSheet } from "../../../src/workbook/glassBox/constantsSheet";
import { COVER, INPUTS, MASTER_ROW, nameOf, STEPS } from "../../../src/workbook/glassBox/layout";
import { LineSheetWriter } from "../../../src/workbook/glassBox/lineSheet";
import { written } from "../../../src/workbook/glassBox/nativeModel";
import type { PlannedCell, WorkbookPlan } from "../../../src/workbook/plan";

/** Any program as native formulas: a cover that holds, a plain list of inputs, and all lines on one sheet. */
export function nativeBook(program: Program, inputs: Inputs): { readonly plan: WorkbookPlan; readonly values: Values } {
  const values = interpret(program, inputs);
  const given = Object.entries(inputs).filter(([, value]) => Number.isFinite(value));
  const rowOf = new Map(given.map(([key], row) => [key, row]));
  const sections = [...new Set(program.asWritten.map((id) => program.items.get(id)?.section.id ?? ""))];
  const model = written(
    {
      program,
      solvers: {},
      sheets: [{ name: "Model", sections }],
      inputs,
      values,
      periods: values.get(program.periods)?.[0] ?? 0,
      measure: () => Number.NaN,
      reason: () => undefined,
      grows: () => undefined,
      named: true,
    },
    {
      rowOf: (key) => rowOf.get(key),
      keyColumn: 0,
      valueColumn: 1,
      numberColumn: 1,
      firstRow: 0,
      lastRow: given.length,
    },
  );
  const writer = new LineSheetWriter(model);
  const cells = given.flatMap(([key, value], row): PlannedCell[] => [
    { row, column: 0, value: key },
    { row, column: 1, value },
  ]);
  // every sheet of lines repeats what the cover says
  const cover = { name: COVER, cells: [{ row: MASTER_ROW, column: 1, value: text("glassBox.master.green") }] };
  const plan: WorkbookPlan = {
    sheets: [
      cover,
      { name: INPUTS, cells },
      writer.sheet(STEPS, "Steps", ""),
      writer.sheet("Model", "Model", ""),
      constantsSheet(model.layout, "Constants", ""),
    ],
    names: [
      ...given.flatMap(([key], row) =>
        program.items.has(key)
          ? [{ name: nameOf(key), sheet: INPUTS, area: { row, column: 1, rows: 1, columns: 1 } }]
          : [],
      ),
      ...constantNames(model.layout),
    ],
  };
  return { plan, values };
}
