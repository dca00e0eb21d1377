import { inputKeys } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { HEAD } from "../../../src/workbook/glassBox/columns";
import { type GlassBoxOf, glassBox } from "../../../src/workbook/glassBox/glassBox";
import { STEPS } from "../../../src/workbook/glassBox/layout";
import { LINE_SHEETS } from "../../../src/workbook/glassBox/sheets";
import type { CellValue, PlannedCell, WorkbookPlan } from "../../../src/workbook/plan";
import { writeWorkbook } from "../../../src/xlsx/index";
import { typedInto } from "./typedInto";

type Inputs = Readonly<Record<string, number>>;

/** The set whose model is changed by hand. */
export const BASE = "spec-consistent";

/** The native model of some assumptions, with the engine's numbers. */
export function nativeModel(set: string, values: Inputs, engine: GlassBoxOf["engine"] = "numbers"): WorkbookPlan {
  const run = runProject(values);
  return glassBox({ run, assumptions: { set, values, differing: 0 }, engine, table: "Assumptions_table", named: true });
}

/** The sheets whose cells are the engine's, whatever the cover says of them, without what they repeat of it. */
export const linesOf = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets
    .filter(({ name }) => name === STEPS || LINE_SHEETS.some((sheet) => sheet.name === name))
    .map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row !== HEAD.about) })),
});

/** The same without sheets that nothing reads; names of what is left out would be none. */
export const without = (plan: WorkbookPlan, left: readonly string[]): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.filter(({ name }) => !left.includes(name)),
});

const shownAs = (key: string, value: number): CellValue => inputKeys.get(key)?.choices?.[value] ?? value;

/** A native model as a person changes it: values typed over others, and keys that have no row typed below the table. */
export function withInputs(plan: WorkbookPlan, values: Inputs): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== "Inputs") return sheet;
      const keys = new Map(
        sheet.cells.flatMap(({ row, column, value }) =>
          column === 0 && typeof value === "string" ? [[value, row] as const] : [],
        ),
      );
      const last = Math.max(...keys.values());
      const typed = new Map<string, CellValue>();
      const added: PlannedCell[] = [];
      for (const [key, value] of Object.entries(values)) {
        const row = keys.get(key);
        if (row !== undefined) typed.set(`${row}`, shownAs(key, value));
        else {
          const below = last + 1 + added.length / 2;
          added.push({ row: below, column: 0, value: key }, { row: below, column: 1, value: shownAs(key, value) });
        }
      }
      const cells = sheet.cells.map((cell) => {
        const value = cell.column === 1 ? typed.get(`${cell.row}`) : undefined;
        return value === undefined ? cell : { ...cell, value };
      });
      return { ...sheet, cells: [...cells, ...added] };
    }),
  };
}

/** Where values stand on the sheet of the inputs: addresses by key. */
function addressesOf(plan: WorkbookPlan): { readonly sheet: number; readonly keys: ReadonlyMap<string, string> } {
  const sheet = plan.sheets.findIndex(({ name }) => name === "Inputs");
  const keys = (plan.sheets[sheet]?.cells ?? []).flatMap(({ row, column, value }) =>
    column === 0 && typeof value === "string" ? [[value, `B${row + 1}`] as const] : [],
  );
  return { sheet, keys: new Map(keys) };
}

/** A native model's file in which values are typed over others; each of their keys has its row. */
export function withInputsTyped(file: Uint8Array, plan: WorkbookPlan, values: Inputs): Uint8Array {
  const { sheet, keys } = addressesOf(plan);
  const typed = new Map<string, number | string>();
  for (const [key, value] of Object.entries(values)) {
    const address = keys.get(key);
    if (address === undefined) throw new Error(`${key} has no row`);
    typed.set(address, inputKeys.get(key)?.choices?.[value] ?? value);
  }
  return typedInto(file, sheet, typed);
}

/** A cell of a recalculated sheet, found by the text left of it. */
export const beside = (rows: readonly (readonly string[])[] = [], label: string, column = 1): string =>
  rows.find(([first]) => first === label)?.[column] ?? "";

/** A model as a file without a result, so that whoever opens it computes all. */
export const unrecalculated = (plan: WorkbookPlan): Promise<Uint8Array> => writeWorkbook(plan, [], { results: false });
