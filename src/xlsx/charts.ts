import type { Sheet, SheetChart } from "hucre/xlsx";
import { absoluteAddress, parseArea } from "../sheet/address";
import type { PlannedChart, SheetArea } from "../workbook/plan";
import { fromFileText, toFileText } from "./texts";

/** A chart as the library reads it. */
type Chart = NonNullable<Sheet["charts"]>[number];

const LINE = 2.25;
const INK = "404040";
const NO_TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;
const LABEL = 9;
/** Names one below the other. */
const LIST = 8;

const KINDS = {
  line: { type: "line" },
  column: { type: "column", barGrouping: "clustered" },
  stackedColumn: { type: "column", barGrouping: "stacked" },
  bar: { type: "bar", barGrouping: "clustered" },
  stackedBar: { type: "bar", barGrouping: "stacked" },
} as const satisfies Record<PlannedChart["kind"], Partial<SheetChart>>;

const reference = ({ sheet, area }: SheetArea): string => absoluteAddress(sheet, area);

/** A planned chart as a file keeps it: its title over it, its key below, cells without a value left out. */
export function toFileChart({ kind, title, place, categories, series, values }: PlannedChart): SheetChart {
  const { type } = KINDS[kind];
  const lies = type === "bar";
  return {
    ...KINDS[kind],
    title: toFileText(title),
    titleFontSize: 12,
    titleBold: true,
    titleColor: INK,
    altText: title,
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    series: series.map(({ name, values: cells, color, dashed }) => ({
      name: toFileText(name),
      values: reference(cells),
      categories: reference(categories),
      color: color.slice(1),
      ...(type === "line" && {
        stroke: { width: LINE, ...(dashed && { dash: "dash" as const }) },
        marker: { symbol: "none" as const },
        smooth: false,
      }),
    })),
    legend: series.length > 1 ? "bottom" : false,
    legendFontSize: LABEL,
    dispBlanksAs: "gap",
    ...(type !== "line" && { gapWidth: 60 }),
    axes: {
      // below the chart also where values fall under nil; bars are listed from the top, as their cells are
      x: {
        ...NO_TICKS,
        tickLblPos: "low",
        labelFontSize: lies ? LIST : LABEL,
        labelColor: INK,
        ...(lies && { reverse: true }),
      },
      y: {
        ...NO_TICKS,
        title: toFileText(values.title),
        axisTitleRotation: lies ? 0 : -90,
        axisTitleFontSize: LABEL,
        axisTitleColor: INK,
        numberFormat: { formatCode: values.numberFormat },
        gridlines: { major: true },
        labelFontSize: LABEL,
        labelColor: INK,
        ...(lies && { crosses: "max" as const }),
      },
    },
    chartSpaceFillColor: "FFFFFF",
    chartSpaceBorderColor: "D9D9D9",
  };
}

/** The cells of another sheet, or of the chart's own, that a series speaks of. */
function cellsIn(formula: string | undefined, sheet: string): SheetArea | undefined {
  const found = parseArea(formula ?? "");
  return found && { sheet: found.sheet ?? sheet, area: found.area };
}

/** The library does not tell bars from columns: ours are listed from the top. */
function kindOf({ kinds, barGrouping, axes }: Chart): PlannedChart["kind"] | undefined {
  const [kind, other] = kinds;
  if (other !== undefined || barGrouping === "percentStacked") return undefined;
  if (kind === "line") return "line";
  if (kind !== "bar") return undefined;
  const stacked = barGrouping === "stacked";
  if (axes?.x?.reverse) return stacked ? "stackedBar" : "bar";
  return stacked ? "stackedColumn" : "column";
}

/** A file's chart as a plan says it; none where it is of another kind, or does not say which cells it covers and shows. */
export function fromFileChart(chart: Chart, sheet: string): PlannedChart[] {
  const { title = "", series = [], anchor, axes } = chart;
  const kind = kindOf(chart);
  const categories = cellsIn(series[0]?.categoriesRef, sheet);
  if (kind === undefined || anchor?.to === undefined || categories === undefined) return [];
  const lines = series.flatMap(({ name = "", valuesRef, color, stroke }) => {
    const cells = cellsIn(valuesRef, sheet);
    if (cells === undefined) return [];
    return [
      {
        name: fromFileText(name),
        values: cells,
        color: `#${typeof color === "string" ? color : INK}`,
        ...(stroke?.dash !== undefined && stroke.dash !== "solid" && { dashed: true }),
      },
    ];
  });
  if (lines.length < series.length) return [];
  const { from, to } = anchor;
  return [
    {
      kind,
      title: fromFileText(title),
      place: { row: from.row, column: from.col, rows: to.row - from.row, columns: to.col - from.col },
      categories,
      series: lines,
      values: {
        title: fromFileText(axes?.y?.title ?? ""),
        numberFormat: axes?.y?.numberFormat?.formatCode ?? "General",
      },
    },
  ];
}
