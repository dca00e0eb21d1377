import { listed, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { explain, hostError } from "../formulas/explain";
import { callsOurs } from "../formulas/ours";
import type { CellPlace, FormulaCell } from "../port";
import type { Ground } from "./state";
import type { WorkSlice } from "./work";
import { worldAt } from "./worldAt";

/** Cells of the list; each is computed once more for its text. */
const LISTED = 50;

/** What is said of a cell with an error. */
async function wordsOf(ground: Ground, cell: FormulaCell): Promise<Words> {
  const own = hostError(cell.error);
  if (own !== undefined) return own;
  const told = await explain(cell, cell, worldAt(ground, cell));
  const failed = told.filter(({ kind }) => kind !== "value").map(({ words }) => words);
  return failed.length === 0 ? text("pane.cells.notHere") : listed(failed);
}

export interface ErrorCellsSlice {
  /** Looks through all sheets. */
  look(): Promise<void>;
  show(cell: CellPlace): void;
}

/** The list of cells whose formulas call functions of ours and show errors. */
export function errorCellsSlice(ground: Ground, work: WorkSlice): ErrorCellsSlice {
  const { store, port } = ground;
  return {
    look: () =>
      work.attempt(async () => {
        const cells = (await port.formulaCells(callsOurs)).filter(({ error }) => error !== undefined);
        const first = cells.slice(0, LISTED);
        const found = await Promise.all(first.map(async (cell) => ({ cell, words: await wordsOf(ground, cell) })));
        store.setState({ errorCells: { found, more: cells.length - first.length } });
        return undefined;
      }),
    show: ({ sheet, row, column }) => void port.select(sheet, { row, column, rows: 1, columns: 1 }).catch(work.fail),
  };
}
