import { text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { LEAF, RUST, SLATE, STEEL } from "../charts/colours";
import { resultFormat } from "../numberFormat";
import type { PlannedCell, PlannedChart, SheetPlan } from "../plan";
import { areaOn, CHART, formatted, numbersIn, type Spilled, valuesTitle, withChart } from "./sheet";

interface Line {
  readonly label: string;
  readonly unit: string;
}

/** What is told of which lines, of which it is drawn, and the fans by their names, with the years in which debt is served. */
export interface Drawn {
  readonly lines: readonly Line[];
  readonly line: Line;
  readonly fans: readonly Words[];
  /** By year 0 where there is no debt to be served: a cover ratio says nothing there. */
  readonly served: ArrayLike<number>;
}

/** Drivers that a chart has room for. */
const DRIVERS = 12;

/** Below the charts begins what is as wide as the years are many. */
const CHARTS_HIGH = 2 * (CHART.rows + 1);

const SUMMARY = 0;
const CURVE = 1;
const FANS = 2;

/** A simulation with its charts: what lines came to and the S-curve, beside them the charts, below them the fans, and the drivers last. */
export function riskSheet(name: string, given: readonly Spilled[], { lines, line, fans, served }: Drawn): SheetPlan {
  const spilled = given.map((one, at) => {
    if (at === SUMMARY) return summaryFormatted(one, lines);
    return at === CURVE ? curveFormatted(one, line) : one;
  });
  const tops = topsOf(spilled);
  const cells = spilled
    .slice(1)
    .flatMap(({ plan }, k) => plan.cells.map((cell): PlannedCell => ({ ...cell, row: cell.row + (tops[k + 1] ?? 0) })));
  const [first] = spilled;
  if (first === undefined) throw new RangeError("a sheet is made of one call at least");
  const widths = spilled.map(({ plan }) => plan.columnWidths ?? []);
  const columns = Math.max(...widths.map(({ length }) => length));
  const columnWidths = Array.from({ length: columns }, (_, k) => Math.max(...widths.map((of) => of[k] ?? 0)));
  const left = 1 + Math.max(...[SUMMARY, CURVE].map((at) => spilled[at]?.rows[0]?.length ?? 0));
  const place = (at: number) => ({
    row: (at % 2) * (CHART.rows + 1),
    column: left + Math.floor(at / 2) * (CHART.columns + 1),
    rows: CHART.rows,
    columns: CHART.columns,
  });
  const area = (at: number, { row = 1, column = 0, rows = 1, columns = 1 }) =>
    areaOn(name, { row: (tops[at] ?? 0) + row, column, rows, columns });

  const bodyOf = (at: number) => (spilled[at]?.rows.length ?? 1) - 1;
  const curve: PlannedChart = {
    kind: "line",
    title: text("risk.sheet.curve", { line: line.label }),
    place: place(0),
    categories: area(CURVE, { rows: bodyOf(CURVE) }),
    series: [{ name: line.label, values: area(CURVE, { column: 1, rows: bodyOf(CURVE) }), color: STEEL.onLight }],
    values: { title: valuesTitle(line.label, line.unit), numberFormat: "#,##0" },
  };
  const colours = [RUST, STEEL, LEAF];
  const drawn = fans.map((fan, k): PlannedChart => {
    const at = FANS + k;
    const rows = spilled[at]?.rows ?? [];
    const isCover = k === fans.length - 1;
    const years = (rows[0]?.length ?? 1) - 1;
    const among = Array.from({ length: years }, (_, t) => t).filter((t) => !isCover || served[t] !== 0);
    const [from = 0, to = years - 1] = [among[0], among.at(-1)];
    const stretch = { column: 1 + from, columns: to - from + 1 };
    return {
      kind: "line",
      title: fan,
      place: place(1 + k),
      categories: area(at, { row: 0, ...stretch }),
      series: rows.slice(1).map(([share], r) => ({
        name: text("risk.row.percentile", { percent: 100 * Number(share) }),
        values: area(at, { row: 1 + r, ...stretch }),
        color: (colours[r] ?? SLATE).onLight,
      })),
      values: { title: fan, numberFormat: isCover ? "0.00" : "#,##0" },
    };
  });
  const last = spilled.length - 1;
  const shownDrivers = Math.min(DRIVERS, bodyOf(last));
  const drivers: PlannedChart = {
    kind: "bar",
    title: text("risk.sheet.drivers", { line: line.label }),
    place: place(1 + fans.length),
    categories: area(last, { rows: shownDrivers }),
    series: [
      {
        name: text("risk.sheet.rank"),
        values: area(last, { column: 1, rows: shownDrivers }),
        color: STEEL.onLight,
      },
    ],
    values: { title: text("risk.sheet.rank"), numberFormat: "0.00" },
  };
  return withChart({ ...first, plan: { ...first.plan, columnWidths } }, name, {
    cells,
    rows: [],
    charts: [curve, ...drawn, drivers],
    widths: [],
  });
}

/** Of each line a column of values and one of their errors; shares and counts are among the rows. */
function summaryFormatted(spilled: Spilled, lines: readonly Line[]): Spilled {
  const shares = [text("risk.row.below"), text("risk.row.belowBase")];
  const counts = [text("risk.row.trials"), text("risk.row.refused"), text("risk.row.absent")];
  const isOf = (heads: readonly Words[], row: number): boolean => heads.some((head) => head === spilled.rows[row]?.[0]);
  const values = { ...spilled, rows: spilled.rows.filter((_, row) => !isOf(shares, row) && !isOf(counts, row)) };
  const formats = lines.map(({ unit }, k) => resultFormat(unit, numbersIn(values, [2 * k + 1])));
  return formatted(spilled, (column, row) => {
    if (isOf(counts, row)) return undefined;
    return isOf(shares, row) ? SHARE : formats[Math.floor((column - 1) / 2)];
  });
}

const curveFormatted = (spilled: Spilled, { unit }: Line): Spilled => {
  const format = resultFormat(unit, numbersIn(spilled, [1]));
  return formatted(spilled, (column) => (column === 0 ? WHOLE_SHARE : format));
};

const SHARE = "0.0%";
const WHOLE_SHARE = "0%";

/** The row at which each call stands: one below the other, and what is wide below the charts. */
function topsOf(spilled: readonly Spilled[]): readonly number[] {
  const tops: number[] = [];
  let top = 0;
  for (const [at, { rows }] of spilled.entries()) {
    if (at === FANS) top = Math.max(top, CHARTS_HIGH);
    tops.push(top);
    top += rows.length + 1;
  }
  return tops;
}
