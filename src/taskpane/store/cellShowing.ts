import type { Project } from "../../analysis/session";
import { explain } from "../formulas/explain";
import { callsOurs } from "../formulas/ours";
import type { CellPlace, FormulaCell } from "../port";
import { nextTurn } from "./nextTurn";
import type { Opened } from "./opened";
import type { Ground } from "./state";
import { worldAt } from "./worldAt";

/** The cell of a spill that shows a number on the same run; of a row that is opened as a whole its first. */
async function within(
  ground: Ground,
  cell: FormulaCell,
  number: Opened,
  project: Project,
): Promise<CellPlace | undefined> {
  for (const { shown } of await explain(cell, cell, worldAt(ground, cell))) {
    for (let row = 0; shown !== undefined && row < cell.spill.rows; row++)
      for (let column = 0; column < cell.spill.columns; column++) {
        const shows = shown.at(row, column);
        if (shows?.id !== number.id || (number.year !== undefined && shows.year !== number.year)) continue;
        if ((shows.of ?? shown.project).run === project.run)
          return { sheet: cell.sheet, row: cell.row + row, column: cell.column + column };
      }
  }
  return undefined;
}

/** The first cell of the workbook that shows a number: in a row of native formulas, else by a function on the same assumptions. */
export async function cellShowing(ground: Ground, number: Opened, project: Project): Promise<CellPlace | undefined> {
  const native = await ground.nativeRows.cellOf(number);
  if (native !== undefined) return native;
  for (const cell of await ground.port.formulaCells(callsOurs)) {
    await nextTurn();
    const found = await within(ground, cell, number, project);
    if (found !== undefined) return found;
  }
  return undefined;
}
