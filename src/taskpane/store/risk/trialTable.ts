import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { Inputs } from "../../../model/inputs/keys";
import { keysAndValues } from "../../../workbook/assumptionsTable";
import type { Plan } from "../../port";
import type { Catalogue } from "../../table/catalogue";
import { tableToLoad } from "../../table/tableToLoad";

/** A trial as a table of assumptions of its own, on a sheet of its name. */
export function trialPlan(catalogue: Catalogue, set: string, inputs: Inputs, table: string): Plan {
  const named = catalogue.sets.find(({ name }) => name === set) ?? { name: set, description: verbatim("") };
  const plan = tableToLoad(
    { ...named, description: text("pane.risk.trial.about", { table }) },
    catalogue.rows(set),
    catalogue.sets,
    { values: new Map(Object.entries(inputs)), texts: new Map() },
    { table, inFormulas: keysAndValues(table), named: false },
  );
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, name: table })) };
}
