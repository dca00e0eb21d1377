/** Rows that can be folded away: kept for the file, not folded here. */
import type { Area, Grid, Paper } from "../grid/grid";
import { invalid } from "../protocol/kit";

type Groups = NonNullable<Paper["groups"]>;

const ofRows = (by: string): void => {
  if (by !== "ByRows") invalid("The workbench groups rows only.");
};

export function group(grid: Grid, { sheet, row, rows }: Area, by: string): void {
  ofRows(by);
  const before = grid.paper(sheet);
  grid.setPaper(sheet, { ...before, groups: [...(before.groups ?? []), { row, rows }] });
}

/** Rows leave the innermost group that they are in: what is left of it above and below stays a group. */
export function ungroup(grid: Grid, { sheet, row, rows }: Area, by: string): void {
  ofRows(by);
  const before = grid.paper(sheet);
  const groups = before.groups ?? [];
  const end = row + rows;
  const inner = groups
    .filter((one) => one.row < end && row < one.row + one.rows)
    .reduce<Groups[number] | undefined>((least, one) => (least && least.rows <= one.rows ? least : one), undefined);
  if (inner === undefined) return;
  const rest = [
    { row: inner.row, rows: row - inner.row },
    { row: end, rows: inner.row + inner.rows - end },
  ].filter((one) => one.rows > 0);
  grid.setPaper(sheet, { ...before, groups: groups.flatMap((one) => (one === inner ? rest : [one])) });
}
