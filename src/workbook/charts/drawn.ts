import type { Words } from "../../messages/words";
import type { PlannedChart, SheetArea } from "../plan";
import type { Chart, Panel, Quantity, Series } from "./chart";
import { STEEL } from "./colours";

/** A quantity with its name: a row of what a sheet draws. */
export type Drawn = Quantity & { readonly label: Words } & Pick<Series, "at">;

/** What a panel draws, a row each. */
export function drawnBy(panel: Panel): readonly Drawn[] {
  if (panel.kind === "bar") return panel.bars;
  return panel.kind === "flow" ? panel.steps : panel.series;
}

/** A quantity as a formula, each of its lines the cells that are found for it; `nothing` is said of what is divided by nil. */
export function quantityFormula(
  { lines, less = [], per = [] }: Quantity,
  factor: number,
  cells: (id: string) => string,
  nothing: string,
): string {
  const sum = [...lines.map((id, k) => `${k > 0 ? "+" : ""}${cells(id)}`), ...less.map((id) => `-${cells(id)}`)].join(
    "",
  );
  const whole = lines.length + less.length > 1 ? `(${sum})` : sum;
  const scaled = factor === 1 ? "" : `*${String(factor).toUpperCase()}`;
  if (per.length === 0) return `=${whole}${scaled}`;
  const divided = `${whole}${per.map((id) => `/${cells(id)}`).join("")}${scaled}`;
  return `=IF(${per.map(cells).join("*")}=0,${nothing},${divided})`;
}

/** Where what a chart draws stands: the heads of the years, and the first of its rows, under the names and under the numbers. */
export interface DrawnAt {
  readonly place: PlannedChart["place"];
  /** What stands above it; left out, the name of the chart. */
  readonly title?: Words;
  readonly years: SheetArea;
  readonly names: SheetArea;
  /** A row of numbers, counted from the panel's first. */
  readonly row: (place: number) => SheetArea;
  /** The one number of each row, under each other. */
  readonly numbers: SheetArea;
}

/** The host's chart of a panel; of its series those that `shown` has. */
export function plannedChart(
  chart: Chart,
  panel: Panel,
  shown: (series: Series) => boolean,
  { place, title = chart.name, years, names, row, numbers }: DrawnAt,
): PlannedChart {
  const series =
    "series" in panel
      ? panel.series.filter(shown).map(({ label, colour, dashed, at }, k) => ({
          name: label,
          values: row(k),
          color: colour.onLight,
          ...((dashed || at !== undefined) && { dashed: true }),
        }))
      : [{ name: panel.axis, values: numbers, color: STEEL.onLight }];
  return {
    kind: panel.kind === "flow" ? "bar" : panel.kind,
    title: chart.panels.length > 1 ? `${title}: ${panel.axis}` : title,
    place,
    categories: "series" in panel ? years : names,
    series,
    values: { title: panel.axis, numberFormat: panel.numberFormat },
  };
}
