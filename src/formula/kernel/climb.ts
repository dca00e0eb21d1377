import { argument, type Expression } from "../language/expression";
import { BUILT_IN, NEGATION } from "../language/operations";
import { itemOf, type Program } from "../program/program";

/**
 * By how much an expression grows from each period to the next, where that is one number known from the formulas
 * alone: 1 for `t - lag`, 0 for a scalar, undefined where it depends on inputs or bends.
 */
export function climbOf(program: Program, e: Expression): number | undefined {
  if (e.kind === "number") return 0;
  if (e.kind === "name") {
    if (BUILT_IN.has(e.id)) return e.id === "t" ? 1 : 0;
    const { shape, expression } = itemOf(program, e.id);
    if (shape !== "series") return 0;
    return expression && climbOf(program, expression);
  }
  const climbs = e.args.map((arg) => climbOf(program, arg));
  const [a, b] = climbs;
  if (e.fn === NEGATION) return a === undefined ? undefined : -a;
  if (a === undefined || b === undefined) return undefined;
  switch (e.fn) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return scaled(a, knownValue(program, argument(e, 1)), b) ?? scaled(b, knownValue(program, argument(e, 0)), a);
    case "/": {
      const by = knownValue(program, argument(e, 1));
      return scaled(a, by === undefined ? undefined : 1 / by, b);
    }
    default:
      return climbs.every((climb) => climb === 0) ? 0 : undefined;
  }
}

/** What `climb` becomes when multiplied by a factor that stays the same. */
function scaled(climb: number, factor: number | undefined, climbOfFactor: number): number | undefined {
  if (climbOfFactor !== 0) return undefined;
  if (climb === 0) return 0;
  return factor === undefined ? undefined : climb * factor;
}

/** The value of a literal, or of a line that is nothing but one. */
function knownValue(program: Program, e: Expression): number | undefined {
  if (e.kind === "number") return e.value;
  if (e.kind !== "name" || BUILT_IN.has(e.id)) return undefined;
  const { expression } = itemOf(program, e.id);
  return expression?.kind === "number" ? expression.value : undefined;
}
