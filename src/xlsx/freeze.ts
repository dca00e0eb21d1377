import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress, parseArea } from "../sheet/address";
import { liveFormula } from "../sheet/liveFormula";
import { inflatingWorkbook, unreadableWorkbook, valueless } from "../workbook/unreadable";
import { fromFileFormula } from "./formulas";
import { type CellNote, withBoxes, withNotes } from "./frozenNotes";
import { inflatesTooFar, MOST_MEGABYTES } from "./inflating";
import { relationsOf, sheetPaths } from "./sheetParts";
import { attribute, escaped, unescaped } from "./xml";

/** A call of an Ironbook function, as files keep it and as people write it. */
const OURS = /_xldudf_IRON_\w+\(|(?<![\w.])IRON\.\w+\(/i;
/** What asks for all that another cell's formula spills, or for its text: it has no answer when that cell has none. */
const OF_FORMULA = /_xlfn\.(?:ANCHORARRAY|FORMULATEXT)\(([^()]*)\)/g;
/** Results that are none: the cell was computed without the add-in, or not to the end. */
const NO_RESULT = /^#(?:NAME\?|BUSY!|GETTING_DATA|CONNECT!)$/;
const CELL = /<c\s[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;
const NOTE_LENGTH = 30_000;

interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Cells that share a formula have its number; one of them has its text. */
  readonly shared: string | undefined;
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}\n${row},${column}`;

/**
 * A copy of a workbook in which the cells of Ironbook's formulas hold their values, and each formula stands in a note of its cell,
 * without the last values it may have for a program without Ironbook.
 * So do cells that ask for what such a formula spills, or show it as a text. Everything else stays as it is, byte by byte.
 * Errors: argument, for bytes that are no .xlsx workbook or unpack to too much, and for a cell whose file has no value of it.
 */
export function frozen(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cells: number } {
  const parts = partsOf(bytes);
  const paths = sheetPaths(parts);
  if (paths.size === 0) throw unreadableWorkbook();
  const sheets = new Map([...paths].map(([name, path]) => [name, strFromU8(parts[path] ?? new Uint8Array())]));
  const formulas = [...sheets].flatMap(([name, xml]) => formulasOf(name, xml));
  const chosen = toFreeze(formulas, namesOfOurs(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())));
  const written: Record<string, Uint8Array> = { ...parts };
  for (const [name, xml] of sheets) {
    const notes: CellNote[] = [];
    const cells = xml.replace(CELL, (cell) => {
      const formula = formulaOf(name, cell);
      if (formula === undefined || !chosen.has(keyOf(name, formula.row, formula.column))) return cell;
      const text = liveFormula(fromFileFormula(formula.text));
      if (text !== "=") notes.push({ ...placeOf(formula), text: text.slice(0, NOTE_LENGTH) });
      return asValue(cell, name, formula);
    });
    const path = paths.get(name) ?? "";
    if (cells !== xml) written[path] = strToU8(cells);
    if (notes.length > 0) addNotes(written, path, notes);
  }
  if (chosen.size > 0) dropCalculationChain(written);
  return { bytes: zipSync(written), cells: chosen.size };
}

const placeOf = ({ row, column }: Formula) => ({ row, column, address: cellAddress(row, column) });

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  if (inflatesTooFar(bytes)) throw inflatingWorkbook(MOST_MEGABYTES);
  try {
    return unzipSync(bytes);
  } catch {
    throw unreadableWorkbook();
  }
}

function formulasOf(sheet: string, xml: string): Formula[] {
  return (xml.match(CELL) ?? []).flatMap((cell) => formulaOf(sheet, cell) ?? []);
}

function formulaOf(sheet: string, cell: string): Formula | undefined {
  const [, attributes = "", text = ""] = /<f(\s[^>]*?)?(?:\/>|>([^<]*)<\/f>)/.exec(cell) ?? [undefined];
  if (!/<f[\s/>]/.test(cell)) return undefined;
  const area = parseArea(attribute(cell, "r") ?? "")?.area;
  if (area === undefined) return undefined;
  const { row, column } = area;
  const shared = attribute(attributes, "t") === "shared" ? `${sheet}\n${attribute(attributes, "si")}` : undefined;
  return { sheet, row, column, text: unescaped(text), shared };
}

/** Names whose meaning is a formula of ours: a cell that speaks of one has it. */
function namesOfOurs(workbook: string): RegExp | undefined {
  const names = [...workbook.matchAll(/<definedName\s([^>]*)>([^<]*)<\/definedName>/g)].flatMap(
    ([, attributes, text]) => (OURS.test(unescaped(text ?? "")) ? (attribute(` ${attributes}`, "name") ?? []) : []),
  );
  const patterns = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return names.length === 0 ? undefined : new RegExp(`(?<![\\w.])(?:${patterns.join("|")})(?![\\w.(])`, "i");
}

/** The cells to freeze: those of our formulas, then, as long as there are any, those that ask for what these were. */
function toFreeze(formulas: readonly Formula[], names: RegExp | undefined): ReadonlySet<string> {
  const isOurs = ({ text }: Formula): boolean => OURS.test(text) || (names?.test(text) ?? false);
  const shared = new Set(formulas.filter(isOurs).flatMap((formula) => formula.shared ?? []));
  const place = ({ sheet, row, column }: Formula): string => keyOf(sheet, row, column);
  const chosen = new Set(
    formulas.filter((one) => isOurs(one) || (one.shared !== undefined && shared.has(one.shared))).map(place),
  );
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size;
    for (const formula of formulas) if (asksFor(formula, chosen)) chosen.add(place(formula));
  }
  return chosen;
}

function asksFor({ sheet, text }: Formula, chosen: ReadonlySet<string>): boolean {
  return [...text.matchAll(OF_FORMULA)].some(([, reference = ""]) => {
    const found = parseArea(reference);
    return found !== undefined && chosen.has(keyOf(found.sheet ?? sheet, found.area.row, found.area.column));
  });
}

/** A cell without its formula: its value as a file keeps one that was typed. */
function asValue(cell: string, sheet: string, formula: Formula): string {
  const { address } = placeOf(formula);
  const value = /<v(?:\s[^>]*)?(?:\/>|>([^<]*)<\/v>)/.exec(cell);
  const text = value?.[1] ?? "";
  const type = /^<c\s[^>]*?\st="(\w+)"/.exec(cell)?.[1];
  if (value === null || (text === "" && type !== "str")) throw valueless(sheet, address);
  if (NO_RESULT.test(unescaped(text))) throw valueless(sheet, address, unescaped(text));
  const start = (/^<c\s[^>]*>/.exec(cell)?.[0] ?? "").replace(/\scm="\d+"/, "");
  if (type !== "str") return `${start}<v>${text}</v></c>`;
  return `${start.replace(/\st="str"/, ' t="inlineStr"')}<is><t xml:space="preserve">${escaped(unescaped(text))}</t></is></c>`;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
/** What stands behind a sheet's reference to the boxes of its notes. */
const BEHIND = /^(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)$/;

/** A sheet with its reference to the boxes, before the first of its own elements that must stand behind it. */
function withReference(sheet: string, element: string): string {
  const tags = /<(\/?)([\w:]+)(?:\s[^>]*?)?(\/?)>/g;
  tags.lastIndex = Math.max(0, sheet.search(/<sheetData\s*\/>|<\/sheetData>/));
  tags.exec(sheet); // the end of the cells
  let depth = 0;
  for (let tag = tags.exec(sheet); tag !== null; tag = tags.exec(sheet)) {
    const [, closing, name = "", empty] = tag;
    if (depth === 0 && (closing || BEHIND.test(name)))
      return sheet.slice(0, tag.index) + element + sheet.slice(tag.index);
    if (!empty) depth += closing ? -1 : 1;
  }
  return sheet;
}

function addNotes(parts: Record<string, Uint8Array>, sheet: string, notes: readonly CellNote[]): void {
  const text = (path: string): string | undefined => {
    const part = parts[path];
    return part === undefined ? undefined : strFromU8(part);
  };
  const relationsPath = relationsOf(sheet);
  let relations = (text(relationsPath) ?? NO_RELATIONS).replace(
    /<Relationships([^>]*)\/>/,
    "<Relationships$1></Relationships>",
  );
  const related = (type: string): string | undefined => {
    const relation = relations
      .match(/<Relationship\s[^>]*>/g)
      ?.find((one) => attribute(one, "Type")?.endsWith(`/${type}`));
    const target = relation === undefined ? undefined : attribute(relation, "Target");
    return target === undefined ? undefined : new URL(target, `file:///${sheet}`).pathname.slice(1);
  };
  const free = (path: (number: number) => string): string => {
    let number = 1;
    while (parts[path(number)] !== undefined) number++;
    return path(number);
  };
  const relate = (id: string, type: string, path: string): void => {
    relations = relations.replace(
      "</Relationships>",
      `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="/${path}"/></Relationships>`,
    );
  };
  let types = text("[Content_Types].xml") ?? "";

  const comments = related("comments") ?? free((number) => `xl/comments${number}.xml`);
  if (related("comments") === undefined) {
    relate("rIdIronbookNotes", "comments", comments);
    types = types.replace("</Types>", `<Override PartName="/${comments}" ContentType="${CONTENT}"/></Types>`);
  }
  parts[comments] = strToU8(withNotes(text(comments), notes));

  const boxes = related("vmlDrawing") ?? free((number) => `xl/drawings/vmlDrawing${number}.vml`);
  if (related("vmlDrawing") === undefined) {
    relate("rIdIronbookBoxes", "vmlDrawing", boxes);
    if (!/Extension="vml"/i.test(types))
      types = types.replace(
        /(<Types[^>]*>)/,
        '$1<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      );
    const xml = text(sheet) ?? "";
    const element = `<legacyDrawing xmlns:r="${RELATION}" r:id="rIdIronbookBoxes"/>`;
    parts[sheet] = strToU8(withReference(xml, element));
  }
  parts[boxes] = strToU8(withBoxes(text(boxes), notes));
  parts[relationsPath] = strToU8(relations);
  parts["[Content_Types].xml"] = strToU8(types);
}

/** The order in which cells are computed: Excel calls a file damaged in which it names a cell without a formula, and makes it anew. */
function dropCalculationChain(parts: Record<string, Uint8Array>): void {
  delete parts["xl/calcChain.xml"];
  for (const path of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    const part = parts[path];
    if (part !== undefined)
      parts[path] = strToU8(strFromU8(part).replace(/<(?:Override|Relationship)\s[^>]*calcChain\.xml"[^>]*\/>/g, ""));
  }
}
