import { scaleBand, scaleLinear } from "d3-scale";
import type { DrawnSeries } from "./numbers";

/** Where things stand in a picture, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room that the name of a year takes on its axis. */
const YEAR_ROOM = 40;
/** Years between those that are named. */
const STEPS = [1, 2, 5, 10, 20, 50];

/** Years that are named on an axis: round ones, as many as there is room for. */
export function namedYears(years: readonly number[], room: number): readonly number[] {
  const most = Math.max(1, Math.floor(room / YEAR_ROOM));
  const step = STEPS.find((each) => years.length / each <= most) ?? years.length;
  return years.filter((year) => year % step === 0);
}

/** The least and the most that is drawn; columns stand on nil, and lines do where it is not far off. */
export function extentOf(series: readonly DrawnSeries[], kind: "line" | "column" | "stackedColumn"): [number, number] {
  const years = Math.max(0, ...series.map(({ values }) => values.length));
  const drawn = series.map(({ values }) => values.filter(Number.isFinite));
  if (kind === "stackedColumn") {
    const sums = Array.from({ length: years }, (_, year) => {
      const values = series.map((one) => one.values[year] ?? 0).filter(Number.isFinite);
      const of = (wanted: (value: number) => boolean) => values.filter(wanted).reduce((sum, value) => sum + value, 0);
      return [of((value) => value < 0), of((value) => value > 0)] as const;
    });
    return [Math.min(0, ...sums.map(([low]) => low)), Math.max(0, ...sums.map(([, high]) => high))];
  }
  const [low, high] = [Math.min(...drawn.flat()), Math.max(...drawn.flat())];
  if (kind === "column") return [Math.min(0, low), Math.max(0, high)];
  const nilIsNear = low > 0 && low < high / 2;
  return low === high ? [low * 0.9, high * 1.1] : [nilIsNear ? 0 : low, high];
}

export const valueScale = (extent: readonly [number, number], { top, bottom }: Frame) =>
  scaleLinear().domain(extent).nice(4).range([bottom, top]);

export const yearScale = (years: readonly number[], { left, right }: Frame) =>
  scaleBand<number>().domain(years).range([left, right]).paddingInner(0.25).paddingOuter(0.1);
