import { text } from "../messages/text";
import { ASSUMPTIONS_TABLE } from "../workbook/assumptionsTable";
import { type GlassBoxOf, glassBox } from "../workbook/glassBox/glassBox";
import { COVER } from "../workbook/glassBox/layout";
import { withLastValues } from "../workbook/lastValues";
import type { WorkbookPlan } from "../workbook/plan";
import { writeWorkbook } from "./index";

/** A file of the whole model, and what is in it. */
export interface ModelWorkbook {
  readonly bytes: Uint8Array;
  readonly sheets: number;
  readonly rows: number;
  readonly formulas: number;
}

/**
 * The whole model as a workbook file. Live, its tie-out asks our functions, and has their last results where they are not
 * known; frozen, it holds the engine's numbers and no function of ours.
 */
export async function modelWorkbook(
  of: Pick<GlassBoxOf, "run" | "assumptions" | "breakeven">,
  kind: "live" | "frozen",
): Promise<ModelWorkbook> {
  const table = ASSUMPTIONS_TABLE;
  const plan = glassBox({ ...of, engine: kind === "live" ? "calls" : "numbers", table, named: true });
  const notice = { sheet: COVER, row: 2, column: 0, words: text("glassBox.cover.lastValues") };
  const written = kind === "live" ? withLastValues(plan, { inputs: [`${table}[Value]`], notice }) : plan;
  return { bytes: await writeWorkbook(written), ...counts(written) };
}

/** Sheets; rows that hold formulas; formulas, each cell one. */
function counts({ sheets }: WorkbookPlan): Omit<ModelWorkbook, "bytes"> {
  let [rows, formulas] = [0, 0];
  for (const { cells, rows: across = [] } of sheets) {
    const own = cells.filter(({ formula }) => formula !== undefined);
    rows += new Set([...own, ...across].map(({ row }) => row)).size;
    formulas += own.length + across.reduce((sum, { columns }) => sum + columns, 0);
  }
  return { sheets: sheets.length, rows, formulas };
}
