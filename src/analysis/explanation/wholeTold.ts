import { wordsOf } from "../../formula/language/model";
import { itemOf } from "../../formula/program/program";
import { explain as read } from "../../formula/readers/explain";
import { message } from "../../messages/message";
import { addsUp, lifeTotal } from "../../model/lifeTotal";
import type { Pieces } from "../../quantities/pieces";
import { wholeOf } from "./buildUps";
import { columnOf, summed, table } from "./byYear";
import type { ByYear, Explained, Part } from "./explained";
import { formulaTold } from "./formulaTold";
import type { OpenedRun } from "./openedRun";
import { partsTold } from "./parts";
import { everywhere } from "./terms";

/**
 * A row with all of its years: of a flow its total over the life, which its years and its addends add up to; of any other
 * row, whose years do not add up, no number. What is read of it is told as a whole in its turn.
 */
export function* wholeTold(opened: OpenedRun, id: string): Pieces<Explained> {
  const { program, run } = opened;
  // of a choice of formulas that is told which is taken first
  const period = opened.periodOf({ id });
  const found = read(program, opened.place(period).values, id, period);
  yield;
  const formula = formulaTold(opened, id, period);
  return {
    ...opened.told(id),
    address: { id, whole: true },
    kind: "line",
    value: lifeTotal(run, id),
    absent: undefined,
    section: found.section,
    note: found.note,
    formula: formula && { ...formula, inNumbers: undefined },
    parts: partsTold(opened, found.parts, period).map((part) => ofAllYears(opened, part)),
    buildUps: addsUp(id) ? yield* wholeOf(opened, id, everywhere(opened, id)) : [],
    byYear: yearsOf(opened, id),
    input: undefined,
    inputs: found.inputs,
  };
}

/** A row that is read in one year is read in each. */
function ofAllYears(opened: OpenedRun, part: Part): Part {
  const { id } = part.address;
  return opened.isRow(id)
    ? { ...part, value: lifeTotal(opened.run, id), address: { id, whole: true }, reach: "whole" }
    : part;
}

function yearsOf(opened: OpenedRun, id: string): ByYear | undefined {
  if (addsUp(id)) return summed(opened, opened.told(id), everywhere(opened, id));
  if (wordsOf(itemOf(opened.program, id).item) !== undefined) return undefined;
  const values = opened.values(id);
  return table(opened, [columnOf(opened, id, "value")], message("byYear.apart"), {
    counts: (t) => !Number.isNaN(values[t] ?? Number.NaN),
  });
}
