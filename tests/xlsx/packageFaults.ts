import { strFromU8, unzipSync } from "fflate";

/**
 * What a strict reader would find wrong with an .xlsx file: Excel offers to repair a file for any of it.
 * Source: ECMA-376 part 1, 18.3.1.99 (the order in a sheet), 18.2, 18.8, 18.18; part 2, 9 and 10 (packages).
 */
const SHEET_ORDER =
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);
const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst".split(
    " ",
  );
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
const CELL = /<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

const attributeOf = (element: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(element)?.[1];

/** Elements directly inside the outermost one, by name. */
function children(xml: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [, closing, name = "", empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 1) found.push(name);
      if (!empty) depth++;
    }
  }
  return found;
}

function outOfOrder(names: readonly string[], order: readonly string[]): string[] {
  let last = -1;
  return names.flatMap((name) => {
    const at = order.indexOf(name);
    const fault = at < 0 ? [`unknown ${name}`] : at < last ? [`${name} out of order`] : [];
    last = Math.max(last, at);
    return fault;
  });
}

const twice = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);
const plain = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export function packageFaults(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const faults: string[] = [];
  const fault = (path: string, ...said: string[]): void => {
    for (const one of said) faults.push(`${path}: ${one}`);
  };
  contentTypes(files, text, relations(files, text, fault), fault);
  const styles = text("xl/styles.xml");
  const count = (element: string): number => Number(new RegExp(`<${element} count="(\\d+)"`).exec(styles)?.[1] ?? 0);
  const limits = { looks: count("cellXfs"), dxfs: count("dxfs"), strings: sharedStrings(text, fault) };
  for (const path of Object.keys(files)) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) sheetFaults(text(path), limits, (...said) => fault(path, ...said));
    if (/^xl\/drawings\/drawing[^/]*\.xml$/.test(path)) {
      const ids = [...text(path).matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id = ""]) => id);
      fault(path, ...twice(ids).map((id) => `id ${id} twice`));
    }
  }
  workbookFaults(text("xl/workbook.xml"), (...said) => fault("xl/workbook.xml", ...said));
  const tables = Object.keys(files).filter((path) => path.startsWith("xl/tables/"));
  const ids = tables.map((path) => attributeOf(text(path), "id") ?? "");
  fault("tables", ...twice(ids).map((id) => `id ${id} twice`));
  return faults;
}

type Text = (path: string) => string;
type Fault = (path: string, ...said: string[]) => void;

function contentTypes(
  files: Readonly<Record<string, Uint8Array>>,
  text: Text,
  reached: ReadonlySet<string>,
  fault: Fault,
): void {
  const types = text("[Content_Types].xml");
  const defaults = new Set([...types.matchAll(/<Default\s[^>]*Extension="([^"]*)"/g)].map(([, one]) => one));
  const overrides = [...types.matchAll(/<Override\s[^>]*PartName="\/([^"]*)"/g)].map(([, one = ""]) => one);
  fault("[Content_Types].xml", ...twice(overrides).map((one) => `${one} twice`));
  for (const path of overrides) if (files[path] === undefined) fault("[Content_Types].xml", `${path} is not there`);
  // "xml" by itself says nothing of what a part is
  for (const path of reached)
    if (!overrides.includes(path) && (path.endsWith(".xml") || !defaults.has(path.split(".").at(-1))))
      fault(path, "has no content type");
}

/** The parts that others lead to. */
function relations(files: Readonly<Record<string, Uint8Array>>, text: Text, fault: Fault): Set<string> {
  const reached = new Set<string>();
  for (const path of Object.keys(files).filter((one) => one.endsWith(".rels"))) {
    const of = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const all = [...text(path).matchAll(/<Relationship\s([^>]*)\/>/g)].map(([, one = ""]) => one);
    const ids = all.map((one) => attributeOf(one, "Id") ?? "");
    fault(path, ...twice(ids).map((id) => `${id} twice`));
    for (const one of all) {
      if (attributeOf(one, "TargetMode") === "External") continue;
      const target = new URL(attributeOf(one, "Target") ?? "", `file:///${of}`).pathname.slice(1);
      reached.add(target);
      if (files[target] === undefined) fault(path, `${target} is not there`);
    }
    for (const [, id = ""] of text(of).matchAll(/\sr:(?:id|embed)="([^"]*)"/g))
      if (!ids.includes(id)) fault(of, `no relationship ${id}`);
  }
  return reached;
}

function sharedStrings(text: Text, fault: Fault): number {
  const strings = text("xl/sharedStrings.xml");
  const held = strings.match(/<si>/g)?.length ?? 0;
  if (strings !== "" && Number(/uniqueCount="(\d+)"/.exec(strings)?.[1]) !== held)
    fault("xl/sharedStrings.xml", "another count of texts than it holds");
  return held;
}

function workbookFaults(xml: string, fault: (...said: string[]) => void): void {
  fault(...outOfOrder(children(xml), WORKBOOK_ORDER));
  const sheets = [...xml.matchAll(/<sheet\s([^>]*)\/>/g)].map(([, one = ""]) => one);
  const names = sheets.map((one) => plain(attributeOf(one, "name") ?? ""));
  for (const name of names)
    if (name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) fault(`${name} names no sheet`);
  fault(...twice(names.map((name) => name.toLowerCase())).map((name) => `sheet ${name} twice`));
  fault(...twice(sheets.map((one) => attributeOf(one, "sheetId") ?? "")).map((id) => `sheetId ${id} twice`));
  const defined = [...xml.matchAll(/<definedName\s([^>]*)>([^<]*)/g)].map(([, attributes = "", meaning = ""]) => ({
    name: attributeOf(attributes, "name") ?? "",
    of: attributeOf(attributes, "localSheetId") ?? "",
    meaning: plain(meaning),
  }));
  for (const { name, meaning } of defined) {
    const isCell = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i.test(name);
    if (!/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) || isCell) fault(`${name} is no name`);
    const unquoted = meaning.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "Q");
    if (meaning === "" || /[^\w.)]\s*!|\s\w+!|#REF!/.test(unquoted.replace(/,\s*/g, ",")))
      fault(`${name} means ${meaning}`);
  }
  fault(...twice(defined.map(({ name, of }) => `${name.toLowerCase()} of ${of}`)).map((one) => `${one} twice`));
}

