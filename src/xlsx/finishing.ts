import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookPlan } from "../workbook/plan";
import { withQuotedSheets } from "./printNames";
import { sheetPaths } from "./sheetParts";

/** The part of a file that says how it is calculated, and what its names are. */
const WORKBOOK = "xl/workbook.xml";
const CHART = /^xl\/charts\/chart[^/]*\.xml$/;

/** The calculation engine of a current Excel: a file of an older one is recalculated when it is opened. */
const ENGINE = 191029;

/**
 * A file as Excel needs it where its library leaves something out. `isKept` names the parts that another program wrote and that
 * stay as they are.
 */
export function finished(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  isKept: (path: string) => boolean = () => false,
): Uint8Array {
  const parts = unzipSync(bytes);
  const footed = new Set(plan.sheets.flatMap(({ name, page }) => (page?.footer === undefined ? [] : [name])));
  const edit = (path: string, change: (text: string) => string): void => {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const changed = change(text);
    if (changed !== text) parts[path] = strToU8(changed);
  };
  const sheets = sheetPaths(parts);
  for (const [name, path] of sheets)
    edit(path, (text) => withErrors(withOutlineDepth(footed.has(name) ? withFooterAsIs(text) : text)));
  for (const path of Object.keys(parts))
    if (CHART.test(path) && !isKept(path)) edit(path, (text) => withLightLines(withEveryName(withFullBars(text))));
  edit(WORKBOOK, (text) => {
    const quoted = withQuotedSheets(text, [...sheets.keys()]);
    return valuesKnown(plan) ? keepingValues(quoted) : quoted;
  });
  return zipSync(parts);
}

/**
 * A workbook that shows its values as they were saved. A file that asks to be calculated anew loses every value of an add-in's
 * function where the add-in is missing, and does not get it back when the add-in comes. A formula whose value is not known
 * leaves no choice.
 */
const keepingValues = (workbook: string): string => workbook.replace(/<calcPr[^>]*\/>/, `<calcPr calcId="${ENGINE}"/>`);

const valuesKnown = ({ sheets }: WorkbookPlan): boolean =>
  sheets.every(
    ({ cells, rows = [] }) =>
      cells.every(
        ({ formula, value, spill }) => formula === undefined || value != null || spill?.values !== undefined,
      ) && rows.every(({ columns, values = [] }) => values.filter((value) => value != null).length >= columns),
  );

/** Excel draws the bar beside groups of rows as deep as the sheet says they are. */
function withOutlineDepth(sheet: string): string {
  const levels = [...sheet.matchAll(/<row\s[^>]*\soutlineLevel="(\d)"/g)].map(([, level]) => Number(level));
  if (levels.length === 0) return sheet;
  return sheet.replace(/<sheetFormatPr(?![^>]*outlineLevelRow)/, `$& outlineLevelRow="${Math.max(...levels)}"`);
}

/** A foot of the page that keeps its size where the sheet is made smaller to fit the paper. */
const withFooterAsIs = (sheet: string): string => sheet.replace("<headerFooter>", '<headerFooter scaleWithDoc="0">');

/** An error that a formula gave is one, and no text that reads alike. */
const withErrors = (sheet: string): string =>
  sheet.replace(
    /(<c\s[^>]*?\st=")str("[^>]*><f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)<v>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)<\/v>)/g,
    "$1e$2",
  );

/** Every bar of a list has its name: Excel leaves out every other one where nothing is said. */
const withEveryName = (chart: string): string =>
  chart.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
    axis.includes('<c:orientation val="maxMin"/>')
      ? axis.replace("<c:noMultiLvlLbl", '<c:tickLblSkip val="1"/>$&')
      : axis,
  );

/** The lines behind a chart stand back. */
const withLightLines = (chart: string): string =>
  chart.replace(
    /<c:majorGridlines(?:\/>|><\/c:majorGridlines>)/g,
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
  );

/** Bars below nil keep their colour: Excel empties them where nothing is said. */
const withFullBars = (chart: string): string =>
  chart.replace(/<c:barChart>[\s\S]*?<\/c:barChart>/g, (bars) =>
    bars.includes("<c:invertIfNegative")
      ? bars
      : bars.replaceAll("</c:spPr><c:cat>", '</c:spPr><c:invertIfNegative val="0"/><c:cat>'),
  );
