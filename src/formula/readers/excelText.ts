import { argument, type Call, type Expression } from "../language/expression";
import { NEGATION, operations } from "../language/operations";

const ATOM = 9;

/** What an expression says of a workbook, as text. */
export interface Reading {
  /** What is no operation of one period: a name, a function over a row, a number that has a name. It binds as a cell does. */
  readonly reference: (e: Expression) => string | undefined;
  /** A comparison that is written otherwise than by its numbers, such as with a word. */
  readonly comparison?: (e: Call) => string | undefined;
}

/** An expression as an Excel formula without its leading "=". A sum over a row leaves TRUE and FALSE out, so a flag is 1 or 0. */
export function excelFormula(e: Expression, reading: Reading): string {
  const known = reading.reference(e);
  return known === undefined && isCondition(e) ? `IF(${condition(e, reading)},1,0)` : excelText(e, reading);
}

/** A part of a formula. `outer` is how strongly the surroundings bind: weaker text goes into brackets. */
export function excelText(e: Expression, reading: Reading, outer = 0): string {
  const known = reading.reference(e);
  if (known !== undefined) return known;
  if (e.kind === "number") return String(e.value);
  if (e.kind === "name") throw new RangeError(`there is no reference to '${e.id}'`);
  const operation = operations[e.fn];
  if (!operation) throw new RangeError(`there is no function '${e.fn}'`);
  if (isCondition(e)) return `N(${condition(e, reading)})`;
  if (e.fn === "IF")
    return operation.excel(
      condition(argument(e, 0), reading),
      excelText(argument(e, 1), reading),
      excelText(argument(e, 2), reading),
    );
  const { binds } = operation;
  if (binds === undefined) return operation.excel(...e.args.map((arg) => excelText(arg, reading)));
  // Excel reads -a^2 as (-a)^2, so whatever is negated or raised stands in brackets.
  const tight = e.fn === NEGATION || e.fn === "^";
  const args = e.args.map((arg, k) => excelText(arg, reading, tight ? ATOM : binds + (k > 0 ? 1 : 0)));
  const text = operation.excel(...args);
  return binds < outer ? `(${text})` : text;
}

const unitsOf = (e: Expression) => (e.kind === "call" ? operations[e.fn]?.units : undefined);

const isCondition = (e: Expression): boolean => unitsOf(e) === "compare" || unitsOf(e) === "logic";

function condition(e: Expression, reading: Reading): string {
  if (e.kind !== "call" || !isCondition(e)) return `${excelText(e, reading, 2)}<>0`;
  const excel = operations[e.fn]?.excel;
  if (unitsOf(e) === "logic") return excel?.(...e.args.map((arg) => condition(arg, reading))) ?? "";
  const other = reading.comparison?.(e);
  return other ?? excel?.(excelText(argument(e, 0), reading, 2), excelText(argument(e, 1), reading, 2)) ?? "";
}
