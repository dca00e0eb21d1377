import { explained, shownAddends } from "../../analysis/explanation/explain";
import type { Address, Explained } from "../../analysis/explanation/explained";
import type { Project } from "../../analysis/session";
import { explain } from "../../formula/readers/explain";
import { type Message, message, type Under } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import { inputOfSteps } from "../../model/inputs/keys";
import { type NamedLine, namedLine } from "../../model/lines";
import { projectProgram } from "../../model/program";
import type { ProjectRun } from "../../model/run";
import { stepThatStands } from "../../model/stepsByPeriod";
import { IronError } from "../../quantities/errors";
import { cell, projectColumns } from "../project/shared";
import { cellsIn, type Row, type Shown, type Shows, showingOne, spilled } from "../shown";
import { BLANK, type ResultCell } from "../values";
import { moreRows } from "./moreRows";

const INDENT = "  ";

interface Asked {
  readonly year: number | undefined;
  readonly depth: number;
}

/** What EXPLAIN spills. */
export function rowsOf(project: Project, args: Asked & { readonly line_id: string }, headers: boolean): Shown {
  const { run } = project;
  const body = bodyOf(run, namedLine(run, args.line_id), args);
  const rows = [projectColumns(project, "item", "value", "unit", "explanation"), ...body];
  // without headers: values and units of the line and of what it reads
  if (!headers) return spilled(project, [[], ...body.filter((row) => cellsIn(row)[1] !== BLANK)], false, 1);
  const told = explained(project, addressOf(args));
  return spilled(project, [
    ...rows,
    ...unused(told, args.year),
    ...origin(told),
    ...moreRows(told, shownAddends, args.depth),
  ]);
}

function bodyOf(run: ProjectRun, { id, label, unit }: NamedLine, { year, depth }: Asked): Row[] {
  const { items, measures } = projectProgram();
  if (items.has(id)) return derivation(run, id, { year, depth });
  if (measures.some((m) => m.id === id)) return measure(run, id, depth);
  // an entry of a table is an assumption: it comes from nowhere else
  return [showingOne({ id }, [label, run.value(id), unit, verbatim(id)])];
}

const addressOf = ({ line_id: id, year }: Asked & { readonly line_id: string }): Address =>
  year === undefined ? { id } : { id, year };

/** A year that was asked for of a number that has none: it says nothing of the number. */
function unused({ kind, address }: Explained, year: number | undefined): ResultCell[][] {
  if (year === undefined || kind === "input" || address.year !== undefined) return [];
  return [[message("row.noYears"), BLANK, BLANK, message("row.noYears.why", { year })]];
}

/** Where the value of an input is from: the source of the set's, or that it was given in its place. */
function origin({ input }: Explained): ResultCell[][] {
  if (input === undefined) return [];
  const { set, inSet, differs, source } = input;
  if (source === undefined || inSet === undefined) return [aside("source", message("row.source.given"))];
  if (differs) return [aside("source", message("row.source.givenOver", { set, value: inSet }))];
  const { title, kind, date } = source;
  return [aside("source", message("row.source.of", { title, kind: message(`sheet.kind.${kind}`), date }))];
}

/** A line's formula in words and in numbers, and the lines it reads. */
function derivation(run: ProjectRun, id: string, { year, depth }: Asked): Row[] {
  const isRow = projectProgram().items.get(id)?.shape === "series";
  const t = isRow ? periodOf(run, id, year) : 0;
  const takenApart = new TakenApart(run, t);
  const e = takenApart.explanation(id);
  const { label, period } = e;
  const inYear = period === undefined ? undefined : run.years[period];
  return [
    showingOne(numberOf(id, inYear), [
      inYear === undefined ? label : message("row.inYear", { label, year: inYear }),
      e.value,
      verbatim(e.unit),
      verbatim(id),
    ]),
    ...(e.formula === undefined ? [] : [aside("formula", verbatim(e.formula))]),
    ...(e.substituted === undefined ? [] : [aside("withNumbers", verbatim(e.substituted))]),
    ...(e.note === undefined ? [] : [aside("note", e.note)]),
    ...takenApart.parts(id, depth),
  ];
}

