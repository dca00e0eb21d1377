import type { FunctionDefinition } from "../../functions/define";
import { errorText } from "../../functions/said";
import { type ErrorValue, isErrorValue, isMatrix, isMessage, type ResultCell } from "../../functions/values";
import { describe, listed, text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { isWhole } from "../../sheet/cellFormula";
import type { CellValue } from "../../workbook/plan";
import { Beyond, called } from "../formulas/evaluate";
import { formulaOf, spillPlan } from "../formulas/insertion";
import { ourCalls } from "../formulas/ours";
import { type FilledCell, HostFailure, type Place } from "../port";
import type { Ground } from "./state";
import { worldAt } from "./worldAt";
import type { WritesSlice } from "./writes";

/** Filled cells named where there is no room. */
const NAMED = 5;

const plain = (cell: Exclude<ResultCell, ErrorValue>): CellValue => (isMessage(cell) ? describe(cell) : cell);

export interface InsertionSlice {
  /** Writes a call at the selected cell, with widths and formats for all that it fills, where nothing stands there. */
  insert(definition: FunctionDefinition, texts: readonly string[]): Promise<void>;
}

export function insertionSlice(ground: Ground, writes: WritesSlice): InsertionSlice {
  const { port } = ground;

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

  return {
    insert: (definition, texts) =>
      writes.write(async () => {
        const formula = formulaOf(definition, texts);
        const place = await port.selectedPlace();
        const plan = { sheets: [spillPlan(formula, await resultOf(definition, formula, place))] };
        const [{ address, overwritten } = { address: "", overwritten: [] }] = await port.survey(plan, [place]);
        refuseFilled(address, overwritten);
        return { plan, places: [place], said: text("pane.insert.done", { formula, address }) };
      }),
  };
}
