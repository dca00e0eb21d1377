/**
 * The workbook that is open, and the few handles every file of this folder needs. The facade's methods for tables, notes and
 * validation are added to its classes at run time by several packages, whose types do not meet; they are called untyped.
 */
import { ICommandService, type Injector, type Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { formatAddress } from "../grid/address";
import type { Area, Site } from "../grid/grid";
import { MOST_COLS, MOST_ROWS } from "../grid/size";

// biome-ignore lint/suspicious/noExplicitAny: see above
export type Facade = any;

export class Book {
  readonly commands: ICommandService;
  readonly formulaData: FormulaDataModel;
  /** While one workbook replaces another, what the grid tells belongs to neither. */
  opening = false;
  private current: Facade = null;

  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulaData = injector.get(FormulaDataModel);
  }

  /** Opens a workbook in place of the one before. */
  open(snapshot: object): void {
    const before: string | null = this.current?.getId() ?? null;
    const api: Facade = this.api;
    this.opening = true;
    try {
      if (before !== null) api.disposeUnit(before);
      this.current = api.createWorkbook(snapshot);
    } finally {
      this.opening = false;
    }
  }

  get workbook(): Facade {
    return this.current;
  }
  /** Not by way of the facade, which makes an object of its own for each. */
  worksheets(): Worksheet[] {
    return this.current.getWorkbook().getSheets();
  }
  sheetIds(): string[] {
    return this.worksheets().map((sheet) => sheet.getSheetId());
  }
  get unit(): string {
    return this.current.getId();
  }
  sheet(id: string): Facade {
    return this.current.getSheetBySheetId(id);
  }
  range(a: Area): Facade {
    this.grow(a);
    return this.sheet(a.sheet).getRange(a.row, a.col, a.rows, a.cols);
  }
  /** Excel's sheets are large from the start; these become larger when something is asked of a cell beyond them. */
  private grow(a: Area): void {
    const sheet = this.sheet(a.sheet);
    const rows = a.row + a.rows;
    const cols = a.col + a.cols;
    if (rows > MOST_ROWS || cols > MOST_COLS)
      throw new Error(`the workbench's sheets have at most ${MOST_ROWS} rows and ${MOST_COLS} columns`);
    if (rows > sheet.getMaxRows()) sheet.setRowCount(rows);
    if (cols > sheet.getMaxColumns()) sheet.setColumnCount(cols);
  }
  cell(at: Site): Facade {
    return this.sheet(at.sheet).getRange(at.row, at.col);
  }
  sheetName(id: string): string {
    return this.sheet(id)?.getSheetName() ?? "?";
  }
  address(a: Area): string {
    return formatAddress(this.sheetName(a.sheet), a);
  }
  formulaAt(at: Site): string {
    return String(this.sheet(at.sheet)?.getRange(at.row, at.col).getFormula() ?? "");
  }
}

export interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}
export const toRange = (a: Area): UniverRange => ({
  startRow: a.row,
  endRow: a.row + a.rows - 1,
  startColumn: a.col,
  endColumn: a.col + a.cols - 1,
});
export const toArea = (sheet: string, r: UniverRange): Area => ({
  sheet,
  row: r.startRow,
  col: r.startColumn,
  rows: r.endRow - r.startRow + 1,
  cols: r.endColumn - r.startColumn + 1,
});
export const matrixOf = <T>(a: Area, value: (row: number, col: number) => T): T[][] =>
  Array.from({ length: a.rows }, (_, i) => Array.from({ length: a.cols }, (_, j) => value(a.row + i, a.col + j)));
