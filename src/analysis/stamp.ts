import type { Program } from "../formula/program/resolve";
import type { Inputs } from "../model/inputs/keys";
import { contentKey } from "./session";

/** Crockford's base 32: no letter that is read as a digit. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A readable fingerprint of a model and its assumptions: IRON, five characters for the formulas, twice five for the
 * assumptions. The same numbers give the same stamp on every machine, whatever order they came in.
 */
export function stamp(program: Program, inputs: Inputs): string {
  const formulas = known.get(program) ?? parts(formulasText(program), 1);
  known.set(program, formulas);
  return ["IRON", ...formulas, ...parts(contentKey(inputs), 2)].join("-");
}

/** The formulas of a program never change, and there are many of them. */
const known = new WeakMap<Program, readonly string[]>();

/** Everything that decides the results: what each line computes, in the order of the model. */
function formulasText({ asWritten, items, measures, formulas }: Program): string {
  const lines = asWritten.map((id) => {
    const item = items.get(id)?.item;
    return item?.kind === "line" ? `${id} [${item.unit}] = ${item.formula}` : `${id} [${item?.unit}]`;
  });
  const solved = measures.map(({ id, solver, lines: read }) => `${id} = ${solver.name}(${read.join(", ")})`);
  const named = [...formulas.values()].map(
    ({ id, parameters, formula }) => `${id}(${Object.keys(parameters).join(", ")}) = ${formula}`,
  );
  return [...lines, ...solved, ...named].join("\n");
}

/** Groups of five characters, 25 bits each. */
const parts = (content: string, count: number): string[] =>
  Array.from({ length: count }, (_, lane) => group(hash(content, lane)));

const group = (bits: number): string => Array.from({ length: 5 }, (_, k) => DIGITS[(bits >>> (5 * k)) & 31]).join("");

/**
 * FNV-1a over UTF-16 units from an offset of its own for each lane, then the final mix of MurmurHash3, which spreads
 * the last characters over all bits. Sources: Fowler, Noll and Vo; Appleby.
 */
function hash(content: string, lane: number): number {
  let h = (0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b9)) >>> 0;
  for (let k = 0; k < content.length; k++) h = Math.imul(h ^ content.charCodeAt(k), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
