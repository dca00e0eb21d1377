import type { Expression } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { parse } from "../language/parse";
import { excelText } from "./excelText";
import type { Parts } from "./native/solver";

/**
 * A call of a named formula as Excel text. What is given for its parameters is text of cells, or in brackets of its own;
 * a formula that it calls is given too, by its id, where a cell holds it already.
 */
export function excelCall(
  { id, formula }: NamedFormula,
  given: Readonly<Record<string, string>>,
  { constant, number }: Pick<Parts, "constant" | "number">,
): string {
  const reference = (e: Expression): string | undefined => {
    if (e.kind === "number") return e.value === 0 || e.value === 1 ? undefined : number(e.value);
    if (e.kind === "name") return given[e.id];
    return given[e.fn] ?? (e.args.length === 0 ? constant(e.fn) : undefined);
  };
  return excelText(parse(id, formula), { reference });
}
