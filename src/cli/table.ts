const isNumber = (cell: string): boolean => /^(?:-?\d|#)/.test(cell);

/**
 * Rows under one another: columns of texts stand left, the others are numbers and stand right. Words behind the
 * last number of a row may reach further right, so that they do not push the numbers there.
 */
export function asTable(rows: readonly (readonly string[])[], left: (column: number) => boolean): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    const numbers = column === columns - 1 && !left(column) ? cells.slice(1).filter(isNumber) : [];
    const counted = numbers.length > 0 ? [...cells.slice(0, 1), ...numbers] : cells;
    return Math.max(...counted.map(({ length }) => length));
  });
  return rows
    .map((row) =>
      row
        .map((cell, column) => (left(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
