import { argument, type Call, type Expression } from "../../formula/language/expression";
import { itemOf } from "../../formula/program/program";
import { evaluate } from "../../formula/readers/interpret";
import type { Pieces } from "../../quantities/pieces";
import { addendsOf, type OpenAddend } from "./addends";
import { withoutCancelled } from "./cancelled";
import type { Addend, BuildUp } from "./explained";
import type { OpenedRun } from "./openedRun";
import { inPeriod, type Weighted, weighed } from "./terms";

/** What a line in a period is made of, and of a quotient also what it divides by what; empty where it is no sum. */
export function* buildUpsOf(opened: OpenedRun, id: string, period: number): Pieces<readonly BuildUp[]> {
  const { expression } = itemOf(opened.program, id);
  const whole = yield* wholeOf(opened, id, inPeriod(opened, id, period));
  const quotient = expression && quotientIn(opened, expression, period);
  return [...whole, ...(quotient === undefined ? [] : yield* bothOf(opened, quotient, period))];
}

/** A quotient of two lines: the first in parts of the second, and each for itself. */
export function* quotientUps(
  opened: OpenedRun,
  id: string,
  [over, under]: readonly [string, string],
): Pieces<readonly BuildUp[]> {
  const by = opened.run.value(under);
  const whole = yield* wholeOf(opened, id, { id: over, weights: Float64Array.of(1 / by) });
  return [...whole, ...(yield* bothOf(opened, [over, under], 0))];
}

/** What adds up to a line in the periods that count; a number that is no sum has no build-up. */
export function* wholeOf(opened: OpenedRun, id: string, of: Weighted): Pieces<readonly BuildUp[]> {
  const { label, unit } = opened.told(id);
  const { addends, against } = withoutCancelled(yield* addendsOf(opened, of, "throughFactors"));
  if (addends.length < 2) return [];
  const told = (all: readonly OpenAddend[]) => all.map((addend) => inUnit(addend, unit));
  return [{ of: "whole", label, unit, value: weighed(opened, of), addends: told(addends), against: told(against) }];
}

/** What is divided and what by, each in its own unit, be it a sum or not. */
function* bothOf(opened: OpenedRun, lines: readonly [string, string], period: number): Pieces<readonly BuildUp[]> {
  const both: BuildUp[] = [];
  for (const [k, id] of lines.entries()) {
    const { label, unit } = opened.told(id);
    const of = inPeriod(opened, id, period);
    const name = { of: k === 0 ? "over" : "under", label, unit } as const;
    const { addends } = withoutCancelled(yield* addendsOf(opened, of, "throughFactors"));
    const told = addends.map((addend) => inUnit(addend, unit));
    both.push({ ...name, value: weighed(opened, of), addends: told, against: [] });
  }
  return both;
}

/** All addends are in the unit of the sum. */
const inUnit = ({ stands, addends, ...told }: OpenAddend, unit: BuildUp["unit"]): Addend => ({
  ...told,
  unit,
  addends: addends.map((addend) => inUnit(addend, unit)),
});

/** The two lines that a formula divides in a period, where it does nothing else. */
function quotientIn(opened: OpenedRun, e: Expression, period: number): readonly [string, string] | undefined {
  if (e.kind !== "call") return undefined;
  if (e.fn === "IF") return quotientIn(opened, taken(opened, e, period), period);
  const [over, under] = e.args;
  if (e.fn !== "/" || over?.kind !== "name" || under?.kind !== "name") return undefined;
  return [over.id, under.id];
}

const taken = (opened: OpenedRun, e: Call, period: number): Expression =>
  argument(e, evaluate(argument(e, 0), opened.place(period)) === 0 ? 2 : 1);
