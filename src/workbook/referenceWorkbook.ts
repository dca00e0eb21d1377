import { assumptionsSheet } from "./assumptionsSheet";
import { assumptionsName } from "./assumptionsTable";
import { carbonSheet } from "./carbonSheet";
import { firstSheet } from "./firstSheet";
import { lendersSheet } from "./lendersSheet";
import type { WorkbookPlan } from "./plan";
import { schedulesSheet } from "./schedulesSheet";

/** The workbook a newcomer opens: what to try, the assumptions of a set it tries it on, those that differ by year, carbon, and what lenders ask. */
export function referenceWorkbook(set?: string): WorkbookPlan {
  const schedules = schedulesSheet(set);
  return {
    sheets: [
      firstSheet(),
      assumptionsSheet(set),
      ...(schedules === undefined ? [] : [schedules]),
      carbonSheet(),
      lendersSheet(),
    ],
    names: [assumptionsName()],
  };
}
