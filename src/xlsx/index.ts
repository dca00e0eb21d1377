import type { WorkbookPlan } from "../workbook/plan";
import { unreadableWorkbook } from "../workbook/unreadable";
import { fromFile } from "./read";
import { toFile } from "./write";

/**
 * A planned workbook as the bytes of an .xlsx file. Functions of the namespace IRON are written as Excel keeps an
 * add-in's functions; functions of other namespaces are named in `functionNames` ("SPACE.NAME").
 */
export async function writeWorkbook(plan: WorkbookPlan, functionNames: readonly string[] = []): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const { keepingValues } = await import("./calculation");
  return keepingValues(await writeXlsx(toFile(plan, functionNames)), plan);
}

/**
 * The plan of an .xlsx file: values, formulas, styles, widths, frozen panes, names, tables, validation, notes, links and
 * settings. What a plan cannot say (borders, merged cells, charts, conditional formats) is left out.
 * Errors: argument, for bytes that are no .xlsx workbook.
 */
export async function readWorkbook(bytes: Uint8Array, functionNames: readonly string[] = []): Promise<WorkbookPlan> {
  const { readXlsx } = await import("hucre/xlsx");
  const file = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw unreadableWorkbook(
      error instanceof Error && error.name === "EncryptedFileError" ? "encrypted" : "unreadable",
    );
  });
  return fromFile(file, functionNames);
}
