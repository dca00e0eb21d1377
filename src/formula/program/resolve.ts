import { IronError } from "../../quantities/errors";
import { parseUnit, type Unit } from "../../quantities/units";
import { argument, type Call, call, type Expression, FormulaError } from "../language/expression";
import type { Item, Measure, Model, NamedFormula, SectionName } from "../language/model";
import { BUILT_IN, functionNames, has, LOOKUP, operations, reducers, shifts } from "../language/operations";
import { parse, print } from "../language/parse";
import { nearest } from "../language/suggestion";
import { checkAmounts } from "./amounts";
import { inOrder } from "./order";
import { checkShapes, spread } from "./shapes";

/** How a formula reaches another line: in the same period, an earlier one, a later one, or all of them. */
export type Reach = "same" | "earlier" | "later" | "whole";

export interface Dependency {
  readonly id: string;
  readonly reach: Reach;
}

/** One number, one number a period, or data with an index of its own. */
export type Shape = "scalar" | "series" | "table";

export interface Resolved {
  readonly id: string;
  readonly unit: string;
  /** What the unit says. */
  readonly dimension: Unit;
  readonly label: string;
  readonly section: SectionName;
  readonly item: Exclude<Item, Measure>;
  /** The formula with named formulas written out; inputs, tables and profiles have none. */
  readonly expression: Expression | undefined;
  readonly dependencies: readonly Dependency[];
  shape: Shape;
  /** Whether calendar inputs alone decide the value, so that it is the same in every trial of a run. */
  calendar: boolean;
}

/** The one value a row has before its first or after its last period, and how far back it is read. */
export interface Edge {
  readonly value: Expression;
  /** Lags as written: whole numbers or names of calendar lines. */
  readonly lags: Expression[];
}

export interface Program {
  readonly title: string;
  readonly periods: string;
  /** In an order in which every line follows the lines it needs in the same period. */
  readonly items: ReadonlyMap<string, Resolved>;
  /** The order the author chose, for sheets and lists. */
  readonly asWritten: readonly string[];
  readonly openings: ReadonlyMap<string, Edge>;
  readonly closings: ReadonlyMap<string, Edge>;
  readonly measures: readonly (Measure & { readonly section: SectionName })[];
  readonly formulas: ReadonlyMap<string, NamedFormula>;
}

const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const FORMULA_ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** The line or input of an id; asking for one that does not exist is a defect of the asker. */
export function itemOf(program: Program, id: string): Resolved {
  const found = program.items.get(id);
  if (!found) throw new RangeError(`the model has no line '${id}'`);
  return found;
}

/**
 * Reads a model: parses every formula, checks names, shapes and edges, writes named formulas out and puts the lines
 * in an order in which they can be computed.
 * Errors: a FormulaError that names the line and the place, for every mistake an author can make.
 */
export function resolve(model: Model): Program {
  const formulas = parseNamedFormulas(model.formulas);
  const items = new Map<string, Resolved>();
  const measures: (Measure & { section: SectionName })[] = [];
  const taken = new Set<string>();
  const claim = (id: string): void => {
    if (!ID.test(id)) throw new FormulaError("formula.badId", id, id, 0);
    if (taken.has(id)) throw new FormulaError("formula.idTaken", id, id, 0);
    taken.add(id);
  };
  for (const section of model.sections)
    for (const item of section.items) {
      claim(item.id);
      if (item.kind === "measure") measures.push({ ...item, section });
      else items.set(item.id, unresolved(item, section));
    }

  const openings = new Map<string, Edge>();
  const closings = new Map<string, Edge>();
  const reader = { items, formulas, openings, closings, measures };
  for (const [id, item] of items) items.set(id, readLine(item, reader));
  spread(items);
  for (const item of items.values()) checkShapes(item, items);
  for (const measure of measures)
    for (const id of measure.lines) if (!items.has(id)) unknownLine(measure.id, id, id, 0, items.keys());

  const periods = items.get(model.periods);
  if (periods?.shape !== "scalar" || !periods.calendar)
    throw new FormulaError("formula.badPeriods", model.periods, model.periods, 0);
  const ordered = inOrder(items);
  for (const item of items.values()) checkAmounts(item, items);
  return {
    title: model.title,
    periods: model.periods,
    items: ordered,
    asWritten: [...items.keys()],
    openings,
    closings,
    measures,
    formulas: new Map(model.formulas.map((f) => [f.id, f])),
  };
}

