import type { Words } from "../../messages/words";
import type { Unit } from "../../quantities/units";
import type { Expression } from "../language/expression";
import type { Item, Measure, NamedFormula, SectionName } from "../language/model";

/** How a formula reaches another line: in the same period, an earlier one, a later one, or all of them. */
export type Reach = "same" | "earlier" | "later" | "whole";

export interface Dependency {
  readonly id: string;
  readonly reach: Reach;
}

/** One number, one number a period, or data with an index of its own. */
export type Shape = "scalar" | "series" | "table";

/** A line or an input as every reader sees it. */
export interface Resolved {
  readonly id: string;
  readonly unit: string;
  /** What the unit says. */
  readonly dimension: Unit;
  readonly label: Words;
  readonly section: SectionName;
  /** The heading under which it stands in its section; without one it stands before the first heading. */
  readonly block?: Words;
  readonly item: Exclude<Item, Measure>;
  /** The formula with named formulas written out; inputs, tables and profiles have none. */
  readonly expression: Expression | undefined;
  readonly dependencies: readonly Dependency[];
  readonly shape: Shape;
  /** Whether calendar inputs alone decide the value, so that it is the same in every trial of a run. */
  readonly calendar: boolean;
}

/** The one value a row has before its first or after its last period, and how far back it is read. */
export interface Edge {
  readonly value: Expression;
  /** Lags as written: whole numbers or names of calendar lines. */
  readonly lags: Expression[];
}

/** A model read: every formula parsed, every name known, every line in its place. */
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

/** The line or input of an id; asking for one that does not exist is a defect of the asker. */
export function itemOf(program: Program, id: string): Resolved {
  const found = program.items.get(id);
  if (!found) throw new RangeError(`the model has no line '${id}'`);
  return found;
}
