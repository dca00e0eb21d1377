import type { InputKey } from "../../model/inputs/keys";
import { checkValue } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { isShare } from "../../quantities/share";
import { shortened } from "../../quantities/shortened";
import { errorIn, shown, textOf } from "./cells";
import { numbersIn, percentagesIn } from "./numberText";

/** A value as the model takes it, and the text it was written as where that was no number but could only mean one. */
export interface ReadValue {
  readonly value: number;
  readonly asText?: string;
}

/**
 * One value for one key, from a cell of any kind: a number, the word of a choice, TRUE or FALSE for a question of yes or
 * no, or a text that can only be one number.
 * Errors: argument for anything else, naming the key and the remedy; domain for a number outside its limits.
 */
export function readValue(definition: InputKey, cell: unknown): ReadValue {
  const { key } = definition;
  const error = errorIn(cell);
  if (error !== undefined) throw new IronError("argument", "assumptions.errorCell", { key, error });
  if (typeof cell !== "string") return { value: checkValue(key, cell) };
  const text = textOf(cell);
  if (/^(?:true|false)$/i.test(text)) return { value: checkValue(key, text.toLowerCase() === "true") };
  const [first, second] = numbersMeant(definition, text);
  // a word of a choice, a blank, or what the schema refuses
  if (first === undefined) return { value: checkValue(key, shortened(text)) };
  if (second !== undefined)
    throw new IronError("argument", "assumptions.twoNumbers", {
      key,
      given: shown(text),
      first: String(first),
      second: String(second),
    });
  return { value: checkValue(key, first), asText: text };
}

const numbersMeant = ({ unit, choices }: InputKey, text: string): readonly number[] => {
  const found = numbersIn(text);
  return found.length === 0 && isShare(unit) && choices === undefined ? percentagesIn(text) : found;
};
