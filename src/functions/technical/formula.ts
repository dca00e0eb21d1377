import type { NamedFormula } from "../../formula/language/model";
import { callable } from "../../formula/readers/call";
import { formulas } from "../../model/formulas/index";

function named(id: string): NamedFormula {
  const found = formulas.find((f) => f.id === id);
  if (!found) throw new RangeError(`there is no named formula '${id}'`);
  return found;
}

/** One of the model's named formulas as a function: the same text that its lines compute with. */
export const formula = (id: string): ((...args: number[]) => number) => callable(formulas, id);

/** What a definition says about a named formula it publishes, so that neither is retyped. */
export function published(id: string): { readonly formula: string; readonly source: string } {
  const { formula: text, source = "Definition" } = named(id);
  return { formula: text.replace(/\s+/g, " "), source };
}

/** A function without parameters is a constant. */
export const constant = (id: string): number => formula(id)();
