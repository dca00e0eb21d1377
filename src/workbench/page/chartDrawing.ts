/** Draws a chart on a canvas. The library is loaded with the first chart. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
} from "chart.js";
import type { Described, DescribedSeries, Kind } from "./chartText";

Chart.register(BarController, BarElement, CategoryScale, Filler, Legend, LinearScale, LineController, LineElement);
Chart.register(PieController, PointElement, ArcElement, ScatterController, Title);

export interface Drawn {
  destroy(): void;
}

/** Excel's own colours of the first series. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#264478", "#9E480E"];
const TYPES = { line: "line", bar: "bar", area: "line", pie: "pie", scatter: "scatter" } as const satisfies Record<
  Kind,
  string
>;
const POSITIONS: Readonly<Record<string, "top" | "bottom" | "left" | "right">> = {
  ...{ top: "top", bottom: "bottom", left: "left", right: "right", corner: "right" },
};
const TEXT = "#404040";

export function drawChart(canvas: HTMLCanvasElement, chart: Described): Drawn {
  const { series, lying, stacked, legend } = chart;
  const [values, categories] = lying ? ["x", "y"] : ["y", "x"];
  const isPie = series[0]?.kind === "pie";
  const axis = (title: string, more: object = {}) => ({
    stacked,
    ticks: { color: TEXT, autoSkip: true, maxRotation: 60 },
    title: { display: title !== "", text: title, color: TEXT },
    ...more,
  });
  return new Chart(canvas, {
    type: TYPES[series[0]?.kind ?? "line"],
    data: { labels: [...chart.labels], datasets: series.map((one, k) => dataset(one, k, isPie, values)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      indexAxis: lying ? "y" : "x",
      plugins: {
        title: { display: chart.title !== "", text: chart.title, color: TEXT, font: { size: 14 } },
        legend: { display: legend !== null, position: POSITIONS[legend ?? ""] ?? "right", labels: { color: TEXT } },
      },
      scales: isPie
        ? {}
        : {
            [categories]: axis(chart.categoryTitle),
            [values]: axis(chart.valueTitle),
            ...(series.some(({ second }) => second) && {
              second: axis("", { axis: values, position: lying ? "top" : "right", grid: { drawOnChartArea: false } }),
            }),
          },
    },
  });
}

function dataset(one: DescribedSeries, k: number, isPie: boolean, values: string): ChartDataset {
  const color = one.color ?? COLORS[k % COLORS.length] ?? TEXT;
  return {
    type: TYPES[one.kind],
    label: one.name,
    data: [...one.values],
    borderColor: color,
    backgroundColor: isPie ? COLORS : color,
    borderWidth: one.kind === "bar" || isPie ? 0 : 2,
    ...(one.kind === "line" && { pointRadius: 0 }),
    ...(one.kind === "area" && { pointRadius: 0, fill: true }),
    ...(one.dashed && { borderDash: [6, 4] }),
    ...(one.second && { [`${values}AxisID`]: "second" }),
  } as ChartDataset;
}
