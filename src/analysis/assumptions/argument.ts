import type { Inputs } from "../../model/inputs/keys";
import { defaultSet } from "../../reference/values";
import type { Cells } from "./cells";
import type { Notice, Reading } from "./reading";
import { readCells } from "./table";

/** What a table gives by itself, before the set fills the rest. */
export interface AssumptionsTable {
  /** The reference set that fills what was not given. */
  readonly set: string;
  readonly given: Inputs;
  readonly notices: readonly Notice[];
}

/**
 * Reads an `assumptions` argument: nothing (the default set), the name of a set, or a table of keys and values.
 * Errors: the first problem of the table.
 */
export function readTable(cells: Cells | undefined): AssumptionsTable {
  if (cells === undefined) return { set: defaultSet, given: {}, notices: [] };
  return tableOf(
    readCells(cells, {
      refuse: (problem) => {
        throw problem;
      },
    }),
  );
}

/** What a reading without problems gives. Errors: the first problem, where there is one. */
export function tableOf({ problems: [first], set = defaultSet, values, notices }: Reading): AssumptionsTable {
  if (first !== undefined) throw first;
  return { set, given: Object.fromEntries(values), notices };
}
