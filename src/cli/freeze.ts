import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { frozen } from "../xlsx/freeze";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";
import { unreadable, unwritable } from "./unreadable";

/** `freeze IN OUT`: a copy of a workbook that shows its values to who has not the add-in. */
export function freeze(words: readonly string[], { print }: Surroundings): void {
  const { options, others } = readWords(words, { overwrite: "flag" });
  const [from, to, ...more] = others;
  if (from === undefined || to === undefined) throw new IronError("argument", "cli.freeze.files");
  noMore(more);
  if (!/\.xlsx$/i.test(to)) throw new IronError("argument", "cli.freeze.name", { path: to });
  if (resolve(from) === resolve(to)) throw new IronError("argument", "cli.freeze.same", { path: to });
  if (existsSync(to) && !options.has("overwrite")) throw new IronError("argument", "cli.freeze.exists", { path: to });
  const { bytes, cells } = frozen(reading(from));
  try {
    writeFileSync(to, bytes, options.has("overwrite") ? {} : { flag: "wx" }); // nobody has put a file there meanwhile
  } catch (error) {
    throw unwritable(to, error);
  }
  print(text("cli.freeze.done", { from, to, cells }));
}

function reading(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}
