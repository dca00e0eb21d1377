import type { WorkbookPlan } from "../workbook/plan";
import { inflatingWorkbook, unreadableWorkbook } from "../workbook/unreadable";
import { type Loss, lossesBetween } from "./features";
import { inflatesTooFar, MOST_MEGABYTES } from "./inflating";
import { applyChanges } from "./keep";
import { type Renamed, withNamesInCharts } from "./keepNames";
import { withoutCommasInSheets } from "./printNames";
import { fromFile } from "./read";
import { spread, withoutResults } from "./rows";
import { numberedByPlace, partNames } from "./sheetParts";
import { toFile } from "./write";

/**
 * A planned workbook as the bytes of an .xlsx file. Functions of the namespace IRON are written as Excel keeps an
 * add-in's functions; functions of other namespaces are named in `functionNames` ("SPACE.NAME"). Without the results of
 * formulas, every spreadsheet computes them when it opens the file.
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  functionNames: readonly string[] = [],
  { results = true }: { readonly results?: boolean } = {},
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const { finished } = await import("./finishing");
  const written = results ? plan : withoutResults(plan);
  return finished(await writeXlsx(toFile(written, functionNames)), written);
}

export type { Feature, Loss } from "./features";
export { featuresOf } from "./features";

/** A file as it was opened, and the plan that the host made of it before anything was changed. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly plan: WorkbookPlan;
}

/**
 * The bytes of a workbook that was opened from a file: of that file only what the plan changed is changed, so that it keeps what
 * no plan can say. What it holds less of all the same is told, for a person to agree with. `renamed` has the names that sheets
 * had in the file, by those they have now.
 */
export async function writeOver(
  opened: Opened,
  plan: WorkbookPlan,
  renamed: Renamed,
  functionNames: readonly string[] = [],
): Promise<{ readonly bytes: Uint8Array; readonly losses: readonly Loss[] }> {
  const { openXlsx, saveXlsx } = await import("hucre/xlsx");
  const { finished } = await import("./finishing");
  const now = toFile(spread(plan), functionNames);
  const held = new Set(opened.plan.sheets.map(({ name }) => name));
  const places = now.sheets
    .map(({ name }) => renamed.get(name) ?? name)
    .map((name) => (held.has(name) ? name : undefined));
  const file = await openXlsx(withoutCommasInSheets(numberedByPlace(opened.bytes, places)), { readStyles: true });
  applyChanges(file, toFile(spread(opened.plan), functionNames), now, renamed);
  const kept = partNames(opened.bytes);
  const bytes = withNamesInCharts(
    finished(await saveXlsx(file), plan, (path) => kept.has(path)),
    renamed,
  );
  return { bytes, losses: lossesBetween(opened.bytes, bytes) };
}

/**
 * The plan of an .xlsx file: values, formulas, styles, widths, groups, frozen panes, names, tables, validation, notes, links,
 * plain charts, pages and settings. What a plan cannot say (borders, merged cells, most charts and looks under a condition) is left out; `writeOver` keeps it.
 * Who can hold a number of rows only says so: no more of a sheet are read.
 * Errors: argument, for bytes that are no .xlsx workbook, that unpack to too much, or whose cells stand too far off.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  functionNames: readonly string[] = [],
  mostRows?: number,
): Promise<WorkbookPlan> {
  if (inflatesTooFar(bytes)) throw inflatingWorkbook(MOST_MEGABYTES);
  const { readXlsx } = await import("hucre/xlsx");
  const options = { readStyles: true, ...(mostRows !== undefined && { maxRows: mostRows }) };
  const file = await readXlsx(withoutCommasInSheets(bytes), options).catch((error: unknown) => {
    throw unreadableWorkbook(unreadableFor(error));
  });
  return fromFile(file, functionNames);
}

/** Why hucre could not read a file; of cells that stand too far off it tells in words only. */
function unreadableFor(error: unknown): "encrypted" | "far" | "unreadable" {
  const { name, message } = error instanceof Error ? error : { name: "", message: "" };
  if (name === "EncryptedFileError") return "encrypted";
  return name === "ParseError" && /over the \d+ limit|outside the supported sheet bounds/.test(message)
    ? "far"
    : "unreadable";
}
