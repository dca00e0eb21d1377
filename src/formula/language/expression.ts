import type { Filling, MessageId, ValuesOf } from "../../messages/message";
import { IronError } from "../../quantities/errors";

/**
 * The syntax tree every reader shares. Operators are calls too: `a + b` is call("+", [a, b]). `at` is the place in the
 * formula. `constant` is the id of the named formula without parameters that was written out here.
 */
export type Expression = { readonly at: number; readonly constant?: string } & (
  | /** `word` is set where a formula says the word of a choice; until it is resolved its number is not known (NaN). */
  { readonly kind: "number"; readonly value: number; readonly word?: string }
  | { readonly kind: "name"; readonly id: string }
  | { readonly kind: "call"; readonly fn: string; readonly args: readonly Expression[] }
);

export type Call = Extract<Expression, { kind: "call" }>;

export const number = (value: number, at = 0): Expression => ({ kind: "number", value, at });
export const word = (text: string, at = 0): Expression => ({ kind: "number", value: Number.NaN, word: text, at });
export const name = (id: string, at = 0): Expression => ({ kind: "name", id, at });
export const call = (fn: string, args: readonly Expression[], at = 0): Call => ({ kind: "call", fn, args, at });

/** What the message of a mistake is filled with, beside the line. */
export type Beside<Id extends MessageId> = keyof Omit<ValuesOf<Id>, "line"> extends never
  ? readonly []
  : readonly [values: Omit<ValuesOf<Id>, "line">];

/** Refuses a formula: the message, the place in the formula, and what fills the message beside the line. */
export type Fail = <Id extends MessageId>(id: Id, at: number, ...values: Beside<Id>) => never;

/** A mistake in one formula, and the place in it. */
export class FormulaError<Id extends MessageId = MessageId> extends IronError<Id> {
  constructor(
    id: Id,
    readonly line: string,
    readonly formula: string,
    readonly at: number,
    ...[values]: Beside<Id>
  ) {
    // with the line all that the template asks for is there
    super("argument", id, ...([{ line, ...values }] as readonly unknown[] as Filling<Id>));
  }

  /** The formula with a caret below the place of the mistake. */
  get pointer(): string {
    return `${this.formula}\n${" ".repeat(this.at)}^`;
  }
}

/** Visits every part of an expression, the whole first. */
export function walk(e: Expression, see: (part: Expression) => void): void {
  see(e);
  if (e.kind === "call") for (const arg of e.args) walk(arg, see);
}

/** The argument of a call at a place; the parser and the resolver have checked that it is there. */
export function argument(e: Call, k: number): Expression {
  const found = e.args[k];
  if (!found) throw new RangeError(`${e.fn} has no argument ${k}`);
  return found;
}

/** The name of the row or table that a shift, a reducer or AT reads; the resolver has checked that it is a name. */
export function targetOf(e: Call): string {
  const first = argument(e, 0);
  if (first.kind !== "name") throw new TypeError(`${e.fn} reads a line by its name`);
  return first.id;
}
