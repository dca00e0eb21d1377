import { type AssumptionsTable, readTable, tableOf } from "../analysis/assumptions/argument";
import { type Assumptions, complete } from "../analysis/assumptions/complete";
import { readOverrides } from "../analysis/assumptions/overrides";
import { isTextForm, pairOf, partsOf } from "../analysis/assumptions/textForm";
import { fileReading } from "../analysis/files/file";
import { stamp } from "../analysis/stamp";
import type { Context } from "../functions/define";
import { KEY_RESULTS } from "../functions/project/keyResults";
import { runAsJson, warningsIn, whyNone } from "../functions/project/runAsJson";
import { describe, text } from "../messages/text";
import { type NamedLine, namedLine } from "../model/lines";
import type { ProjectRun } from "../model/run";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { noMore, readWords } from "./options";
import { asRows, FORMATS } from "./results";
import type { Surroundings } from "./surroundings";

const OPTIONS = { set: "once", assumptions: "once", override: "several", lines: "several", format: "once" } as const;

/** `run`: the project on a set or a file of assumptions; prints lines, key results if none are asked for. */
export function run(words: readonly string[], { read, print, complain }: Surroundings, { session }: Context): void {
  const { options, others } = readWords(words, OPTIONS);
  noMore(others);
  const [given = "table"] = options.get("format") ?? [];
  const format = FORMATS.find((f) => f === given);
  if (format === undefined) throw new IronError("argument", "cli.format", { given: shortened(given) });
  const [set] = options.get("set") ?? [];
  const [path] = options.get("assumptions") ?? [];
  const assumptions = assumptionsOf(set, path, options.get("override") ?? [], read);
  const result = session.run(assumptions.values);
  const ids = (options.get("lines") ?? []).flatMap((list) => list.split(",")).map((id) => id.trim());
  const lines = (ids.length > 0 ? ids : KEY_RESULTS).map((id) => namedLine(result, id));
  const notices = assumptions.notices.map((notice) => describe(notice));
  if (format === "json") {
    const known = { set: assumptions.set, stamp: stamp(result), ...(notices.length > 0 && { notices }) };
    print(JSON.stringify({ ...known, ...runAsJson(result, lines) }, null, 2));
    return;
  }
  print(asRows(result, lines, format));
  for (const notice of notices) complain(text("cli.notice", { notice }));
  if (format === "table") tellMissing(result, lines, complain);
  for (const warning of warningsIn(result)) complain(text("cli.warning", { warning }));
}

/** Says of measures that do not exist why not. */
function tellMissing(result: ProjectRun, lines: readonly NamedLine[], complain: Surroundings["complain"]): void {
  for (const line of lines) {
    const why = whyNone(result, line);
    if (why !== undefined) complain(text("cli.noValue", { label: line.label, why }));
  }
}

function assumptionsOf(
  set: string | undefined,
  path: string | undefined,
  overrides: readonly string[],
  read: Surroundings["read"],
): Assumptions {
  if (set !== undefined && path !== undefined) throw new IronError("argument", "cli.setOrFile");
  const table = path === undefined ? readTable(set === undefined ? undefined : [[set]]) : tableAt(path, read);
  return complete(table, readOverrides(overrides.flatMap(override), table));
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
