import { differs } from "../../analysis/assumptions/differs";
import { contains } from "../../quantities/interval";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import type { Values } from "../../workbook/assumptionRows";

/** Below its low or above its high, or where the model has no meaning for it. */
export const isOutside = ({ low, high, interval }: AssumptionRow, value: number): boolean =>
  value < low || value > high || !contains(interval, value);

/** A value of the sheet that lies outside the range that its source tells of. */
export interface Outside {
  readonly assumption: AssumptionRow;
  readonly value: number;
}

/** The values outside their ranges; the set's own are the set's choice. */
export const outsideOf = (rows: readonly AssumptionRow[], values: Values): Outside[] =>
  rows.flatMap((assumption) => {
    const value = values.get(assumption.key);
    if (value === undefined || assumption.choices !== undefined || !differs(value, assumption.current)) return [];
    return isOutside(assumption, value) ? [{ assumption, value }] : [];
  });

/** The same of rows that are the user's own: there is no set whose choice they could be. */
export const ownOutside = (rows: readonly AssumptionRow[]): Outside[] =>
  rows.flatMap((assumption) => {
    const { current: value } = assumption;
    return isOutside(assumption, value) ? [{ assumption, value }] : [];
  });
