import type { Sheet, WriteSheet } from "hucre/xlsx";
import type { SheetPlan } from "../workbook/plan";

type RowLook = { height?: number; outlineLevel?: number };

/** Heights and groups of rows as a file keeps them: how high, and in how many groups each row is. */
export function toFileRowLooks({ rowHeights = [], groups = [] }: SheetPlan): Partial<WriteSheet> {
  const looks = new Map<number, RowLook>();
  const look = (row: number, change: (former: RowLook) => RowLook): void => {
    looks.set(row, change(looks.get(row) ?? {}));
  };
  for (const { row, height } of rowHeights) look(row, (former) => ({ ...former, height }));
  for (const { row, rows } of groups)
    for (let one = row; one < row + rows; one++)
      look(one, (former) => ({ ...former, outlineLevel: (former.outlineLevel ?? 0) + 1 }));
  if (looks.size === 0) return {};
  return {
    // of the rows it counts the library writes the looks: they are there, empty
    rows: Array.from({ length: Math.max(...looks.keys()) + 1 }, () => []),
    rowDefs: looks,
    ...(groups.length > 0 && { outlineProperties: { summaryBelow: false } }),
  };
}

export const fromFileHeights = (sheet: Sheet): NonNullable<SheetPlan["rowHeights"]> =>
  [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height === undefined ? [] : [{ row, height }]));

/** Groups that fold under the row above them, the outer ones first; a file whose groups fold under the row below has none of these. */
export function fromFileGroups({ rowDefs, outlineProperties }: Sheet): NonNullable<SheetPlan["groups"]> {
  if (outlineProperties?.summaryBelow !== false) return [];
  const level = (row: number): number => rowDefs?.get(row)?.outlineLevel ?? 0;
  const grouped = [...(rowDefs?.keys() ?? [])].filter((row) => level(row) > 0).sort((one, other) => one - other);
  return grouped.flatMap((row) =>
    Array.from({ length: Math.max(0, level(row) - level(row - 1)) }, (_, k) => {
      const depth = level(row - 1) + k + 1;
      let rows = 1;
      while (level(row + rows) >= depth) rows++;
      return { row, rows };
    }),
  );
}
