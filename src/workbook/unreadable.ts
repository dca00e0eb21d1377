import { IronError } from "../quantities/errors";

/** The error of a file that cannot be opened as a workbook: it is something else, it is broken, or it asks for a password. */
export const unreadableWorkbook = (reason: "unreadable" | "encrypted" | "far" = "unreadable"): IronError =>
  new IronError("argument", `workbook.${reason}`);

/** The error of a formula whose value the file does not have: it was saved before it was computed, or without the add-in. */
export const valueless = (sheet: string, cell: string, shown?: string): IronError =>
  shown === undefined
    ? new IronError("argument", "workbook.valueless", { sheet, cell })
    : new IronError("argument", "workbook.valueless.shown", { sheet, cell, shown });

/** The error of a file that unpacks to more than can be held. */
export const inflatingWorkbook = (most: number): IronError => new IronError("argument", "workbook.inflates", { most });