/** What a line reads in a period, and what that reads in its turn, indented below it. */
class TakenApart {
  readonly #program;
  readonly #values;
  readonly #done = new Set<string>();

  constructor(
    private readonly run: ProjectRun,
    private readonly period: number,
  ) {
    this.#program = projectProgram();
    this.#values = new Map([...this.#program.items.keys()].map((key) => [key, run.values(key)]));
  }

  explanation(id: string) {
    const isRow = this.#program.items.get(id)?.shape === "series";
    return explain(this.#program, this.#values, id, isRow ? this.period : 0);
  }

  /** Every line once: where it is read again, its parts stand above. */
  parts(id: string, depth: number, level = 0): Row[] {
    if (this.#done.has(id)) return [];
    this.#done.add(id);
    return this.explanation(id).parts.flatMap(({ id: part, label, unit, reach, at, value }): Row[] => {
      const path = inputOfSteps(part);
      if (path !== undefined) return this.#valueByYear(path, level);
      return [
        showingOne(numberOf(part, at === undefined || reach === "entry" ? undefined : this.run.years[at]), [
          indented(label, level),
          value ?? BLANK,
          verbatim(unit),
          reach === "same" ? verbatim(part) : read(part, reach),
        ]),
        ...(depth > 1 && reach === "same" ? this.parts(part, depth - 1, level + 1) : []),
      ];
    });
  }

  /** Of the values by year of an input the one that stands, where there is one. */
  #valueByYear(of: string, level: number): Row[] {
    const key = stepThatStands(of, this.period, this.run.inputs);
    if (key === undefined) return [];
    const { label, unit } = namedLine(this.run, key);
    return [showingOne({ id: key }, [indented(label, level), this.run.value(key), unit, verbatim(key)])];
  }
}

/** A label that stands below another. */
const indented = (label: Words, level: number): Words => verbatim(`${INDENT.repeat(level)}${label}`);

const numberOf = (id: string, year: number | undefined): Shows => (year === undefined ? { id } : { id, year });

/** A row that explains and has no number. */
const aside = (what: "formula" | "withNumbers" | "note" | "source", explanation: Words | Message): ResultCell[] => [
  message(`row.${what}`),
  BLANK,
  BLANK,
  explanation,
];

/** A line that is read otherwise than in the same period. */
const read = (line: string, reach: Under<"reach">): Message =>
  message("row.reads", { line, reach: message(`reach.${reach}`) });

/** A measure is solved from whole rows, which have no one number to show. */
function measure(run: ProjectRun, id: string, depth: number): Row[] {
  const found = projectProgram().measures.find((m) => m.id === id);
  const { label, unit } = namedLine(run, id);
  const takenApart = new TakenApart(run, 0);
  return [
    showingOne({ id }, [label, cell(run, id), unit, verbatim(id)]),
    aside("formula", verbatim(`${found?.solver.name}(${found?.lines.join(", ")})`)),
    ...(found?.note === undefined ? [] : [aside("note", found.note)]),
    ...(found?.lines ?? []).flatMap((part): Row[] => {
      const { label, unit, row } = namedLine(run, part);
      return [
        showingOne({ id: part }, [
          label,
          row ? BLANK : run.value(part),
          unit,
          row ? read(part, "whole") : verbatim(part),
        ]),
        ...(depth > 1 && !row ? takenApart.parts(part, depth - 1, 1) : []),
      ];
    }),
  ];
}

/** The period of a year; of none the first in which the row is not zero. */
function periodOf(run: ProjectRun, id: string, year: number | undefined): number {
  const period =
    year === undefined
      ? Math.max(
          0,
          run.row(id).findIndex((value) => value !== 0),
        )
      : run.years.indexOf(year);
  if (period < 0) {
    throw new IronError("argument", "explain.noYear", {
      year: year ?? 0,
      first: run.years[0] ?? 0,
      last: run.years.at(-1) ?? 0,
    });
  }
  return period;
}
