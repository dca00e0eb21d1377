import { IronError } from "./errors";
import { parseUnit, sameDimension, type Unit } from "./units";

/** What people write otherwise than the model does, in the order in which it is looked for. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^[-–]$/, "1"],
  [/\bUSD\b|US \$|(?<!US)\$/gi, "US$$"],
  [/€/g, "EUR"],
  [/(?:\bper cent\b|\bpercent\b|\bpct\b)/gi, "%"],
  [/\bper ?mille\b/gi, "‰"],
  [/\s+p\.\s?a\.$|\s+per annum$/i, "/y"],
  [/\s+per\s+/gi, "/"],
  [/\s*([/*])\s*/g, "$1"],
  [/\/(?:a|yr)\b/gi, "/y"],
  [/\b([kM]?)tpa\b/g, "$1t/y"],
  [/\btonnes?\b/gi, "t"],
  [/\byears?\b/gi, "y"],
  [/\bmonths\b/gi, "month"],
  [/\bdays?\b/gi, "d"],
  [/\bhours?\b/gi, "h"],
  [/\bpersons\b|\bpeople\b/gi, "person"],
  [/\bkW\b/g, "kWh/h"],
  [/\bMW\b/g, "MWh/h"],
];

/** Shares of one, at the beginning of a unit. */
const SHARES: Readonly<Record<string, number>> = { "%": 1e-2, "‰": 1e-3 };

/** Sizes of money, before or behind its sign. */
const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const SIZE = Object.keys(SIZES).join("|");
const MONEY = new RegExp(`^(?:(${SIZE}) ?)?(US\\$|AZN|EUR)(?: ?(${SIZE})(?![\\w]))?`, "i");

/** A count before any unit: "thousand t", "'000 t/y", "million t". */
const COUNT = /^(?:(thousand|['\u2019]?1?000) |(?:million|mln) )(?=[^\s\d])/i;

/** The year of prices, as in "US$2026/t", "US$/t (2026)" or "real 2026 US$/t". */
const YEAR = /\s*\(?\b(?:real )?((?:19|20)\d\d)(?: prices)?\b\)?\s*|(?<=US\$)((?:19|20)\d\d)(?=\W|$)/i;

/** A unit as a person wrote it. */
export interface WrittenUnit extends Unit {
  /** The words that say which tonne is meant: the unit before each, and whether it stands behind a slash. */
  readonly meant: ReadonlySet<string>;
  /** The year of its prices, where it is told. */
  readonly year: number | undefined;
}

/** Reads a unit as people write it: "Mt/y", "m US$", "US$ bn", "%", "kt p.a."; undefined for what is none. */
export function writtenUnit(text: string): WrittenUnit | undefined {
  let rest = text.trim().replaceAll(/\s+/g, " ");
  for (const [pattern, plain] of WRITTEN) rest = rest.replace(pattern, plain);
  const [, before, behind] = YEAR.exec(rest) ?? [];
  const year = before ?? behind;
  if (year !== undefined) rest = rest.replace(YEAR, "");
  let size = SHARES[rest[0] ?? ""] ?? 1;
  if (size !== 1) rest = `1${rest.slice(1)}`;
  rest = rest.replace(COUNT, (_, thousand) => {
    size *= thousand === undefined ? 1e6 : 1e3;
    return "";
  });
  rest = rest.replace(MONEY, (_, first = "", sign, last = "") => {
    size *= (SIZES[first.toLowerCase()] ?? 1) * (SIZES[last.toLowerCase()] ?? 1);
    return sign.toUpperCase();
  });
  try {
    const unit = parseUnit(rest);
    return {
      ...unit,
      size: unit.size * size,
      meant: meantIn(rest),
      year: year === undefined ? undefined : Number(year),
    };
  } catch (error) {
    if (error instanceof IronError) return undefined;
    throw error;
  }
}

function meantIn(unit: string): ReadonlySet<string> {
  const pieces = [...unit.matchAll(/(^|[/*])(?:1000 )?[^\s/*]+ ([A-Za-z]\w*)/g)];
  return new Set(pieces.map(([, sign, word]) => (sign === "/" ? `/${word}` : `${word}`)));
}

/**
 * What a number in a written unit is multiplied by to be in the one that is wanted; undefined where it cannot be: another
 * quantity, or another tonne than the one that is meant.
 */
export function factorTo(wanted: string, written: WrittenUnit): number | undefined {
  const unit = parseUnit(wanted);
  const means = meantIn(wanted);
  if (![...written.meant].every((word) => means.has(word))) return undefined;
  // a rate a year is mostly written as a percentage alone
  const alike = sameDimension(unit, written) || (wanted === "1/y" && written.powers.size === 0);
  return alike ? written.size / unit.size : undefined;
}
