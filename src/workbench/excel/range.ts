/** Range: a rectangle of cells. */
import { contains, siteOf } from "../grid/address";
import type { Area, Cell, ClearWhat, Grid } from "../grid/grid";
import { invalid, notFound, type Tables } from "../protocol/kit";
import { type Asked, cellProperties, type Properties, setCellProperties } from "./cellProperties";
import { group, ungroup } from "./groups";
import { type Hyperlink, hyperlink, removeHyperlinks, setHyperlink } from "./hyperlinks";
import { fromRelative, toRelative } from "./relative";
import { onArea, type RangeThing, range, worksheet } from "./things";
import { matrix, type Where } from "./where";

const ERROR = /^#[A-Z/0-9]+[!?]?$/;
const valueType = (v: Cell): string => {
  if (v === null || v === "") return "Empty";
  if (typeof v === "number") return "Double";
  if (typeof v === "boolean") return "Boolean";
  return ERROR.test(v) ? "Error" : "String";
};

export function rangeTables(grid: Grid, where: Where): Tables {
  const filled = (cells: Cell[][]): (string | number | boolean)[][] => cells.map((row) => row.map((v) => v ?? ""));
  const lastRow = (a: Area): number => a.row + a.rows - 1;
  const lastCol = (a: Area): number => a.col + a.cols - 1;
  const spillOf = (a: Area): Area | null => grid.spill(siteOf(a));
  const spillParent = (a: Area): RangeThing | null => {
    if (spillOf(a)) return range({ ...a, rows: 1, cols: 1 });
    const used = grid.used(a.sheet);
    if (!used) return null;
    const formulas = grid.formulas(used);
    for (let i = 0; i < used.rows; i++)
      for (let j = 0; j < used.cols; j++) {
        if (!String(formulas[i]?.[j] ?? "").startsWith("=")) continue;
        const spill = grid.spill({ sheet: a.sheet, row: used.row + i, col: used.col + j });
        if (spill && contains(spill, siteOf(a)))
          return range({ sheet: a.sheet, row: spill.row, col: spill.col, rows: 1, cols: 1 });
      }
    return null;
  };
  const other = (a: Area, place: RangeThing | string): Area => where.area(place, a.sheet);
  const intersection = (r: RangeThing, place: RangeThing | string): RangeThing | null => {
    const area = where.overlap(r.area, other(r.area, place));
    return area && range(area);
  };

  return {
    Range: {
      get: {
        Address: (r: RangeThing) => where.address(r.area),
        AddressLocal: (r: RangeThing) => where.address(r.area),
        RowIndex: (r: RangeThing) => r.area.row,
        ColumnIndex: (r: RangeThing) => r.area.col,
        RowCount: (r: RangeThing) => r.area.rows,
        ColumnCount: (r: RangeThing) => r.area.cols,
        CellCount: (r: RangeThing) => r.area.rows * r.area.cols,
        Values: (r: RangeThing) => filled(grid.values(r.area)),
        Formulas: (r: RangeThing) => filled(grid.formulas(r.area)),
        FormulasR1C1: (r: RangeThing) => toRelative(r.area, filled(grid.formulas(r.area))),
        Text: (r: RangeThing) => grid.text(r.area),
        NumberFormat: (r: RangeThing) => grid.formats(r.area),
        ValueTypes: (r: RangeThing) => grid.values(r.area).map((row) => row.map(valueType)),
        Hyperlink: (r: RangeThing) => hyperlink(grid, r.area),
        HasSpill: (r: RangeThing) => spillOf(r.area) !== null,
        RowHidden: (r: RangeThing) => grid.hidden(r.area, "rows"),
        ColumnHidden: (r: RangeThing) => grid.hidden(r.area, "columns"),
        IsEntireColumn: (r: RangeThing) => r.area.rows === grid.size(r.area.sheet).rows,
        IsEntireRow: (r: RangeThing) => r.area.cols === grid.size(r.area.sheet).cols,
      },
      set: {
        Values: (r: RangeThing, v: Cell | Cell[][]) => grid.write(r.area, matrix(r.area, v, "values")),
        Formulas: (r: RangeThing, v: Cell | Cell[][]) => grid.write(r.area, matrix(r.area, v, "formulas")),
        FormulasR1C1: (r: RangeThing, v: Cell | Cell[][]) =>
          grid.write(r.area, fromRelative(r.area, matrix(r.area, v, "formulas"))),
        NumberFormat: (r: RangeThing, v: string | string[][]) =>
          grid.setFormats(r.area, matrix(r.area, v, "numberFormat")),
        RowHidden: (r: RangeThing, v: boolean) => grid.hide(r.area, "rows", v),
        Hyperlink: (r: RangeThing, v: Hyperlink) => setHyperlink(grid, r.area, v),
        ColumnHidden: (r: RangeThing, v: boolean) => grid.hide(r.area, "columns", v),
      },
      nav: {
        Format: (r: RangeThing) => onArea("RangeFormat", r.area),
        DataValidation: (r: RangeThing) => onArea("DataValidation", r.area),
        Worksheet: (r: RangeThing) => worksheet(r.area.sheet),
        ConditionalFormats: (r: RangeThing) => onArea("ConditionalFormats", r.area),
      },
      call: {
        GetCell: (r: RangeThing, row: number, col: number) =>
          where.inside({ ...r.area, row: r.area.row + row, col: r.area.col + col, rows: 1, cols: 1 }),
        GetRow: (r: RangeThing, n: number) => where.inside({ ...r.area, row: r.area.row + n, rows: 1 }),
        GetColumn: (r: RangeThing, n: number) => where.inside({ ...r.area, col: r.area.col + n, cols: 1 }),
        GetLastRow: (r: RangeThing) => range({ ...r.area, row: lastRow(r.area), rows: 1 }),
        GetLastColumn: (r: RangeThing) => range({ ...r.area, col: lastCol(r.area), cols: 1 }),
        GetLastCell: (r: RangeThing) =>
          range({ ...r.area, row: lastRow(r.area), col: lastCol(r.area), rows: 1, cols: 1 }),
        GetResizedRange: (r: RangeThing, rows: number, cols: number) =>
          where.inside({ ...r.area, rows: r.area.rows + rows, cols: r.area.cols + cols }),
        GetAbsoluteResizedRange: (r: RangeThing, rows: number, cols: number) => where.inside({ ...r.area, rows, cols }),
        GetOffsetRange: (r: RangeThing, rows: number, cols: number) =>
          where.inside({ ...r.area, row: r.area.row + rows, col: r.area.col + cols }),
        GetRowsAbove: (r: RangeThing, n = 1) =>
          where.inside({ ...r.area, row: n > 0 ? r.area.row - n : r.area.row, rows: Math.abs(n) }),
        GetRowsBelow: (r: RangeThing, n = 1) =>
          where.inside({
            ...r.area,
            row: n > 0 ? r.area.row + r.area.rows : r.area.row + r.area.rows + n,
            rows: Math.abs(n),
          }),
        GetColumnsBefore: (r: RangeThing, n = 1) =>
          where.inside({ ...r.area, col: n > 0 ? r.area.col - n : r.area.col, cols: Math.abs(n) }),
        GetColumnsAfter: (r: RangeThing, n = 1) =>
          where.inside({
            ...r.area,
            col: n > 0 ? r.area.col + r.area.cols : r.area.col + r.area.cols + n,
            cols: Math.abs(n),
          }),
        GetBoundingRect: (r: RangeThing, place: RangeThing | string) => {
          const b = other(r.area, place);
          const row = Math.min(r.area.row, b.row);
          const col = Math.min(r.area.col, b.col);
          const rows = Math.max(lastRow(r.area), lastRow(b)) - row + 1;
          return range({ ...r.area, row, col, rows, cols: Math.max(lastCol(r.area), lastCol(b)) - col + 1 });
        },
        GetIntersection: (r: RangeThing, place: RangeThing | string) =>
          intersection(r, place) ?? notFound("intersection of the ranges"),
        GetIntersectionOrNullObject: intersection,
        GetEntireColumn: (r: RangeThing) => range({ ...r.area, row: 0, rows: grid.size(r.area.sheet).rows }),
        GetEntireRow: (r: RangeThing) => range({ ...r.area, col: 0, cols: grid.size(r.area.sheet).cols }),
        GetUsedRange: (r: RangeThing) =>
          range(where.overlap(r.area, grid.used(r.area.sheet)) ?? { ...r.area, rows: 1, cols: 1 }),
        GetUsedRangeOrNullObject: (r: RangeThing) => {
          const used = where.overlap(r.area, grid.used(r.area.sheet));
          return used && range(used);
        },
        GetSpillingToRange: (r: RangeThing) => range(spillOf(r.area) ?? notFound("spilled range")),
        GetSpillingToRangeOrNullObject: (r: RangeThing) => {
          const spill = spillOf(r.area);
          return spill && range(spill);
        },
        GetSpillParent: (r: RangeThing) => spillParent(r.area) ?? notFound("formula that spills here"),
        GetSpillParentOrNullObject: (r: RangeThing) => spillParent(r.area),
        GetCellProperties: (r: RangeThing, asked: Asked) =>
          cellProperties(grid, (cell) => where.address(cell), r.area, asked),
        SetCellProperties: (r: RangeThing, cells: Properties[][]) =>
          setCellProperties(grid, r.area, matrix(r.area, cells, "cell properties")),
        // office.js asks before it sends many cells piece by piece
        _ValidateArraySize: (r: RangeThing, rows: number, cols: number) => {
          if (rows !== r.area.rows || cols !== r.area.cols)
            invalid(`The input array has ${rows} x ${cols} cells, the range ${r.area.rows} x ${r.area.cols}.`);
        },
        Select: (r: RangeThing) => grid.select(r.area),
        Clear: (r: RangeThing, what: ClearWhat | "Hyperlinks" | "RemoveHyperlinks" = "All") => {
          if (what !== "Contents" && what !== "Formats") removeHyperlinks(grid, r.area);
          if (what === "RemoveHyperlinks") grid.clear(r.area, "Formats");
          else if (what !== "Hyperlinks") grid.clear(r.area, what);
        },
        Calculate: () => grid.calculate(false),
        SetDirty: () => undefined, // the grid computes all of its formulas again
        Group: (r: RangeThing, by: string) => group(grid, r.area, by),
        Ungroup: (r: RangeThing, by: string) => ungroup(grid, r.area, by),
        Merge: (r: RangeThing, across?: boolean) => grid.merge(r.area, across ?? false),
        Unmerge: (r: RangeThing) => grid.unmerge(r.area),
        Insert: async (r: RangeThing, how: string) => {
          await grid.shift(r.area, how === "Right" ? "insertRight" : "insertDown");
          return range(r.area);
        },
        Delete: (r: RangeThing, how: string) => grid.shift(r.area, how === "Left" ? "deleteLeft" : "deleteUp"),
        CopyFrom: (r: RangeThing, source: RangeThing | string, what = "All") => {
          if (what !== "Values") invalid(`The workbench copies values only, not "${what}".`);
          const from = other(r.area, source);
          grid.write({ ...r.area, rows: from.rows, cols: from.cols }, filled(grid.values(from)));
        },
      },
    },
  };
}
