import type { Assumptions } from "../../analysis/assumptions/complete";
import type { Values } from "../../formula/readers/interpret";
import { describe, text } from "../../messages/text";
import { whyAbsent } from "../../model/measures";
import { inputKeys, keyOf, stepKeysOf } from "../../model/inputs/keys";
import { isCalendarYear } from "../../model/inputs/steps";
import { projectProgram } from "../../model/program";
import type { ProjectRun } from "../../model/run";
import { solversInExcel } from "../../model/solversInExcel";
import type { PlannedName, SheetPlan, WorkbookPlan } from "../plan";
import { COLUMN } from "./columns";
import { constantNames, constantsSheet } from "./constantsSheet";
import { type InputSheet, inputsSheet } from "./inputsSheet";
import { INPUTS, lookupOf, nameOf, STEPS } from "./layout";
import { LineSheetWriter, type Written } from "./lineSheet";
import { written } from "./nativeModel";
import { LINE_SHEETS } from "./sheets";

/** What a glass box is made of: a run, the set it starts from, and how many of its values are others. */
export interface Project {
  readonly run: ProjectRun;
  readonly assumptions: Pick<Assumptions, "set" | "values" | "differing">;
}

/** All values of a run that stand in rows of the model. */
function valuesOf(run: ProjectRun): Values {
  const { items } = projectProgram();
  return new Map([...items.keys()].map((id) => [id, run.values(id)]));
}

/** The project as native formulas, a sheet a group of sections. */
export function glassBox({ run, assumptions: { set, values } }: Project): WorkbookPlan {
  const program = projectProgram();
  const inputs = inputsSheet(set, values, "Assumptions_table");
  const measure = new Map(program.measures.map((each) => [each.id, each]));
  const model = written(
    {
      program,
      solvers: solversInExcel,
      sheets: LINE_SHEETS,
      inputs: run.inputs,
      values: valuesOf(run),
      periods: run.periods,
      measure: (id) => run.value(id),
      reason: (id) => (measure.get(id)?.absent == null ? undefined : describe(whyAbsent(run, id))),
      early: (of) => ({
        year: stepKeysOf(of, values)
          .map((key) => keyOf(key)?.step?.n ?? Number.NaN)
          .findLast((n) => isCalendarYear(n) && n < (run.years[0] ?? 0)),
        grows: inputKeys.get(of)?.byYear?.grows,
      }),
      year: "calendar.date",
      named: true,
    },
    inputs,
  );
  const writer = new LineSheetWriter(model);
  const line = (name: string, title: string): SheetPlan => writer.sheet(name, title, "");
  return {
    sheets: [
      inputs.plan,
      line(STEPS, "Values by year"),
      ...LINE_SHEETS.map(({ name }) => line(name, name)),
      constantsSheet(model.layout, "Constants", text("sheet.schedules")),
    ],
    names: [...inputNames(model, inputs), ...constantNames(model.layout)],
  };
}

/** The names of inputs in formulas: their cells, or where they are looked up, since they may be left out. */
function inputNames({ program, layout }: Written, { rowOf, valueColumn }: InputSheet): PlannedName[] {
  return [...program.items.values()].flatMap(({ id, item }): PlannedName[] => {
    if (item.kind !== "input") return [];
    const cell = (sheet: string, row: number, column: number) => [
      { name: nameOf(id), sheet, area: { row, column, rows: 1, columns: 1 } },
    ];
    const row = rowOf(id);
    if (lookupOf(item) === undefined) return row === undefined ? [] : cell(INPUTS, row, valueColumn);
    return cell(STEPS, layout.row(id).row, item.choices === undefined ? COLUMN.constant : COLUMN.opening);
  });
}
