import { strFromU8, unzipSync } from "fflate";

/**
 * What an .xlsx file may hold beside values and formulas, counted in its parts: two files are compared by it, so that nothing goes
 * without being named.
 * Source: ECMA-376 part 1, 18 (SpreadsheetML) and 20.5 (drawings); MS-XLSX 2.3 for what came later.
 */
interface Parts {
  readonly paths: readonly string[];
  /** The text of all parts whose path fits. */
  textOf(path: RegExp): string;
}

type Count = (parts: Parts) => number;

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;
const DRAWINGS = /^xl\/drawings\/drawing[^/]*\.xml$/;
const STRINGS = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
/** Elements by their names, in the parts whose path fits. */
const elements =
  (path: RegExp, names: string): Count =>
  (parts) =>
    matches(parts.textOf(path), new RegExp(`<(?:\\w+:)?(?:${names})[\\s/>]`, "g"));
const partsAt =
  (path: RegExp): Count =>
  ({ paths }) =>
    paths.filter((one) => path.test(one)).length;
/** Columns are described in runs: counted one by one, at most as many as a sheet has. */
const columns =
  (which: RegExp): Count =>
  (parts) =>
    (parts.textOf(SHEETS).match(/<col\s[^>]*>/g) ?? [])
      .filter((column) => which.test(column))
      .map((column) => Number(/max="(\d+)"/.exec(column)?.[1]) - Number(/min="(\d+)"/.exec(column)?.[1]) + 1)
      .reduce((sum, run) => sum + (run > 0 ? run : 0), 0);
const rows =
  (which: RegExp): Count =>
  (parts) =>
    (parts.textOf(SHEETS).match(/<row\s[^>]*>/g) ?? []).filter((row) => which.test(row)).length;
const attributes =
  (path: RegExp, pattern: RegExp): Count =>
  (parts) =>
    matches(parts.textOf(path), pattern);

const HIDDEN = /\shidden="(?:1|true)"/;
const OUTLINE = /\soutlineLevel="[1-9]/;

const FEATURES = {
  charts: partsAt(/^xl\/charts\/chart[^/]*\.xml$/),
  newCharts: partsAt(/^xl\/charts\/chartEx[^/]*\.xml$|^xl\/chartex\//i),
  chartSheets: partsAt(/^xl\/chartsheets\/[^/]+\.xml$/),
  pictures: partsAt(/^xl\/media\//),
  shapes: elements(DRAWINGS, "sp|cxnSp|grpSp"),
  pivotTables: partsAt(/^xl\/pivotTables\/[^/]+\.xml$/),
  slicers: elements(SHEETS, "slicerList|timelineRefs"),
  controls: elements(SHEETS, "control|oleObject"),
  conditionalFormats: elements(SHEETS, "cfRule"),
  merges: elements(SHEETS, "mergeCell"),
  filters: elements(SHEETS, "autoFilter|filterColumn"),
  sheetProtection: elements(SHEETS, "sheetProtection"),
  sheetPasswords: attributes(SHEETS, /<sheetProtection[^>]*\s(?:password|hashValue)="/g),
  workbookProtection: elements(/^xl\/workbook\.xml$/, "workbookProtection|fileSharing"),
  editableRanges: elements(SHEETS, "protectedRange"),
  notes: elements(/^xl\/comments[^/]*\.xml$/, "comment"),
  authors: elements(/^xl\/comments[^/]*\.xml$/, "author"),
  threads: partsAt(/^xl\/threadedComments\//),
  names: elements(/^xl\/workbook\.xml$/, "definedName"),
  validations: elements(SHEETS, "dataValidation"),
  links: elements(SHEETS, "hyperlink"),
  tables: partsAt(/^xl\/tables\/[^/]+\.xml$/),
  printSetup: elements(SHEETS, "pageSetup"),
  headersAndFooters: elements(SHEETS, "oddHeader|oddFooter|evenHeader|evenFooter|firstHeader|firstFooter"),
  pageBreaks: elements(SHEETS, "brk"),
  hiddenRows: rows(HIDDEN),
  hiddenColumns: columns(HIDDEN),
  groupedRows: rows(OUTLINE),
  groupedColumns: columns(OUTLINE),
  tabColors: elements(SHEETS, "tabColor"),
  sparklines: elements(SHEETS, "sparkline"),
  backgrounds: elements(SHEETS, "picture"),
  dataTables: attributes(SHEETS, /<f\s[^>]*t="dataTable"/g),
  richTexts: elements(STRINGS, "r"),
  ignoredErrors: elements(SHEETS, "ignoredError"),
  scenarios: elements(SHEETS, "scenario"),
  views: elements(SHEETS, "customSheetView"),
  styleNames: elements(/^xl\/styles\.xml$/, "cellStyle"),
  outsideLinks: partsAt(/^xl\/externalLinks\/[^/]+\.xml$/),
  connections: partsAt(/^xl\/(?:connections\.xml|queryTables\/)/),
  macros: partsAt(/^xl\/vbaProject\.bin$/),
  properties: partsAt(/^docProps\/custom\.xml$/),
  customData: partsAt(/^customXml\/item[^/]*\.xml$/),
} as const satisfies Readonly<Record<string, Count>>;

export type Feature = keyof typeof FEATURES;

export const FEATURE_IDS = Object.keys(FEATURES) as readonly Feature[];

/** The parts that the file's relationships lead to: any other is dead weight, which programs do not read. */
function reached(files: Readonly<Record<string, Uint8Array>>): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const relations = strFromU8(files[`${folder}_rels/${path.slice(folder.length)}.rels`] ?? new Uint8Array());
    for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
      const target = /\sTarget="([^"]*)"/.exec(relation)?.[1];
      if (target === undefined || /\sTargetMode="External"/.test(relation)) continue;
      const { pathname } = new URL(target, `file:///${folder}`);
      const part = decodeURIComponent(pathname.slice(1));
      if (found.has(part) || files[part] === undefined) continue;
      found.add(part);
      follow(part);
    }
  };
  follow("");
  return [...found];
}

/** How much of each feature a file holds. */
export function featuresOf(bytes: Uint8Array): ReadonlyMap<Feature, number> {
  const files = unzipSync(bytes);
  const paths = reached(files);
  const parts: Parts = {
    paths,
    textOf: (path) =>
      paths
        .filter((one) => path.test(one))
        .map((one) => strFromU8(files[one] ?? new Uint8Array()))
        .join("\n"),
  };
  return new Map(FEATURE_IDS.map((id) => [id, FEATURES[id](parts)]));
}

/** What one file holds less of than the other, and how much less. */
export interface Loss {
  readonly feature: Feature;
  readonly count: number;
}

export function lossesBetween(original: Uint8Array, saved: Uint8Array): Loss[] {
  const after = featuresOf(saved);
  return [...featuresOf(original)].flatMap(([feature, before]) => {
    const count = before - (after.get(feature) ?? 0);
    return count > 0 ? [{ feature, count }] : [];
  });
}
