import type { NamedFormula } from "../formula/language/model";
import type { MessageId, ValuesOf } from "../messages/message";
import { IronError } from "../quantities/errors";
import { computing } from "./formulas";

/** The messages of rules that arguments keep. */
type RuleId = Extract<MessageId, `technical.${string}`>;

/** A message that names nothing but N. */
type Naming<N extends string, M extends RuleId> = M & (keyof ValuesOf<M> extends N ? unknown : never);

type Formulas = Readonly<Record<string, NamedFormula>>;
type Numbers = Readonly<Record<string, number>>;
type ParametersOf<F> = F extends NamedFormula<infer P> ? P : never;

/** A rule that the arguments of a function must keep, as data. `N` are the arguments that it reads. */
export interface Guard<N extends string = string> {
  /** The condition that breaks the rule: a named formula, as rules of the model have it. */
  readonly broken: NamedFormula;
  /** What of the condition is no argument, and the formulas by which it follows from arguments. */
  readonly derived: Formulas;
  /** The arguments it reads, each with its unit. */
  readonly reads: Readonly<Record<N, string>>;
  /** The id of the text that says so; the text may name what the condition reads. */
  readonly message: RuleId;
}

/** Joins a condition and its text; the compiler knows by name which arguments the two take. */
export function guard<
  C extends string,
  M extends RuleId,
  const D extends Formulas = Readonly<Record<never, NamedFormula>>,
>(
  broken: NamedFormula<C>,
  message: Naming<C | ParametersOf<D[keyof D]>, M>,
  derived?: D & { readonly [K in Exclude<keyof D, C>]: never },
): Guard<Exclude<C, keyof D> | ParametersOf<D[keyof D]>> {
  const formulas: Formulas = derived ?? {};
  const own = Object.entries<string>(broken.parameters).filter(([name]) => !Object.hasOwn(formulas, name));
  const others = Object.values(formulas).flatMap(({ parameters }) => Object.entries(parameters));
  // the names are those of the condition, less what is derived, and those that this is derived from
  const reads = Object.fromEntries([...others, ...own]) as Guard<
    Exclude<C, keyof D> | ParametersOf<D[keyof D]>
  >["reads"];
  return { broken, derived: formulas, reads, message };
}

/** Refuses arguments that break a rule. */
export function keeping({ broken, derived, message }: Guard): (given: Numbers) => void {
  const isBroken = computing(broken);
  const formulas = Object.entries(derived).map(([name, formula]) => [name, computing(formula)] as const);
  return (given) => {
    const values = { ...given, ...Object.fromEntries(formulas.map(([name, value]) => [name, value(given)])) };
    if (isBroken(values) !== 0) throw IronError.of("domain", { id: message, values });
  };
}
