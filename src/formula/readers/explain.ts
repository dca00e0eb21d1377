import type { Words } from "../../messages/words";
import { argument, type Call, type Expression, targetOf, walk } from "../language/expression";
import { inWords } from "../language/model";
import { has, LOOKUP, reducers, shifts } from "../language/operations";
import { parse, print, quoted } from "../language/parse";
import { itemOf, type Program } from "../program/program";
import { evaluate, lagIn, type Place } from "./interpret";

/** One line that a formula reads, with the number it found there. */
export interface Part {
  readonly id: string;
  readonly label: Words;
  readonly unit: string;
  readonly reach: "same" | "earlier" | "later" | "whole" | "entry";
  /** What the formula reads there, as people read it; undefined where it reads a whole table. */
  readonly value: number | Words | undefined;
  /** The period of a row, or the number of an entry, that it reads; undefined where it reads all, or one that is not there. */
  readonly at: number | undefined;
}

/** Where a number comes from: its formula, the same with numbers put in, and what it read. */
export interface Explanation {
  readonly id: string;
  readonly label: Words;
  readonly unit: string;
  readonly section: Words;
  readonly note: Words | undefined;
  /** Undefined for one number. */
  readonly period: number | undefined;
  /** A word where the line has words. */
  readonly value: number | Words;
  /** Undefined for an input. */
  readonly formula: string | undefined;
  readonly substituted: string | undefined;
  readonly parts: readonly Part[];
  /** The keys of all inputs behind the number, near or far. */
  readonly inputs: readonly string[];
}

/** Explains one line of a run, a row in one period. Errors: RangeError for a line or period that does not exist. */
export function explain(program: Program, values: Place["values"], id: string, period = 0): Explanation {
  const { item, section, shape, expression } = itemOf(program, id);
  const row = values.get(id) ?? new Float64Array();
  const t = shape === "series" ? period : 0;
  const value = row[t];
  if (value === undefined) throw new RangeError(`${id} has no period ${period}`);
  const line = item.kind === "line" ? item : undefined;
  const place = { program, values, periods: values.get(program.periods)?.[0] ?? Number.NaN, t };
  return {
    id,
    label: item.label,
    unit: item.unit,
    section: section.title,
    note: line?.note,
    period: shape === "series" ? period : undefined,
    value: inWords(item, value),
    formula: line?.formula,
    substituted: line && withoutIdleBrackets(print(parse(id, line.formula), (part) => numberFor(part, place))),
    parts: expression ? partsOf(expression, place) : [],
    inputs: inputsBehind(program, id),
  };
}

/** Names, and reaches into other periods, become numbers; everything else keeps its words. */
function numberFor(part: Expression, place: Place): string | undefined {
  if (part.kind === "number") return undefined;
  const compared = comparedWord(part, place);
  if (compared !== undefined) return compared;
  if (part.kind === "name" && place.program.items.get(part.id)?.shape === "table") return undefined;
  const reaches = part.kind === "call" && (has(reducers, part.fn) || has(shifts, part.fn) || part.fn === LOOKUP);
  if (part.kind === "call" && !reaches) return undefined;
  if (part.kind === "call" && part.fn === LOOKUP && isGap(part, place))
    return bracketed(print(argument(part, 2), (inner) => numberFor(inner, place)));
  return shown(evaluate(part, place));
}

/** Whether a place of a sparse table is empty, so that a formula takes its other value. */
function isGap(e: Call, place: Place): boolean {
  const { item } = itemOf(place.program, targetOf(e));
  if (item.kind !== "table" || !item.sparse) return false;
  const found = { kind: "number", value: Number.NaN, at: e.at } as const;
  return Number.isNaN(evaluate({ ...e, args: [argument(e, 0), argument(e, 1), found] }, place));
}

/** A sum or a product in brackets, for the formula around it. */
const bracketed = (text: string): string => (text.includes(" ") ? `(${text})` : text);

/** A choice that is compared with a word is shown by its own. */
function comparedWord(part: Expression, place: Place): string | undefined {
  if (part.kind !== "call" || !part.args.some((arg) => arg.kind === "number" && arg.word !== undefined))
    return undefined;
  return print(part, (arg) => {
    if (arg.kind !== "name") return undefined;
    return quoted(String(inWords(itemOf(place.program, arg.id).item, evaluate(arg, place))));
  });
}

/** Six significant digits, whole from a million on, thousands apart; in brackets when negative, for the formula around it. */
function shown(value: number): string {
  const rounded = Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toPrecision(6));
  const [whole = "", fraction] = String(rounded).split(".");
  // a year is no thousands; what is far too small is in powers of ten
  const grouped = Math.abs(value) < 1e4 || whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return rounded < 0 ? `(${text})` : text;
}

/** A negative number needs no brackets where nothing stands before it: at the beginning, or as an argument. */
const withoutIdleBrackets = (formula: string): string =>
  formula.replace(/(^|[a-z]\(|, )\((-[\d.,e-]+)\)(?! \^)/gi, "$1$2");

function partsOf(expression: Expression, place: Place): Part[] {
  const parts = new Map<string, Part>();
  const add = (e: Expression, id: string, reach: Part["reach"]): void => {
    const { item, label, unit, shape } = itemOf(place.program, id);
    const value = shape === "table" && reach !== "entry" ? undefined : inWords(item, evaluate(e, place));
    parts.set(`${id} ${reach}`, { id, label, unit, reach, value, at: placeOf(e, place) });
  };
  const targets = new Set<Expression>();
  walk(expression, (e) => {
    if (e.kind === "name" && place.program.items.has(e.id) && !targets.has(e)) add(e, e.id, "same");
    if (e.kind !== "call") return;
    const reducer = has(reducers, e.fn);
    if (!reducer && !has(shifts, e.fn) && e.fn !== LOOKUP) return;
    targets.add(argument(e, 0));
    if (reducer && e.args[1]) targets.add(e.args[1]);
    add(e, targetOf(e), reducer ? "whole" : e.fn === LOOKUP ? "entry" : (shifts[e.fn] ?? 0) < 0 ? "earlier" : "later");
  });
  return [...parts.values()];
}

/** The period or the entry at which a part of a formula finds a line. */
function placeOf(e: Expression, place: Place): number | undefined {
  if (e.kind !== "call") return place.t;
  if (e.fn === LOOKUP) {
    const at = Math.floor(evaluate(argument(e, 1), place));
    return isGap(e, place) ? undefined : at;
  }
  const to = place.t + (shifts[e.fn] ?? Number.NaN) * (has(shifts, e.fn) ? lagIn(e, place) : 1);
  return to >= 0 && to < place.periods ? to : undefined;
}

/** Every input that can move a line, in the order of the model. */
export function inputsBehind(program: Program, id: string): string[] {
  const seen = new Set<string>();
  const visit = (line: string): void => {
    if (seen.has(line)) return;
    seen.add(line);
    for (const d of itemOf(program, line).dependencies) visit(d.id);
  };
  visit(id);
  return program.asWritten.filter((other) => seen.has(other) && itemOf(program, other).item.kind !== "line");
}
