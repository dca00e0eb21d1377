import { inputsBehind } from "../../formula/readers/explain";
import { type MessageValue, message } from "../../messages/message";
import { verbatim } from "../../messages/words";
import { measures, whyAbsent } from "../../model/measures";
import { amount } from "./amounts";
import type { Explained, Part } from "./explained";
import type { OpenedRun } from "./openedRun";

/** A measure: what it is solved from, whole rows and single numbers. */
export function measureTold(opened: OpenedRun, id: string): Explained {
  const { run, program } = opened;
  const { solver = "", lines = [] } = measures.get(id) ?? {};
  const { note, section } = opened.named(id);
  const value = run.value(id);
  const exists = !Number.isNaN(value);
  const behind = new Set(lines.flatMap((line) => inputsBehind(program, line)));
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
      inWords: call((line) => opened.labelOf(line)),
      inNumbers: call((line) =>
        opened.isRow(line) ? opened.labelOf(line) : amount(run.value(line), program.items.get(line)?.unit ?? "1"),
      ),
    },
    parts: lines.map((line) => partOf(opened, line)),
    buildUps: [],
    byYear: undefined,
    input: undefined,
    inputs: program.asWritten.filter((key) => behind.has(key)),
  };
}

function partOf(opened: OpenedRun, line: string): Part {
  const row = opened.isRow(line);
  return {
    ...opened.told(line),
    value: row ? undefined : opened.named(line).read(opened.run.value(line)),
    reach: row ? "whole" : "same",
    isInput: !opened.isLine(line),
  };
}
