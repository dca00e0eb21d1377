import { type AssumptionsTable, readTable, tableOf } from "../analysis/assumptions/argument";
import { type Assumptions, complete } from "../analysis/assumptions/complete";
import { readOverrides } from "../analysis/assumptions/overrides";
import { isTextForm, pairOf, partsOf } from "../analysis/assumptions/textForm";
import { fileReading } from "../analysis/files/file";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import type { Surroundings } from "./surroundings";

/** The options by which a command takes assumptions. */
export const ASSUMPTION_OPTIONS = { set: "once", assumptions: "once", override: "several" } as const;

/** What a command was given for these, whatever other options it has. */
interface Given {
  get(option: keyof typeof ASSUMPTION_OPTIONS): readonly string[] | undefined;
}

/** The assumptions that the options of a command say: a set, a file or a text of them, overrides last. */
export function assumptionsOf(options: Given, read: Surroundings["read"]): Assumptions {
  const [set] = options.get("set") ?? [];
  const [path] = options.get("assumptions") ?? [];
  if (set !== undefined && path !== undefined) throw new IronError("argument", "cli.setOrFile");
  const table = path === undefined ? readTable(set === undefined ? undefined : [[set]]) : tableAt(path, read);
  return complete(table, readOverrides((options.get("override") ?? []).flatMap(override), table));
}

/** The table of a file, or of a text that says it all and is no file's name. */
function tableAt(path: string, read: Surroundings["read"]): AssumptionsTable {
  let content: string;
  try {
    content = read(path);
  } catch (error) {
    if (isTextForm(path)) return readTable([[path]]);
    throw new IronError("argument", "cli.notAFile", { path, reason: error instanceof Error ? error.message : "" });
  }
  return tableOf(fileReading(path, content));
}

/** One override, or several in one text. */
function override(given: string): readonly unknown[] {
  const parts = partsOf(given);
  if (parts.length === 0 || parts.some(({ key = "" }) => key === ""))
    throw new IronError("argument", "cli.notAnOverride", { given: shortened(given) });
  return parts.flatMap(pairOf);
}
