import { FormulaError } from "../language/expression";
import { nearest } from "../language/suggestion";

const LINE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const NAMED_FORMULA = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Lines, inputs and measures share one namespace: `group.name`, each name given once. */
export function claimLine(id: string, taken: Set<string>): void {
  if (!LINE.test(id)) throw new FormulaError("formula.badId", id, id, 0);
  claim(id, taken);
}

/** A named formula has a name without a dot, so that it is never taken for a line. */
export function claimFormula(id: string, taken: Set<string>): void {
  if (!NAMED_FORMULA.test(id)) throw new FormulaError("formula.badFormulaId", id, id, 0);
  claim(id, taken);
}

function claim(id: string, taken: Set<string>): void {
  if (taken.has(id)) throw new FormulaError("formula.idTaken", id, id, 0);
  taken.add(id);
}

/** A name that no line has, in the formula of `line`, with the name that was probably meant. */
export function unknownLine(line: string, formula: string, wanted: string, at: number, names: Iterable<string>): never {
  const meant = nearest(wanted, names);
  if (meant === undefined) throw new FormulaError("formula.unknownLine", line, formula, at, { name: wanted });
  throw new FormulaError("formula.unknownLineMeant", line, formula, at, { name: wanted, meant });
}
