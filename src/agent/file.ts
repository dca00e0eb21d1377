import { existsSync, writeFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { IronError } from "../quantities/errors";

/**
 * Refuses a path before any work is done for it. Errors: argument, for a name that is no workbook's, a path whose folder the
 * agent does not know, a file that stands there already.
 */
export function refusePath(path: string, overwrite: boolean): void {
  if (!/\.xlsx$/i.test(path)) throw new IronError("argument", "workbook.file.name", { path });
  if (!isAbsolute(path)) throw new IronError("argument", "agent.path.relative", { path });
  if (existsSync(path) && !overwrite) throw new IronError("argument", "agent.path.exists", { path });
}

/** Errors: argument, where it cannot be written. */
export function writeTo(path: string, bytes: Uint8Array, overwrite: boolean): void {
  try {
    writeFileSync(path, bytes, overwrite ? {} : { flag: "wx" }); // nobody has put a file there meanwhile
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new IronError("argument", "cli.freeze.notWritten", { path, reason });
  }
}