interface Limits {
  readonly looks: number;
  readonly dxfs: number;
  readonly strings: number;
}

function sheetFaults(xml: string, limits: Limits, fault: (...said: string[]) => void): void {
  const names = children(xml);
  fault(...outOfOrder(names, SHEET_ORDER));
  fault(...twice(names.filter((name) => name !== "conditionalFormatting")).map((name) => `${name} twice`));
  const rows = [...xml.matchAll(/<row\s[^>]*?r="(\d+)"/g)].map(([, row]) => Number(row));
  if (rows.some((row, k) => row <= (rows[k - 1] ?? 0))) fault("rows out of order");
  const shared = new Map<string, boolean>();
  const places: string[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(CELL)) {
    const at = attributeOf(attributes, "r") ?? "";
    places.push(at);
    const type = attributeOf(attributes, "t");
    const value = /<v>([^<]*)<\/v>/.exec(content)?.[1];
    if (Number(attributeOf(attributes, "s") ?? 0) >= limits.looks) fault(`${at} has a style that is not there`);
    if (type === "s" && Number(value) >= limits.strings) fault(`${at} has a text that is not there`);
    if (type === "e" && !ERRORS.has(plain(value ?? ""))) fault(`${at} has an error that is none: ${value}`);
    if (type === undefined && value !== undefined && !Number.isFinite(Number(value))) fault(`${at} has ${value}`);
    if (value !== undefined && plain(value).length > 32767) fault(`${at} has a text that is too long`);
    const [, said = "", formula = ""] = /<f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/f>)/.exec(content) ?? [];
    if (plain(formula).length > 8192) fault(`${at} has a formula of ${formula.length} characters`);
    const index = attributeOf(said, "si");
    if (attributeOf(said, "t") === "shared" && index !== undefined) {
      if (formula !== "" && shared.has(index)) fault(`formula ${index} is shared from two cells`);
      if (formula === "" && !shared.has(index)) fault(`${at} shares formula ${index}, which is not there`);
      if (formula !== "" && !attributeOf(said, "ref")?.startsWith(at)) fault(`${at} shares a formula with no area`);
      if (formula.replace(/"(?:[^"]|"")*"/g, "").includes("!")) fault(`${at} shares a reference to another sheet`);
      shared.set(index, true);
    }
  }
  fault(...twice(places.length < 2000 ? places : []).map((at) => `${at} twice`));
  if (new Set(places).size < places.length) fault("a cell twice");
  const rules = [...xml.matchAll(/<cfRule\s([^>]*)>/g)].map(([, one = ""]) => one);
  fault(...twice(rules.map((one) => attributeOf(one, "priority") ?? "")).map((one) => `priority ${one} twice`));
  for (const rule of rules)
    if (Number(attributeOf(rule, "dxfId") ?? 0) >= limits.dxfs) fault("a condition whose look is not there");
  for (const [, footer = ""] of xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g))
    if (plain(footer).length > 255) fault("a foot of the page that is too long");
  for (const [, title = "", of] of xml.matchAll(/(?:prompt|error)(Title)?="([^"]*)"/g))
    if (plain(of ?? "").length > (title ? 32 : 255)) fault(`a message that is too long: ${of}`);
  const levels = [...xml.matchAll(/<row\s[^>]*outlineLevel="(\d)"/g)].map(([, level]) => Number(level));
  const said = attributeOf(/<sheetFormatPr[^>]*/.exec(xml)?.[0] ?? "", "outlineLevelRow") ?? 0;
  if (Number(said) !== Math.max(0, ...levels)) fault("groups deeper than the sheet says");
}
