/**
 * Formulas side by side or below each other that say the same in relative notation. The formula engine reads such formulas once for all where it is told
 * that they are shared, and each for itself where it is not; what it has read of 5,000 different ones it keeps, and forgets the rest.
 */
import { inRelative } from "../../sheet/relative";

/** A whole column, a whole row, or a part of a table: what they mean does not move as cells do. */
const NO_CELLS = /\[|(?<![\w.])\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(])|(?<![\w.$])\$?\d+:\$?\d+(?![\w.(])/i;

/** Functions whose result is cells: of a shared formula the engine takes them from the first cell's range, or moves them twice. */
const GIVES_CELLS = /(?<![\w.])(?:INDEX|OFFSET|INDIRECT|CHOOSE|XLOOKUP)\(/i;
const FIXED_RANGE = /\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+/gi;
const movesCells = (formula: string): boolean =>
  GIVES_CELLS.test(formula) && formula.replace(FIXED_RANGE, "").includes(":");

/** What two formulas have alike when one is the other copied; null for a formula that has nothing alike with any. */
export const likeness = (formula: string, row: number, column: number): string | null =>
  NO_CELLS.test(formula) || movesCells(formula) ? null : inRelative(formula, { row, column });

/** Whether a name means another place in every cell: formulas with such a name are not alike. */
export const isRelative = (reference: string): boolean => /(?<![\w.$])[A-Z]{1,3}\$?\d|\$[A-Z]{1,3}\d/i.test(reference);
