import { inWords, type SectionName } from "../formula/language/model";
import type { Program } from "../formula/program/program";
import { verbatim, type Words } from "../messages/words";
import { IronError } from "../quantities/errors";
import { shortened } from "../quantities/shortened";
import { LENDERS_TABLES } from "./company/lenders";
import { type InputKey, standingKeysOf } from "./inputs/keys";
import { labelledKeyOf, labelledKeys } from "./inputs/labels";
import { noLine } from "./noLine";
import { projectProgram } from "./program";
import type { ProjectRun } from "./run";
import { suggested } from "./suggestions";
import { yearlyLineOf } from "./yearlyLines";

/** A line, input or measure of the model as sheets name it. */
export interface NamedLine {
  readonly id: string;
  readonly label: Words;
  /** What the label cannot say; empty where there is nothing. */
  readonly note: Words;
  readonly unit: Words;
  readonly section: SectionName;
  /** A row has one number a year. */
  readonly row: boolean;
  /** What people read for one of its numbers: a word where its numbers stand for words. */
  readonly read: (value: number) => number | Words;
}

const NO_NOTE = verbatim("");

const asNumber = (value: number): number => value;

let known: ReadonlyMap<string, NamedLine> | undefined;

/** Every line, input and measure in the order of the model, by id; tables have an index of their own and are left out. */
function namedLines(): ReadonlyMap<string, NamedLine> {
  known ??= new Map(listed(projectProgram()).map((line) => [line.id, line]));
  return known;
}

function listed(program: Program): readonly NamedLine[] {
  const items = program.asWritten.flatMap((id) => {
    const item = program.items.get(id);
    return item === undefined || item.item.kind === "table" || item.item.kind === "profile"
      ? []
      : [
          {
            id,
            label: item.label,
            note: item.item.kind === "line" ? (item.item.note ?? NO_NOTE) : NO_NOTE,
            unit: verbatim(item.unit),
            section: item.section,
            row: item.shape === "series",
            read: (value: number) => inWords(item.item, value),
          },
        ];
  });
  const measures = program.measures.map(({ id, label, unit, section, note = NO_NOTE }) => ({
    id,
    label,
    note,
    unit: verbatim(unit),
    section,
    row: false,
    read: asNumber,
  }));
  return [...items, ...measures];
}

/** What sheets say of a line, input or measure, before any run. Errors: argument for an id that the model lacks. */
export function writtenLine(id: string): NamedLine {
  const found = namedLines().get(id);
  if (found === undefined) throw new IronError("argument", "model.unknownLine", { line: shortened(id) });
  return found;
}

/** The line of an id, or the entry of a table by its key. Errors: argument with the ids that may be meant, or that took its place. */
export function namedLine(run: ProjectRun, id: string): NamedLine {
  const lines = namedLines();
  const found = lines.get(id);
  if (found) return found;
  const entry = labelledKeyOf(id);
  if (entry !== undefined) {
    if (run.inputs[id] === undefined) throw notGiven(entry, run);
    return { ...entry, id, unit: verbatim(entry.unit), note: NO_NOTE, row: false, read: asNumber };
  }
  const first = [...labelledKeys.keys()].find((key) => key.startsWith(`${id}.`));
  if (first !== undefined && projectProgram().items.has(id))
    throw new IronError("argument", "project.table", { table: id, entry: first });
  throw IronError.of("argument", noLine(id, lines));
}

/** Why a key has no value in a run: of a value by year, with what stands of its input. */
function notGiven({ key, step }: InputKey, { inputs }: ProjectRun): IronError {
  if (step === undefined) return new IronError("argument", "model.missingKey", { key });
  const { of } = step;
  const there = standingKeysOf(of, inputs);
  const line = yearlyLineOf(of) ?? of;
  return new IronError("argument", "project.noStep", { key, of, there, count: there.length, line });
}

/**
 * The lines of a section, called by its title, by what its title begins with, or by its id; capitals do not matter. A table for
 * lenders has lines of others, too, in its own order.
 */
export function sectionLines(name: string): readonly NamedLine[] {
  const lines = [...namedLines().values()];
  const sections = [...new Map(lines.map(({ section }) => [section.id, section])).values()];
  const wanted = name.toLowerCase();
  const found =
    sections.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted) ??
    sections.find(({ title }) => title.toLowerCase().startsWith(wanted));
  if (found === undefined) {
    const section = shortened(name);
    const meant = suggested(name, new Map(sections.map(({ title }) => [title, { label: title }])));
    if (meant === undefined) throw new IronError("argument", "project.unknownSection", { section });
    throw new IronError("argument", "project.unknownSectionMeant", { section, meant });
  }
  return LENDERS_TABLES[found.id]?.map(writtenLine) ?? lines.filter(({ section }) => section.id === found.id);
}