function unresolved(item: Exclude<Item, Measure>, section: SectionName): Resolved {
  return {
    id: item.id,
    unit: item.unit,
    dimension: dimensionOf(item),
    label: item.label,
    section,
    item,
    expression: undefined,
    dependencies: [],
    shape: item.kind === "table" ? "table" : item.kind === "profile" ? "series" : "scalar",
    calendar: item.kind === "input" ? item.calendar : item.kind === "line",
  };
}

/** Reads an item's unit; one that does not exist names the item. */
function dimensionOf({ id, unit }: Item): Unit {
  try {
    return parseUnit(unit);
  } catch (error) {
    if (!(error instanceof IronError)) throw error;
    throw new FormulaError("formula.unitUnknown", id, unit, 0, error.values);
  }
}

interface ParsedFormula extends NamedFormula {
  readonly body: Expression;
}

function parseNamedFormulas(formulas: readonly NamedFormula[]): Map<string, ParsedFormula> {
  const parsed = new Map<string, ParsedFormula>();
  for (const formula of formulas) {
    if (!FORMULA_ID.test(formula.id)) throw new FormulaError("formula.badFormulaId", formula.id, formula.id, 0);
    if (parsed.has(formula.id)) throw new FormulaError("formula.idTaken", formula.id, formula.id, 0);
    parsed.set(formula.id, { ...formula, body: parse(formula.id, formula.formula) });
  }
  return parsed;
}

interface Reader {
  readonly items: ReadonlyMap<string, Resolved>;
  readonly formulas: ReadonlyMap<string, ParsedFormula>;
  readonly openings: Map<string, Edge>;
  readonly closings: Map<string, Edge>;
  readonly measures: readonly Measure[];
}

function unknownLine(line: string, formula: string, wanted: string, at: number, names: Iterable<string>): never {
  const meant = nearest(wanted, names);
  if (meant === undefined) throw new FormulaError("formula.unknownLine", line, formula, at, { name: wanted });
  throw new FormulaError("formula.unknownLineMeant", line, formula, at, { name: wanted, meant });
}

