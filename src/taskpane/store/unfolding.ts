import type { Project } from "../../analysis/session";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { writtenModel } from "../../model/writtenModel";
import { addressOnSheet } from "../../sheet/address";
import type { Asking } from "../../workbook/unfolded/unfolded";
import { explain } from "../formulas/explain";
import { inFormulas } from "../formulas/insertion";
import { onlyLine } from "../formulas/onlyLine";
import { ourCalls } from "../formulas/ours";
import { standsOn } from "../formulas/standsOn";
import { type CellPlace, type FormulaCell, isThere } from "../port";
import { nextTurn } from "./nextTurn";
import { callTold } from "./number";
import type { Opened } from "./openedNumber";
import type { SelectionSlice } from "./selection";
import { tableIn } from "./sheet";
import type { Ground } from "./state";
import { tableProject } from "./tableProject";
import type { WorkSlice } from "./work";
import { worldAt } from "./worldAt";
import type { WritesSlice } from "./writes";

/** As long as the name of a sheet may be, with room for a number behind it. */
const SHEET_NAME = 27;

/** How far a row of native formulas may be from the engine and still be the same number. */
const SAME = 1e-9;

/** What plans a block comes when the first is asked for. */
const blocks = () => import("../../workbook/unfolded/unfolded");

/** A call of it tells what a call of any other stands on. */
const ANY_LINE = "calendar.date";

export interface UnfoldingSlice {
  /** Shows the rows behind the number that is told: in the model that stands in the workbook, else in a block on a new sheet. */
  unfold(): Promise<void>;
  /** The same of the selected cell. */
  unfoldSelected(): Promise<void>;
}

export function unfoldingSlice(
  ground: Ground,
  slices: { readonly work: WorkSlice; readonly writes: WritesSlice; readonly selection: SelectionSlice },
): UnfoldingSlice {
  const { store, port, nativeRows } = ground;
  const { work, writes, selection } = slices;

  /** The cell of a native model that shows the number as it is in this run; another run's is not what is behind it. */
  const inModel = async (
    number: Opened,
    { run }: Project,
    told: CellPlace | undefined,
  ): Promise<CellPlace | undefined> => {
    const { id, year, whole } = number;
    const row = run.values(id);
    const { lifeTotal } = await writtenModel.load();
    const of = row.length > 1 && !whole ? (year ?? run.years[0]) : undefined;
    const total = whole && row.length > 1 ? lifeTotal(run, id) : row[0];
    const wanted = of === undefined ? total : row[run.years.indexOf(of)];
    const place = await nativeRows.cellOf(of === undefined ? number : { id, year: of });
    if (place === undefined || wanted === undefined) return undefined;
    // whoever stands there already sees no more of it there
    if (told !== undefined && isThere(place, told)) return undefined;
    const address = addressOnSheet(place.sheet, { ...place, rows: 1, columns: 1 });
    const [[shown] = []] = (await port.readCells(address, place)) ?? [];
    const same = typeof shown === "number" && Math.abs(shown - wanted) <= SAME * Math.max(1, Math.abs(wanted));
    return same ? place : undefined;
  };

  /** Calls on what the number stands on: as the formula says it, or the table that is shown; the first that gives this very run. */
  const askingFor = async ({ run }: Project, formula: FormulaCell | undefined): Promise<Asking> => {
    const own = formula === undefined ? [] : ourCalls(formula.formula).map((call) => standsOn(call, formula.sheet));
    const onTable = { assumptions: inFormulas(tableIn(store.getState())?.name), overrides: [] };
    const from: CellPlace = formula ?? { sheet: "", row: 0, column: 0 };
    const { callOf } = await blocks();
    for (const asking of [...own, onTable]) {
      if (asking === undefined) continue;
      await nextTurn();
      const cell = { ...from, value: null, formula: callOf(ANY_LINE, asking), spill: { ...from, rows: 1, columns: 1 } };
      const [told] = await explain(cell, cell, worldAt(ground, from));
      if (told?.shown?.project.run === run) return asking;
    }
    return { numbers: true };
  };

  const show = ({ sheet, row, column }: CellPlace) => port.select(sheet, { row, column, rows: 1, columns: 1 });

  const unfoldNumber = async (
    number: Opened,
    project: Project,
    formula: FormulaCell | undefined,
    cell: CellPlace | undefined,
  ): Promise<void> => {
    const { id } = number;
    const { run } = project;
    let shown: CellPlace | undefined;
    let behind = true;
    await work.attempt(async () => {
      await writtenModel.load();
      behind = (await blocks()).isUnfolded(id);
      if (!behind) return { intent: "warning", text: text("unfolding.assumption", { key: id }) };
      shown = await inModel(number, project, cell);
      if (shown === undefined) return undefined;
      await show(shown);
      return undefined;
    });
    if (!behind || shown !== undefined || store.getState().work.notice?.intent === "error") return;
    let made: CellPlace | undefined;
    await writes.write(async () => {
      const { unfolded, cellOfUnfolded } = await blocks();
      const asking = await askingFor(project, formula);
      await nextTurn();
      const plan = { sheets: [unfolded({ run, id, sheet: id.slice(0, SHEET_NAME), asking })] };
      const places = await port.newSheets(plan.sheets.map(({ name }) => name));
      const { sheet } = places[0] ?? { sheet: id };
      made = { sheet, ...cellOfUnfolded(run, number) };
      const remark = "numbers" in asking ? text("unfolding.numbers") : undefined;
      return { plan, places, said: text("unfolding.done", { line: id, sheet: verbatim(sheet) }), remark };
    });
    const done = store.getState().work.notice?.intent === "success";
    if (made !== undefined && done) await show(made).catch(work.fail);
  };

  return {
    async unfold() {
      const { telling, about, trail } = store.getState().number;
      if (!port.connected || telling?.state !== "told") return;
      const ofCell = trail.at(-1)?.on !== "table" && about?.state === "read";
      const { formula, cell } = ofCell ? about.selected : { formula: undefined, cell: undefined };
      await unfoldNumber(telling.number, telling.project, formula, trail.length === 0 ? cell : undefined);
    },
    async unfoldSelected() {
      if (!port.connected) return;
      await selection.read();
      const { selection: about } = store.getState();
      if (about?.state === "failed") return work.say({ intent: "error", text: about.why });
      const call = callTold(about);
      const selected = about?.state === "read" ? about.selected : undefined;
      const number = call?.shows ?? selected?.shows ?? (call && selected?.formula && onlyLine(call, selected.formula));
      if (number === undefined) return work.say({ intent: "warning", text: text("unfolding.nothing") });
      const project = call?.shows?.of ?? call?.shown?.project ?? tableProject(ground);
      await unfoldNumber(number, project, selected?.formula, selected?.cell);
    },
  };
}
