import type { CellStyle, CellValue } from "../plan";
import { COLUMN } from "./columns";
import { type EntryParts, MOST_LABEL, range } from "./entryParts";
import { shownWidth } from "./shown";

/** Columns as wide as what stands in them: on paper a sheet is one page wide, and every character counts. */
export function widthsOf(
  parts: readonly EntryParts[],
  firstColumn: number,
  openings: number,
  periods: number,
): number[] {
  const cells = parts.flatMap((part) => part.cells);
  const rows = parts.flatMap((part) => part.rows);
  const format = (style: CellStyle | undefined) => style?.numberFormat ?? "General";
  const length = (value: CellValue | undefined, style: CellStyle | undefined) =>
    typeof value === "number" ? shownWidth(value, format(style)) : 0;
  const widest = (numbers: readonly number[], least: number) => Math.max(least, ...numbers) + 1.5;
  const down = (column: number, unknown: number) =>
    cells
      .filter((cell) => cell.column === column)
      .map(({ value, style, formula }) =>
        formula !== undefined && value === undefined ? unknown : length(value, style),
      );
  const texts = (column: number, among = cells) =>
    among.filter((cell) => cell.column === column).map(({ value }) => (typeof value === "string" ? value.length : 0));
  // what stands below a line runs on over the columns beside it, which are empty there
  const ofLines = parts.filter((part) => part.cells.some(({ column }) => column === COLUMN.unit));
  const labels = ofLines.flatMap((part) => part.cells);
  const years = widest(
    rows.flatMap(({ values = [], style }) => values.map((value) => length(value, style))),
    5,
  );
  return [
    Math.min(MOST_LABEL, widest(texts(COLUMN.label, labels), 30)),
    widest(texts(COLUMN.unit), 6),
    widest(down(COLUMN.constant, UNKNOWN_AMOUNT), 9),
    widest([...down(COLUMN.total, UNKNOWN_AMOUNT), ...texts(COLUMN.total)], 7),
    ...range(openings).map((k) =>
      widest([...down(firstColumn - 1 - k, UNKNOWN_RATE), ...texts(firstColumn - 1 - k)], 3),
    ),
    ...range(periods).map(() => years),
    widest(down(firstColumn + periods, UNKNOWN_RATE), 3),
  ];
}

/** Room for a number that is not known when it is written: a present value, or a rate's logarithm. */
const UNKNOWN_AMOUNT = 20;
const UNKNOWN_RATE = 8;
