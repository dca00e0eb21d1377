import type { InputKey } from "../../model/inputs/keys";
import { IronError } from "../../quantities/errors";
import { factorTo, writtenUnit } from "../../quantities/writtenUnit";
import { errorIn, isIdle, shown, textOf } from "./cells";

/** How a sheet writes the unit of a pure number, which "1" would look like a number kept as text. */
export const PURE_UNIT = "-";

/** A unit as a sheet shows it. */
export const unitShown = (unit: string): string => (unit === "1" ? PURE_UNIT : unit);

/** What the Unit column says of a number: what it is multiplied by, and the unit it was given in where that is another. */
export interface Conversion {
  readonly factor: number;
  readonly from?: string;
  /** The key by whose value it is divided, once all of the table is read. */
  readonly per?: string | undefined;
}

/** A number that is given in the unit it is wanted in. */
export const PLAIN: Conversion = { factor: 1 };

/** What VSTACK puts into the columns that one of its ranges does not have. */
const PADDING = "#N/A";

/** No unit is longer. */
const LONGEST = 60;

const isSame = (wanted: string, given: string): boolean =>
  given === wanted || (wanted === "1" && (given === PURE_UNIT || given === "flag"));

/**
 * What the cell of the Unit column says of the number beside it, which is wanted in a unit; prices are those of a year.
 * Errors: argument for another unit than the one wanted or a multiple of it, naming both.
 */
export function conversionOf(
  { key, unit: wanted, formerUnit }: Pick<InputKey, "key" | "unit" | "formerUnit">,
  cell: unknown,
  pricesOf: number,
): Conversion {
  const error = errorIn(cell);
  const given = isIdle(cell) || error === PADDING ? "" : (error ?? String(cell).trim());
  const pure = wanted === "flag" ? "1" : wanted;
  if (given === "" || isSame(pure, given)) return PLAIN;
  const unit = given.length > LONGEST ? undefined : writtenUnit(given);
  const current = unit && factorTo(pure, unit);
  const former = unit && current === undefined && formerUnit ? factorTo(formerUnit.unit, unit) : undefined;
  const factor = current ?? former;
  const told = { key, given: shown(given), wanted: unitShown(pure) };
  if (factor === undefined) throw new IronError("argument", "assumptions.unit", told);
  if (unit?.year !== undefined && unit.year !== pricesOf)
    throw new IronError("argument", "assumptions.unitYear", { ...told, year: String(pricesOf) });
  if (former !== undefined) return { factor, from: given, per: formerUnit?.per };
  return Math.abs(factor - 1) < 1e-12 ? PLAIN : { factor, from: given };
}

/**
 * Whether most of a column are units: then it is the Unit column of a table without a header. A 1 tells nothing: it is a unit
 * or a number, and files do not say which.
 */
export function areUnits(cells: readonly unknown[]): boolean {
  const texts = cells.filter((cell) => !isIdle(cell) && errorIn(cell) === undefined && String(cell).trim() !== "1");
  const units = texts.filter((cell) => {
    const text = textOf(cell);
    return text === PURE_UNIT || (text !== "" && text.length <= LONGEST && writtenUnit(text) !== undefined);
  });
  return units.length > 0 && 2 * units.length >= texts.length;
}
