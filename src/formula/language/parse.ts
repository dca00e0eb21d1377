import { message } from "../../messages/message";
import { call, type Expression, type Fail, FormulaError, name, number, word } from "./expression";
import { NEGATION, operations } from "./operations";

const TOKEN = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?)|([A-Za-z_][\w.]*)|('[^']*')|(<>|<=|>=|[-+*/^=<>(),%])|(\S))/gy;

interface Token {
  readonly type: "number" | "name" | "word" | "symbol" | "end";
  readonly text: string;
  readonly at: number;
}

/** How strongly comparisons and powers bind: neither may be chained without brackets. */
const COMPARISON = 1;
const POWER = 5;
const SIGN = 4;

function tokens(formula: string, fail: Fail): Token[] {
  const found: Token[] = [];
  for (const match of formula.trimEnd().matchAll(TOKEN)) {
    const [whole, digits, name, quoted, symbol, stray] = match;
    const text = digits ?? name ?? quoted ?? symbol ?? stray ?? "";
    const at = match.index + whole.length - text.length;
    if (stray !== undefined) fail("formula.strayCharacter", at, { found: stray });
    const type =
      digits !== undefined ? "number" : name !== undefined ? "name" : quoted !== undefined ? "word" : "symbol";
    found.push({ type, text, at });
  }
  return found;
}

/**
 * Reads one formula of the line `line` into an expression (a Pratt parser).
 * Errors: a FormulaError with the place of the first mistake.
 */
export function parse(line: string, formula: string): Expression {
  const fail: Fail = (id, at, ...values) => {
    throw new FormulaError(id, line, formula, at, ...values);
  };
  const stream = tokens(formula, fail);
  const end: Token = { type: "end", text: "", at: formula.length };
  let position = 0;
  const peek = (): Token => stream[position] ?? end;
  const next = (): Token => stream[position++] ?? end;
  const accept = (text: string): boolean => {
    const here = peek().type === "symbol" && peek().text === text;
    if (here) position++;
    return here;
  };
  const unexpected = (token: Token, what: "bracket" | "operand" | "argument" | "operator"): never => {
    const wanted = message(`wanted.${what}`);
    return token.type === "end"
      ? fail("formula.endsEarly", token.at, { wanted })
      : fail("formula.unexpected", token.at, { wanted, found: token.text });
  };

  function operand(): Expression {
    const token = next();
    if (token.type === "number") return number(Number(token.text) / (accept("%") ? 100 : 1), token.at);
    if (token.type === "word") return word(token.text.slice(1, -1), token.at);
    if (token.type === "name") return accept("(") ? call(token.text, list(), token.at) : name(token.text, token.at);
    if (token.text === "-") return call(NEGATION, [expression(SIGN)], token.at);
    if (token.text === "(") {
      const inner = expression(0);
      if (!accept(")")) unexpected(peek(), "bracket");
      return inner;
    }
    return unexpected(token, "operand");
  }

  function list(): Expression[] {
    const args: Expression[] = [];
    if (accept(")")) return args;
    do args.push(expression(0));
    while (accept(","));
    if (!accept(")")) unexpected(peek(), "argument");
    return args;
  }

  function bindingOf(token: Token): number | undefined {
    return token.type === "symbol" ? operations[token.text]?.binds : undefined;
  }

  function expression(weakest: number): Expression {
    let left = operand();
    for (;;) {
      const token = peek();
      const strength = bindingOf(token);
      if (strength === undefined || strength <= weakest) return left;
      next();
      left = call(token.text, [left, expression(strength)], token.at);
      const chained = (strength === COMPARISON || strength === POWER) && bindingOf(peek()) === strength;
      if (chained) fail("formula.chained", peek().at, { first: token.text, second: peek().text });
    }
  }

  const result = expression(0);
  if (peek().type !== "end") unexpected(peek(), "operator");
  return result;
}

/** A word of a choice as a formula writes it. */
export const quoted = (word: string): string => `'${word}'`;

/** Text for a part of an expression, or undefined where its own words serve; what binds less than `outer` wants brackets. */
export type Wording = (part: Expression, outer: number) => string | undefined;

/**
 * An expression as a formula; parsing it gives the same expression again. With a `wording`, parts are put otherwise:
 * an explanation puts numbers in the place of names.
 */
export function print(e: Expression, wording: Wording = () => undefined, outer = 0): string {
  const put = wording(e, outer);
  if (put !== undefined) return put;
  if (e.kind === "number") return e.word === undefined ? String(e.value) : quoted(e.word);
  if (e.kind === "name") return e.id;
  const binds = operations[e.fn]?.binds;
  if (binds === undefined) return `${e.fn}(${e.args.map((arg) => print(arg, wording)).join(", ")})`;
  const [left, right] = e.args.map((arg, k) => {
    // Comparisons and powers are never chained, so both their sides need brackets at their own strength.
    const strict = k > 0 || binds === COMPARISON || binds === POWER;
    return print(arg, wording, e.fn === NEGATION || !strict ? binds - 1 : binds);
  });
  const text = e.fn === NEGATION ? `-${left}` : `${left} ${e.fn} ${right}`;
  return binds <= outer ? `(${text})` : text;
}
