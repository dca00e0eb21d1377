import { IronError } from "../quantities/errors";

/** The error of a file that cannot be opened as a workbook: it is something else, it is broken, or it asks for a password. */
export const unreadableWorkbook = (reason: "unreadable" | "encrypted" = "unreadable"): IronError =>
  new IronError("argument", `workbook.${reason}`);
