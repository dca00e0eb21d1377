import { type DecimalSign, numbersIn } from "./numberText";

/** A decimal number as programs write it, and spreadsheets where commas set cells apart. */
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * A text of a file or of the command line as a cell: a number, TRUE or FALSE where it reads as one, else itself. Numbers
 * are plain, or written as people write them with the decimal sign that `people` use, where that is known; one that can
 * be two numbers stays a text.
 */
export function cellOf(
  text: string,
  people?: { readonly sign: DecimalSign | undefined },
): string | number | boolean | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  // an apostrophe marks a text that a spreadsheet would take for a formula
  if (/^'[=+\-@]/.test(trimmed)) return trimmed.slice(1);
  return (people === undefined ? plainNumber(trimmed) : onlyNumber(numbersIn(trimmed, people.sign))) ?? trimmed;
}

function plainNumber(text: string): number | undefined {
  const number = Number(text);
  return PLAIN.test(text) && Number.isFinite(number) ? number : undefined;
}

const onlyNumber = ([number, another]: readonly number[]): number | undefined =>
  another === undefined ? number : undefined;
