import { type Expression, FormulaError } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { has, operations } from "../language/operations";
import { parse } from "../language/parse";

type Compute = (given: Readonly<Record<string, number>>) => number;

/**
 * A named formula as a plain function of numbers, given by the names of its parameters. The same text serves the
 * model's lines and the worksheet functions. `formulas` holds those that it may call; it is read at its first call.
 */
export function callable<P extends string>(
  formula: NamedFormula<P>,
  formulas: readonly NamedFormula[],
): (given: Readonly<Record<P, number>>) => number {
  let compute: Compute | undefined;
  return (given) => {
    compute ??= compiled(formula, formulas);
    return compute(given);
  };
}

function compiled(named: NamedFormula, formulas: readonly NamedFormula[]): Compute {
  const compile = (e: Expression): Compute => {
    if (e.kind === "number") return () => e.value;
    if (e.kind === "name") {
      const { id, at } = e;
      if (!has(named.parameters, id))
        throw new FormulaError("formula.notAParameter", named.id, named.formula, at, { name: id });
      return (given) => given[id] ?? Number.NaN;
    }
    const parts = e.args.map(compile);
    const apply = has(operations, e.fn) ? operations[e.fn]?.apply : undefined;
    if (apply) return (given) => apply(...parts.map((part) => part(given)));
    const called = formulas.find(({ id }) => id === e.fn);
    if (!called) throw new RangeError(`there is no function '${e.fn}'`);
    const inner = compiled(called, formulas);
    const names = Object.keys(called.parameters);
    return (given) => inner(Object.fromEntries(parts.map((part, place) => [names[place], part(given)])));
  };
  return compile(parse(named.id, named.formula));
}
