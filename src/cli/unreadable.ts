import { IronError } from "../quantities/errors";

/** The error of a path that gives nothing to read. */
export const unreadable = (path: string, error: unknown): IronError =>
  isFolder(error)
    ? new IronError("argument", "cli.folder", { path })
    : new IronError("argument", "cli.notAFile", { path, reason: reasonOf(error) });

/** The error of a path that takes nothing that is written. */
export const unwritable = (path: string, error: unknown): IronError =>
  isFolder(error)
    ? new IronError("argument", "cli.folder", { path })
    : new IronError("argument", "cli.freeze.notWritten", { path, reason: reasonOf(error) });

const isFolder = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EISDIR";

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : "");
