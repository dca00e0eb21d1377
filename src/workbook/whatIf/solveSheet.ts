import { STEEL } from "../charts/colours";
import type { PlannedCell, SheetPlan } from "../plan";
import { type Asked, areaOn, CHART, type Spilled, withChart } from "./sheet";

/** All solutions, and below them the line over the bracket with its chart. */
export function solveSheet(name: string, [solutions, curve]: readonly [Spilled, Spilled], { line }: Asked): SheetPlan {
  const top = solutions.rows.length + 1;
  const below = (cell: PlannedCell): PlannedCell => ({ ...cell, row: cell.row + top });
  const [rows, first] = [curve.rows.length - 1, top + 1];
  const column = (at: number) => areaOn(name, { row: first, column: at, rows, columns: 1 });
  const widths = solutions.plan.columnWidths ?? [];
  return withChart(
    {
      ...solutions,
      plan: {
        ...solutions.plan,
        columnWidths: widths.map((width, k) => Math.max(width, curve.plan.columnWidths?.[k] ?? 0)),
      },
    },
    name,
    {
      cells: curve.plan.cells.map(below),
      rows: [],
      charts: [
        {
          kind: "line",
          title: name,
          place: { row: top, column: Math.max(widths.length, 2) + 1, rows: CHART.rows, columns: CHART.columns },
          categories: column(0),
          series: [{ name: line.label, values: column(1), color: STEEL.onLight }],
          values: { title: `${line.label}, ${line.unit}`, numberFormat: "#,##0" },
        },
      ],
      widths: [],
    },
  );
}
