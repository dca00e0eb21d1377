import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import type { ProjectRun } from "../../model/run";
import { unitText } from "../assumptionRow";
import { ASIDE, HEADER, HEADING, HEADING_HEIGHT, SUBTITLE } from "../looks";
import type { CellStyle, PlannedCell, PlannedChart, PlannedRow, SheetArea, SheetPlan } from "../plan";
import { type Chart, linesOf, type Panel } from "./chart";
import { type Drawn, drawnBy, plannedChart, quantityFormula } from "./drawn";
import { labelOf, unitOf } from "./labels";

const LABEL = 0;
const UNIT = 1;
const FIRST = 2;
/** A chart over so many cells, one panel below the other. */
const CHART = { rows: 16, columns: 8 };
const CHARTS_TOP = 3;
const WIDTHS = { label: 46, unit: 14, year: 9 };

const format = (unit: string): string => (unit === "US$" ? "#,##0" : "General");

/** What a panel draws of the run alone: a break-even price is a search, which no cell repeats at every edit. */
const shownOf = (panel: Panel): readonly Drawn[] => drawnBy(panel).filter(({ at }) => at === undefined);

/**
 * A chart of the host's own with its data: the lines it stands on as calls on the assumptions, and what is drawn as plain
 * formulas of these, so that it follows every edit. The years are as many as the run has now.
 */
export function chartSheet(chart: Chart, assumptions: string, run: ProjectRun): SheetPlan {
  const years = run.years.length;
  const name: string = chart.name;
  // the chart follows every edit, what it finds does not
  const title = text("chart.sheet.title", { finding: chart.finding(run) });
  const isRow = (id: string): boolean => run.values(id).length > 1;
  const call = (id: string): string => `=IRON.PROJECT_LINE("${id}",${assumptions},"headers",FALSE)`;
  const cells: PlannedCell[] = [
    { row: 0, column: LABEL, value: chart.name, style: HEADING },
    {
      row: 1,
      column: LABEL,
      value: assumptions === "" ? text("chart.sheet.onSet") : text("chart.sheet.on", { assumptions }),
      style: SUBTITLE,
    },
  ];
  const rows: PlannedRow[] = [];
  const charts: PlannedChart[] = [];

  /** A name and its unit on the left of a row. */
  const named = (row: number, label: Words, unit: Words, style?: CellStyle) =>
    cells.push(
      { row, column: LABEL, value: label, ...(style && { style }) },
      { row, column: UNIT, value: unit, style: { ...(style ?? ASIDE), align: "center" } },
    );

  let row = CHARTS_TOP + chart.panels.length * (CHART.rows + 1);
  const head = row;
  named(row, text("chart.sheet.lines"), text("sheet.column.unit"), HEADER);
  const spill = { rows: 1, columns: years };
  cells.push({ row, column: FIRST, formula: call("calendar.date"), spill, style: { ...HEADER, numberFormat: "0" } });

  const standing = new Map<string, number>();
  for (const id of new Set(chart.panels.flatMap(shownOf).flatMap(linesOf))) {
    row++;
    standing.set(id, row);
    named(row, labelOf(id), unitText(unitOf(id)));
    const style = { numberFormat: format(unitOf(id)) };
    cells.push({ row, column: FIRST, formula: call(id), style, ...(isRow(id) && { spill }) });
    // one number for all years stands under each of them
    if (!isRow(id)) rows.push({ row, column: FIRST + 1, columns: years - 1, formula: "=RC[-1]", style });
  }

  for (const [place, panel] of chart.panels.entries()) {
    row += 2;
    named(row, panel.axis, verbatim(""), HEADER);
    const first = row + 1;
    const byYear = "series" in panel;
    for (const shown of shownOf(panel)) {
      row++;
      named(row, shown.label, verbatim(panel.unit));
      const columns = byYear ? years : 1;
      const cells = (id: string): string => {
        const above = `R[${(standing.get(id) ?? row) - row}]`;
        return shown.overLife ? `SUM(${above}C:${above}C[${years - 1}])` : `${above}C`;
      };
      const formula = quantityFormula(shown, panel.factor, cells, "NA()");
      rows.push({ row, column: FIRST, columns, formula, style: { numberFormat: panel.numberFormat } });
    }
    const all = (area: SheetArea["area"]): SheetArea => ({ sheet: name, area });
    const column = (at: number) => all({ row: first, column: at, rows: row - first + 1, columns: 1 });
    charts.push(
      plannedChart(chart, panel, ({ at }) => at === undefined, {
        title,
        place: { row: CHARTS_TOP + place * (CHART.rows + 1), column: LABEL, ...CHART },
        years: all({ row: head, column: FIRST, rows: 1, columns: years }),
        names: column(LABEL),
        row: (k) => all({ row: first + k, column: FIRST, rows: 1, columns: years }),
        numbers: column(FIRST),
      }),
    );
  }
  return {
    name,
    cells,
    rows,
    charts,
    columnWidths: [WIDTHS.label, WIDTHS.unit, ...Array.from({ length: years }, () => WIDTHS.year)],
    rowHeights: [{ row: 0, height: HEADING_HEIGHT }],
    page: { orientation: "landscape", columns: CHART.columns },
  };
}
