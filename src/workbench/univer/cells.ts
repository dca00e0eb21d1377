/** Reading and writing cells. What the grid's matrix holds is untyped at this border. */
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Area, Cell, ClearWhat, Site, SpillTrouble } from "../grid/grid";
import { MOST_COLS, MOST_ROWS } from "../grid/size";
import { type Book, type Facade, matrixOf, toArea } from "./book";
import type { Gathered } from "./gathered";
import { general } from "./general";

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

export class Cells {
  constructor(
    private readonly book: Book,
    private readonly gathered: Gathered,
  ) {}

  values(a: Area): Cell[][] {
    const data = this.book.sheet(a.sheet).getSheet();
    const spilled = this.spilledCells(a.sheet);
    return matrixOf(a, (row, col): Cell => {
      const own = data.getCellRaw(row, col);
      const hasOwn = own?.v !== undefined && own.v !== null;
      const cell = hasOwn ? own : spilled?.[row]?.[col];
      if (cell?.v === undefined || cell.v === null) return null;
      return cell.t === BOOLEAN ? Boolean(cell.v) : cell.v;
    });
  }

  formulas(a: Area): Cell[][] {
    const formulas: string[][] = this.book.range(a).getFormulas();
    // an empty text that is no formula's is no content: the grid keeps one, or none, by the way it was written
    return this.values(a).map((row, i) => row.map((value, j) => formulas[i]?.[j] || (value === "" ? null : value)));
  }

  text(a: Area): string[][] {
    const shown: string[][] = this.book.range(a).getDisplayValues();
    const patterns = this.formats(a);
    return this.values(a).map((row, i) =>
      row.map((value, j) => {
        if (typeof value === "boolean") return String(value).toUpperCase();
        if (typeof value === "number" && patterns[i]?.[j] === "General") return general(value) ?? String(value);
        return shown[i]?.[j] || String(value ?? "");
      }),
    );
  }

  write(a: Area, cells: readonly (readonly Cell[])[]): void {
    if (this.gathered.takes(a)) {
      this.gathered.put(a, (i, j) => {
        const value = cells[i]?.[j] ?? null;
        return value === null ? null : cellData(value);
      });
      return;
    }
    const matrix: Record<number, Record<number, object>> = {};
    cells.forEach((row, i) => {
      const line: Record<number, object> = {};
      row.forEach((value, j) => {
        if (value !== null) line[a.col + j] = cellData(value);
      });
      if (Object.keys(line).length > 0) matrix[a.row + i] = line;
    });
    this.book.range(a).setValues(matrix);
  }

  clear(a: Area, what: ClearWhat): void {
    const range = this.book.range(a);
    if (what === "Contents") range.clearContent();
    else if (what === "Formats") range.clearFormat();
    else range.clear();
  }

  formats(a: Area): string[][] {
    const patterns: string[][] = this.book.range(a).getNumberFormats();
    return patterns.map((row) => row.map((pattern) => pattern || "General"));
  }
  setFormats(a: Area, patterns: readonly (readonly string[])[]): void {
    if (this.gathered.takes(a)) {
      this.gathered.put(a, (i, j) => ({ s: { n: { pattern: patterns[i]?.[j] ?? "General" } } }));
      return;
    }
    const first = patterns[0]?.[0] ?? "General";
    const range = this.book.range(a);
    if (patterns.every((row) => row.every((p) => p === first))) range.setNumberFormat(first);
    else range.setNumberFormats(patterns);
  }
  /** By the mutation alone: a number format that comes with a result is no step to undo. */
  suggestFormat(at: Site, pattern: string): void {
    const [[current = "General"] = []] = this.formats({ ...at, rows: 1, cols: 1 });
    if (current !== "General") return;
    void this.book.commands.executeCommand(
      SetRangeValuesMutation.id,
      {
        unitId: this.book.unit,
        subUnitId: at.sheet,
        cellValue: { [at.row]: { [at.col]: { s: { n: { pattern } } } } },
        trigger: "number-format-of-result",
      },
      { onlyLocal: true },
    );
  }

