import type { Pieces } from "../../quantities/pieces";
import { type Expression, type Fail, FormulaError, targetOf, walk } from "../language/expression";
import { has, LOOKUP, reducers, shifts } from "../language/operations";
import type { Resolved, Shape } from "./program";
import { readersOf } from "./reach";

/** Lines with what they inherit: a line is a row if it uses one in the same period, and calendar only if all it uses is. */
export function* spread(lines: readonly Resolved[]): Pieces<Map<string, Resolved>> {
  const rows = readersOf(
    lines,
    lines.filter(({ shape }) => shape === "series"),
    ({ reach }) => reach === "same",
  );
  yield;
  const varying = readersOf(
    lines,
    lines.filter(({ calendar }) => !calendar),
  );
  yield;
  return new Map(
    lines.map((line) => [
      line.id,
      { ...line, shape: rows.has(line.id) ? "series" : line.shape, calendar: !varying.has(line.id) },
    ]),
  );
}

/** Refuses what a shape cannot do: a total of one number, a table read as a number, an edge that is a row. */
export function checkShapes(line: Resolved, items: ReadonlyMap<string, Resolved>): void {
  if (line.item.kind !== "line" || !line.expression) return;
  const { formula } = line.item;
  const fail: Fail = (id, at, ...values) => {
    throw new FormulaError(id, line.id, formula, at, ...values);
  };
  const shapeOf = (id: string): Shape | undefined => items.get(id)?.shape;
  const mustBeScalar = (part: Expression): void =>
    walk(part, (x) => {
      if (x.kind === "name" && (x.id === "t" || shapeOf(x.id) === "series"))
        fail("formula.edgeIsRow", x.at, { name: x.id });
    });
  const visit = (e: Expression): void => {
    if (e.kind === "number") return;
    if (e.kind === "name") {
      if (shapeOf(e.id) === "table") fail("formula.bareTable", e.at, { name: e.id });
      return;
    }
    if (has(reducers, e.fn) || has(shifts, e.fn)) {
      for (const target of has(reducers, e.fn) ? e.args : e.args.slice(0, 1))
        if (target.kind === "name" && shapeOf(target.id) !== "series")
          fail("formula.notARow", e.at, { name: target.id, fn: e.fn });
      if (has(reducers, e.fn)) return;
      for (const part of e.args.slice(1)) mustBeScalar(part);
      const lag = e.args[2];
      if (lag?.kind === "name" && !items.get(lag.id)?.calendar)
        fail("formula.lagNotCalendar", lag.at, { name: lag.id });
    } else if (e.fn === LOOKUP) {
      const id = targetOf(e);
      if (shapeOf(id) === "scalar") fail("formula.notARow", e.at, { name: id, fn: e.fn });
    } else for (const arg of e.args) visit(arg);
    if (has(shifts, e.fn) || e.fn === LOOKUP) for (const arg of e.args.slice(1)) visit(arg);
  };
  visit(line.expression);
}
