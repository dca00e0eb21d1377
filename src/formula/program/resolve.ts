import { IronError } from "../../quantities/errors";
import { atOnce, type Pieces } from "../../quantities/pieces";
import { parseUnit, type Unit } from "../../quantities/units";
import { FormulaError } from "../language/expression";
import type { Item, Measure, Model, SectionName } from "../language/model";
import { checkAmounts } from "./amounts";
import { parseNamedFormulas } from "./namedFormulas";
import { claimLine, unknownLine } from "./names";
import { inOrder } from "./order";
import type { Edge, Program, Resolved } from "./program";
import { readLine } from "./readLine";
import { checkShapes, spread } from "./shapes";

/**
 * Reads a model: parses every formula, checks names, shapes and edges, writes named formulas out and puts the lines
 * in an order in which they can be computed.
 * Errors: a FormulaError that names the line and the place, for every mistake an author can make.
 */
export const resolve = (model: Model): Program => atOnce(resolveInPieces(model));

/** The same, a line a piece, for whoever must not be kept waiting. */
export function* resolveInPieces(model: Model): Pieces<Program> {
  const formulas = parseNamedFormulas(model.formulas);
  const unread = new Map<string, Resolved>();
  const measures: (Measure & { section: SectionName })[] = [];
  const taken = new Set<string>();
  for (const section of model.sections)
    for (const item of section.items) {
      claimLine(item.id, taken);
      if (item.kind === "measure") measures.push({ ...item, section });
      else unread.set(item.id, unresolved(item, section));
      yield;
    }

  const openings = new Map<string, Edge>();
  const closings = new Map<string, Edge>();
  const surroundings = { items: unread, formulas, openings, closings, measures };
  const read: Resolved[] = [];
  for (const item of unread.values()) {
    read.push(readLine(item, surroundings));
    yield;
  }
  const items = yield* spread(read);
  yield;
  for (const item of items.values()) {
    checkShapes(item, items);
    yield;
  }
  for (const measure of measures)
    for (const id of measure.lines) if (!items.has(id)) unknownLine(measure.id, id, id, 0, items.keys());

  const periods = items.get(model.periods);
  if (periods?.shape !== "scalar" || !periods.calendar)
    throw new FormulaError("formula.badPeriods", model.periods, model.periods, 0);
  const ordered = yield* inOrder(items);
  yield;
  for (const item of items.values()) {
    checkAmounts(item, items);
    yield;
  }
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
    ...(item.block !== undefined && { block: item.block }),
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
    throw new FormulaError("formula.unitUnknown", id, unit, 0, { part: error.values.part ?? unit, unit });
  }
}
