import { verbatim } from "../messages/words";
import { assumptionsOf, defaultSet, formerSets, sets } from "../reference/index";
import { assumptionsTable } from "./assumptionsTable";
import type { SheetPlan } from "./plan";

/**
 * A reference set as a sheet: every assumption with its value, range and source, in the table `Assumptions`.
 * Errors: argument, for a set that does not exist.
 */
export function assumptionsSheet(set: string = defaultSet): SheetPlan {
  const known = [...sets, ...formerSets];
  const description = known.find(({ name }) => name === set)?.description ?? verbatim("");
  return assumptionsTable(
    { name: set, description },
    assumptionsOf(set),
    known.map(({ name }) => name),
  );
}
