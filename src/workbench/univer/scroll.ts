/**
 * Scrolls a cell into view. Faults of the grid are met here: it counts a cell as seen of which a sliver shows, and it takes frozen
 * rows and columns to be as large as those they cover, so that it stops beside the cell where sizes differ. A cell that is edited
 * out of sight has an editor without room, which swallows what is typed. The method that scrolls is private, hence untyped.
 */
import { SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollCommand, SheetsScrollRenderController } from "@univerjs/preset-sheets-core";
import type { Facade } from "./book";
import { type Along, beginningFor } from "./shown";

export function scrollWholeCells(): void {
  const controller: Facade = SheetsScrollRenderController.prototype;
  controller._scrollToCell = function (this: Facade, row: number, column: number): boolean {
    const skeleton = this._sheetSkeletonManagerService.getCurrentSkeleton();
    const view = this._getSheetObject()?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const freeze = this._context.unit.getActiveSheet()?.getFreeze();
    if (!skeleton || !view || !freeze) return false;
    const { rowHeaderWidthAndMarginLeft: beside, columnHeaderHeightAndMarginTop: above } = skeleton;
    const { left, right, top, bottom } = view.calcViewportInfo().viewBound;
    const rows: Along = {
      from: top - above,
      to: bottom - above,
      ends: skeleton.rowHeightAccumulation,
      frozen: freeze.ySplit,
    };
    const columns: Along = {
      from: left - beside,
      to: right - beside,
      ends: skeleton.columnWidthAccumulation,
      frozen: freeze.xSplit,
    };
    const [offsetY, offsetX] = [scrolled(rows, row), scrolled(columns, column)];
    if (offsetY === null && offsetX === null) return false;
    return this._commandService.syncExecuteCommand(ScrollCommand.id, {
      sheetViewStartRow: 0,
      sheetViewStartColumn: 0,
      offsetY: offsetY ?? rows.from - frozenSize(rows),
      offsetX: offsetX ?? columns.from - frozenSize(columns),
    });
  };
}

const frozenSize = ({ ends, frozen }: Along): number => ends[frozen - 1] ?? 0;

/** How far the view is to be from the first cell that is not frozen; null where it may stay. */
function scrolled(along: Along, wanted: number): number | null {
  const beginning = beginningFor(along, Math.max(0, Math.min(wanted, along.ends.length - 1)));
  return beginning === null ? null : beginning - frozenSize(along);
}
