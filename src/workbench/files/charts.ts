/** Charts as a plan says them, and back. A plan has five kinds; a chart of another is not in it, and stays in the file it came from. */
import type { ChartRecord, Charts } from "../grid/charts";
import type { Area, SheetInfo } from "../grid/grid";
import type { PlannedArea, SheetPlan, WorkbookPlan } from "../grid/plan";

type PlannedChart = NonNullable<SheetPlan["charts"]>[number];
type SheetArea = PlannedChart["categories"];

const KINDS: readonly (readonly [PlannedChart["kind"], string])[] = [
  ["line", "Line"],
  ["column", "ColumnClustered"],
  ["stackedColumn", "ColumnStacked"],
  ["bar", "BarClustered"],
  ["stackedBar", "BarStacked"],
];

const cellsOf = (a: Area): PlannedArea => ({ row: a.row, column: a.col, rows: a.rows, columns: a.cols });
const areaOn = (sheet: string, a: PlannedArea): Area => ({
  sheet,
  row: a.row,
  col: a.column,
  rows: a.rows,
  cols: a.columns,
});

/** The charts of a plan that has just been opened, on the sheets that were made of it. */
export function recordsOf(plan: WorkbookPlan, sheets: readonly SheetInfo[], charts: Charts): ChartRecord[] {
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  const area = ({ sheet, area }: SheetArea): Area | null => {
    const id = ids.get(sheet);
    return id === undefined ? null : areaOn(id, area);
  };
  return plan.sheets.flatMap(({ name, charts: planned = [] }) => {
    const sheet = ids.get(name);
    if (sheet === undefined) return [];
    return planned.map((chart): ChartRecord => {
      const place = areaOn(sheet, chart.place);
      const last = { ...place, row: place.row + place.rows - 1, col: place.col + place.cols - 1, rows: 1, cols: 1 };
      return {
        id: charts.newId(),
        sheet,
        name: chart.title,
        type: KINDS.find(([kind]) => kind === chart.kind)?.[1] ?? "Line",
        position: [{ ...place, rows: 1, cols: 1 }, last],
        series: chart.series.map((one) => ({
          id: charts.newId(),
          name: one.name,
          values: area(one.values),
          categories: area(chart.categories),
          properties: {
            "Format.Fill.Color": one.color,
            "Format.Line.Color": one.color,
            ...(one.dashed && { "Format.Line.LineStyle": "Dash" }),
          },
        })),
        properties: {
          "Title.Text": chart.title,
          "Axes.ValueAxis.Title.Text": chart.values.title,
          "Axes.ValueAxis.NumberFormat": chart.values.numberFormat,
        },
      };
    });
  });
}

/** A plan with the charts of each of its sheets. */
export function withCharts(plan: WorkbookPlan, sheets: readonly SheetInfo[], charts: Charts): WorkbookPlan {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const area = (a: Area | null): SheetArea | null => {
    const sheet = a && names.get(a.sheet);
    return a && sheet !== undefined && sheet !== null ? { sheet, area: cellsOf(a) } : null;
  };
  const planned = ({ type, position, series, properties }: ChartRecord): PlannedChart[] => {
    const kind = KINDS.find(([, name]) => name === type)?.[0];
    const categories = area(series.find((one) => one.categories !== null)?.categories ?? null);
    if (kind === undefined || position === null || categories === null) return [];
    const [first, end] = position;
    const last = end ?? first;
    const rows = last.row + last.rows - first.row;
    const columns = last.col + last.cols - first.col;
    return [
      {
        kind,
        title: String(properties["Title.Text"] ?? ""),
        place: { row: first.row, column: first.col, rows, columns },
        categories,
        series: series.flatMap((one) => {
          const values = area(one.values);
          const { properties: own } = one;
          const color = String(own["Format.Line.Color"] || own["Format.Fill.Color"] || "#4472C4");
          const dashed = /Dash|Dot/.test(String(own["Format.Line.LineStyle"] ?? ""));
          return values === null ? [] : [{ name: one.name, values, color, ...(dashed && { dashed }) }];
        }),
        values: {
          title: String(properties["Axes.ValueAxis.Title.Text"] ?? ""),
          numberFormat: String(properties["Axes.ValueAxis.NumberFormat"] ?? "General"),
        },
      },
    ];
  };
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = charts.all(ids.get(sheet.name) ?? "").flatMap(planned);
      return own.length > 0 ? { ...sheet, charts: own } : sheet;
    }),
  };
}
