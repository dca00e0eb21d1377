import { findFunction } from "../../functions/catalog";
import type { FunctionDefinition } from "../../functions/define";
import { NAMESPACE } from "../../help/syntax";
import { type Call, callsIn } from "../../sheet/cellFormula";

/** Excel shows a function by its name in the file where the add-in has not come. */
const OURS = new RegExp(`^(?:${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)`, "i");

/** The calls of our functions in a formula, the outermost. */
export const ourCalls = (formula: string): readonly Call[] => callsIn(formula, (name) => OURS.test(name));

/** Whether a cell's formula calls a function of ours, be it within another call. */
export const callsOurs = (formula: string): boolean => ourCalls(formula).length > 0;

/** The function that a call names; nothing for one that is none of ours, or none that exists. */
export const functionOf = ({ name }: Call): FunctionDefinition | undefined =>
  OURS.test(name) ? findFunction(name.replace(OURS, "")) : undefined;
