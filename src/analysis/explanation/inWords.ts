import { argument, type Call, type Expression } from "../../formula/language/expression";
import { has, LOOKUP, NEGATION, operations, reducers, shifts } from "../../formula/language/operations";
import { type Message, type MessageValue, message } from "../../messages/message";

/** What stands for a name, or a reach into other years; undefined where the formula's own words serve. */
export type Leaf = (part: Expression) => MessageValue | undefined;

const SIGNS: Readonly<Record<string, string>> = { "*": "×", "/": "÷", "-": "−", "<=": "≤", ">=": "≥", "<>": "≠" };

/** Comparisons and powers are never chained. */
const STRICT = [operations["="]?.binds, operations["^"]?.binds];

/** A formula as a sentence: signs as people write them, functions in words, names as the leaf says them. */
export function inWords(e: Expression, leaf: Leaf): Message {
  return message("words.of", { what: said(e, leaf, 0) });
}

function said(e: Expression, leaf: Leaf, outer: number): MessageValue {
  const put = leaf(e);
  if (put !== undefined) return outer === 0 ? alone(put) : put;
  if (e.kind === "number") return e.word === undefined ? String(e.value) : message("words.quoted", { what: e.word });
  if (e.kind === "name") return e.id;
  const binds = operations[e.fn]?.binds;
  if (binds === undefined) return outer > 0 && e.fn === "IF" ? inBrackets(called(e, leaf)) : called(e, leaf);
  const [left = "", right = ""] = e.args.map((arg, k) =>
    said(arg, leaf, e.fn === NEGATION || (k === 0 && !STRICT.includes(binds)) ? binds - 1 : binds),
  );
  const whole =
    e.fn === NEGATION
      ? message("words.minus", { of: left })
      : message("words.both", { left, sign: SIGNS[e.fn] ?? e.fn, right });
  return binds <= outer ? inBrackets(whole) : whole;
}

/** A number below nil needs no brackets where nothing stands before it. */
const alone = (put: MessageValue): MessageValue =>
  typeof put === "object" && "id" in put && put.id === "words.brackets" ? (put.values.of ?? put) : put;

const inBrackets = (of: Message): Message => message("words.brackets", { of });

/** A call of a function in words. */
function called(e: Call, leaf: Leaf): Message {
  const arg = (k: number): MessageValue => said(argument(e, k), leaf, 0);
  if (has(reducers, e.fn)) return reduced(e, arg);
  if (has(shifts, e.fn)) return shifted(e, arg);
  switch (e.fn) {
    case LOOKUP:
      return message("words.entry", { of: arg(0), n: arg(1) });
    case "IF":
      return message("words.if", { condition: arg(0), value: arg(1), otherwise: arg(2) });
    case "NOT":
      return message("words.not", { of: arg(0) });
    case "AND":
    case "OR":
      return e.args
        .slice(1)
        .reduce<Message>(
          (left, _, k) => message(e.fn === "AND" ? "words.and" : "words.or", { left, right: side(e, k + 1, leaf) }),
          message("words.of", { what: side(e, 0, leaf) }),
        );
    case "MIN":
      return message("words.min", { of: listed(e, leaf) });
    case "MAX":
      return message("words.max", { of: listed(e, leaf) });
    case "ABS":
      return message("words.abs", { of: arg(0) });
    case "ROUND":
      return message("words.round", { of: arg(0), digits: arg(1) });
    default:
      // a constant of nature has no arguments
      if (e.args.length === 0) return message("words.of", { what: e.fn.replaceAll("_", " ") });
      return message("words.call", { name: e.fn.replaceAll("_", " "), of: listed(e, leaf) });
  }
}

/** A side of AND and OR, in brackets where it is one of them itself. */
function side(e: Call, k: number, leaf: Leaf): MessageValue {
  const part = argument(e, k);
  const inner = said(part, leaf, 0);
  return part.kind === "call" && (part.fn === "AND" || part.fn === "OR")
    ? message("words.brackets", { of: inner })
    : inner;
}

/** Arguments one after the other. */
const listed = (e: Call, leaf: Leaf): MessageValue =>
  e.args.map((arg) => said(arg, leaf, 0)).reduce((left, right) => message("words.more", { left, right }));

function reduced(e: Call, arg: (k: number) => MessageValue): Message {
  const of = arg(0);
  const where = e.args[1] === undefined ? undefined : arg(1);
  if (e.fn === "TOTAL") return message("words.total", { of });
  if (e.fn === "LOWEST")
    return where === undefined ? message("words.lowest", { of }) : message("words.lowestWhere", { of, where });
  return where === undefined ? message("words.highest", { of }) : message("words.highestWhere", { of, where });
}

function shifted(e: Call, arg: (k: number) => MessageValue): Message {
  const [of, edge] = [arg(0), arg(1)];
  if (e.fn === "NEXT") return message("words.next", { of, edge });
  return e.args[2] === undefined
    ? message("words.before", { of, edge })
    : message("words.lagged", { of, edge, lag: arg(2) });
}
