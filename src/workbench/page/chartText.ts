/** What a chart shows, read from its record and from the cells as they are now. */
import type { ChartRecord } from "../grid/charts";
import type { Area, Grid } from "../grid/grid";

export type Kind = "line" | "bar" | "area" | "pie" | "scatter";
export interface DescribedSeries {
  readonly name: string;
  readonly kind: Kind;
  readonly values: readonly (number | null)[];
  readonly color: string | null;
  readonly dashed: boolean;
  readonly second: boolean;
}
export interface Described {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly DescribedSeries[];
  readonly stacked: boolean;
  /** Bars that lie: the values go from left to right. */
  readonly lying: boolean;
  readonly legend: string | null;
  readonly categoryTitle: string;
  readonly valueTitle: string;
}

/** By the beginning of Excel's name of a kind. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:Column|Bar|Cylinder|3DColumn|3DBar)/, "bar"],
  [/^Area/, "area"],
  [/^(?:Pie|Doughnut)/, "pie"],
  [/^XYScatter/, "scatter"],
];
const kindOf = (type: string): Kind => KINDS.find(([begins]) => begins.test(type))?.[1] ?? "line";

export function describe(grid: Grid, { type, series, properties }: ChartRecord): Described {
  const shown = (path: string): boolean => properties[`${path}.Visible`] !== false;
  const said = (path: string): string => (shown(path) ? String(properties[`${path}.Text`] ?? "") : "");
  const flat = <T>(area: Area | null, read: (area: Area) => readonly (readonly T[])[]): T[] =>
    area === null || !grid.sheets().some(({ id }) => id === area.sheet) ? [] : read(area).flat();
  const longest = Math.max(0, ...series.map(({ values }) => (values ? values.rows * values.cols : 0)));
  const labels = flat(series.find(({ categories }) => categories !== null)?.categories ?? null, (a) => grid.text(a));
  return {
    title: said("Title") || (series.length === 1 ? (series[0]?.name ?? "") : ""),
    labels: Array.from({ length: longest }, (_, k) => labels[k] ?? String(k + 1)),
    series: series.map(({ name, values, properties: own }) => ({
      name,
      kind: kindOf(String(own.ChartType ?? type)),
      values: flat(values, (a) => grid.values(a)).map((value) => (typeof value === "number" ? value : null)),
      color: String(own["Format.Fill.Color"] || own["Format.Line.Color"] || "") || null,
      dashed: /Dash|Dot/.test(String(own["Format.Line.LineStyle"] ?? "")),
      second: own.AxisGroup === "Secondary",
    })),
    stacked: /Stacked/.test(type),
    lying: /^(?:3D)?Bar/.test(type),
    legend: shown("Legend") ? String(properties["Legend.Position"] ?? "Right").toLowerCase() : null,
    categoryTitle: said("Axes.CategoryAxis.Title"),
    valueTitle: said("Axes.ValueAxis.Title"),
  };
}
