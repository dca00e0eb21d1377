import { call, type Expression, FormulaError } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { parse } from "../language/parse";
import { claimFormula } from "./names";

export interface ParsedFormula extends NamedFormula {
  readonly body: Expression;
}

export function parseNamedFormulas(formulas: readonly NamedFormula[]): Map<string, ParsedFormula> {
  const taken = new Set<string>();
  const parsed = new Map<string, ParsedFormula>();
  for (const formula of formulas) {
    claimFormula(formula.id, taken);
    parsed.set(formula.id, { ...formula, body: parse(formula.id, formula.formula) });
  }
  return parsed;
}

/** The body of a named formula with arguments in place of parameters; mistakes then point at the call. */
export function writtenOut(
  named: ParsedFormula,
  parameters: readonly string[],
  args: readonly Expression[],
  at: number,
): Expression {
  const replace = (e: Expression): Expression => {
    if (e.kind === "number") return { ...e, at };
    if (e.kind === "call") return call(e.fn, e.args.map(replace), at);
    const given = args[parameters.indexOf(e.id)];
    if (!given) throw new FormulaError("formula.notAParameter", named.id, named.formula, e.at, { name: e.id });
    return given;
  };
  return replace(named.body);
}
