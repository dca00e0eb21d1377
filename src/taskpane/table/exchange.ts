import Papa from "papaparse";
import { SET_KEY } from "../../analysis/assumptions/row";
import { type AssumptionRow, shownValue } from "../../workbook/assumptionRow";
import type { Values } from "../../workbook/assumptionRows";
import type { CellValue } from "../../workbook/plan";

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

/** The same as cells set apart by commas; a text that a spreadsheet would take for a formula is marked as text. */
export function toCsv(set: string, rows: readonly AssumptionRow[], contents: Contents): string {
  const cells: CellValue[][] = [
    ["Key", "Value", "Unit", "Label", "Kind", "Source", "Note"],
    [SET_KEY, set, "", "", "", "", ""],
    ...rows.map((row) => {
      const { key, choices, unit, label, source, note } = row;
      return [key, contentOf(row, contents), choices === undefined ? unit : "", label, source.kind, source.title, note];
    }),
  ];
  return `${Papa.unparse(cells, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
