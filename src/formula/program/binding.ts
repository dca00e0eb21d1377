import { atOnce } from "../../quantities/pieces";
import type { Program, Resolved } from "./program";
import { readersOf } from "./reach";
import { checkShapes, spread } from "./shapes";

/**
 * What each trial of a run gives anew: `varying` for the number of an input or all entries of a table or profile, `row`
 * for an input that has one value a period. Everything else is fixed for the run, the calendar always.
 */
export type Binding = ReadonlyMap<string, "varying" | "row">;

export interface Bound {
  readonly program: Program;
  /** Lines and inputs whose values differ from trial to trial. */
  readonly varying: ReadonlySet<string>;
}

/** A kernel for every question: nothing but the calendar is fixed. */
export const everythingVaries = (program: Program): Binding =>
  new Map([...program.items.values()].filter(isGiven).map(({ id }) => [id, "varying"]));

/**
 * Reads a program as its trials will: inputs given as rows make rows of the lines that read them. What a slice does not
 * need may be bound all the same, and changes nothing.
 * Errors: RangeError for a name that cannot vary; a FormulaError where a row stands for the one number of an edge or lag.
 */
export function bind(program: Program, binding: Binding): Bound {
  const items = [...program.items.values()];
  const given = items.filter(({ id }) => binding.has(id));
  for (const item of given) {
    if (!isGiven(item)) throw new RangeError(`'${item.id}' is no input that can vary`);
    if (binding.get(item.id) === "row" && item.item.kind !== "input")
      throw new RangeError(`'${item.id}' has entries of its own`);
  }
  const varying = readersOf(items, given);
  if (!given.some(({ id }) => binding.get(id) === "row")) return { program, varying };
  const read = items.map((item) => (binding.get(item.id) === "row" ? ({ ...item, shape: "series" } as const) : item));
  const bound = atOnce(spread(read));
  for (const item of bound.values()) checkShapes(item, bound);
  return { program: { ...program, items: bound }, varying };
}

const isGiven = ({ item, calendar }: Resolved): boolean => item.kind !== "line" && !calendar;
