import { IronError } from "../quantities/errors";

/** The error of a path that gives nothing to read. */
export const unreadable = (path: string, error: unknown): IronError =>
  error instanceof Error && "code" in error && error.code === "EISDIR"
    ? new IronError("argument", "cli.folder", { path })
    : new IronError("argument", "cli.notAFile", { path, reason: error instanceof Error ? error.message : "" });
