import type { Expression } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { parse } from "../language/parse";
import { excelText } from "./excelText";

/**
 * A call of a named formula as Excel text, in brackets, written out to the last. What is given for its parameters is
 * text of cells, or in brackets of its own. `formulas` holds those that it may call.
 */
export function excelCall<P extends string>(
  formula: NamedFormula<P>,
  formulas: readonly NamedFormula[],
  given: Readonly<Record<P, string>>,
): string {
  const texts: Readonly<Record<string, string>> = given;
  const reference = (e: Expression): string | undefined => {
    if (e.kind === "name") return texts[e.id];
    const called = e.kind === "call" ? formulas.find(({ id }) => id === e.fn) : undefined;
    if (e.kind !== "call" || !called) return undefined;
    const args = Object.keys(called.parameters).map((name, place) => [name, `(${text(e.args[place])})`] as const);
    return excelCall<string>(called, formulas, Object.fromEntries(args));
  };
  const text = (e: Expression | undefined): string => (e ? excelText(e, reference) : "");
  return `(${text(parse(formula.id, formula.formula))})`;
}