  spill(at: Site): Area | null {
    const range = this.spillRanges()[at.sheet]?.[at.row]?.[at.col];
    if (!range) return null;
    const area = toArea(at.sheet, range);
    return area.rows * area.cols > 1 ? area : null;
  }
  spillTrouble(at: Site): SpillTrouble | null {
    const area = this.spill(at);
    if (!area) return null;
    const facade = this.book.sheet(at.sheet);
    if (area.row + area.rows > facade.getMaxRows() || area.col + area.cols > facade.getMaxColumns())
      return { offSheet: true, filled: [] };
    const data = facade.getSheet();
    const filled: Site[] = [];
    matrixOf(area, (row, col) => {
      const own = data.getCellRaw(row, col);
      const isFormula = Boolean(own?.f || own?.si);
      const isOwn = row === at.row && col === at.col;
      if (!isOwn && (isFormula || (own?.v ?? "") !== "")) filled.push({ sheet: at.sheet, row, col });
    });
    return { offSheet: false, filled: filled.length > 0 ? filled : this.spillsInto(area, at) };
  }
  /** Formulas whose results stand in an area. */
  private spillsInto(area: Area, except: Site): Site[] {
    return this.spills(area.sheet).filter(({ sheet, row, col, rows, cols }) => {
      if (row === except.row && col === except.col) return false;
      const apart = row >= area.row + area.rows || area.row >= row + rows;
      return sheet === area.sheet && !apart && col < area.col + area.cols && area.col < col + cols;
    });
  }
  private spills(sheet: string): Area[] {
    return Object.values<Facade>(this.spillRanges()[sheet] ?? {}).flatMap((line) =>
      Object.values<Facade>(line ?? {})
        .filter(Boolean)
        .map((range) => toArea(sheet, range)),
    );
  }
  private spillRanges(): Facade {
    const ranges: Facade = this.book.formulaData.getArrayFormulaRange();
    return ranges?.[this.book.unit] ?? {};
  }

  /**
   * Sheets become larger where a result runs off them; answers the formulas that are to be calculated again. By the mutations
   * alone: it is no step to undo.
   */
  makeRoom(): Site[] {
    const sites: Site[] = [];
    for (const sheet of this.book.sheetIds())
      for (const area of this.spills(sheet)) {
        const rows = area.row + area.rows;
        const cols = area.col + area.cols;
        const facade = this.book.sheet(sheet);
        const size = { rows: facade.getMaxRows(), cols: facade.getMaxColumns() };
        const short = { rows: rows > size.rows, cols: cols > size.cols };
        const endless = area.rows === size.rows || area.cols === size.cols; // =A:A is as large as its sheet, always
        if ((!short.rows && !short.cols) || endless || rows > MOST_ROWS || cols > MOST_COLS) continue;
        const place = { unitId: this.book.unit, subUnitId: sheet };
        const set = (id: string, size: object): void =>
          void this.book.commands.syncExecuteCommand(id, { ...place, ...size }, { onlyLocal: true });
        if (short.rows) set(SetWorksheetRowCountMutation.id, { rowCount: rows });
        if (short.cols) set(SetWorksheetColumnCountMutation.id, { columnCount: cols });
        sites.push({ sheet, row: area.row, col: area.col });
      }
    return sites;
  }

  used(sheet: string): Area | null {
    const facade = this.book.sheet(sheet);
    const rows: number = facade.getLastRow() + 1;
    const cols: number = facade.getLastColumn() + 1;
    let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
    const mark = (row: number, col: number): void => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, col);
      right = Math.max(right, col);
    };
    this.values({ sheet, row: 0, col: 0, rows, cols }).forEach((line, row) => {
      line.forEach((value, col) => {
        if (value !== null && value !== "") mark(row, col);
      });
    });
    for (const [row, line] of Object.entries(this.spilledCells(sheet) ?? {}))
      for (const [col, cell] of Object.entries<Facade>(line ?? {}))
        if (cell?.v !== undefined && cell.v !== null) mark(Number(row), Number(col));
    return right < 0 ? null : { sheet, row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 };
  }

  private spilledCells(sheet: string): Facade {
    const data: Facade = this.book.formulaData.getArrayFormulaCellData();
    return data?.[this.book.unit]?.[sheet];
  }
}

/** Text that is written stays text, as in Excel's own interface: only "=" makes a formula, an apostrophe forces text. */
function cellData(value: string | number | boolean): Record<string, unknown> {
  const empty = { f: null, si: null, p: null };
  if (typeof value === "boolean") return { ...empty, v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === "number") return { ...empty, v: value, t: NUMBER };
  if (value.startsWith("=") && value.length > 1) return { ...empty, f: value, v: null };
  if (value === "") return { ...empty, v: null, t: null };
  if (value.startsWith("'")) return { ...empty, v: value.slice(1), t: FORCED_TEXT };
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return Number.isNaN(number) ? { ...empty, v: value, t: TEXT } : { ...empty, v: number, t: NUMBER };
}
