import type { Assumptions } from "../../analysis/assumptions/complete";
import { stamp } from "../../analysis/stamp";
import type { Program } from "../../formula/program/program";
import type { Values } from "../../formula/readers/interpret";
import { describe, listed, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { inputKeys } from "../../model/inputs/keys";
import { whyAbsent } from "../../model/measures";
import { projectProgramInPieces } from "../../model/program";
import type { ProjectRun } from "../../model/run";
import { solversInExcel } from "../../model/solversInExcel";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { assumptionsName, keysAndValues } from "../assumptionsTable";
import type { PlannedName, SheetPlan, WorkbookPlan } from "../plan";
import { COLUMN } from "./columns";
import { constantNames, constantsSheet } from "./constantsSheet";
import { type Contents, coverSheet } from "./coverSheet";
import { DASHBOARD, DRAWN, dashboard } from "./dashboard";
import { type InputSheet, inputsSheet } from "./inputsSheet";
import { CONSTANTS, COVER, INPUTS, type LineSheet, lookupOf, nameOf, STEPS, TIE } from "./layout";
import { LineSheetWriter } from "./lineSheet";
import { writing } from "./nativeModel";
import { refused } from "./refused";
import { LINE_SHEETS } from "./sheets";
import { type Engine, tieSheet } from "./tieSheet";
import type { Written } from "./written";

/** What a glass box is made of. */
export interface GlassBoxOf {
  readonly run: ProjectRun;
  readonly assumptions: Pick<Assumptions, "set" | "values" | "differing">;
  /** The run at the price at which NPV is nil, for the charts, where there is such a price. */
  readonly breakeven?: ProjectRun;
  /** Whether the tie-out asks the engine, or holds its numbers. */
  readonly engine: Engine["from"];
  /** What the table of inputs is called; formulas of our functions read its keys and values. */
  readonly table: string;
  /** Whether names are given to inputs and constants: they must be free. */
  readonly named: boolean;
}

/** Numbers that people ask for first. */
const KEY = [
  "returns.npv",
  "returns.irr",
  "equity.npv",
  "equity.irr",
  "debt.total",
  "cover.dscr_least",
  "steady.sustained",
  "carbon.intensity",
] as const;

/** All values of a run that stand in rows of the model; a row a piece. */
function* valuesOf(run: ProjectRun, { items }: Program): Pieces<Values> {
  const values = new Map<string, Float64Array>();
  for (const id of items.keys()) {
    values.set(id, run.values(id));
    yield;
  }
  return values;
}

/** The project as native formulas, a sheet a group of sections, with its inputs, its tie-out to the engine and its charts. */
export const glassBox = (of: GlassBoxOf): WorkbookPlan => atOnce(glassBoxInPieces(of));

/** The same in pieces, for whoever must not be kept waiting. */
export function* glassBoxInPieces(of: GlassBoxOf): Pieces<WorkbookPlan> {
  const { run, assumptions, breakeven, engine: from, table, named } = of;
  const { set, values, differing } = assumptions;
  const inputs = yield* inputsSheet(set, values, table);
  yield;
  const model = yield* modelOf(run, inputs, named);
  const engine: Engine = from === "calls" ? { from, assumptions: keysAndValues(table) } : { from };
  const tie = yield* tieSheet(model, run, LINE_SHEETS, engine);
  const writer = new LineSheetWriter(model);
  const contents: Contents[] = [
    ...([COVER, DASHBOARD, INPUTS, STEPS] as const).map((sheet) => ({ sheet, about: text(`glassBox.about.${sheet}`) })),
    ...LINE_SHEETS.map((sheet) => ({ sheet: sheet.name, about: aboutOf(model, sheet) })),
    ...([CONSTANTS, TIE, DRAWN] as const).map((sheet) => ({ sheet, about: text(`glassBox.about.${sheet}`) })),
  ];
  const about = new Map(contents.map((each) => [each.sheet, each.about]));
  const lines: SheetPlan[] = [];
  for (const name of [STEPS, ...LINE_SHEETS.map((sheet) => sheet.name)])
    lines.push(yield* writer.writing(name, about.get(name) ?? name, text("glassBox.sheet.back")));
  const refusing = refused(model.layout, inputs);
  const cover = coverSheet(model, inputs, {
    set,
    differing,
    stamp: stamp(run),
    engine,
    differences: tie.differences,
    refused: refusing.count,
    contents: contents.slice(1),
    key: KEY.filter((id) => model.layout.has(id)),
  });
  yield;
  const [charts, drawn] = yield* dashboard(model, inputs, run, breakeven);
  const footer = text("glassBox.footer", { set, count: differing, stamp: stamp(run) });
  const sheets = [
    cover,
    ...(charts === undefined ? [] : [charts]),
    {
      ...inputs.plan,
      cells: [...inputs.plan.cells, ...refusing.cells],
      conditional: [...(inputs.plan.conditional ?? []), ...refusing.looks],
    },
    ...lines,
    constantsSheet(model.layout, about.get(CONSTANTS) ?? verbatim(CONSTANTS), text("glassBox.constants.back")),
    tie.plan,
    ...(drawn === undefined ? [] : [drawn]),
  ];
  return {
    sheets: sheets.map((sheet) => printed(sheet, footer)),
    names: [
      ...(named ? [...inputNames(model, inputs), ...constantNames(model.layout)] : []),
      ...(from === "calls" && named ? [assumptionsName(table)] : []),
    ],
  };
}

function* modelOf(run: ProjectRun, inputs: InputSheet, named: boolean): Pieces<Written> {
  const program = yield* projectProgramInPieces();
  const values = yield* valuesOf(run, program);
  const measures = new Map(program.measures.map((each) => [each.id, each]));
  return yield* writing(
    {
      program,
      solvers: solversInExcel,
      sheets: LINE_SHEETS,
      inputs: run.inputs,
      values,
      periods: run.periods,
      measure: (id) => run.value(id),
      reason: (id) => (measures.get(id)?.absent == null ? undefined : describe(whyAbsent(run, id))),
      grows: (of) => inputKeys.get(of)?.byYear?.grows,
      year: "calendar.date",
      named,
    },
    inputs,
  );
}

/** The titles of the sections of a sheet. */
function aboutOf({ program }: Written, { sections }: LineSheet): Words {
  const titles = sections.map((section) => {
    const line = [...program.items.values(), ...program.measures].find((each) => each.section.id === section);
    return line?.section.title ?? verbatim(section);
  });
  return listed(titles);
}

/** A sheet with its foot. */
const printed = (sheet: SheetPlan, footer: Words): SheetPlan => ({
  ...sheet,
  page: { orientation: "landscape", ...sheet.page, footer },
});

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
