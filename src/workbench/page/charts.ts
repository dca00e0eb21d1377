/**
 * Charts over their cells: drawn from their records and the cells' values, anew when either changes. They follow the sheet, stay
 * within the part of it that scrolls, and let every click through to the cells.
 */
import { text } from "../../messages/text";
import type { ChartRecord, Charts } from "../grid/charts";
import type { Area, Grid } from "../grid/grid";
import type { Box, View } from "../grid/view";
import type { Drawn, drawChart } from "./chartDrawing";
import { type Described, describe } from "./chartText";
import { element } from "./elements";

export interface Seen extends Grid {
  view(): View | null;
  onView(listener: () => void): void;
  onStructure(listener: () => void): void;
}
interface Shown {
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  drawn: Drawn | null;
  said: string;
}

/** A chart that was not given a place: so many cells, beside its source. */
const USUAL = { rows: 15, cols: 8 } as const;

export function showCharts(container: HTMLElement, grid: Seen, charts: Charts): void {
  const layer = element("div", { id: "charts" });
  container.after(layer); // within the container the grid keeps nothing of others
  const shown = new Map<string, Shown>();
  let draw: typeof drawChart | null = null;

  const place = (): readonly ChartRecord[] => {
    const here = charts.all(grid.activeSheet());
    for (const [id, { frame, drawn }] of shown)
      if (!here.some((one) => one.id === id)) {
        drawn?.destroy();
        frame.remove();
        shown.delete(id);
      }
    const view = here.length > 0 ? grid.view() : null;
    layer.hidden = view === null;
    if (view === null) return [];
    put(layer, view.box);
    for (const chart of here) put(frameOf(chart).frame, view.place(placeOf(chart)));
    return here;
  };
  const frameOf = ({ id }: ChartRecord): Shown => {
    const known = shown.get(id);
    if (known !== undefined) return known;
    const canvas = element("canvas", {});
    const frame = element("figure", { class: "chart", role: "img" });
    frame.append(canvas);
    layer.append(frame);
    const made: Shown = { frame, canvas, drawn: null, said: "" };
    shown.set(id, made);
    return made;
  };
  const redraw = async (): Promise<void> => {
    const here = place();
    if (here.length === 0) return;
    draw ??= (await import("./chartDrawing")).drawChart;
    for (const chart of here) {
      const one = shown.get(chart.id);
      if (one === undefined) continue;
      const described = describe(grid, chart);
      const said = JSON.stringify(described);
      if (one.said === said) continue;
      one.said = said;
      one.frame.setAttribute("aria-label", alternative(described));
      one.drawn?.destroy();
      one.drawn = draw(one.canvas, described);
    }
  };
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      void redraw();
    });
  };
  charts.onChange(ask);
  grid.onView(ask);
  grid.onStructure(ask);
  grid.on("change", ask);
  grid.onPassEnd(ask);
  new ResizeObserver(ask).observe(container);
}

function placeOf({ position, series, sheet }: ChartRecord): Area {
  if (position === null) {
    const source = series[0]?.values;
    return { sheet, row: source?.row ?? 0, col: (source?.col ?? 0) + (source?.cols ?? 0) + 1, ...USUAL };
  }
  const [first, last] = position;
  const end = last ?? first;
  return { ...first, rows: end.row + end.rows - first.row, cols: end.col + end.cols - first.col };
}

function put(one: HTMLElement, { left, top, width, height }: Box): void {
  Object.assign(one.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

const alternative = ({ title, series, labels }: Described): string =>
  text("workbench.chart.alternative", {
    title,
    series: series
      .map(
        ({ name, values }) =>
          `${name}: ${values.map((value, k) => `${labels[k] ?? k + 1} ${value ?? "-"}`).join(", ")}`,
      )
      .join("; "),
  });
