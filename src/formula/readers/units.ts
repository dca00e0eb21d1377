import { combine, PURE, parseUnit, sameDimension, sameUnit, showUnit, type Unit } from "../../quantities/units";
import { argument, type Expression, FormulaError } from "../language/expression";
import { BUILT_IN, has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { itemOf, type Program } from "../language/resolve";

/** Zero fits any unit. */
type Derived = Unit | "any";

/**
 * Derives the unit of every formula and compares it with the unit its line declares. Zero fits any unit; every other
 * bare number is pure, so a quantity must be a line of its own (a line that is nothing but a number takes its declared
 * unit). Returns one error a faulty line; an empty list means that all units agree.
 */
export function checkUnits(program: Program): FormulaError[] {
  const problems: FormulaError[] = [];
  for (const { item, id, expression } of program.items.values()) {
    try {
      const declared = parseUnit(item.unit);
      if (item.kind !== "line" || !expression || expression.kind === "number") continue;
      const derived = unitOf(expression, program, id, item.formula);
      agree(derived, declared, id, item.formula, 0, "formula.unitDeclared", item.unit);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push(error);
    }
  }
  return problems;
}

function agree(a: Derived, b: Derived, line: string, formula: string, at: number, id: string, what: string): Derived {
  if (a === "any") return b;
  if (b === "any" || sameUnit(a, b)) return a;
  const factor = sameDimension(a, b) ? ` (a factor of ${Number((a.size / b.size).toPrecision(6))})` : "";
  throw new FormulaError(id, line, formula, at, { what, first: showUnit(a), second: showUnit(b), factor });
}

function unitOf(whole: Expression, program: Program, line: string, formula: string): Derived {
  const same = (a: Derived, b: Derived, at: number, what: string): Derived =>
    agree(a, b, line, formula, at, "formula.unitMixed", what);
  const pure = (e: Expression, what: string): Derived =>
    agree(derive(e), PURE, line, formula, e.at, "formula.unitNotPure", what);

  const derive = (e: Expression): Derived => {
    if (e.kind === "number") return e.value === 0 ? "any" : PURE;
    if (e.kind === "name") return BUILT_IN.has(e.id) ? PURE : parseUnit(itemOf(program, e.id).unit);
    if (has(reducers, e.fn)) return derive(argument(e, 0));
    if (has(shifts, e.fn)) {
      pure(argument(e, 2), e.fn);
      return same(derive(argument(e, 0)), derive(argument(e, 1)), e.at, e.fn);
    }
    if (e.fn === LOOKUP) {
      pure(argument(e, 1), e.fn);
      return same(derive(argument(e, 0)), derive(argument(e, 2)), e.at, e.fn);
    }
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
