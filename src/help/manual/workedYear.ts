import { type Item, inWords, type Line, type Measure } from "../../formula/language/model";
import { itemOf } from "../../formula/program/program";
import { withNumbers } from "../../formula/readers/explain";
import { describe, text } from "../../messages/text";
import type { Words } from "../../messages/words";
import { projectProgram } from "../../model/program";
import { type ProjectRun, runProject } from "../../model/run";
import { defaultSet, referenceSet } from "../../reference/index";
import { type Content, element } from "../html";
import { figure, wholeFigure } from "./figure";

/** A line with the number it has in the worked year. */
export interface Worked {
  /** As people read it: a number, a word, or why there is none. */
  readonly value: number | Words;
  /** Of a row. */
  readonly year?: number;
  /** Its formula with numbers put in, where that says more than the formula. */
  readonly numbers?: string;
}

/** A year of a run, which the manual works through. */
export interface WorkedYear {
  readonly set: string;
  readonly year: number;
  /** A line, measure or input with its number; entries of a table have none together. */
  readonly of: (item: Item) => Worked;
}

/**
 * One steady year of the default set: the first in which the ramp-up is over and principal of the debt is repaid, so that
 * plants, sales, taxes and lenders all have their part in it; the steady year where no debt is.
 */
export function workedYear(): WorkedYear {
  const run = runProject(referenceSet(defaultSet));
  const [steady, repaid] = [run.row("steady.reached"), run.row("debt.principal")];
  const both = steady.findIndex((reached, t) => reached > 0 && (repaid[t] ?? 0) > 0);
  const period = both >= 0 ? both : run.value("steady.period");
  const values = new Map([...projectProgram().items.keys()].map((id) => [id, run.values(id)]));
  return {
    set: defaultSet,
    year: run.years[period] ?? Number.NaN,
    of: (item) => {
      if (item.kind === "measure") return solved(item, run);
      if (item.kind === "line") return worked(item, run, period, values);
      return { value: inWords(item, item.kind === "input" ? run.value(item.id) : Number.NaN) };
    },
  };
}

/** A number of finished rows, or why there is none. */
function solved({ id, absent }: Measure, run: ProjectRun): Worked {
  const value = run.value(id);
  if (!Number.isNaN(value) || absent === null) return { value };
  const [first = Number.NaN] = run.years;
  return {
    value: describe({
      id: absent,
      values: { first, last: run.years.at(-1) ?? first, rate: run.value("discount.rate") },
    }),
  };
}

/** A row whose amount, rate or price is nil in the year is shown in the first in which it is not. */
function worked(line: Line, run: ProjectRun, period: number, values: ReadonlyMap<string, Float64Array>): Worked {
  const program = projectProgram();
  const { shape, item } = itemOf(program, line.id);
  const row = run.values(line.id);
  const says = line.unit === "flag" || line.words !== undefined || row[period] !== 0;
  const first = says ? period : row.findIndex((value) => value !== 0);
  const t = shape !== "series" ? 0 : first < 0 ? period : first;
  const numbers = withoutNoise(withNumbers(line, { program, values, periods: run.periods, t }));
  return {
    value: inWords(item, row[t] ?? Number.NaN),
    ...(shape === "series" && { year: run.years[t] ?? Number.NaN }),
    ...(numbers !== plain(line.formula) && { numbers }),
  };
}

const plain = (formula: string): string => formula.replace(/\s+/g, " ");

/** What adds up but for rounding: its digits differ from machine to machine, and say nothing. */
const withoutNoise = (formula: string): string => formula.replace(/\d(\.\d+)?e-(1[2-9]|[2-9]\d)/g, "0");

/** A value of an item by its unit; pointing at a number tells all of it. */
export function shownValue({ unit }: Item, value: number | Words): Content {
  if (typeof value !== "number") return value;
  if (unit === "flag") return text(value === 0 ? "manual.no" : "manual.yes");
  return element("span", figure(unit, value), { title: wholeFigure(unit, value) });
}
