import { argument, type Expression } from "../language/expression";
import { NEGATION, operations } from "../language/operations";

const ATOM = 9;

/** The text of what is no operation of one period: a name, a function over a row. It binds as a reference does. */
type Reference = (e: Expression) => string | undefined;

/**
 * An expression as an Excel formula without its leading "=". `outer` is how strongly the surroundings bind: weaker text
 * goes into brackets.
 */
export function excelText(e: Expression, reference: Reference, outer = 0): string {
  if (e.kind === "number") return String(e.value);
  const known = reference(e);
  if (known !== undefined) return known;
  if (e.kind === "name") throw new RangeError(`there is no reference to '${e.id}'`);
  const operation = operations[e.fn];
  if (!operation) throw new RangeError(`there is no function '${e.fn}'`);
  // A sum over a row leaves TRUE and FALSE out, so a flag is always the number 1 or 0.
  if (operation.units === "compare" || operation.units === "logic") return `IF(${condition(e, reference)},1,0)`;
  if (e.fn === "IF")
    return operation.excel(
      condition(argument(e, 0), reference),
      excelText(argument(e, 1), reference),
      excelText(argument(e, 2), reference),
    );
  const { binds } = operation;
  if (binds === undefined) return operation.excel(...e.args.map((arg) => excelText(arg, reference)));
  // Excel reads -a^2 as (-a)^2, so whatever is negated or raised stands in brackets.
  const tight = e.fn === NEGATION || e.fn === "^";
  const args = e.args.map((arg, k) => excelText(arg, reference, tight ? ATOM : binds + (k > 0 ? 1 : 0)));
  const text = operation.excel(...args);
  return binds < outer ? `(${text})` : text;
}

function condition(e: Expression, reference: Reference): string {
  const operation = e.kind === "call" ? operations[e.fn] : undefined;
  if (e.kind === "call" && operation?.units === "compare")
    return operation.excel(excelText(argument(e, 0), reference, 2), excelText(argument(e, 1), reference, 2));
  if (e.kind === "call" && operation?.units === "logic")
    return operation.excel(...e.args.map((arg) => condition(arg, reference)));
  return `${excelText(e, reference, 2)}<>0`;
}