/** Parses one line's formula, collecting what it depends on and the edges of the rows it shifts. */
function readLine(line: Resolved, { items, formulas, openings, closings, measures }: Reader): Resolved {
  if (line.item.kind !== "line") return line;
  const { formula } = line.item;
  const dependencies: Dependency[] = [];
  let usesPeriod = false;
  const fail = (id: string, at: number, values: Record<string, string | number> = {}): never => {
    throw new FormulaError(id, line.id, formula, at, values);
  };
  const known = (id: string, at: number): void => {
    if (items.has(id) || BUILT_IN.has(id)) return;
    if (measures.some((m) => m.id === id)) fail("formula.readsMeasure", at, { name: id });
    unknownLine(line.id, formula, id, at, items.keys());
  };
  const depend = (id: string, reach: Reach): void => {
    dependencies.push({ id, reach });
  };

  const visitTarget = (e: Call): string => {
    const target = e.args[0];
    if (target?.kind !== "name") return fail("formula.needsLineName", e.at, { fn: e.fn });
    known(target.id, target.at);
    if (BUILT_IN.has(target.id)) return fail("formula.needsLineName", e.at, { fn: e.fn });
    return target.id;
  };
  const countArguments = (e: Call, least: number, most: number): void => {
    if (e.args.length >= least && e.args.length <= most) return;
    const takes =
      least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} or ${most}`;
    fail("formula.wrongCount", e.at, { fn: e.fn, takes, found: e.args.length });
  };

  const visitReducer = (e: Call): Expression => {
    countArguments(e, 1, reducers[e.fn]?.flagged ? 2 : 1);
    depend(visitTarget(e), "whole");
    const flags = e.args[1];
    if (!flags) return e;
    if (flags.kind !== "name") return fail("formula.needsLineName", flags.at, { fn: e.fn });
    known(flags.id, flags.at);
    depend(flags.id, "whole");
    return e;
  };

  const visitShift = (e: Call): Expression => {
    const back = (shifts[e.fn] ?? 0) < 0;
    const id = visitTarget(e);
    depend(id, back ? "earlier" : "later");
    usesPeriod = true;
    if (e.args.length < 2) fail("formula.needsEdge", e.at, { fn: e.fn, name: id });
    countArguments(e, 2, back ? 3 : 2);
    const edges = back ? openings : closings;
    const value = argument(e, 1);
    const text = print(value);
    const before = edges.get(id);
    const edge: Edge = before ?? { value: visit(value), lags: [] };
    if (before && print(before.value) !== text)
      fail("formula.otherEdge", value.at, { name: id, edge: back ? "opening" : "closing", other: print(before.value) });
    edges.set(id, edge);
    const lag = e.args[2];
    const visited = lag ? visit(lag) : { kind: "number" as const, value: 1, at: e.at };
    if (
      visited.kind === "call" ||
      (visited.kind === "number" && !(Number.isInteger(visited.value) && visited.value >= 1))
    )
      fail("formula.badLag", visited.at);
    edge.lags.push(visited);
    return call(e.fn, [argument(e, 0), visit(value), visited], e.at);
  };

  const visitLookup = (e: Call): Expression => {
    countArguments(e, 3, 3);
    const id = visitTarget(e);
    const place = visit(argument(e, 1));
    if (items.get(id)?.shape !== "table") depend(id, periodsBack(place) === undefined ? "whole" : "earlier");
    else depend(id, "same");
    return call(e.fn, [argument(e, 0), place, visit(argument(e, 2))], e.at);
  };

  const expanding: string[] = [];
  /** Arguments of named formulas, which the body holds as they were read. */
  const read = new Set<Expression>();
  const visitNamedFormula = (e: Call, named: ParsedFormula): Expression => {
    if (expanding.includes(named.id))
      fail("formula.formulaLoop", e.at, { path: [...expanding, named.id].join(" -> ") });
    const parameters = Object.keys(named.parameters);
    if (e.args.length !== parameters.length)
      fail("formula.wrongParameters", e.at, { fn: named.id, parameters: parameters.join(", "), found: e.args.length });
    const args = e.args.map(visit);
    for (const arg of args) read.add(arg);
    expanding.push(named.id);
    const written = visit(substitute(named, parameters, args, e.at));
    expanding.pop();
    return written;
  };

  const visit = (e: Expression): Expression => {
    if (e.kind === "number" || read.has(e)) return e;
    if (e.kind === "name") {
      known(e.id, e.at);
      if (e.id === "t") usesPeriod = true;
      if (!BUILT_IN.has(e.id)) depend(e.id, "same");
      return e;
    }
    if (has(reducers, e.fn)) return visitReducer(e);
    if (has(shifts, e.fn)) return visitShift(e);
    if (e.fn === LOOKUP) return visitLookup(e);
    const named = formulas.get(e.fn);
    if (named) return visitNamedFormula(e, named);
    const operation = has(operations, e.fn) ? operations[e.fn] : undefined;
    if (!operation) {
      const meant = nearest(e.fn, [...functionNames(), ...formulas.keys()]);
      if (meant === undefined) return fail("formula.unknownFunction", e.at, { fn: e.fn });
      return fail("formula.unknownFunctionMeant", e.at, { fn: e.fn, meant });
    }
    countArguments(e, operation.least, operation.most);
    return call(e.fn, e.args.map(visit), e.at);
  };

  const expression = visit(parse(line.id, formula));
  return { ...line, expression, dependencies, shape: usesPeriod ? "series" : "scalar", calendar: true };
}

/** k when the expression is `t - k` with a literal k of at least 1: a place that is always in the past. */
export function periodsBack(place: Expression): number | undefined {
  if (place.kind !== "call" || place.fn !== "-") return undefined;
  const [from, back] = place.args;
  const past = from?.kind === "name" && from.id === "t" && back?.kind === "number" && Number.isInteger(back.value);
  return past && back.value >= 1 ? back.value : undefined;
}

/** The body of a named formula with arguments in place of parameters; mistakes then point at the call. */
function substitute(
  named: ParsedFormula,
  parameters: readonly string[],
  args: readonly Expression[],
  at: number,
): Expression {
  const replace = (e: Expression): Expression => {
    if (e.kind === "number") return { ...e, at };
    if (e.kind === "call") return call(e.fn, e.args.map(replace), at);
    const given = args[parameters.indexOf(e.id)];
    if (!given) throw new FormulaError("formula.notAParameter", named.id, named.formula, e.at, { name: e.id });
    return given;
  };
  return replace(named.body);
}
