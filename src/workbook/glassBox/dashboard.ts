import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import type { Pieces } from "../../quantities/pieces";
import { byYear, type Chart, oneNumber, type Panel, type Quantity } from "../charts/chart";
import { drawnBy, plannedChart, quantityFormula } from "../charts/drawn";
import { charts } from "../charts/index";
import { ASIDE, HEADER, HEADING, SUBTITLE, TITLE, TITLE_HEIGHT, UNIT } from "../looks";
import type { PlannedCell, PlannedChart, PlannedRow, SheetArea, SheetPlan } from "../plan";
import { COLUMN } from "./columns";
import type { Written } from "./written";

export const DASHBOARD = "Charts";
/** What the charts draw: rows of their own, in the units that people say. */
export const DRAWN = "Drawn";

/** A chart over so many cells of the dashboard, two beside each other. */
const CHART = { rows: 19, columns: 7 };
/** Rows of charts on a page. */
const ON_A_PAGE = 4;
const GAP = 1;
const TOP = 3;
const COLUMN_WIDTH = 11;

/** The charts of the project, and the rows that they draw, as formulas of the lines; a chart a piece. */
export function* dashboard(written: Written, run: ProjectRun, breakeven?: ProjectRun): Pieces<readonly SheetPlan[]> {
  const { firstColumn, periods, openings } = written.layout;
  const cells: PlannedCell[] = [];
  const rows: PlannedRow[] = [];
  const drawn: PlannedChart[] = [];
  const heads: PlannedCell[] = [];
  let row = 4;
  let place = 0;
  for (const chart of charts) {
    yield;
    cells.push({ row: row++, column: COLUMN.label, value: chart.name, style: HEADING });
    for (const panel of chart.panels) {
      const first = row;
      const shown = drawnBy(panel);
      const isByYear = "series" in panel;
      for (const one of shown) {
        cells.push(
          { row, column: COLUMN.label, value: one.label },
          { row, column: COLUMN.unit, value: verbatim(panel.unit), style: UNIT },
        );
        const style = { numberFormat: panel.numberFormat };
        const of = (from: ProjectRun) =>
          (isByYear ? byYear(from, one) : [oneNumber(from, one)]).map((value) => value * panel.factor);
        const values = of(run).map((value) => (Number.isNaN(value) ? "" : value));
        if ("at" in one && one.at === "breakeven") {
          // a price that is searched for: no formula finds it again
          const found = breakeven === undefined ? [] : of(breakeven);
          cells.push(
            ...found.map((value, k) => ({ row, column: firstColumn + k, value, style: { ...ASIDE, ...style } })),
          );
        } else if (isByYear)
          rows.push({
            row,
            column: firstColumn,
            columns: periods,
            formula: formulaOf(written, one, panel.factor, true),
            values,
            style,
          });
        else {
          const formula = formulaOf(written, one, panel.factor, false);
          rows.push({ row, column: firstColumn, columns: 1, formula, values, style });
        }
        row++;
      }
      drawn.push(chartOf(written, chart, panel, shown.length, first, place++));
    }
    row++;
  }
  const dates = written.layout.row(written.year ?? "");
  rows.push({
    row: 2,
    column: firstColumn,
    columns: periods,
    formula: `=${dates.sheet}!R${dates.row + 1}C`,
    values: run.years,
    style: { ...HEADER, numberFormat: "0" },
  });
  for (const [k, chart] of charts.entries())
    heads.push(
      {
        row: TOP + Math.ceil(drawn.length / 2) * (CHART.rows + GAP) + 2 + k,
        column: 0,
        value: chart.name,
        style: { bold: true },
      },
      { row: TOP + Math.ceil(drawn.length / 2) * (CHART.rows + GAP) + 2 + k, column: 2, value: chart.finding(run) },
    );
  const findings = TOP + Math.ceil(drawn.length / 2) * (CHART.rows + GAP) + 1;
  return [
    {
      name: DASHBOARD,
      cells: [
        { row: 0, column: 0, value: text("glassBox.charts.title"), style: TITLE },
        { row: 1, column: 0, value: text("glassBox.charts.about", { sheet: DRAWN }), style: SUBTITLE },
        { row: findings, column: 0, value: text("glassBox.charts.findings"), style: HEADING },
        ...heads,
      ],
      charts: drawn,
      columnWidths: Array.from({ length: 2 * CHART.columns + GAP }, () => COLUMN_WIDTH),
      rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
      gridlines: false,
      page: {
        orientation: "portrait",
        columns: 2 * CHART.columns + GAP,
        // no chart is cut
        breaks: Array.from(
          { length: Math.ceil(drawn.length / 2 / ON_A_PAGE) - 1 },
          (_, k) => TOP + (k + 1) * ON_A_PAGE * (CHART.rows + GAP),
        ),
      },
    },
    {
      name: DRAWN,
      cells: [
        { row: 0, column: 0, value: text("glassBox.drawn.title"), style: TITLE },
        { row: 1, column: 0, value: text("glassBox.drawn.about"), style: SUBTITLE },
        ...cells,
      ],
      rows,
      columnWidths: [
        46,
        14,
        4,
        4,
        ...Array.from({ length: openings }, () => 4),
        ...Array.from({ length: periods }, () => 9),
      ],
      rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
      frozenRows: 3,
      frozenColumns: 2,
      gridlines: false,
      page: { orientation: "landscape", repeatedRows: { row: 2, rows: 1 } },
    },
  ];
}

/** A quantity as a formula of the lines, each on its own sheet. */
function formulaOf({ layout, program }: Written, quantity: Quantity, factor: number, inEach: boolean): string {
  const { overLife } = quantity;
  const { firstColumn, periods, constantColumn } = layout;
  const cell = (id: string): string => {
    const { item, shape } = program.items.get(id) ?? {};
    if (item?.kind === "input") return layout.input(id);
    const { sheet, row } = layout.row(id);
    if (shape !== "series") return `${sheet}!R${row + 1}C${constantColumn + 1}`;
    if (inEach) return `${sheet}!R${row + 1}C`;
    const all = `${sheet}!R${row + 1}C${firstColumn + 1}:R${row + 1}C${firstColumn + periods}`;
    return overLife ? `SUM(${all})` : all;
  };
  // a text is nothing that a chart draws, and an error cell is none that a reader should see
  return quantityFormula(quantity, factor, cell, '""');
}

function chartOf(
  { layout }: Written,
  chart: Chart,
  panel: Panel,
  count: number,
  first: number,
  place: number,
): PlannedChart {
  const { firstColumn, periods } = layout;
  const all = (row: number, column: number, rows: number, columns: number): SheetArea => ({
    sheet: DRAWN,
    area: { row, column, rows, columns },
  });
  return plannedChart(chart, panel, () => true, {
    place: {
      row: TOP + Math.floor(place / 2) * (CHART.rows + GAP),
      column: (place % 2) * (CHART.columns + GAP),
      ...CHART,
    },
    years: all(2, firstColumn, 1, periods),
    names: all(first, COLUMN.label, count, 1),
    row: (k) => all(first + k, firstColumn, 1, periods),
    numbers: all(first, firstColumn, count, 1),
  });
}
