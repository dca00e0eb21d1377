import { areaAddress, cellAddress } from "../sheet/address";
import type { MadeCharts } from "../taskpane/port";
import type { PlannedChart, SheetArea } from "../workbook/plan";
import { moved, type Placed } from "./blocks";
import { firstFree } from "./places";
import { ask, codeOf, request } from "./run";
import { LOOK, type Work } from "./work";

const KINDS = {
  line: "Line",
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  stackedBar: "BarStacked",
} as const;

/** The names of the charts of a sheet; none where this Excel has no charts. */
async function chartsOn(context: Excel.RequestContext, find: () => Excel.Worksheet): Promise<string[]> {
  try {
    const { items } = await ask(context, () => find().charts.load("items/name"));
    return items.map(({ name }) => name);
  } catch (error) {
    if (codeOf(error) === "ApiNotFound") return [];
    throw error;
  }
}

/** What the charts of a plan will be called on a sheet, beside those that are there. */
export async function chartNames(
  context: Excel.RequestContext,
  { charts, place }: Placed,
): Promise<{ charts?: MadeCharts }> {
  if (charts.length === 0) return {};
  const former = place.create ? [] : await chartsOn(context, () => context.workbook.worksheets.getItem(place.sheet));
  const made: string[] = [];
  for (const _ of charts) made.push(firstFree("Ironbook", [...former, ...made], " "));
  return { charts: { made, former } };
}

/**
 * The charts of a write that are on a sheet. While it stands in part, one of them may not have its name yet: then all that
 * were not there before are its.
 */
export async function ownCharts(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  { made, former }: MadeCharts = { made: [], former: [] },
  half = false,
): Promise<string[]> {
  if (made.length === 0) return [];
  const there = await chartsOn(context, find);
  return there.filter((name) => made.includes(name) || (half && !former.includes(name)));
}

export async function deleteCharts(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await request(context, () => {
    for (const name of names) find().charts.getItem(name).delete();
  });
}

/** Each chart of a sheet, over cells where the plan's sheets stand, or of another sheet of the workbook. */
export const chartWorks = (
  context: Excel.RequestContext,
  { charts, place }: Placed,
  names: readonly string[],
  sheets: readonly Placed[],
): Work[] => {
  const cells = ({ sheet, area }: SheetArea): Excel.Range => {
    const at = sheets.find((each) => each.called === sheet)?.place;
    return context.workbook.worksheets
      .getItem(at?.sheet ?? sheet)
      .getRange(areaAddress(at === undefined ? area : moved(area, at)));
  };
  return charts.map((planned, at) => ({
    weight: LOOK * (8 + 6 * planned.series.length),
    put: () => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      const { row, column, rows, columns } = moved(planned.place, place);
      const chart = draw(sheet, planned, names[at] ?? planned.title, cells);
      chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
    },
  }));
};

function draw(
  sheet: Excel.Worksheet,
  { kind, title, categories, series, values }: PlannedChart,
  name: string,
  cells: (area: SheetArea) => Excel.Range,
): Excel.Chart {
  const [first] = series;
  if (first === undefined) throw new Error(`the chart ${title} of a plan has no series`);
  const { area } = first.values;
  const chart = sheet.charts.add(KINDS[kind], cells(first.values), area.rows < area.columns ? "Rows" : "Columns");
  chart.name = name;
  chart.title.text = title;
  for (const [at, { name, values, color, dashed }] of series.entries()) {
    // the cells that a chart is made of are its first series
    const one = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    one.name = name;
    one.setValues(cells(values));
    one.setXAxisValues(cells(categories));
    const across = dashed && kind.endsWith("olumn");
    if (across) one.chartType = "Line";
    if (kind !== "line" && !across) {
      one.format.fill.setSolidColor(color);
      continue;
    }
    one.markerStyle = "None";
    one.format.line.color = color;
    if (dashed) one.format.line.lineStyle = "Dash";
  }
  const { valueAxis } = chart.axes;
  valueAxis.title.text = values.title;
  valueAxis.numberFormat = values.numberFormat;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  return chart;
}
