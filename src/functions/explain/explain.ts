import { type Message, message, type Under } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import { type WrittenModel, writtenModel } from "../../model/writtenModel";
import { IronError } from "../../quantities/errors";
import { number, optional, word } from "../args";
import { columns } from "../columns";
import { defineFunction } from "../define";
import { assumptions, cell, errors, projectOf, SOURCE, spill, tableOverrides, withoutHeaders } from "../project/shared";
import { BLANK, type ResultCell } from "../values";

export const explain = defineFunction({
  id: "EXPLAIN",
  family: "Explain",
  summary: "Where a number of the model comes from: its formula, the same with numbers put in, and what it reads.",
  args: {
    line_id: word("Id of a line, such as cash.flow; the manual lists all"),
    year: optional(number("y", "Calendar year; left out: the first year in which the line is not zero")),
    assumptions,
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "The line, its formula and its formula with numbers; then every line it reads, with its value",
  },
  errors: { argument: `the line or the year does not exist, or ${errors.argument}`, domain: errors.domain },
  source: SOURCE,
  examples: [
    {
      args: ["carbon.intensity", null, "announced"],
      gives: {
        begins: [
          ["Item", "Value", "Unit", "Explanation"],
          ["Direct CO2 per HBI", 0.5404593281905347, "t CO2/t HBI", "carbon.intensity"],
        ],
      },
      source: "worked case A of the process balance",
    },
    {
      args: ["cash.flow", 2026, null, "headers", false],
      gives: { begins: [[-560176057.8765]] },
      agrees: { figure: -5.6e8, within: 0.01 },
      source: "the model; a quarter of 2.24 thousand million US$ is spent in 2026, -560 million (within 1 %)",
    },
    { args: ["cash.flow", 1990], gives: { raises: "argument" } },
    { args: ["cash.flow", 2030, null, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_LINE"],
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const { run } = projectOf({ ...args, overrides }, context);
    return writtenModel.use((model) => {
      const body = bodyOf(model, run, model.namedLine(run, args.line_id), args.year);
      const rows = [columns("item", "value", "unit", "explanation"), ...body];
      // without headers: values and units of the line and of what it reads
      return headers ? rows : spill(false, 1, rows).filter((row) => row[0] !== BLANK);
    });
  },
});

function bodyOf(
  model: WrittenModel,
  run: ProjectRun,
  { id, label, unit }: NamedLine,
  year: number | undefined,
): ResultCell[][] {
  const { items, measures } = model.projectProgram();
  if (items.has(id)) return derivation(model, run, id, year);
  if (measures.some((m) => m.id === id)) return measure(model, run, id);
  // an entry of a table is an assumption: it comes from nowhere else
  return [[label, run.value(id), unit, verbatim(id)]];
}

/** A line's formula in words and in numbers, and the lines it reads. */
function derivation(model: WrittenModel, run: ProjectRun, id: string, year: number | undefined): ResultCell[][] {
  const program = model.projectProgram();
  const values = new Map([...program.items.keys()].map((key) => [key, run.values(key)]));
  const isRow = program.items.get(id)?.shape === "series";
  const e = model.explain(program, values, id, isRow ? periodOf(run, id, year) : 0);
  const { label, period } = e;
  return [
    [
      period === undefined ? label : message("row.inYear", { label, year: run.years[period] ?? period }),
      e.value,
      verbatim(e.unit),
      verbatim(id),
    ],
    ...(e.formula === undefined ? [] : [aside("formula", verbatim(e.formula))]),
    ...(e.substituted === undefined ? [] : [aside("withNumbers", verbatim(e.substituted))]),
    ...(e.note === undefined ? [] : [aside("note", e.note)]),
    ...e.parts.map(({ id: part, label, unit, reach, value }): ResultCell[] => [
      label,
      value ?? BLANK,
      verbatim(unit),
      reach === "same" ? verbatim(part) : read(part, reach),
    ]),
  ];
}

/** A row that explains and has no number. */
const aside = (what: "formula" | "withNumbers" | "note", explanation: Words): ResultCell[] => [
  message(`row.${what}`),
  BLANK,
  BLANK,
  explanation,
];

/** A line that is read otherwise than in the same period. */
const read = (line: string, reach: Under<"reach">): Message =>
  message("row.reads", { line, reach: message(`reach.${reach}`) });

/** A measure is solved from whole rows, which have no one number to show. */
function measure({ projectProgram, namedLine }: WrittenModel, run: ProjectRun, id: string): ResultCell[][] {
  const found = projectProgram().measures.find((m) => m.id === id);
  const { label, unit } = namedLine(run, id);
  return [
    [label, cell(run, id), unit, verbatim(id)],
    aside("formula", verbatim(`${found?.solver.name}(${found?.lines.join(", ")})`)),
    ...(found?.note === undefined ? [] : [aside("note", found.note)]),
    ...(found?.lines ?? []).map((part): ResultCell[] => {
      const { label, unit, row } = namedLine(run, part);
      return [label, row ? BLANK : run.value(part), unit, row ? read(part, "whole") : verbatim(part)];
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
