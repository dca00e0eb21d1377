import type { Program, Resolved } from "../program/program";
import { neededBy } from "../program/reach";
import type { Step } from "../program/schedule";
import { type Cell, constant, type Node, period, rowAt, type Statement } from "./ir";
import { Loop } from "./loop";
import { FormulaLowering } from "./lowerFormula";

/** The statements of one step: numbers one after the other, or rows in one loop over the periods. */
export function stepBody(program: Program, { direction, lines }: Step): Statement[] {
  if (direction === "once") return lines.flatMap((line) => written(line, new FormulaLowering(program)));
  const loop = new Loop(direction, new Set(lines.map(({ id }) => id)));
  const body = lines.flatMap((line) => written(line, new FormulaLowering(program, loop)));
  return [...loop.before(), { kind: "loop", direction, body: [...body, ...loop.after()] }];
}

/** The lines behind the number of periods: calendar numbers, which need nothing but inputs. */
export function periodLines(program: Program): Statement[] {
  const needed = neededBy(program.items, [program.periods]);
  const lines = [...program.items.values()].filter(({ id }) => needed.has(id));
  return lines.flatMap((line) => written(line, new FormulaLowering(program)));
}

/** Rows that are given as entries: a profile, an input with one value a period. After its last entry a row is zero. */
export function givenRows(items: readonly Resolved[]): Statement[] {
  const given = items.filter(({ shape, expression }) => shape === "series" && !expression);
  if (given.length === 0) return [];
  const body = given.map((row): Statement => {
    const of = { kind: "table", id: row.id, first: 0 } as const;
    return named(row, { kind: "lookup", of, place: period, outside: constant(0) });
  });
  return [{ kind: "loop", direction: "forward", body }];
}

const written = (line: Resolved, formulas: FormulaLowering): Statement[] =>
  line.expression ? [named(line, formulas.number(line.expression))] : [];

function named(line: Resolved, value: Node): Statement {
  const { id, label, unit, shape } = line;
  const store: Cell = shape === "series" ? rowAt(id, period) : { kind: "scalar", id };
  return { kind: "let", name: id, value, store, note: `${label} [${unit}]` };
}
