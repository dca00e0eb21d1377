import { assumptionsSheet } from "./assumptionsSheet";
import { assumptionsName } from "./assumptionsTable";
import { firstSheet } from "./firstSheet";
import type { WorkbookPlan } from "./plan";

/** The workbook a newcomer opens: what to try, and the assumptions of the default set it tries it on. */
export const referenceWorkbook = (): WorkbookPlan => ({
  sheets: [firstSheet(), assumptionsSheet()],
  names: [assumptionsName()],
});
