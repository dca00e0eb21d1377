import { explain as read } from "../../formula/readers/explain";
import { keyOf } from "../../model/inputs/keys";
import { measures } from "../../model/measures";
import { projectProgramInPieces } from "../../model/program";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { buildUpsOf } from "./buildUps";
import { byYearOf } from "./byYear";
import type { Address, Branch, Explained } from "./explained";
import { formulaTold } from "./formulaTold";
import { inChoice, inputTold } from "./inputTold";
import { measureTold } from "./measureTold";
import { type Explainable, OpenedRun } from "./openedRun";
import { partsTold } from "./parts";
import { branchesOf } from "./tree";
import { wholeTold } from "./wholeTold";

export type * from "./explained";
export type { Explainable } from "./openedRun";
export { shownAddends } from "./shownAddends";
export { largest } from "./tree";

/**
 * All that there is to tell of a number of a run: of a line, an input, an entry of a table or a measure, of a row in a year.
 * Errors: argument for an id that the model lacks, with what may be meant, and for a year outside the plan.
 */
export const explained = (project: Explainable, address: Address): Explained =>
  atOnce(explainedInPieces(project, address));

/** The same in pieces, for whoever must not be kept waiting. */
export function* explainedInPieces(project: Explainable, address: Address): Pieces<Explained> {
  const program = yield* projectProgramInPieces();
  return yield* explaining(new OpenedRun(project, program), address);
}

/** What it is made of, and what that is made of, the largest first, so many levels down and so many on each. */
export const tree = (project: Explainable, address: Address, depth: number, widest: number): readonly Branch[] =>
  branchesOf(new OpenedRun(project), (opened, of) => atOnce(explaining(opened, of)), address, depth, widest);

function* explaining(opened: OpenedRun, address: Address): Pieces<Explained> {
  const { id } = address;
  opened.named(id);
  yield;
  const period = opened.periodOf(address);
  if (keyOf(id) !== undefined) return input(opened, id, period);
  if (measures.has(id)) return yield* measureTold(opened, id);
  if (address.whole && opened.isRow(id)) return yield* wholeTold(opened, id);
  return yield* line(opened, id, period);
}

function* line(opened: OpenedRun, id: string, period: number): Pieces<Explained> {
  const { program } = opened;
  const found = read(program, opened.place(period).values, id, period);
  yield;
  return {
    ...opened.told(id, period),
    kind: "line",
    value: found.value,
    absent: undefined,
    section: found.section,
    note: found.note,
    formula: formulaTold(opened, id, period),
    parts: partsTold(opened, found.parts, period),
    buildUps: yield* buildUpsOf(opened, id, period),
    byYear: byYearOf(opened, id),
    input: undefined,
    inputs: found.inputs,
  };
}

function input(opened: OpenedRun, key: string, period: number): Explained {
  const told = inputTold(opened, key, period);
  return {
    ...opened.told(key),
    kind: "input",
    value: inChoice(keyOf(key) ?? {}, opened.run.inputs[key]),
    absent: undefined,
    section: opened.named(key).section.title,
    note: told.note,
    formula: undefined,
    parts: [],
    buildUps: [],
    byYear: undefined,
    input: told,
    inputs: [],
  };
}
