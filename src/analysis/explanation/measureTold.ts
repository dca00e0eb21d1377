import { inputsBehind } from "../../formula/readers/explain";
import { type MessageValue, message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { measures, whyAbsent } from "../../model/measures";
import { leastWhere, quotient } from "../../model/solvers";
import type { Pieces } from "../../quantities/pieces";
import { amount } from "./amounts";
import { buildUpsOf, quotientUps } from "./buildUps";
import type { BuildUp, ByYear, Explained, Part } from "./explained";
import { quotedLabel } from "./formulaTold";
import { measureByYear } from "./measureByYear";
import type { OpenedRun } from "./openedRun";

/** A measure: what it is solved from, whole rows and single numbers. */
export function* measureTold(opened: OpenedRun, id: string): Pieces<Explained> {
  const { run, program } = opened;
  const { solver = "", lines = [] } = measures.get(id) ?? {};
  const { note, section } = opened.named(id);
  const value = run.value(id);
  const exists = !Number.isNaN(value);
  const byYear = exists ? measureByYear(solver, { opened, told: opened.told(id), value, lines }) : undefined;
  yield;
  const behind = new Set(lines.flatMap((line) => inputsBehind(program, line)));
  yield;
  const call = (said: (line: string) => MessageValue) =>
    message("words.call", {
      name: solver,
      of: lines.map(said).reduce((left, right) => message("words.more", { left, right })),
    });
  return {
    ...opened.told(id),
    kind: "measure",
    value: exists ? value : undefined,
    absent: exists ? undefined : whyAbsent(run, id),
    section: section.title,
    note: note === "" ? undefined : note,
    formula: {
      written: verbatim(`${solver}(${lines.join(", ")})`),
      inWords: call((line) => quotedLabel(opened.labelOf(line))),
      inNumbers: call((line) =>
        opened.isRow(line)
          ? quotedLabel(opened.labelOf(line))
          : amount(run.value(line), program.items.get(line)?.unit ?? "1"),
      ),
    },
    parts: lines.map((line) => partOf(opened, line, byYear?.decides)),
    buildUps: exists ? yield* buildUpsOfMeasure(opened, id, byYear) : [],
    byYear,
    input: undefined,
    inputs: program.asWritten.filter((key) => behind.has(key)),
  };
}

/** A quotient is built up as one; a least value as the row is in the year in which it is least. */
function* buildUpsOfMeasure(opened: OpenedRun, id: string, byYear: ByYear | undefined): Pieces<readonly BuildUp[]> {
  const { solver, lines = [] } = measures.get(id) ?? {};
  const [first, second] = lines;
  if (solver === quotient.name && first !== undefined && second !== undefined)
    return yield* quotientUps(opened, id, [first, second]);
  if (solver === leastWhere.name && first !== undefined && byYear?.decides !== undefined)
    return yield* buildUpsOf(opened, first, opened.periodOf({ id: first, year: byYear.decides }));
  return [];
}

/** A row is read as a whole; it is opened in the year that decides, where one does. */
function partOf(opened: OpenedRun, line: string, decides: number | undefined): Part {
  const row = opened.isRow(line);
  return {
    ...opened.told(line, decides === undefined ? undefined : opened.run.years.indexOf(decides)),
    value: row ? undefined : opened.named(line).read(opened.run.value(line)),
    reach: row ? "whole" : "same",
    isInput: !opened.isLine(line),
  };
}
