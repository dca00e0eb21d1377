import { assumptionsSheet } from "./assumptionsSheet";
import { assumptionsName } from "./assumptionsTable";
import { carbonSheet } from "./carbonSheet";
import { firstSheet } from "./firstSheet";
import type { WorkbookPlan } from "./plan";

/** The workbook a newcomer opens: what to try, the assumptions of the default set it tries it on, and carbon. */
export const referenceWorkbook = (): WorkbookPlan => ({
  sheets: [firstSheet(), assumptionsSheet(), carbonSheet()],
  names: [assumptionsName()],
});
