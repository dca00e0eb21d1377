import { FormulaError, walk } from "../../formula/language/expression";
import { BUILT_IN } from "../../formula/language/operations";
import { parse } from "../../formula/language/parse";
import { type Message, type MessageValue, message } from "../../messages/message";
import { amount } from "./amounts";
import { inWords } from "./inWords";

/** What a formula is given in the place of a name: a number with its unit, or a word. */
export type GivenNumber = { readonly value: number; readonly unit: string } | { readonly word: string };

/**
 * A formula that is no line of the model, such as that of a worksheet function, with what its names are given. Undefined
 * where a name is given nothing, or where what is written is for reading only and no formula of the language.
 */
export function withNumbers(formula: string, given: ReadonlyMap<string, GivenNumber>): Message | undefined {
  const expression = parsed(formula);
  if (expression === undefined) return undefined;
  let whole = true;
  walk(expression, (part) => {
    if (part.kind === "name" && (BUILT_IN.has(part.id) || !given.has(part.id))) whole = false;
  });
  if (!whole) return undefined;
  return inWords(expression, (part): MessageValue | undefined => {
    const put = part.kind === "name" ? given.get(part.id) : undefined;
    if (put === undefined) return undefined;
    return "word" in put ? message("words.quoted", { what: put.word }) : amount(put.value, put.unit);
  });
}

function parsed(formula: string) {
  try {
    return parse("", formula);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
