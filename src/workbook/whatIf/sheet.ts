import { verbatim } from "../../messages/words";
import { ASIDE, HEADER } from "../looks";
import type { Area, CellValue, PlannedCell, PlannedChart, PlannedRow, SheetArea, SheetPlan } from "../plan";
import { type Scale, scaleOfUnit } from "../spoken";

/** What a call gives in the sheet. */
export interface Spilled {
  readonly plan: SheetPlan;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The line that is asked about, and how formulas name its assumptions. */
export interface Asked {
  readonly line: { readonly id: string; readonly label: string; readonly unit: string };
  readonly assumptions: string;
}

/** A chart over so many cells. */
export const CHART = { rows: 20, columns: 8 };

/** The figure of a line on some assumptions. */
export const figureOf = (id: string, assumptions: string): string =>
  `=IRON.PROJECT_LINE("${id}",${assumptions},"headers",FALSE)`;

/** A unit as a chart says it: what it is called, what a number of the model is multiplied with, and how it is written. */
export function chartUnit(unit: string): Pick<Scale, "factor"> & { readonly unit: string; readonly format: string } {
  const own = scaleOfUnit(unit);
  return { unit: own?.unit ?? unit, factor: own?.factor ?? 1, format: own === undefined ? "#,##0.00" : "#,##0.0" };
}

export const valuesTitle = (label: string, unit: string): string =>
  unit === "" || unit === "1" ? label : `${label}, ${unit}`;

export const areaOn = (sheet: string, area: Area): SheetArea => ({ sheet, area });

/** A name of a helper's column, above it. */
export const headed = (row: number, column: number, value: string): PlannedCell => ({
  row,
  column,
  value: verbatim(value),
  style: { ...HEADER, wrap: true },
});

/** A formula in relative notation in one cell. */
export const derived = (row: number, column: number, formula: string, numberFormat?: string): PlannedRow => ({
  row,
  column,
  columns: 1,
  formula,
  style: numberFormat === undefined ? ASIDE : { ...ASIDE, numberFormat },
});

/** A spill whose numbers in some columns have formats of their own: its Unit column is that of the inputs, not of the line. */
export function formatted(
  { plan, rows }: Spilled,
  formatOf: (column: number, row: number) => string | undefined,
): Spilled {
  const cells = plan.cells.map((cell) => {
    const isNumber = typeof rows[cell.row]?.[cell.column] === "number";
    const numberFormat = cell.row > 0 && isNumber ? formatOf(cell.column, cell.row) : undefined;
    return numberFormat === undefined ? cell : { ...cell, style: { ...cell.style, numberFormat } };
  });
  return { plan: { ...plan, cells }, rows };
}

/** The numbers of some cells of a spill. */
export const numbersIn = ({ rows }: Spilled, columns: readonly number[]): readonly number[] =>
  rows.slice(1).flatMap((row) => columns.flatMap((at) => (typeof row[at] === "number" ? [row[at]] : [])));

/** The plan of a call with what is drawn beside it. */
export function withChart(
  { plan }: Spilled,
  name: string,
  beside: {
    readonly cells: readonly PlannedCell[];
    readonly rows: readonly PlannedRow[];
    readonly charts: readonly PlannedChart[];
    readonly widths: readonly number[];
  },
): SheetPlan {
  return {
    ...plan,
    name,
    cells: [...plan.cells, ...beside.cells],
    rows: [...(plan.rows ?? []), ...beside.rows],
    charts: beside.charts,
    columnWidths: [...(plan.columnWidths ?? []), ...beside.widths],
    page: { orientation: "landscape" },
  };
}
