import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import type { Recalculated } from "../../libreOffice";

export interface TieOut {
  readonly compared: number;
  readonly worst: number;
  /** Where that is, in words. */
  readonly where: string;
}

/** LibreOffice writes a rate as "6.47062160578837%". */
export const numberOf = (text: string): number =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : text === "" ? Number.NaN : Number(text);

/** How far a recalculated cell is from what was planned, of 1 or of the value where it is larger; NaN must be an error cell. */
function distance(found: string, wanted: CellValue): number {
  if (typeof wanted !== "number") return found === String(wanted ?? "") ? 0 : Number.POSITIVE_INFINITY;
  const got = numberOf(found);
  if (!Number.isFinite(wanted)) return Number.isFinite(got) ? Number.POSITIVE_INFINITY : 0;
  return Number.isFinite(got) ? Math.abs(got - wanted) / Math.max(1, Math.abs(wanted)) : Number.POSITIVE_INFINITY;
}

/** Compares every formula of a plan whose last result is known with what a spreadsheet made of it, and finds the worst. */
export function tieOut(plan: WorkbookPlan, found: Recalculated): TieOut {
  let [compared, worst, where] = [0, 0, ""];
  for (const { name, cells, rows = [] } of plan.sheets) {
    const sheet = found.get(name) ?? [];
    const compare = (row: number, column: number, wanted: CellValue): void => {
      const text = sheet[row]?.[column] ?? "";
      const apart = distance(text, wanted);
      compared++;
      if (apart <= worst) return;
      worst = apart;
      const label = cells.find((cell) => cell.row === row && cell.column === 0)?.value;
      where = `${name}, row ${row + 1}, column ${column + 1}, ${label}: ${text} for ${wanted}`;
    };
    for (const { row, column, values = [] } of rows)
      values.forEach((wanted, k) => {
        compare(row, column + k, wanted);
      });
    for (const { row, column, formula, value } of cells)
      if (formula !== undefined && value !== undefined && value !== null) compare(row, column, value);
  }
  return { compared, worst, where };
}

/** Cells that show an error, as "Sheet!row,column: #N/A". */
export const errorCells = (found: Recalculated): string[] =>
  [...found].flatMap(([sheet, rows]) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (/^(#[A-Z/0!?]+|Err:\d+)$/.test(cell) ? [`${sheet}!${r + 1},${c + 1}: ${cell}`] : [])),
    ),
  );
