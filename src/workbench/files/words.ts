/** What a saved workbook would not keep of the file it was opened from, as a person reads it. */
import { text } from "../../messages/text";
import type { Feature, Loss } from "../../xlsx/index";

export const lost = ({ feature, count }: Loss): string =>
  text("workbench.lost", { count, what: text(`workbench.feature.${feature}`) });

/** What lies on a sheet at a place of its own and is not shown here: it does not follow rows and columns that move. */
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

export function displaced(sheets: readonly string[], features: ReadonlyMap<Feature, number>): string[] {
  const present = PLACED.filter((feature) => (features.get(feature) ?? 0) > 0);
  if (sheets.length === 0 || present.length === 0) return [];
  const what = present.map((feature) => text(`workbench.feature.${feature}`)).join(", ");
  return [text("workbench.displaced", { sheets: sheets.join(", "), what })];
}
