import type { Expression } from "../../formula/language/expression";
import { inWords as wordOf } from "../../formula/language/model";
import { BUILT_IN, has, LOOKUP, reducers, shifts } from "../../formula/language/operations";
import { parse } from "../../formula/language/parse";
import { itemOf } from "../../formula/program/program";
import { evaluate, type Place } from "../../formula/readers/interpret";
import { type MessageValue, message } from "../../messages/message";
import { verbatim, type Words } from "../../messages/words";
import { amount } from "./amounts";
import type { ToldFormula } from "./explained";
import { inWords } from "./inWords";
import type { OpenedRun } from "./openedRun";

/** The formula of a line, as it is written, in words, and with the numbers of a period. */
export function formulaTold(opened: OpenedRun, id: string, period: number): ToldFormula | undefined {
  const { item } = itemOf(opened.program, id);
  if (item.kind !== "line") return undefined;
  const expression = parse(id, item.formula);
  const place = opened.place(period);
  return {
    written: verbatim(item.formula),
    inWords: inWords(expression, (part) => labelled(part, opened)),
    inNumbers: inWords(expression, (part) => numbered(part, place)),
  };
}

/** A label; one that holds signs of its own in quotation marks. */
function labelled(part: Expression, { program }: OpenedRun): MessageValue | undefined {
  if (part.kind !== "name") return undefined;
  if (BUILT_IN.has(part.id)) return message(part.id === "t" ? "words.period" : "words.periods");
  return quotedLabel(itemOf(program, part.id).label);
}

/** A label in a sentence: in quotation marks where it has signs or words that the sentence has, too. */
export const quotedLabel = (label: Words): MessageValue =>
  /[,;:()×÷]| or | and | if | less /.test(label) ? message("words.quoted", { what: label }) : label;

/** A number with its unit in the place of a name, of a reach into other years, and of a table's entry. */
function numbered(part: Expression, place: Place): MessageValue | undefined {
  if (part.kind === "number") return undefined;
  if (part.kind === "name") {
    if (BUILT_IN.has(part.id)) return String(evaluate(part, place));
    const { item, unit, shape } = itemOf(place.program, part.id);
    if (shape === "table") return undefined;
    return put(part, place, unit, (value) => wordOf(item, value));
  }
  const reaches = has(reducers, part.fn) || has(shifts, part.fn) || part.fn === LOOKUP;
  const [target] = part.args;
  if (!reaches || target?.kind !== "name") return undefined;
  const { unit } = itemOf(place.program, target.id);
  // years in which something is so are a number
  return put(part, place, unit === "flag" && part.fn === "TOTAL" ? "1" : unit, (value) => value);
}

function put(part: Expression, place: Place, unit: string, read: (value: number) => number | string): MessageValue {
  const value = read(evaluate(part, place));
  return typeof value === "number" ? amount(value, unit) : message("words.quoted", { what: value });
}
