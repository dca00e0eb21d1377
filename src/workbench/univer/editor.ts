/**
 * The editor of a cell. A fault of the grid is met here: a result that arrives for the cell that is being edited, such as the next
 * one of a stream, fills the editor with the cell's content anew, and what was typed is lost. While much is written it is filled once.
 */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import type { Editing } from "../grid/grid";
import type { Book, Facade } from "./book";

export class Editor {
  private readonly bridge: IEditorBridgeService;
  private readonly units: IUniverInstanceService;

  constructor(
    book: Book,
    /** Whether much is being written. */
    working: () => boolean,
  ) {
    this.units = book.injector.get(IUniverInstanceService);
    const bridge = book.injector.get(IEditorBridgeService);
    this.bridge = bridge;
    // Set, never read before: the service comes as a proxy that remembers the method it has read.
    bridge.refreshEditCellState = function (this: IEditorBridgeService): void {
      const { refreshEditCellState } = Object.getPrototypeOf(this) as IEditorBridgeService;
      if (!this.isVisible().visible && !working()) refreshEditCellState.call(this);
    };
  }

  /** Much has been written. */
  refresh(): void {
    this.bridge.refreshEditCellState();
  }
  /** The cell that the next key is for, and what is being typed into it. */
  editing(): Editing | null {
    const place = this.bridge.getEditLocation();
    const focused = this.units.getFocusedUnit()?.getUnitId();
    if (!place || document.activeElement?.getAttribute("data-u-comp") !== "editor") return null;
    const open = this.bridge.isVisible().visible;
    if (!open && focused !== place.unitId) return null;
    const typed: Facade = this.units.getUnit(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const text = String(typed?.getBody()?.dataStream ?? "").replace(/\r\n$/, "");
    return { sheet: place.sheetId, row: place.row, col: place.column, text: open ? text : null };
  }
}
