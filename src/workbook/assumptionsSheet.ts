import { verbatim } from "../messages/words";
import { allAssumptions, defaultSet, referenceSet, sets } from "../reference/index";
import { assumptionsTable } from "./assumptionsTable";
import type { SheetPlan } from "./plan";

/**
 * A reference set as a sheet: every assumption with its value, range and source, in the table `Assumptions`.
 * Errors: argument, for a set that does not exist.
 */
export function assumptionsSheet(set: string = defaultSet): SheetPlan {
  const values = referenceSet(set);
  const description = sets.find(({ name }) => name === set)?.description ?? verbatim("");
  const rows = allAssumptions().map((row) => ({ ...row, current: values[row.key] ?? row.value }));
  return assumptionsTable(
    { name: set, description },
    rows,
    sets.map(({ name }) => name),
  );
}
