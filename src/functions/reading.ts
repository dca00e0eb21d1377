import { message } from "../messages/message";
import { IronError } from "../quantities/errors";
import type { Interval } from "../quantities/interval";
import { shortened } from "../quantities/shortened";
import { numberMeant } from "./numberMeant";
import { asMatrix, isBlank } from "./values";
import { within } from "./within";

// What a host hands over for an argument as the value it stands for, or an error that names the argument.

/**
 * Left out: no cell, or one blank cell, or one of 0 where that can be nothing else. A blank range of several cells is a
 * mistake that reading reports.
 */
export function isLeftOut(raw: unknown, zeroIsEmpty = false): boolean {
  const isEmpty = (cell: unknown) => isBlank(cell) || (zeroIsEmpty && cell === 0);
  if (!Array.isArray(raw)) return isEmpty(raw);
  const rows = asMatrix(raw);
  return rows.length === 1 && rows[0]?.length === 1 && isEmpty(rows[0][0]);
}

/** The one cell of a scalar argument; hosts may wrap it in a range of one. */
export function onlyCell(raw: unknown, name: string): unknown {
  const rows = asMatrix(raw);
  const [row] = rows;
  if (rows.length !== 1 || row?.length !== 1) {
    throw new IronError("argument", "argument.notOneCell", { name, rows: rows.length, columns: row?.length ?? 0 });
  }
  const cell = row[0];
  if (isBlank(cell)) throw new IronError("argument", "argument.missing", { name });
  return cell;
}

export function numberIn(cell: unknown, name: string): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const meant = typeof cell === "string" ? numberMeant(cell) : undefined;
  if (meant !== undefined) throw new IronError("argument", "argument.textNumber", { name, value: shown(cell), meant });
  throw new IronError("argument", "argument.notNumber", { name, value: shown(cell) });
}

export function textIn(cell: unknown, name: string): string {
  if (typeof cell === "string") return cell;
  // an empty cell is 0 where Excel runs on a desktop
  if (cell === 0) throw new IronError("argument", "argument.missing", { name });
  throw new IronError("argument", "argument.notText", { name, value: shown(cell) });
}

export function logicalIn(cell: unknown, name: string): boolean {
  if (typeof cell === "boolean") return cell;
  // so Excel has it, and so it hands over an empty cell on the desktop
  if (cell === 0) return false;
  throw new IronError("argument", "argument.notLogical", { name, value: shown(cell) });
}

/** A cell as a message quotes it. */
export const shown = (cell: unknown): string =>
  shortened(typeof cell === "object" ? JSON.stringify(cell) : String(cell));

/** One row or one column of numbers; `wrongType` is what is said of a cell that is none. */
export function seriesIn(
  raw: unknown,
  name: string,
  interval: Interval,
  wrongType: "item.text" | "item.notADate" = "item.text",
): readonly number[] {
  if (isLeftOut(raw)) throw new IronError("argument", "argument.missingSeries", { name });
  const rows = asMatrix(raw);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new IronError("argument", "argument.missingSeries", { name });
  if (rows.length > 1 && rows.some((row) => row.length !== 1)) {
    throw new IronError("argument", "series.shape", { name, rows: rows.length, columns });
  }
  return rows.flat().map((cell, index) => {
    const item = index + 1;
    if (isBlank(cell)) throw new IronError("argument", "item.blank", { name, item });
    if (typeof cell === "boolean") throw new IronError("argument", "item.logical", { name, item });
    const meant = wrongType === "item.text" && typeof cell === "string" ? numberMeant(cell) : undefined;
    if (meant !== undefined)
      throw new IronError("argument", "item.textNumber", { name, item, value: shown(cell), meant });
    if (typeof cell !== "number" || !Number.isFinite(cell))
      throw new IronError("argument", wrongType, { name, item, value: shown(cell) });
    return within(interval, cell, message("item.of", { name, item }));
  });
}
