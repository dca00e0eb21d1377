import type { Program } from "../formula/language/resolve";
import type { Inputs } from "../model/inputs/keys";
import { contentKey } from "./session";

/** Crockford's base 32: no letter that is read as a digit. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A readable fingerprint of a model and its assumptions: IRON, five characters for the formulas, twice five for the
 * assumptions. The same numbers give the same stamp on every machine, whatever order they came in.
 */
export function stamp(program: Program, inputs: Inputs): string {
  const [formulas] = parts(formulasText(program), 1);
  const assumptions = parts(contentKey(inputs), 2);
  return ["IRON", formulas, ...assumptions].join("-");
}

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

/** Groups of five characters, 25 bits each, of a 64-bit hash. */
function parts(content: string, count: number): string[] {
  let rest = hash(content);
  return Array.from({ length: count }, () => {
    let group = "";
    for (let k = 0; k < 5; k++) {
      group += DIGITS[Number(rest & 31n)];
      rest >>= 5n;
    }
    return group;
  });
}

/** FNV-1a, 64 bits, over UTF-16 units. Source: Fowler, Noll, Vo; parameters from draft-eastlake-fnv. */
function hash(content: string): bigint {
  let value = 0xcbf29ce484222325n;
  for (let k = 0; k < content.length; k++) {
    value ^= BigInt(content.charCodeAt(k));
    value = (value * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value;
}
