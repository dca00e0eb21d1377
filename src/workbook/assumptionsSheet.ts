import { verbatim } from "../messages/words";
import { allAssumptions, defaultSet, formerSets, referenceSet, sets } from "../reference/index";
import { assumptionsTable } from "./assumptionsTable";
import type { SheetPlan } from "./plan";

/**
 * A reference set as a sheet: every assumption with its value, range and source, in the table `Assumptions`.
 * Errors: argument, for a set that does not exist.
 */
export function assumptionsSheet(set: string = defaultSet): SheetPlan {
  const values = referenceSet(set);
  const known = [...sets, ...formerSets];
  const description = known.find(({ name }) => name === set)?.description ?? verbatim("");
  const rows = allAssumptions().map((row) => ({ ...row, current: values[row.key] ?? row.value }));
  return assumptionsTable(
    { name: set, description },
    rows,
    known.map(({ name }) => name),
  );
}
