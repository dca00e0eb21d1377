import type { Address, Explained } from "../../analysis/explanation/explained";
import { explanations } from "../../analysis/explanation/explanations";
import { type Message, message, type Under } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import { inputOfSteps } from "../../model/inputs/keys";
import type { NamedLine } from "../../model/lines";
import type { ProjectRun } from "../../model/run";
import { stepThatStands } from "../../model/stepsByPeriod";
import { type WrittenModel, writtenModel } from "../../model/writtenModel";
import { IronError } from "../../quantities/errors";
import { number, optional, word } from "../args";
import { defineFunction } from "../define";
import {
  assumptions,
  cell,
  errors,
  projectColumns,
  projectOf,
  SOURCE,
  tableOverrides,
  withoutHeaders,
} from "../project/shared";
import { cellsIn, type Row, type Shows, showingOne, spilled } from "../shown";
import { BLANK, type ResultCell } from "../values";
import { inPresentOrder } from "./formerOrder";
import { moreRows } from "./moreRows";

/** Deeper, a line of money is most of the model. */
const DEEPEST = 8;

const INDENT = "  ";

export const explain = defineFunction({
  id: "EXPLAIN",
  family: "Explain",
  summary: "Where a number of the model comes from: its formula, the same with numbers put in, and what it reads.",
  args: {
    line_id: word("Id of a line, such as cash.flow; the manual lists all"),
    assumptions,
    year: {
      ...optional(number("y", "Calendar year; left out: the first year in which the line is not zero")),
      // a table stood here once
      shape: "matrix",
    },
    depth: optional(
      number("1", "How far down: 1 for what the line reads, 2 for what that reads in its turn", {
        min: 1,
        max: DEEPEST,
        whole: true,
      }),
      1,
    ),
    overrides: tableOverrides,
  },
  returns: {
    type: "any",
    shape: "matrix",
    doc: "The line, its formula and its formula with numbers; then every line it reads, with its value, and indented what these read, down to the depth; of an input, its source",
  },
  notes: [
    "With a depth a line that is read at several places is taken apart once, and what is read of other periods is not.",
    "The year stood before the assumptions once: such calls, EXPLAIN(line, year, assumptions), go on working.",
  ],
  errors: { argument: `the line or the year does not exist, or ${errors.argument}`, domain: errors.domain },
  source: SOURCE,
  examples: [
    {
      args: ["carbon.intensity", "announced@1"],
      gives: {
        begins: [
          ["Item (announced@1, 0 values differ)", "Value", "Unit", "Explanation"],
          ["Direct CO2 per HBI, at nameplate", 0.5404593281905347, "t CO2/t HBI", "carbon.intensity"],
        ],
      },
      source: "worked case A of the process balance",
    },
    {
      args: ["cash.flow", "spec-consistent@1", 2026, null, "headers", false],
      gives: { begins: [[-560176057.8765]] },
      agrees: { figure: -5.6e8, within: 0.01 },
      source: "the model; a quarter of 2.24 thousand million US$ is spent in 2026, -560 million (within 1 %)",
    },
    {
      args: ["carbon.intensity", 2030, "announced@1", "headers", false],
      gives: { begins: [[0.5404593281905347]] },
      source: "the same in the order of former calls",
    },
    {
      args: ["annual.gas_tariff", "spec-consistent@1; energy.gas_tariff.2030=300", 2032],
      gives: {
        begins: [
          ["Item (spec-consistent@1, 1 value differs)", "Value", "Unit", "Explanation"],
          ["Gas tariff, industry, net of VAT, of the year, 2032", 300, "AZN/1000 m3", "annual.gas_tariff"],
        ],
      },
      source: "the value by year that stands in 2032; a row below names its key",
    },
    { args: ["cash.flow", null, 1990], gives: { raises: "argument" } },
    { args: ["cash.flow", null, 2030, 99], gives: { raises: "domain" } },
    { args: ["cash.flow", null, 2030, 1, "ore.grade", 0.75], gives: { raises: "domain" } },
  ],
  seeAlso: ["PROJECT_LINE"],
  arrange: inPresentOrder,
  compute: (args, context) => {
    const { headers, overrides } = withoutHeaders(args.overrides);
    const project = projectOf({ ...args, overrides }, context);
    const { run } = project;
    return writtenModel.use((model) => {
      const body = bodyOf(model, run, model.namedLine(run, args.line_id), args);
      const rows = [projectColumns(project, "item", "value", "unit", "explanation"), ...body];
      // without headers: values and units of the line and of what it reads
      if (!headers) return spilled(project, [[], ...body.filter((row) => cellsIn(row)[1] !== BLANK)], false, 1);
      return explanations.use(({ explained, shownAddends }) => {
        const told = explained(project, addressOf(args));
        return spilled(project, [...rows, ...origin(told), ...moreRows(told, shownAddends, args.depth)]);
      });
    });
  },
});

interface Asked {
  readonly year: number | undefined;
  readonly depth: number;
}

function bodyOf(model: WrittenModel, run: ProjectRun, { id, label, unit }: NamedLine, { year, depth }: Asked): Row[] {
  const { items, measures } = model.projectProgram();
  if (items.has(id)) return derivation(model, run, id, { year, depth });
  if (measures.some((m) => m.id === id)) return measure(model, run, id, depth);
  // an entry of a table is an assumption: it comes from nowhere else
  return [showingOne({ id }, [label, run.value(id), unit, verbatim(id)])];
}

const addressOf = ({ line_id: id, year }: Asked & { readonly line_id: string }): Address =>
  year === undefined ? { id } : { id, year };

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
function derivation(model: WrittenModel, run: ProjectRun, id: string, { year, depth }: Asked): Row[] {
  const isRow = model.projectProgram().items.get(id)?.shape === "series";
  const t = isRow ? periodOf(run, id, year) : 0;
  const takenApart = new TakenApart(model, run, t);
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
    private readonly model: WrittenModel,
    private readonly run: ProjectRun,
    private readonly period: number,
  ) {
    this.#program = model.projectProgram();
    this.#values = new Map([...this.#program.items.keys()].map((key) => [key, run.values(key)]));
  }

  explanation(id: string) {
    const isRow = this.#program.items.get(id)?.shape === "series";
    return this.model.explain(this.#program, this.#values, id, isRow ? this.period : 0);
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
    const { label, unit } = this.model.namedLine(this.run, key);
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
function measure(model: WrittenModel, run: ProjectRun, id: string, depth: number): Row[] {
  const { projectProgram, namedLine } = model;
  const found = projectProgram().measures.find((m) => m.id === id);
  const { label, unit } = namedLine(run, id);
  const takenApart = new TakenApart(model, run, 0);
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
