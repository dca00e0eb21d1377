import type { Message } from "../../messages/message";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { rowsBeyond, type Values } from "../../workbook/assumptionRows";
import type { Catalogue } from "./catalogue";
import { type Difference, differences, type Loaded, missing } from "./differences";
import { type Outside, outsideOf, ownOutside } from "./outside";
import { judgeTogether, type Reading } from "./reading";

/** A table as it was read: the set it starts from, and what the functions read of both. */
export interface Compared {
  readonly name: string;
  readonly reading: Reading;
  readonly set: string | undefined;
  readonly values: Values;
}

/** All that there is to say of a table beside the chosen set and the last load. */
export interface Findings {
  /** The set that stands in where the table is silent. */
  readonly set: string;
  readonly differences: readonly Difference[];
  /** Values for keys that the set has none for. */
  readonly beyond: readonly AssumptionRow[];
  /** Keys without a row: the functions take the value of the set. */
  readonly missing: readonly AssumptionRow[];
  readonly outside: readonly Outside[];
  /** Why the model refuses the values together; nothing while rows are to be mended, or where it does not. */
  readonly refused: Message | undefined;
  /** What was last loaded as this table; another table's load says nothing of it. */
  readonly loaded: Loaded | undefined;
}

export function findingsOf(
  { name, reading, set: own, values }: Compared,
  catalogue: Catalogue,
  { set: chosen, loaded: last }: { readonly set: string; readonly loaded: Loaded | undefined },
): Findings {
  const set = own ?? chosen;
  const rows = catalogue.rows(chosen);
  const loaded = last?.table === name ? last : undefined;
  const beyond = rowsBeyond(rows, values);
  return {
    set,
    differences: differences(rows, values, loaded, loaded === undefined ? [] : catalogue.rows(loaded.set)),
    beyond,
    missing: missing(set, catalogue.rows(set), reading),
    outside: [...outsideOf(rows, values), ...ownOutside(beyond)],
    refused: reading.problems.length === 0 ? judgeTogether(set, reading.values) : undefined,
    loaded,
  };
}

/** How many values are not the chosen set's. */
export const changedCount = ({ differences, beyond }: Findings): number =>
  differences.filter(({ fromReference }) => fromReference).length + beyond.length;

/** Only then may it be said that nothing differs. */
export const nothingDiffers = (
  { differences, beyond, missing, outside, refused }: Findings,
  { problems, notices }: Reading,
): boolean =>
  [differences, beyond, missing, outside, problems, notices].every(({ length }) => length === 0) &&
  refused === undefined;
