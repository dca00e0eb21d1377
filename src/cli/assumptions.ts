import { type AssumptionsTable, readTable, tableOf } from "../analysis/assumptions/argument";
import { type Assumptions, complete } from "../analysis/assumptions/complete";
import { setNamed } from "../analysis/assumptions/names";
import { readOverrides } from "../analysis/assumptions/overrides";
import { isTextForm, pairOf, partsOf } from "../analysis/assumptions/textForm";
import { fileReading, isPacked } from "../analysis/files/file";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import type { Surroundings } from "./surroundings";
import { unreadable } from "./unreadable";

/** The options by which a command takes assumptions. */
export const ASSUMPTION_OPTIONS = { set: "once", assumptions: "once", override: "several" } as const;

/** What a command was given for these, whatever other options it has. */
interface Given {
  get(option: keyof typeof ASSUMPTION_OPTIONS): readonly string[] | undefined;
}

/** The assumptions that the options of a command say: a set, a file or a text of them, overrides last. */
export async function assumptionsOf(options: Given, read: Surroundings["read"]): Promise<Assumptions> {
  const [set] = options.get("set") ?? [];
  const [path] = options.get("assumptions") ?? [];
  if (set !== undefined && path !== undefined) throw new IronError("argument", "cli.setOrFile");
  const table = path === undefined ? readTable(set === undefined ? undefined : [[set]]) : await tableAt(path, read);
  return complete(table, readOverrides((options.get("override") ?? []).flatMap(override), table));
}

/** What a name of a file or a text of assumptions has, and a name of a set never. */
const NO_SET = /[./\\;=]/;

/**
 * The assumptions that one word says: the name of a set, else a file or a text of them.
 * Errors: those of reading them; argument with the names of the sets for a word that can be nothing else.
 */
export const assumptionsNamed = async (given: string, read: Surroundings["read"]): Promise<Assumptions> =>
  complete(setNamed(given) === undefined && NO_SET.test(given) ? await tableAt(given, read) : readTable([[given]]));

/** What a file holds, as text. */
export const textIn = (content: Uint8Array | string): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

/** The table of a file, or of a text that says it all and is no file's name. */
async function tableAt(path: string, read: Surroundings["read"]): Promise<AssumptionsTable> {
  let content: Uint8Array | string;
  try {
    content = read(path);
  } catch (error) {
    if (isTextForm(path)) return readTable([[path]]);
    throw unreadable(path, error);
  }
  const text = textIn(content);
  if (typeof content === "string" || !isPacked(text)) return tableOf(fileReading(path, text));
  // most runs read no workbook, and need nothing of it
  const { workbookReading } = await import("./workbookFile");
  return tableOf(await workbookReading(path, content));
}

/** One override, or several in one text. */
function override(given: string): readonly unknown[] {
  const parts = partsOf(given);
  if (parts.length === 0 || parts.some(({ key = "" }) => key === ""))
    throw new IronError("argument", "cli.notAnOverride", { given: shortened(given) });
  return parts.flatMap(pairOf);
}
