/** What a saved workbook would not keep of the file it was opened from, as a person reads it. */
import { text } from "../../messages/text";
import type { Feature, Loss } from "../../xlsx/index";
import type { WorkbookPlan } from "../grid/plan";

export const lost = ({ feature, count }: Loss): string =>
  text("workbench.lost", { count, what: text(`workbench.feature.${feature}`) });

/**
 * What lies on a sheet at a place of its own and does not follow rows and columns that move: a chart is shown here and stays, all
 * else is left to the file. Looks under a condition follow where they are shown, by a formula of their own.
 */
const PLACED: readonly Feature[] = [
  "charts",
  "pictures",
  "shapes",
  "conditionalFormats",
  "merges",
  "filters",
  "hiddenRows",
  "hiddenColumns",
  "groupedRows",
  "groupedColumns",
  "pageBreaks",
  "sparklines",
];

/** `opened` is what the workbench shows of the file, `features` what is in it. */
export function displaced(
  sheets: readonly string[],
  features: ReadonlyMap<Feature, number>,
  opened: WorkbookPlan,
): string[] {
  const shown = opened.sheets.flatMap(({ conditional = [] }) => conditional).length;
  const present = PLACED.filter(
    (feature) => (features.get(feature) ?? 0) > (feature === "conditionalFormats" ? shown : 0),
  );
  if (sheets.length === 0 || present.length === 0) return [];
  const what = present.map((feature) => text(`workbench.feature.${feature}`)).join(", ");
  return [text("workbench.displaced", { sheets: sheets.join(", "), what })];
}
