import type { InputKey } from "../../model/inputs/keys";
import { checkValue } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { isShare } from "../../quantities/share";
import { shortened } from "../../quantities/shortened";
import { errorIn, isBlank, shown, textOf } from "./cells";
import { numbersIn, percentagesIn } from "./numberText";
import type { RelativeKey } from "./relative";
import { type Conversion, PLAIN } from "./unitColumn";

/** A value as the model takes it, and the text it was written as where that was no number but could only mean one. */
export interface ReadValue {
  readonly value: number;
  readonly asText?: string;
  /** The unit that it was given in, where that is another. */
  readonly from?: string;
}

/** In the unit it is wanted in, to the digits that were typed; a percentage says its unit itself. */
const inUnit = (value: number, { factor, from }: Conversion, text = "") =>
  from === undefined || text.endsWith("%") ? { value } : { value: Number((value * factor).toPrecision(DIGITS)), from };

/** What doubles hold of any number that was typed. */
const DIGITS = 15;

/**
 * One value for one key, from a cell of any kind: a number, the word of a choice, TRUE or FALSE for a question of yes or
 * no, or a text that can only be one number.
 * Errors: argument for anything else, naming the key and the remedy; domain for a number outside its limits.
 */
export function readValue({ key, unit, choices }: InputKey, cell: unknown, conversion = PLAIN): ReadValue {
  checkNoError(key, cell);
  if (typeof cell === "number") return checked(key, inUnit(cell, conversion));
  if (typeof cell !== "string") return { value: checkValue(key, cell) };
  const text = textOf(cell);
  if (/^(?:true|false)$/i.test(text)) return { value: checkValue(key, text.toLowerCase() === "true") };
  const meant = numberMeant(key, text, isShare(unit) && choices === undefined);
  // a word of a choice, a blank, or what the schema refuses
  if (meant === undefined) return { value: checkValue(key, shortened(text)) };
  return { ...checked(key, inUnit(meant, conversion, text)), asText: text };
}

const checked = (key: string, read: ReadValue): ReadValue => ({ ...read, value: checkValue(key, read.value) });

/** The number beside a relative key. Errors: argument for anything that is none, naming the key and the remedy. */
export function readAmount({ key, by, targets }: RelativeKey, cell: unknown, conversion = PLAIN): ReadValue {
  checkNoError(key, cell);
  if (typeof cell === "number" && Number.isFinite(cell)) return inUnit(cell, conversion);
  const text = textOf(cell);
  const meant = numberMeant(key, text, by === "times" || targets.every(({ unit }) => isShare(unit)));
  if (meant !== undefined) return { ...inUnit(meant, conversion, text), asText: text };
  if (isBlank(cell)) throw new IronError("argument", "model.blank", { key });
  throw new IronError("argument", "assumptions.amount", { key, given: shown(cell) });
}

function checkNoError(key: string, cell: unknown): void {
  const error = errorIn(cell);
  if (error !== undefined) throw new IronError("argument", "assumptions.errorCell", { key, error });
}

/** The number that a text means; undefined for one that means none. Errors: argument for one that can be two. */
function numberMeant(key: string, text: string, percent: boolean): number | undefined {
  const numbers = numbersIn(text);
  const [first, second] = numbers.length === 0 && percent ? percentagesIn(text) : numbers;
  if (first === undefined || second === undefined) return first;
  throw new IronError("argument", "assumptions.twoNumbers", {
    key,
    given: shown(text),
    first: String(first),
    second: String(second),
  });
}
