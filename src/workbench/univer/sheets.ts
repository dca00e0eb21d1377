/** Worksheets: their order, names, sizes, frozen panes, and rows and columns as a whole. */
import {
  BooleanNumber,
  generateRandomId,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
} from "@univerjs/core";
import { ScrollToCellCommand } from "@univerjs/preset-sheets-core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
} from "@univerjs/sheets";
import type { Area, SheetInfo, Shift } from "../grid/grid";
import { type Book, toArea, toRange } from "./book";
import type { Cells } from "./cells";
import type { Heights } from "./heights";

export const USUAL_ROWS = 2000;
export const USUAL_COLS = 100;
export const PIXELS_A_POINT = 4 / 3;
const SHIFT: Readonly<Record<Shift, string>> = {
  insertDown: InsertRangeMoveDownCommand.id,
  insertRight: InsertRangeMoveRightCommand.id,
  deleteUp: DeleteRangeMoveUpCommand.id,
  deleteLeft: DeleteRangeMoveLeftCommand.id,
};

export class Sheets {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly heights: Heights,
  ) {}

  list(): SheetInfo[] {
    const hidden = (s: Worksheet): boolean => s.isSheetHidden() === BooleanNumber.TRUE;
    return this.book.worksheets().map((s) => ({ id: s.getSheetId(), name: s.getName(), hidden: hidden(s) }));
  }
  add(name: string): string {
    // as if from elsewhere: a new sheet of the grid comes to the front and is drawn, one of Excel's is not
    const unitId = this.book.unit;
    const id = generateRandomId();
    const size = { rowCount: USUAL_ROWS, columnCount: USUAL_COLS };
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...size });
    const redo = { id: InsertSheetMutation.id, params: { unitId, index: this.list().length, sheet } };
    const undo = { id: RemoveSheetMutation.id, params: { unitId, subUnitId: id, subUnitName: name } };
    this.book.commands.syncExecuteCommand(redo.id, redo.params, { fromCollab: true });
    this.book.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: unitId, redoMutations: [redo], undoMutations: [undo] });
    return id;
  }
  move(id: string, position: number): void {
    this.book.workbook.moveSheet(this.book.sheet(id), position);
  }
  hide(id: string, hidden: boolean): void {
    if (hidden) this.book.sheet(id).hideSheet();
    else this.book.sheet(id).showSheet();
  }
  active(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }
  size(sheet: string): { rows: number; cols: number } {
    const s = this.book.sheet(sheet);
    return { rows: s.getMaxRows(), cols: s.getMaxColumns() };
  }

  freeze(sheet: string, rows: number, cols: number): void {
    const s = this.book.sheet(sheet);
    if (rows || cols) s.setFreeze({ xSplit: cols, ySplit: rows, startRow: rows || -1, startColumn: cols || -1 });
    else s.cancelFreeze();
  }
  frozen(sheet: string): { rows: number; cols: number } {
    const { xSplit, ySplit } = this.book.sheet(sheet).getFreeze();
    return { rows: ySplit, cols: xSplit };
  }

  columnWidth(a: Area): number {
    return this.book.sheet(a.sheet).getColumnWidth(a.col) / PIXELS_A_POINT;
  }
  setColumnWidth(a: Area, points: number | "auto"): void {
    const sheet = this.book.sheet(a.sheet);
    if (points !== "auto") {
      this.setWidth(a, points * PIXELS_A_POINT);
      return;
    }
    const used = this.cells.used(a.sheet); // the grid's own fitting needs its layout; a count of characters is enough
    if (!used) return;
    for (let col = a.col; col < a.col + a.cols; col++) {
      const texts = this.cells.text({ ...used, col, cols: 1 });
      const longest = texts.reduce((n, [text = ""]) => Math.max(n, text.length), 5);
      sheet.setColumnWidths(col, 1, Math.min(420, 14 + 7.2 * longest));
    }
  }
  /** By the mutation: the grid's command looks how high every row of the sheet has to be. */
  private setWidth(a: Area, colWidth: number): void {
    const { unit, commands, injector } = this.book;
    const redo = { unitId: unit, subUnitId: a.sheet, ranges: [toRange(a)], colWidth };
    const undo = SetWorksheetColWidthMutationFactory(redo, this.book.sheet(a.sheet).getSheet());
    const { id } = SetWorksheetColWidthMutation;
    commands.syncExecuteCommand(id, redo);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unit,
      redoMutations: [{ id, params: redo }],
      undoMutations: [{ id, params: undo }],
    });
  }
  rowHeight(a: Area): number {
    return this.book.sheet(a.sheet).getRowHeight(a.row) / PIXELS_A_POINT;
  }
  setRowHeight(a: Area, points: number | "auto"): void {
    if (points === "auto") this.book.sheet(a.sheet).setRowAutoHeight(a.row, a.rows);
    else this.heights.put(a, points * PIXELS_A_POINT);
  }

  hidden(a: Area, what: "rows" | "columns"): boolean {
    const data = this.book.sheet(a.sheet).getSheet();
    return what === "rows" ? !data.getRowVisible(a.row) : !data.getColVisible(a.col);
  }
  hideLines(a: Area, what: "rows" | "columns", hidden: boolean): void {
    const sheet = this.book.sheet(a.sheet);
    if (what === "rows") sheet[hidden ? "hideRows" : "showRows"](a.row, a.rows);
    else sheet[hidden ? "hideColumns" : "showColumns"](a.col, a.cols);
  }

  /** The grid's commands act on the active sheet whatever their range says, and so do the frozen rows that follow them. */
  async shift(a: Area, how: Shift): Promise<void> {
    const sheet = this.book.sheet(a.sheet);
    const size = this.size(a.sheet);
    const vertical = how === "insertDown" || how === "deleteUp";
    const active = this.active();
    sheet.activate();
    if (vertical && a.cols === size.cols) sheet[how === "insertDown" ? "insertRows" : "deleteRows"](a.row, a.rows);
    else if (!vertical && a.rows === size.rows)
      sheet[how === "insertRight" ? "insertColumns" : "deleteColumns"](a.col, a.cols);
    else await this.book.commands.executeCommand(SHIFT[how], { range: this.book.range(a).getRange() });
    this.book.sheet(active).activate();
  }

  selection(): Area {
    const sheet = this.book.workbook.getActiveSheet();
    const range = sheet.getActiveRange()?.getRange();
    const id: string = sheet.getSheetId();
    if (!range) return { sheet: id, row: 0, col: 0, rows: 1, cols: 1 };
    const size = this.size(id);
    const area = toArea(id, range);
    return {
      sheet: id,
      row: area.row || 0, // whole columns and rows are selected with bounds that are not numbers
      col: area.col || 0,
      rows: Number.isNaN(area.rows) ? size.rows : area.rows,
      cols: Number.isNaN(area.cols) ? size.cols : area.cols,
    };
  }
  select(a: Area): void {
    this.book.sheet(a.sheet).activate();
    this.book.range(a).activate();
    this.reveal(a);
  }
  /** Scrolls when the cell is out of sight; a sheet that has just come to the front is first drawn. */
  private reveal(a: Area): void {
    requestAnimationFrame(() => {
      if (this.active() !== a.sheet) return;
      const range = { startRow: a.row, endRow: a.row, startColumn: a.col, endColumn: a.col };
      void this.book.commands.executeCommand(ScrollToCellCommand.id, { range });
    });
  }
}
