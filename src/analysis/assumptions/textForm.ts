import { IronError } from "../../quantities/errors";
import { shortened } from "../../quantities/shortened";
import { cellOf } from "./cellText";
import { decimalSignOf } from "./decimals";
import { isKeyShaped } from "./names";
import { isSetKey } from "./row";

/** What an Excel cell holds at most. */
export const LONGEST_CELL = 32_767;

/** A part of assumptions that are one text: `key=value`, or a word alone. */
export interface TextPart {
  readonly given: string;
  readonly key: string | undefined;
  readonly value: string | number | boolean | null;
  /** Where it begins. */
  readonly at: number;
}

/** Whether a text is more than a name. */
export const hasParts = (text: string): boolean => /[=;\n\r]/.test(text);

/**
 * The parts of a text such as `spec-consistent; market.hbi_price.times=0.9`, set apart by semicolons or new lines. Numbers
 * have a decimal point, or a comma where that can only begin decimals; a number that can be two stays a text.
 * Errors: argument for a text that no cell could hold.
 */
export function partsOf(text: string): readonly TextPart[] {
  if (text.length > LONGEST_CELL)
    throw new IronError("argument", "assumptions.longText", { most: LONGEST_CELL, given: text.length });
  const parts = [...text.matchAll(/[^;\n\r]+/g)].flatMap(({ 0: part, index }) => {
    const given = part.trim();
    const sign = given.indexOf("=");
    const pair = sign < 0 ? [] : [given.slice(0, sign), given.slice(sign + 1)];
    const [key, right] = pair.map((side) => side.trim());
    return given === "" ? [] : [{ given, key, right, at: index + part.indexOf(given) }];
  });
  const sign = decimalSignOf([parts.flatMap(({ right }) => right ?? [])]);
  const cell = (right: string) => {
    const plain = cellOf(right);
    return typeof plain === "string" ? cellOf(right, { sign }) : plain;
  };
  return parts.map(({ right, ...part }) => ({ ...part, value: right === undefined ? null : cell(right) }));
}

/** The key and the value of a part. Errors: argument for a word alone. */
export function pairOf({ given, key, value }: TextPart): readonly [key: string, value: unknown] {
  if (key === undefined) throw new IronError("argument", "assumptions.notAPair", { given: shortened(given) });
  return [key, value];
}

/** Whether all of a text is assumptions as one text: one word alone at most, at its beginning, and keys in all else. */
export function isTextForm(text: string): boolean {
  if (!hasParts(text) || text.length > LONGEST_CELL) return false;
  const parts = partsOf(text);
  const isKey = ({ key }: TextPart) => key !== undefined && (isKeyShaped(key) || isSetKey(key));
  return parts.some(isKey) && parts.every((part, k) => isKey(part) || (k === 0 && part.key === undefined));
}
