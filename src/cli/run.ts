import { remarksOn, remarkTold } from "../analysis/assumptions/remarks";
import { stamp } from "../analysis/stamp";
import type { Context } from "../functions/define";
import { lackingTold } from "../functions/project/headRemarks";
import { ALL_RESULTS } from "../functions/project/keyResults";
import { runAsJson, warningsIn, whyNone } from "../functions/project/runAsJson";
import { describe, text } from "../messages/text";
import { type NamedLine, namedLine } from "../model/lines";
import type { ProjectRun } from "../model/run";
import { ASSUMPTION_OPTIONS, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import { asRows, beneath, formatNamed } from "./results";
import type { Surroundings } from "./surroundings";

const OPTIONS = { ...ASSUMPTION_OPTIONS, lines: "several", format: "once" } as const;

/** `run`: the project on a set or a file of assumptions; prints lines, key results if none are asked for. */
export async function run(
  words: readonly string[],
  { read, print, complain }: Surroundings,
  { session }: Context,
): Promise<void> {
  const { options, others } = readWords(words, OPTIONS);
  noMore(others);
  const format = formatNamed(options.get("format"));
  const assumptions = await assumptionsOf(options, read);
  const result = session.run(assumptions.values);
  const asked = (options.get("lines") ?? []).flatMap((list) => list.split(",")).map((id) => id.trim());
  const lines = (asked.length > 0 ? asked : ALL_RESULTS).map((id) => namedLine(result, id));
  const { lacking } = assumptions;
  const notices = assumptions.notices.map((notice) => describe(notice));
  if (format === "json") {
    const known = {
      set: assumptions.set,
      stamp: stamp(result),
      ...(notices.length > 0 && { notices }),
      ...(lacking.length > 0 && { lacking: Object.fromEntries(lacking.map(({ key, value }) => [key, value])) }),
    };
    print(JSON.stringify({ ...known, ...runAsJson(result, lines) }, null, 2));
    return;
  }
  print(asRows(result, lines, format));
  if (format === "table") for (const remark of beneath(result, lines)) print(remark);
  for (const notice of [...notices, ...lackingTold(lacking).map((all) => describe(all))])
    complain(text("cli.notice", { notice }));
  if (format === "table") tellMissing(result, lines, complain);
  for (const warning of warningsIn(result)) complain(text("cli.warning", { warning }));
  // whoever asks for lines of his own is told what is unusual, and not again what he decided
  const remarks = remarksOn(result.inputs).filter(({ about }) => asked.length === 0 || about === "outside");
  for (const remark of remarks) complain(text("cli.remark", { remark: remarkTold(remark) }));
}

/** Says of measures that do not exist why not. */
function tellMissing(result: ProjectRun, lines: readonly NamedLine[], complain: Surroundings["complain"]): void {
  for (const line of lines) {
    const why = whyNone(result, line);
    if (why !== undefined) complain(text("cli.noValue", { label: line.label, why }));
  }
}
