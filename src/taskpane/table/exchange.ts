import { type AssumptionRow, shownValue } from "../../workbook/assumptionRow";
import { SET_KEY } from "../../workbook/assumptionsTable";
import type { CellValue } from "../../workbook/plan";
import { HostFailure } from "../port";
import type { Values } from "./catalogue";

type Matrix = readonly (readonly CellValue[])[];

/** What a file says: the rows of a set, with what a sheet or another file says instead. */
export interface Contents {
  readonly values: Values;
  /** What stands in place of numbers; whoever reads the file refuses it, as the functions do in the sheet. */
  readonly texts: ReadonlyMap<string, string>;
  /** Keys that have a row; one without a value and a text is blank there. */
  readonly keys: ReadonlySet<string>;
}

function contentOf(row: AssumptionRow, { values, texts, keys }: Contents): CellValue {
  const value = values.get(row.key) ?? (keys.has(row.key) ? undefined : row.current);
  return value === undefined ? (texts.get(row.key) ?? null) : shownValue(row, value);
}

/** {"set": "announced", "values": {"market.hbi_price": 350, ...}}: what the command line reads as well. */
export function toJson(set: string, rows: readonly AssumptionRow[], contents: Contents): string {
  const entries = rows.map((row) => [row.key, contentOf(row, contents)]);
  return `${JSON.stringify({ set, values: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** A field of a CSV file; a text that a spreadsheet would take for a formula is marked as text. */
function field(value: CellValue): string {
  if (typeof value !== "string") return String(value ?? "");
  const text = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function toCsv(set: string, rows: readonly AssumptionRow[], contents: Contents): string {
  const lines: CellValue[][] = [
    ["Key", "Value", "Unit", "Label", "Kind", "Source", "Note"],
    [SET_KEY, set, "", "", "", "", ""],
    ...rows.map((row) => {
      const { key, choices, unit, label, source, note } = row;
      return [key, contentOf(row, contents), choices === undefined ? unit : "", label, source.kind, source.title, note];
    }),
  ];
  return lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

/** A field as a cell: a number where it is written as one, an apostrophe that marks a text taken off. */
function cell(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  return /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** Rows of a CSV file: quotes, line breaks in quotes, and a semicolon where the header uses one. */
export function parseCsv(text: string): CellValue[][] {
  const source = text.replace(/^\uFEFF/, "");
  const [header = ""] = source.split(/\r?\n/, 1);
  const separator = header.includes(";") && !header.includes(",") ? ";" : ",";
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let current = "";
  let quoted = false;
  const endField = () => {
    row.push(cell(current));
    current = "";
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    if (quoted) {
      if (letter !== '"') current += letter;
      else if (source.charAt(at + 1) === '"') {
        current += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"' && current.trim() === "") {
      current = "";
      quoted = true;
    } else if (letter === separator) endField();
    else if (letter === "\n") endRow();
    else if (letter !== "\r") current += letter;
  }
  if (quoted) throw new HostFailure("pane.file.quote");
  if (current !== "" || row.length > 0) endRow();
  return rows;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is no cell value becomes its JSON text, which the reader then refuses by name. */
const jsonCell = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null
    ? value
    : (JSON.stringify(value) ?? null);

/** Rows of a JSON file: {set, values}, a plain object of keys, or a list of {key, value}. */
export function parseJson(text: string): CellValue[][] {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new HostFailure("pane.file.json", { why: error instanceof Error ? error.message : String(error) });
  }
  const header: CellValue[] = ["Key", "Value"];
  if (Array.isArray(content)) {
    const rows = content.map((item: unknown) =>
      isRecord(item) ? [jsonCell(item.key), jsonCell(item.value)] : [null, jsonCell(item)],
    );
    return [header, ...rows];
  }
  if (!isRecord(content)) throw new HostFailure("pane.file.shape");
  const { set: named, ...plain } = content;
  const values = isRecord(content.values) ? content.values : plain;
  const set: CellValue[][] = named === undefined ? [] : [[SET_KEY, jsonCell(named)]];
  return [header, ...set, ...Object.entries(values).map(([key, value]) => [key, jsonCell(value)])];
}

/** The rows of a file, by its name's ending or its first letter. */
export function parseFile(name: string, text: string): Matrix {
  const json = /\.json$/i.test(name) || (!/\.csv$/i.test(name) && /^\s*[[{]/.test(text));
  const rows = json ? parseJson(text) : parseCsv(text);
  if (rows.length === 0) throw new HostFailure("pane.file.empty");
  return rows;
}
