import { cellAddress } from "../sheet/address";
import type { Area, PlannedCell, PlannedRow, SheetPlan } from "../workbook/plan";

/** Cells that are typed as one block: those of a plan in an area, or rows that stand under each other, a formula each. */
export type Block =
  | { readonly area: Area; readonly cells: readonly (readonly PlannedCell[])[] }
  | { readonly area: Area; readonly rows: readonly PlannedRow[] };

interface Span {
  readonly column: number;
  readonly columns: number;
  readonly row?: PlannedRow;
}

interface Open extends Span {
  readonly first: number;
  readonly lines: (readonly PlannedCell[])[];
  readonly rows: PlannedRow[];
}

function byLine<T extends { readonly row: number }>(items: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const lines = new Map<number, T[]>();
  for (const item of items) {
    const line = lines.get(item.row);
    if (line === undefined) lines.set(item.row, [item]);
    else line.push(item);
  }
  return lines;
}

/** A line cut at its rows: these, and what is left beside them for cells. */
function cut(rows: readonly PlannedRow[], width: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const row of rows.toSorted((a, b) => a.column - b.column)) {
    if (row.column > from) spans.push({ column: from, columns: row.column - from });
    spans.push({ column: row.column, columns: row.columns, row });
    from = row.column + row.columns;
  }
  if (from < width) spans.push({ column: from, columns: width - from });
  return spans;
}

const holds = ({ column, columns }: Span, cell: PlannedCell): boolean =>
  cell.column >= column && cell.column < column + columns;

/** A line without rows is cut as the one above it, where its cells allow it: labels above and beside rows are one block. */
function spansOf(
  cells: readonly PlannedCell[],
  rows: readonly PlannedRow[],
  above: readonly Span[],
  width: number,
): readonly Span[] {
  if (rows.length > 0) return cut(rows, width);
  const free = above.filter(({ row }) => row === undefined);
  const fits = free.length > 0 && cells.every((cell) => free.some((span) => holds(span, cell)));
  return fits ? free : cut([], width);
}

/** The blocks of all cells and rows of a sheet, each cell in one; where there is none, nothing is typed. */
export function blocksOf({ cells, rows = [] }: SheetPlan, { rows: height, columns: width }: Area): Block[] {
  const [cellsAt, rowsAt] = [byLine(cells), byLine(rows)];
  const blocks: Open[] = [];
  let open: Open[] = [];
  let above: readonly Span[] = [];
  for (let line = 0; line < height; line++) {
    const own = cellsAt.get(line) ?? [];
    above = spansOf(own, rowsAt.get(line) ?? [], above, width);
    const lost = own.find((cell) => above.some((span) => span.row !== undefined && holds(span, cell)));
    if (lost !== undefined)
      throw new Error(`cell ${cellAddress(line, lost.column)} of a plan stands in one of its rows`);
    open = above.map((span) => {
      const { column, columns, row } = span;
      const known = open.find(
        (each) =>
          each.column === column && each.columns === columns && (each.row === undefined) === (row === undefined),
      );
      const block = known ?? { ...span, first: line, lines: [], rows: [] };
      if (known === undefined) blocks.push(block);
      if (row === undefined) block.lines.push(own.filter((cell) => holds(span, cell)));
      else block.rows.push(row);
      return block;
    });
  }
  return blocks.flatMap(({ first, column, columns, lines, rows }): Block[] => {
    if (rows.length > 0) return [{ area: { row: first, column, rows: rows.length, columns }, rows }];
    if (lines.every((line) => line.length === 0)) return [];
    return [{ area: { row: first, column, rows: lines.length, columns }, cells: lines }];
  });
}
