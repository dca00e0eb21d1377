import type { NamedFormula } from "../formula/language/model";
import { type Arguments, type Documented, defineFunction, type FunctionDefinition } from "./define";
import { computing, documented } from "./formulas";
import { type Guard, keeping } from "./guard";
import { argumentsOf, type Parameter } from "./parameter";
import { TYPE_ERROR } from "./refusals";

type ReadBy<G> = G extends Guard<infer N> ? N : never;

/** A parameter for each of N and for nothing else. */
type Exactly<N extends string, A> = { readonly [K in N]: Parameter } & { readonly [K in Exclude<keyof A, N>]: never };

/** Names that the compiler knows; a formula whose names are made while running cannot be checked, nor published. */
type Known<P extends string> = string extends P ? never : unknown;

/** What a function says on top of the formula that it publishes. */
interface Publication<R>
  extends Pick<Documented<Arguments, string>, "id" | "family" | "summary" | "notes" | "examples" | "seeAlso"> {
  /** Rules among the arguments, in the order in which they are looked at. */
  readonly rules?: R;
  /** Which arguments are refused. */
  readonly refuses: string;
  /** What the result is, where the formula's label says too little. */
  readonly result?: string;
}

/**
 * A named formula of the model as a worksheet function. Unit, formula, source and what the result is are the formula's;
 * `args` gives, in call order, a parameter for each name that the formula or a rule takes, and nothing else: the compiler
 * refuses a name that is missing, one too many, or one misspelt.
 */
export function publish<P extends string, A, const R extends readonly Guard[] = readonly []>(
  formula: NamedFormula<P> & Known<P>,
  publication: Publication<R> & { readonly args: A & Exactly<P | ReadBy<R[number]>, A> },
): FunctionDefinition {
  const { args, rules = [], refuses, result = formula.label, ...page } = publication;
  const units = unitsOf(page.id, [...rules.map(({ reads }) => reads), formula.parameters]);
  const keep = rules.map(keeping);
  const value = computing<string>(formula);
  return defineFunction({
    ...page,
    args: argumentsOf(units, args),
    returns: { type: "number", shape: "scalar", unit: formula.unit, doc: result },
    errors: { argument: TYPE_ERROR, domain: refuses },
    ...documented(formula),
    compute: (given) => {
      for (const check of keep) check(given);
      return value(given);
    },
  });
}

/** The unit of each name, in which all must agree. */
function unitsOf(id: string, all: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const units: Record<string, string> = {};
  for (const [name, unit] of all.flatMap((some) => Object.entries(some))) {
    const known = units[name] ?? unit;
    if (known !== unit) throw new RangeError(`${id}: ${name} is in ${known} and in ${unit}`);
    units[name] = unit;
  }
  return units;
}
