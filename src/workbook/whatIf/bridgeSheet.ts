import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { STEEL } from "../charts/colours";
import { HEADER } from "../looks";
import { columnFormat, resultFormat } from "../numberFormat";
import type { PlannedCell, PlannedRow, SheetPlan } from "../plan";
import {
  type Asked,
  areaOn,
  CHART,
  chartUnit,
  derived,
  figureOf,
  formatted,
  headed,
  numbersIn,
  type Spilled,
  valuesTitle,
  withChart,
} from "./sheet";

// Columns of NPV_BRIDGE.
const FROM = 1;
const TO = 2;
const EFFECT = 3;
const LABEL = 4;
const COLUMNS = 7;

const DRAWN = { label: COLUMNS + 1, effect: COLUMNS + 2 };
/** Changes that are drawn: the largest. */
const MOST = 15;

/** Two sides as formulas and people name them, and the lines that are compared. */
export interface Compared extends Asked {
  readonly sides: readonly [a: string, b: string];
  readonly names: readonly [a: string, b: string];
  readonly lines: readonly Asked["line"][];
}

/** What each change adds, with its chart, and below it lines side by side. */
export function bridgeSheet(name: string, given: Spilled, { line, sides, names, lines }: Compared): SheetPlan {
  const total = given.rows.length - 1;
  const ofLine = resultFormat(line.unit, numbersIn(given, [EFFECT]));
  const ofInput = (row: number) =>
    columnFormat([FROM, TO].map((at) => given.rows[row]?.[at]).filter((value) => typeof value === "number"));
  const spilled = formatted(given, (column, row) => {
    const isInput = (column === FROM || column === TO) && row < total;
    return isInput ? ofInput(row) : column === LABEL ? undefined : ofLine;
  });
  const count = Math.min(MOST, spilled.rows.length - 2);
  const { unit, factor, format } = chartUnit(line.unit);
  const scaled = factor === 1 ? "" : `*${String(factor).toUpperCase()}`;
  const first = 1;
  const rows: PlannedRow[] = [];
  for (let k = 0; k < count; k++) {
    const row = first + k;
    const off = first + count - 1 - k - row;
    rows.push(
      derived(row, DRAWN.label, `=R[${off}]C[${LABEL - DRAWN.label}]`),
      derived(row, DRAWN.effect, `=R[${off}]C[${EFFECT - DRAWN.effect}]${scaled}`, format),
    );
  }
  const drawn = (column: number) => areaOn(name, { row: first, column, rows: count, columns: 1 });
  const head = spilled.rows.length + 1;
  const cells: PlannedCell[] = [text("whatIf.sheet.lines"), ...names, text("whatIf.sheet.less")].map(
    (value, column) => ({
      ...{ row: head, column, value: verbatim(value) },
      style: HEADER,
    }),
  );
  for (const [k, { id, label, unit }] of lines.entries()) {
    const row = head + 1 + k;
    const style = { numberFormat: resultFormat(unit, [unit === "US$" ? 1000 : 1.5]) };
    cells.push(
      { row, column: 0, value: verbatim(valuesTitle(label, unit)) },
      ...sides.map((side, at) => ({ row, column: at + 1, formula: figureOf(id, side), style })),
    );
    rows.push({ row, column: 3, columns: 1, formula: '=IFERROR(RC[-1]-RC[-2],"")', style });
  }
  if (count > 0)
    cells.push(
      headed(0, DRAWN.label, text("whatIf.sheet.drawn")),
      headed(0, DRAWN.effect, text("whatIf.sheet.effect")),
    );
  const chart = {
    kind: "bar",
    title: name,
    place: { row: head + lines.length + 2, column: 0, rows: CHART.rows, columns: CHART.columns },
    categories: drawn(DRAWN.label),
    series: [{ name: text("whatIf.sheet.effect"), values: drawn(DRAWN.effect), color: STEEL.onLight }],
    values: { title: valuesTitle(line.label, unit), numberFormat: format },
  } as const;
  return withChart(spilled, name, { cells, rows, charts: count > 0 ? [chart] : [], widths: [2, 40, 14] });
}
