import type { CellStyle, CellValue } from "../plan";
import { COLUMN } from "./columns";
import { type EntryParts, range } from "./entryParts";
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
  const down = (column: number) =>
    cells.filter((cell) => cell.column === column).map(({ value, style }) => length(value, style));
  const texts = (column: number) =>
    cells.filter((cell) => cell.column === column).map(({ value }) => (typeof value === "string" ? value.length : 0));
  const years = widest(
    rows.flatMap(({ values = [], style }) => values.map((value) => length(value, style))),
    5,
  );
  return [
    Math.min(MOST_LABEL, widest(texts(COLUMN.label), 30)),
    widest(texts(COLUMN.unit), 6),
    widest(down(COLUMN.constant), 9),
    widest([...down(COLUMN.total), ...texts(COLUMN.total)], 7),
    ...range(openings).map((k) => widest([...down(firstColumn - 1 - k), ...texts(firstColumn - 1 - k)], 3)),
    ...range(periods).map(() => years),
    widest(down(firstColumn + periods), 3),
  ];
}

/** Longer labels run into the unit's column. */
const MOST_LABEL = 56;
