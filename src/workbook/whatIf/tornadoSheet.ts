import { text } from "../../messages/text";
import { RUST, STEEL } from "../charts/colours";
import { resultFormat } from "../numberFormat";
import type { SheetPlan } from "../plan";
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

// Columns of TORNADO.
const AT_LOW = 1;
const AT_HIGH = 2;
const SWING = 3;
const LABEL = 4;
const COLUMNS = 10;

/** What the chart is drawn of, to the right of the table. */
const DRAWN = { label: COLUMNS + 1, low: COLUMNS + 2, high: COLUMNS + 3, base: COLUMNS + 4 };

/** A tornado with its chart: both ends of each input, less the base, the largest swing on top. */
export function tornadoSheet(name: string, given: Spilled, { line, assumptions }: Asked): SheetPlan {
  const ofLine = [AT_LOW, AT_HIGH, SWING];
  const lineFormat = resultFormat(line.unit, numbersIn(given, ofLine));
  const spilled = formatted(given, (column) => (ofLine.includes(column) ? lineFormat : undefined));
  const count = spilled.rows.length - 1;
  const { unit, factor, format } = chartUnit(line.unit);
  const scaled = factor === 1 ? "" : `*${String(factor).toUpperCase()}`;
  const first = 1;
  // charts of bars begin at the foot: the last row is drawn first
  const rows = Array.from({ length: count }, (_, k) => {
    const row = first + k;
    const off = first + count - 1 - k - row;
    const end = (column: number, of: number) =>
      derived(
        row,
        column,
        `=IFERROR((R[${off}]C[${of - column}]-R[${first - row}]C[${DRAWN.base - column}])${scaled},0)`,
        format,
      );
    return [
      derived(row, DRAWN.label, `=R[${off}]C[${LABEL - DRAWN.label}]`),
      end(DRAWN.low, AT_LOW),
      end(DRAWN.high, AT_HIGH),
    ];
  }).flat();
  const drawn = (column: number) => areaOn(name, { row: first, column, rows: count, columns: 1 });
  return withChart(spilled, name, {
    cells: [
      headed(0, DRAWN.label, text("whatIf.sheet.drawn")),
      headed(0, DRAWN.low, text("whatIf.sheet.low")),
      headed(0, DRAWN.high, text("whatIf.sheet.high")),
      headed(0, DRAWN.base, text("whatIf.sheet.base")),
      { row: first, column: DRAWN.base, formula: figureOf(line.id, assumptions) },
    ],
    rows,
    charts: [
      {
        kind: "stackedBar",
        title: name,
        place: { row: count + 2, column: 0, rows: CHART.rows, columns: CHART.columns },
        categories: drawn(DRAWN.label),
        series: [
          { name: text("whatIf.sheet.low"), values: drawn(DRAWN.low), color: STEEL.onLight },
          { name: text("whatIf.sheet.high"), values: drawn(DRAWN.high), color: RUST.onLight },
        ],
        values: { title: valuesTitle(line.label, unit), numberFormat: format },
      },
    ],
    widths: [2, 40, 14, 14, 14],
  });
}
