import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import type { Pieces } from "../../quantities/pieces";
import { byYear, type Chart, oneNumber, type Panel, type Quantity } from "../charts/chart";
import { type Drawn, drawnBy, plannedChart, quantityFormula } from "../charts/drawn";
import { charts } from "../charts/index";
import { ASIDE, DOUBTFUL, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE, TITLE, TITLE_HEIGHT, UNIT } from "../looks";
import type { CellValue, PlannedCell, PlannedChart, PlannedRow, SheetArea, SheetPlan } from "../plan";
import { COLUMN } from "./columns";
import { differing } from "./differing";
import { MOST_LABEL } from "./entryParts";
import type { InputSheet } from "./inputsSheet";
import type { Written } from "./written";

export const DASHBOARD = "Charts";
/** What the charts draw: rows of their own, in the units that people say. */
export const DRAWN = "Drawn";

/** A chart over so many cells of the dashboard; where there are two panels they stand beside each other. */
const CHART = { rows: 19, columns: 7 };
const GAP = 1;
const ACROSS = 2 * CHART.columns + GAP;
/** Rows of a chart beside its list of bars: title, axis, margins. */
const BESIDE_BARS = 8;
/** Charts below each other on a page. */
const ON_A_PAGE = 3;
const TOP = 4;
const COLUMN_WIDTH = 11;

/** The rows above what is drawn. */
const YEARS = 2;

/** What a panel draws by year from the first year with a number to the last: a line would fall to nil where there is none. */
interface Drawing {
  readonly first: number;
  readonly years: { readonly from: number; readonly count: number };
}

/** The charts of the project under what they show, and the rows that they draw, as formulas of the lines; a chart a piece. */
export function* dashboard(
  written: Written,
  inputs: InputSheet,
  run: ProjectRun,
  breakeven?: ProjectRun,
): Pieces<readonly SheetPlan[]> {
  const rows = new DrawnRows(written, run, breakeven);
  const planned: PlannedChart[] = [];
  const findings: PlannedCell[] = [];
  let top = TOP;
  for (const chart of charts) {
    yield;
    findings.push({ row: top, column: 0, value: chart.finding(run), style: HEADING });
    rows.heading(chart.name);
    const columns = chart.panels.length > 1 ? CHART.columns : ACROSS;
    const high = Math.max(...chart.panels.map(rowsOf));
    for (const [k, panel] of chart.panels.entries()) {
      const place = { row: top + 1, column: k * (CHART.columns + GAP), rows: high, columns };
      planned.push(chartOf(written, chart, panel, rows.panel(panel), place));
    }
    top += 1 + high + GAP;
  }
  return [
    {
      name: DASHBOARD,
      cells: [
        { row: 0, column: 0, value: text("glassBox.charts.title"), style: TITLE },
        { row: 1, column: 0, value: text("glassBox.charts.about", { sheet: DRAWN }), style: SUBTITLE },
        {
          row: 2,
          column: 0,
          formula: `=IF(${differing(inputs)}=0,"${text("glassBox.charts.findings")}","${text("glassBox.charts.former")}")`,
          value: text("glassBox.charts.findings"),
          style: SUBTITLE,
        },
        ...findings,
      ],
      charts: planned,
      columnWidths: Array.from({ length: ACROSS }, () => COLUMN_WIDTH),
      rowHeights: [{ row: 0, height: TITLE_HEIGHT }, ...findings.map(({ row }) => ({ row, height: HEADING_HEIGHT }))],
      gridlines: false,
      conditional: [
        {
          area: { row: 2, column: 0, rows: 1, columns: ACROSS },
          when: `=$A$3<>"${text("glassBox.charts.findings")}"`,
          style: DOUBTFUL,
        },
      ],
      page: {
        orientation: "portrait",
        columns: ACROSS,
        // no chart is cut
        breaks: findings.flatMap(({ row }, k) => (k > 0 && k % ON_A_PAGE === 0 ? [row] : [])),
      },
    },
    rows.plan(),
  ];
}

/** As high as others, or so that each bar of a list has room for its name. */
const rowsOf = (panel: Panel): number =>
  "series" in panel ? CHART.rows : Math.max(CHART.rows, drawnBy(panel).length + BESIDE_BARS);

/** What the charts draw, a row each, on a sheet of its own. */
class DrawnRows {
  readonly #cells: PlannedCell[] = [];
  readonly #rows: PlannedRow[] = [];
  #next = YEARS + 2;

