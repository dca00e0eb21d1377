import { existsSync, writeFileSync } from "node:fs";
import { breakevenRun } from "../analysis/breakevenRun";
import type { Context } from "../functions/define";
import { text } from "../messages/text";
import { IronError } from "../quantities/errors";
import { ASSUMPTION_OPTIONS, assumptionsOf } from "./assumptions";
import { noMore, readWords } from "./options";
import type { Surroundings } from "./surroundings";
import { unwritable } from "./unreadable";

/** `workbook OUT`: the whole model as native formulas, for whoever has no add-in. */
export async function workbook(
  words: readonly string[],
  { print, read }: Surroundings,
  { session }: Context,
): Promise<void> {
  const { options, others } = readWords(words, { ...ASSUMPTION_OPTIONS, frozen: "flag", overwrite: "flag" });
  const [to, ...more] = others;
  if (to === undefined) throw new IronError("argument", "cli.workbook.file");
  noMore(more);
  if (!/\.xlsx$/i.test(to)) throw new IronError("argument", "workbook.file.name", { path: to });
  if (existsSync(to) && !options.has("overwrite")) throw new IronError("argument", "cli.freeze.exists", { path: to });
  const assumptions = await assumptionsOf(options, read);
  const run = session.run(assumptions.values);
  const breakeven = breakevenRun(session, assumptions.values);
  // most commands need nothing of it
  const { modelWorkbook } = await import("../xlsx/modelWorkbook");
  const { bytes, ...counts } = await modelWorkbook(
    { run, assumptions, ...(breakeven && { breakeven }) },
    options.has("frozen") ? "frozen" : "live",
  );
  try {
    writeFileSync(to, bytes, options.has("overwrite") ? {} : { flag: "wx" }); // nobody has put a file there meanwhile
  } catch (error) {
    throw unwritable(to, error);
  }
  print(text("cli.workbook.done", { to, ...counts }));
  if (!options.has("frozen")) print(text("cli.workbook.live"));
}
