import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { invoke } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isMatrix, type Result } from "../../src/functions/values";
import { callCases, callsOf, figuresOf, type Step } from "./caseFiles";

type Figures = Map<string, number | readonly number[]>;

const context = { session: new Session() };

function figure(figures: Figures, name: string): number | readonly number[] {
  const found = figures.get(name);
  if (found === undefined) throw new Error(`no figure ${name}`);
  return found;
}

/** An argument as a cell has it: a figure is a number or a row of numbers, anything else stands for itself. */
function argument(figures: Figures, arg: number | string): unknown {
  if (typeof arg === "number" || !arg.startsWith("@")) return arg;
  const found = figure(figures, arg.slice(1));
  return typeof found === "number" ? found : [found];
}

/** The numbers a step is about: all that is answered, or a column of a table, or one cell of the column. */
function numbers(value: Result, column: string | undefined, row: number | string | undefined): readonly number[] {
  if (value instanceof Promise) throw new Error("a case takes functions that answer at once");
  if (!isMatrix(value)) return [z.number().parse(value)];
  if (column === undefined) return value.flat().map((cell) => z.number().parse(cell));
  const [titles = [], ...rows] = value.map((row) => row.map(saidCell));
  const place = titles.indexOf(column);
  if (place < 0) throw new Error(`no column ${column}`);
  // without a row those of the periods, and not what stands around them
  const chosen =
    row === undefined ? rows.filter(([first]) => typeof first === "number") : rows.filter(([first]) => first === row);
  return chosen.map((cells) => z.number().parse(cells[place]));
}

function answerOf(step: Step, figures: Figures): readonly number[] {
  if ("function" in step) {
    const args = step.args.map((arg) => argument(figures, arg));
    return numbers(invoke(functionNamed(step.function), args, context), step.column, step.row);
  }
  const rows = step.sum.map((term) => {
    const sign = term.startsWith("-") ? -1 : 1;
    return [figure(figures, term.replace(/^-?@/, ""))].flat().map((x) => sign * x);
  });
  const [first = []] = rows;
  for (const row of rows) expect(row).toHaveLength(first.length);
  return first.map((_, t) => rows.reduce((sum, row) => sum + (row[t] ?? 0), 0));
}

const titleOf = (step: Step): string =>
  "function" in step ? `${step.function}${step.column ? ` ${step.column}` : ""}: ${step.note}` : step.note;

describe.each(callCases)("%s", (name) => {
  const figures: Figures = new Map(Object.entries(figuresOf(name).figures));
  const steps = callsOf(name);

  // in the order of the file: a step may read what an earlier one is named
  test.for(steps.map((step) => [titleOf(step), step] as const))("%s", ([, step]) => {
    const got = answerOf(step, figures);
    if (step.as !== undefined) figures.set(step.as, got);
    const wanted = [typeof step.gives === "string" ? figure(figures, step.gives.slice(1)) : step.gives].flat();
    expect(got).toHaveLength(wanted.length);
    const largest = Math.max(...wanted.map(Math.abs)) || 1;
    for (const [k, value] of got.entries())
      expect(Math.abs(value - Number(wanted[k])), `${k + 1}: ${value} instead of ${wanted[k]}`).toBeLessThanOrEqual(
        step.tolerance * largest,
      );
  });

  test("every figure is used", () => {
    const used = steps.flatMap((step) => [...("function" in step ? step.args : step.sum), step.gives]).map(String);
    for (const key of Object.keys(figuresOf(name).figures))
      expect(
        used.some((arg) => arg.replace(/^-/, "") === `@${key}`),
        key,
      ).toBe(true);
  });
});
