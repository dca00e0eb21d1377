import type { NamedFormula } from "../formula/language/model";
import { callable } from "../formula/readers/call";
import { inEnglish } from "../messages/words";
import { formulas } from "../model/formulas/index";

/** One of the model's named formulas as a function of numbers by name: the same text that its lines compute with. */
export const computing = <P extends string>(
  formula: NamedFormula<P>,
): ((given: Readonly<Record<P, number>>) => number) => callable(formula, formulas);

/** What a definition says of a named formula it computes with, so that neither is retyped. */
export const documented = ({ formula, source = inEnglish("Definition") }: NamedFormula) => ({
  formula: formula.replace(/\s+/g, " "),
  source,
});
