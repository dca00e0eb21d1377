import type { FunctionDefinition } from "../../functions/define";
import { errorText } from "../../functions/said";
import { type ErrorValue, isErrorValue, isMatrix, isMessage, type ResultCell } from "../../functions/values";
import { describe, listed, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { isWhole } from "../../sheet/cellFormula";
import type { Chart } from "../../workbook/charts/chart";
import { chartSheet } from "../../workbook/charts/chartSheet";
import type { CellValue, SheetPlan } from "../../workbook/plan";
import type { Spilled } from "../../workbook/whatIf/sheet";
import { Beyond, called } from "../formulas/evaluate";
import { formulaOf, inFormulas, spillPlan } from "../formulas/insertion";
import { ourCalls } from "../formulas/ours";
import { type FilledCell, HostFailure, type Place, type Plan } from "../port";
import type { Ground, InsertAt } from "./state";
import { worldAt } from "./worldAt";
import type { WritesSlice, Writing } from "./writes";

/** Filled cells named where there is no room. */
const NAMED = 5;

const plain = (cell: Exclude<ResultCell, ErrorValue>): CellValue => (isMessage(cell) ? describe(cell) : cell);

/** A call of a function, and its arguments as a formula writes them. */
export interface Called {
  readonly definition: FunctionDefinition;
  readonly texts: readonly string[];
}

export interface InsertionSlice {
  /** Writes a call at the selected cell, with widths and formats for all that it fills, where nothing stands there. */
  insert(definition: FunctionDefinition, texts: readonly string[]): Promise<void>;
  /** Where charts and tables of the project go from now on. */
  place(at: InsertAt): void;
  /** The same at that place: on a new sheet it has this name. */
  insertTable(name: Words, definition: FunctionDefinition, texts: readonly string[]): Promise<void>;
  /** Writes the sheet that is made around calls with all that they fill, at that place. */
  insertSheet(name: Words, calls: readonly Called[], made: (spilled: readonly Spilled[]) => SheetPlan): Promise<void>;
  /** Writes a chart of the project, and its data as formulas on the table that is shown, at that place. */
  insertChart(chart: Chart): Promise<void>;
}

export function insertionSlice(ground: Ground, writes: WritesSlice): InsertionSlice {
  const { port, store } = ground;

  /** What the formula gives, so that it is known how far it goes. Errors: HostFailure. */
  const resultOf = async (
    definition: FunctionDefinition,
    formula: string,
    place: Place,
  ): Promise<readonly (readonly CellValue[])[]> => {
    const [call] = ourCalls(formula);
    if (!isWhole(formula) || `=${call?.text}` !== formula || call === undefined)
      throw new HostFailure("pane.insert.unread", { formula });
    try {
      const value = await called(definition, call, worldAt(ground, place));
      if (isErrorValue(value)) throw new HostFailure("pane.insert.error", { why: errorText(value) });
      const rows = isMatrix(value) ? value : [[value]];
      return rows.map((row) => row.map((cell) => (isErrorValue(cell) ? null : plain(cell))));
    } catch (error) {
      if (error instanceof Beyond) throw new HostFailure("pane.insert.beyond", { part: error.part });
      throw error;
    }
  };

  const refuseFilled = (address: string, filled: readonly FilledCell[]) => {
    if (filled.length === 0) return;
    const named = filled.slice(0, NAMED).map((cell) => verbatim(cell.address));
    const more = filled.length - named.length;
    const cells = listed(more > 0 ? [...named, text("pane.cells.errors.more", { count: more })] : named);
    throw new HostFailure("pane.insert.full", { address, cells, count: filled.length });
  };

  /** Writes one sheet of a plan where nothing stands. Errors: HostFailure, with the cells that are filled. */
  const intoFree = async (plan: Plan, place: Place, said: (address: string) => Words): Promise<Writing> => {
    const [{ address, overwritten } = { address: "", overwritten: [] }] = await port.survey(plan, [place]);
    refuseFilled(address, overwritten);
    return { plan, places: [place], said: said(address) };
  };

  const chosenPlace = async (name: Words): Promise<Place> => {
    const [made] = store.getState().insertAt === "new" ? await port.newSheets([name]) : [];
    return made ?? port.selectedPlace();
  };

  /** A call at a place, with all that it fills. Errors: HostFailure. */
  const spilledAt = async (
    { definition, texts }: Called,
    place: Place,
  ): Promise<Spilled & { readonly formula: string }> => {
    const formula = formulaOf(definition, texts);
    const rows = await resultOf(definition, formula, place);
    return { formula, rows, plan: spillPlan(formula, rows) };
  };

  const insertAt = (definition: FunctionDefinition, texts: readonly string[], find: () => Promise<Place>) =>
    writes.write(async () => {
      const place = await find();
      const { formula, plan } = await spilledAt({ definition, texts }, place);
      return intoFree({ sheets: [plan] }, place, (address) => text("pane.insert.done", { formula, address }));
    });

  return {
    insert: (definition, texts) => insertAt(definition, texts, () => port.selectedPlace()),
    place: (insertAt) => store.setState({ insertAt }),
    insertTable: (name, definition, texts) => insertAt(definition, texts, () => chosenPlace(name)),
    insertSheet: (name, calls, made) =>
      writes.write(async () => {
        const place = await chosenPlace(name);
        const spilled: Spilled[] = [];
        for (const call of calls) spilled.push(await spilledAt(call, place));
        return intoFree({ sheets: [made(spilled)] }, place, (address) => text("pane.asked.written", { name, address }));
      }),
    insertChart: (chart) =>
      writes.write(async () => {
        const { project } = store.getState();
        if (project?.state !== "run") throw new HostFailure("pane.insertion.noRun");
        const plan = { sheets: [chartSheet(chart, inFormulas(project.table), project.project.run)] };
        return intoFree(plan, await chosenPlace(chart.name), (address) =>
          text("pane.insertion.charted", { chart: chart.name, address }),
        );
      }),
  };
}
