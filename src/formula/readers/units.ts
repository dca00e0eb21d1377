import { combine, PURE, parseUnit, sameDimension, sameUnit, showUnit, type Unit } from "../../quantities/units";
import { argument, type Expression, FormulaError } from "../language/expression";
import type { NamedFormula } from "../language/model";
import { BUILT_IN, has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { parse } from "../language/parse";
import { itemOf, type Program } from "../program/program";

/** Zero fits any unit. */
type Derived = Unit | "any";

/**
 * Derives the unit of every formula and compares it with the unit its line declares. Zero fits any unit; every other
 * bare number is pure, so a quantity must be a line of its own (a line that is nothing but a number takes its declared
 * unit). A named formula is checked from the units of its parameters, and again with what each line gives it.
 * Returns one error a faulty line or formula; an empty list means that all units agree.
 */
export function checkUnits(program: Program): FormulaError[] {
  const problems: FormulaError[] = [];
  for (const { item, id, dimension } of program.items.values()) {
    if (item.kind !== "line") continue;
    try {
      const expression = parse(id, item.formula);
      if (expression.kind === "number") continue;
      const derived = unitOf(expression, program, id, item.formula, (name) => itemOf(program, name).dimension);
      agree(derived, dimension, id, item.formula, 0, "formula.unitDeclared", item.unit);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push(error);
    }
  }
  return [...problems, ...checkFormulaUnits(program)];
}

/** The same for named formulas: from the units of their parameters follows the unit they declare. */
function checkFormulaUnits(program: Program): FormulaError[] {
  const problems: FormulaError[] = [];
  for (const { id, formula, parameters, unit } of program.formulas.values()) {
    try {
      const expression = parse(id, formula);
      const derived = unitOf(expression, program, id, formula, (name) => parseUnit(parameters[name] ?? "1"));
      if (expression.kind !== "number") agree(derived, parseUnit(unit), id, formula, 0, "formula.unitDeclared", unit);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push(error);
    }
  }
  return problems;
}

/** Whether a formula that has been read gives a number without a unit; one whose units do not agree, such as a rule of thumb, does not. */
export function isPure(e: Expression, program: Program): boolean {
  try {
    const derived = unitOf(e, program, "", "", (name) => itemOf(program, name).dimension);
    return derived !== "any" && derived.powers.size === 0;
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

type Disagreement = "formula.unitDeclared" | "formula.unitMixed" | "formula.unitNotPure";

function agree(
  a: Derived,
  b: Derived,
  line: string,
  formula: string,
  at: number,
  id: Disagreement,
  what: string,
): Derived {
  if (a === "any") return b;
  if (b === "any" || sameUnit(a, b)) return a;
  const values = { what, first: showUnit(a), second: showUnit(b) };
  if (id === "formula.unitNotPure" || !sameDimension(a, b)) throw new FormulaError(id, line, formula, at, values);
  throw new FormulaError(`${id}ByFactor`, line, formula, at, { ...values, factor: a.size / b.size });
}

/**
 * A named formula takes tonnes or tonnes a year alike: its unit follows from what it is given. One without parameters is
 * a constant and has the unit it declares.
 */
function unitOfCall(named: NamedFormula, args: readonly Derived[], program: Program): Derived {
  const parameters = Object.keys(named.parameters);
  if (parameters.length === 0) return parseUnit(named.unit);
  const given = (name: string): Derived => args[parameters.indexOf(name)] ?? "any";
  return unitOf(parse(named.id, named.formula), program, named.id, named.formula, given);
}

function unitOf(
  whole: Expression,
  program: Program,
  line: string,
  formula: string,
  unitOfName: (name: string) => Derived,
): Derived {
  const same = (a: Derived, b: Derived, at: number, what: string): Derived =>
    agree(a, b, line, formula, at, "formula.unitMixed", what);
  const pure = (e: Expression, what: string): Derived =>
    agree(derive(e), PURE, line, formula, e.at, "formula.unitNotPure", what);

  const derive = (e: Expression): Derived => {
    if (e.kind === "number") return e.value === 0 ? "any" : PURE;
    if (e.kind === "name") return BUILT_IN.has(e.id) ? PURE : unitOfName(e.id);
    if (has(reducers, e.fn)) return derive(argument(e, 0));
    if (has(shifts, e.fn)) {
      if (e.args[2]) pure(e.args[2], e.fn);
      return same(derive(argument(e, 0)), derive(argument(e, 1)), e.at, e.fn);
    }
    if (e.fn === LOOKUP) {
      pure(argument(e, 1), e.fn);
      return same(derive(argument(e, 0)), derive(argument(e, 2)), e.at, e.fn);
    }
    const named = program.formulas.get(e.fn);
    if (named) return unitOfCall(named, e.args.map(derive), program);
    switch (operations[e.fn]?.units) {
      case "same":
        return e.args.map(derive).reduce((a, b) => same(a, b, e.at, e.fn));
      case "compare":
        same(derive(argument(e, 0)), derive(argument(e, 1)), e.at, e.fn);
        return PURE;
      case "choose":
        pure(argument(e, 0), e.fn);
        return same(derive(argument(e, 1)), derive(argument(e, 2)), e.at, e.fn);
      case "round":
        pure(argument(e, 1), e.fn);
        return derive(argument(e, 0));
      case "power":
        return derivePower(argument(e, 0), argument(e, 1));
      case "multiply":
      case "divide": {
        const [a, b] = [derive(argument(e, 0)), derive(argument(e, 1))];
        return a === "any" || b === "any" ? "any" : combine(a, b, e.fn === "*" ? 1 : -1);
      }
      default:
        for (const arg of e.args) pure(arg, e.fn);
        return PURE;
    }
  };
  /** A quantity may be raised to a whole number; any other power needs pure numbers. */
  const derivePower = (base: Expression, exponent: Expression): Derived => {
    if (exponent.kind === "number" && Number.isInteger(exponent.value)) {
      const unit = derive(base);
      return unit === "any" ? "any" : combine(PURE, unit, exponent.value);
    }
    pure(base, "^");
    pure(exponent, "^");
    return PURE;
  };
  return derive(whole);
}
