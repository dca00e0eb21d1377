/** The sign that begins the decimals of a number. */
export type DecimalSign = "." | ",";

/** Signs that set groups of three digits apart, beside the one of "." and "," that is not the decimal sign. */
const GROUPING = ["[ ]", "'"];

const numbers = new Map<DecimalSign, RegExp>(
  ([".", ","] as const).map((decimal) => {
    const groups = [decimal === "." ? "," : "\\.", ...GROUPING].map((sign) => `[1-9]\\d{0,2}(?:${sign}\\d{3})+`);
    const sign = decimal === "." ? "\\." : ",";
    return [
      decimal,
      new RegExp(`^[+-]?(?:(?:\\d+|${groups.join("|")})(?:${sign}\\d*)?|${sign}\\d+)(?:e[+-]?\\d+)?$`, "i"),
    ];
  }),
);

/** Spaces and signs that programs and type-setters write in place of the plain ones. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace("\u2212", "-")
    .replaceAll("\u2019", "'");

/** Longer texts are no numbers; a hostile one costs nothing. */
const LONGEST = 40;

/**
 * The numbers that a text can be: none, one, or two where it can be read with a decimal point and with a decimal comma,
 * as "1,200" can. Groups of three digits may stand apart by the other of the two signs, a space or an apostrophe. With
 * `decimal` the sign is known.
 */
export function numbersIn(text: string, decimal?: DecimalSign): readonly number[] {
  if (text.length > LONGEST) return [];
  const given = plain(text);
  const signs = decimal === undefined ? ([".", ","] as const) : [decimal];
  const found = signs.flatMap((sign) => {
    if (numbers.get(sign)?.test(given) !== true) return [];
    const other = sign === "." ? "," : ".";
    const value = Number(given.replaceAll(other, "").replaceAll(/[ ']/g, "").replace(sign, "."));
    return Number.isFinite(value) ? [value] : [];
  });
  return [...new Set(found)];
}

/** The same for a percentage, "8 %" or "8%": its numbers as fractions; none where the text is no percentage. */
export function percentagesIn(text: string): readonly number[] {
  const [, digits] = /^(.{1,38}?)\s*%\s*$/.exec(text) ?? [];
  // the decimal sign is moved, not divided by, so that 8.1 % is the number 0.081
  return digits === undefined
    ? []
    : numbersIn(digits)
        .map((value) => Number(`${value}e-2`))
        .filter(Number.isFinite);
}
