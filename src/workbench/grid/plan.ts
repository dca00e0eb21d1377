/** The workbook as data: what an .xlsx file is read to and written from. */
import type { readWorkbook } from "../../xlsx/index";

export type WorkbookPlan = Awaited<ReturnType<typeof readWorkbook>>;
export type SheetPlan = WorkbookPlan["sheets"][number];
export type PlannedCell = SheetPlan["cells"][number];
export type CellStyle = NonNullable<PlannedCell["style"]>;
export type PlannedValidation = NonNullable<SheetPlan["validations"]>[number];
export type PlannedName = NonNullable<WorkbookPlan["names"]>[number];
export type PlannedArea = PlannedValidation["area"];
