import type { NamedFormula } from "../../src/formula/language/model";
import { callable } from "../../src/formula/readers/call";
import { formulas } from "../../src/model/formulas/index";

const numbered = (name: string, values: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(values.map((value, k) => [`${name}_${k + 1}`, value]));

/** A royalty over bands, from where they begin and at their rates. */
export const byBands =
  (formula: NamedFormula) =>
  (index: number, from: readonly number[], rates: readonly number[]): number =>
    callable(formula, formulas)({ index, ...numbered("from", from), ...numbered("rate", rates) });
