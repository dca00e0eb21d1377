/** From what an add-in passes as a place (an address, a name, a Range) to an area, and back to an address. */
import { absoluteAddress, formatAddress } from "../grid/address";
import type { Area, Grid } from "../grid/grid";
import { locate } from "../grid/locate";
import { invalid, notFound } from "../protocol/kit";
import { type RangeThing, range } from "./things";

/** What fits a worksheet of Excel. */
const EXCEL = { rows: 1_048_576, cols: 16_384 } as const;

export class Where {
  constructor(private readonly grid: Grid) {}

  sheetName(id: string): string {
    return this.grid.sheets().find((s) => s.id === id)?.name ?? notFound(`worksheet ${id}`);
  }
  address(area: Area): string {
    return formatAddress(this.sheetName(area.sheet), area);
  }
  absolute(area: Area): string {
    return absoluteAddress(this.sheetName(area.sheet), area);
  }
  whole(sheet: string): Area {
    return { sheet, row: 0, col: 0, ...this.grid.size(sheet) };
  }
  area(place: RangeThing | string, sheet: string): Area {
    if (typeof place !== "string") return place.area;
    return locate(this.grid, place, sheet) ?? invalid(`The address "${place}" is not valid.`);
  }
  /** A range, refused when it leaves the worksheet. */
  inside(area: Area): RangeThing {
    const fits =
      area.row >= 0 &&
      area.col >= 0 &&
      area.rows > 0 &&
      area.cols > 0 &&
      area.row + area.rows <= EXCEL.rows &&
      area.col + area.cols <= EXCEL.cols;
    return fits ? range(area) : invalid("The range is outside the worksheet.");
  }
  overlap(a: Area, b: Area | null): Area | null {
    if (!b || a.sheet !== b.sheet) return null;
    const row = Math.max(a.row, b.row);
    const col = Math.max(a.col, b.col);
    const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
    const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
    return rows > 0 && cols > 0 ? { sheet: a.sheet, row, col, rows, cols } : null;
  }
}

/** A matrix of the area's own shape; one value stands for all its cells. */
export function matrix<T>(area: Area, value: T | T[][], what: string): T[][] {
  if (!Array.isArray(value)) return Array.from({ length: area.rows }, () => Array<T>(area.cols).fill(value));
  if (value.length !== area.rows || value.some((row) => row.length !== area.cols))
    invalid(
      `${what}: the number of rows or columns in the input array doesn't match the size or dimensions of the range.`,
    );
  return value;
}
