import { relativeFormula } from "../sheet/relative";
import type { Place, Plan } from "../taskpane/port";
import type { Area, CellStyle, CellValue, PlannedCell, PlannedChart, PlannedRow, SheetPlan } from "../workbook/plan";
import { renaming } from "../workbook/renamed";

/** A sheet of a plan with its place. */
export interface Placed {
  /** Its name in the plan: the charts of the plan know it by that one. */
  readonly called: string;
  readonly charts: readonly PlannedChart[];
  /** The sheet with the names of its place in all else. */
  readonly plan: Omit<SheetPlan, "charts">;
  readonly place: Place;
  /** All it touches, from the plan's first cell and as it stands on the sheet. */
  readonly whole: Area;
  readonly own: Area;
}

/** What the sheets of a plan are called at their places. */
export const namesAt = ({ sheets }: Plan, places: readonly Place[]): ReadonlyMap<string, string> =>
  new Map(sheets.map(({ name }, at) => [name, places[at]?.sheet ?? name]));

/**
 * Each sheet of a plan at its place, where all that refers to another one follows its name. A plan is made by code: what
 * does not fit is its mistake. `goOn` is asked between one sheet and the next.
 */
export async function placed(
  given: Plan,
  places: readonly Place[],
  goOn: () => Promise<void> = async () => {},
): Promise<Placed[]> {
  const { sheets } = given;
  if (sheets.length === 0) throw new Error("a plan to be written has a sheet");
  if (new Set(places.map(({ sheet }) => sheet.toLowerCase())).size !== sheets.length || places.length !== sheets.length)
    throw new Error(`a plan of ${sheets.length} sheets is written at as many places, each on a sheet of its own`);
  const { sheet } = renaming(namesAt(given, places));
  const found: Placed[] = [];
  for (const [at, own] of sheets.entries()) {
    await goOn();
    const [place, plan] = [places[at], sheet(own)];
    if (place === undefined) continue;
    const whole = extent(plan);
    found.push({ called: own.name, plan, charts: own.charts ?? [], place, whole, own: moved(whole, place) });
  }
  return found;
}

/** The smallest area from the first cell that holds all of a plan's cells and rows, what they spill and its tables. */
export function extent(plan: SheetPlan): Area {
  const ends = [
    ...plan.cells.map(({ row, column, spill }) => [row + (spill?.rows ?? 1), column + (spill?.columns ?? 1)] as const),
    ...(plan.rows ?? []).map(({ row, column, columns }) => [row + 1, column + columns] as const),
    ...(plan.tables ?? []).map(({ area }) => [area.row + area.rows, area.column + area.columns] as const),
  ];
  const largest = (which: 0 | 1) => ends.reduce((most, end) => Math.max(most, end[which]), 1);
  return { row: 0, column: 0, rows: largest(0), columns: largest(1) };
}

/** The area moved so that its first cell of the plan stands at a place. */
export const moved = (area: Area, { row, column }: { row: number; column: number }): Area => ({
  ...area,
  row: area.row + row,
  column: area.column + column,
});

/** Texts that Excel would read as a formula, a number, a truth value or a date: "=A1", "1", "TRUE", "2025-09", "Sep 2025", "€ 5". */
const MISREAD =
  /^([=+\-@'(.%\d\p{Sc}]|(true|false)$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ .,]*\d)/iu;

/** What is typed into a cell for a value; a text that would be read as something else is marked as text by an apostrophe. */
export const entry = (value: CellValue | undefined): string | number | boolean =>
  typeof value === "string" && MISREAD.test(value) ? `'${value}` : (value ?? "");

/** Whether a cell that reads `present` would change when `next` is typed into it. */
export const changes = (present: unknown, next: string | number | boolean): boolean =>
  (present ?? "") !== next && `'${present}` !== next;

/** All cells of a plan, those of its rows one by one, each with its formula as it reads at its place. */
export function everyCell({ cells, rows = [] }: SheetPlan, place: { row: number; column: number }): PlannedCell[] {
  const ofRow = ({ row, column, columns, formula, style }: PlannedRow): PlannedCell[] => {
    const at = relativeFormula(formula);
    return Array.from({ length: columns }, (_, k) => ({
      ...{ row, column: column + k, formula: at(place.row + row, place.column + column + k) },
      ...(style !== undefined && { style }),
    }));
  };
  return [...cells, ...rows.flatMap(ofRow)];
}

/** A matrix over the area with one item a cell, `blank` where none of the cells stands. */
export function matrix<T>(cells: readonly PlannedCell[], area: Area, blank: T, of: (cell: PlannedCell) => T): T[][] {
  const rows = Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(blank));
  for (const cell of cells) {
    const row = rows[cell.row - area.row];
    if (row !== undefined) row[cell.column - area.column] = of(cell);
  }
  return rows;
}

/** Cells that look alike, gathered into rectangles: runs down a column first, then equal runs side by side; so rows of cells. */
export function rectangles(
  cells: readonly { row: number; column: number; columns?: number; key: string }[],
): (Area & { key: string })[] {
  // a run grows in place: a sheet has tens of thousands of cells
  const runs: { row: number; column: number; rows: number; columns: number; key: string }[] = [];
  const byColumn = cells
    .map(({ row, column, columns = 1, key }) => ({ row, column, columns, key }))
    .sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  for (const { row, column, columns, key } of byColumn) {
    const last = runs.at(-1);
    const goesOn = last?.column === column && last.columns === columns && last.row + last.rows === row;
    if (goesOn && last.key === key) last.rows++;
    else runs.push({ row, column, rows: 1, columns, key });
  }
  const wide = new Map<string, Area & { key: string }>();
  const closed: (Area & { key: string })[] = [];
  for (const run of runs) {
    const id = `${run.row}:${run.rows}:${run.key}`;
    const left = wide.get(id);
    if (left !== undefined && left.column + left.columns === run.column)
      wide.set(id, { ...left, columns: left.columns + run.columns });
    else {
      if (left !== undefined) closed.push(left);
      wide.set(id, run);
    }
  }
  return [...closed, ...wide.values()];
}

/** The plan's styles by rectangle; the number format is left out, it is written as a block of its own. */
export function styledAreas(plan: SheetPlan): { area: Area; style: CellStyle }[] {
  const styles = new Map<string, CellStyle>();
  const keys = new Map<CellStyle, string>();
  const keyOf = (style: CellStyle): string => {
    const { numberFormat: _, ...look } = style;
    const key = JSON.stringify(look);
    keys.set(style, key);
    styles.set(key, look);
    return key;
  };
  const cells = [...plan.cells, ...(plan.rows ?? [])].flatMap((cell) => {
    const { row, column, style } = cell;
    // most cells share the few styles there are
    const key = style === undefined ? "{}" : (keys.get(style) ?? keyOf(style));
    return key === "{}" ? [] : [{ row, column, columns: "columns" in cell ? cell.columns : 1, key }];
  });
  return rectangles(cells).map(({ key, ...area }) => ({ area, style: styles.get(key) ?? {} }));
}

/** Whole rows cut so that a piece has at most `most` cells. */
export function pieces(area: Area, most: number): Area[] {
  const rows = Math.max(1, Math.floor(most / area.columns));
  const cut: Area[] = [];
  for (let row = 0; row < area.rows; row += rows)
    cut.push({ ...area, row: area.row + row, rows: Math.min(rows, area.rows - row) });
  return cut;
}
