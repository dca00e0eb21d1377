import { type Expression, FormulaError } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { has, operations } from "../language/operations";
import { parse } from "../language/parse";

/**
 * A named formula as a plain function of numbers, its arguments in the order of its parameters. The same text serves
 * the model's lines and the worksheet functions.
 */
export function callable(formulas: readonly NamedFormula[], id: string): (...args: number[]) => number {
  const named = formulas.find((f) => f.id === id);
  if (!named) throw new RangeError(`there is no named formula '${id}'`);
  const parameters = Object.keys(named.parameters);
  const compute = compile(parse(id, named.formula), { formulas, named, parameters });
  return (...args) => {
    if (args.length !== parameters.length) throw new RangeError(`${id} takes ${parameters.join(", ")}`);
    return compute(args);
  };
}

interface Scope {
  readonly formulas: readonly NamedFormula[];
  readonly named: NamedFormula;
  readonly parameters: readonly string[];
}

function compile(e: Expression, scope: Scope): (args: readonly number[]) => number {
  if (e.kind === "number") return () => e.value;
  if (e.kind === "name") {
    const place = scope.parameters.indexOf(e.id);
    if (place < 0)
      throw new FormulaError("formula.notAParameter", scope.named.id, scope.named.formula, e.at, { name: e.id });
    return (args) => args[place] ?? Number.NaN;
  }
  const parts = e.args.map((arg) => compile(arg, scope));
  const apply = has(operations, e.fn) ? operations[e.fn]?.apply : callable(scope.formulas, e.fn);
  if (!apply) throw new RangeError(`there is no function '${e.fn}'`);
  return (args) => apply(...parts.map((part) => part(args)));
}