  constructor(
    private readonly written: Written,
    private readonly run: ProjectRun,
    private readonly breakeven: ProjectRun | undefined,
  ) {}

  heading(name: Words): void {
    if (this.#rows.length > 0) this.#next++;
    this.#cells.push({ row: this.#next++, column: COLUMN.label, value: name, style: HEADING });
  }

  panel(panel: Panel): Drawing {
    const first = this.#next;
    const drawn = drawnBy(panel);
    const all = drawn.map((one) => this.#row(panel, one));
    const has = this.run.years.map((_, year) => all.some((values) => typeof values[year] === "number"));
    const [from, to] = panel.kind === "line" ? [has.indexOf(true), has.lastIndexOf(true)] : [0, has.length - 1];
    return { first, years: { from: Math.max(0, from), count: from < 0 ? has.length : to - from + 1 } };
  }

  /** A quantity; gives its numbers, and a blank text where there is none. */
  #row(panel: Panel, one: Drawn): readonly CellValue[] {
    const row = this.#next++;
    const { firstColumn, periods, constantColumn } = this.written.layout;
    const isByYear = "series" in panel;
    const style = { numberFormat: `${panel.numberFormat};[Red]-${panel.numberFormat}` };
    const of = (run: ProjectRun): readonly CellValue[] =>
      (isByYear ? byYear(run, one) : [oneNumber(run, one)]).map((value) =>
        Number.isNaN(value) ? "" : value * panel.factor,
      );
    this.#cells.push(
      { row, column: COLUMN.label, value: one.label },
      { row, column: COLUMN.unit, value: verbatim(panel.unit), style: UNIT },
    );
    if (one.at === "breakeven") {
      // a price that is searched for: no formula finds it again
      const found = this.breakeven === undefined ? [] : of(this.breakeven);
      this.#cells.push(
        ...found.flatMap((value, k) =>
          value === "" ? [] : [{ row, column: firstColumn + k, value, style: { ...ASIDE, ...style } }],
        ),
      );
      return found;
    }
    const values = of(this.run);
    const [column, columns] = isByYear ? [firstColumn, periods] : [constantColumn, 1];
    const formula = formulaOf(this.written, one, panel.factor, isByYear);
    this.#rows.push({ row, column, columns, formula, values, style });
    return values;
  }

  plan(): SheetPlan {
    const { firstColumn, periods, openings, constantColumn } = this.written.layout;
    const dates = this.written.layout.row(this.written.year ?? "");
    return {
      name: DRAWN,
      cells: [
        { row: 0, column: 0, value: text("glassBox.drawn.title"), style: TITLE },
        { row: 1, column: 0, value: text("glassBox.drawn.about"), style: SUBTITLE },
        { row: YEARS, column: COLUMN.label, value: text("glassBox.column.label"), style: HEADER },
        { row: YEARS, column: COLUMN.unit, value: text("glassBox.column.unit"), style: { ...HEADER, align: "center" } },
        {
          row: YEARS,
          column: constantColumn,
          value: text("glassBox.column.constant"),
          style: { ...HEADER, align: "right" },
        },
        ...this.#cells,
      ],
      rows: [
        {
          row: YEARS,
          column: firstColumn,
          columns: periods,
          formula: `=${dates.sheet}!R${dates.row + 1}C`,
          values: this.run.years,
          style: { ...HEADER, align: "right", numberFormat: "0" },
        },
        ...this.#rows,
      ],
      columnWidths: [
        MOST_LABEL,
        14,
        10,
        2,
        ...Array.from({ length: openings }, () => 2),
        ...Array.from({ length: periods }, () => 8),
      ],
      rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
      frozenRows: YEARS + 1,
      frozenColumns: 2,
      gridlines: false,
      page: { orientation: "landscape", repeatedRows: { row: YEARS, rows: 1 } },
    };
  }
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
  { first, years }: Drawing,
  place: PlannedChart["place"],
): PlannedChart {
  const count = drawnBy(panel).length;
  const all = (row: number, column: number, rows: number, columns: number): SheetArea => ({
    sheet: DRAWN,
    area: { row, column, rows, columns },
  });
  const byYear = (row: number) => all(row, layout.firstColumn + years.from, 1, years.count);
  return plannedChart(chart, panel, () => true, {
    place,
    years: byYear(YEARS),
    names: all(first, COLUMN.label, count, 1),
    row: (k) => byYear(first + k),
    numbers: all(first, layout.constantColumn, count, 1),
  });
}
