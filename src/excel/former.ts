import { areaAddress } from "../sheet/address";
import type { Former } from "../taskpane/port";
import type { Area, CellStyle, CellValue } from "../workbook/plan";
import { entry, rectangles } from "./blocks";
import { look, looks } from "./looks";
import { ask } from "./run";
import { cellValue } from "./tables";
import { validationsIn } from "./validation";

export const NOTHING: Former = {
  contents: [],
  looks: [],
  columnWidths: [],
  links: [],
  validations: [],
  tables: [],
};

/** The cells of an area as Excel tells them: what would be typed into each, and how it looks. */
export interface Seen {
  readonly area: Area;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly styles: readonly (readonly CellStyle[])[];
  readonly links: Former["links"];
}

/** A text that looks like a formula reads as one: its value is the same text. */
const typed = (formula: unknown, value: unknown): CellValue => {
  const content = cellValue(formula) ?? "";
  return content === value ? entry(content) : content;
};

/** What would be typed into the cells of a range whose formulas and values are loaded, "" where one is empty. */
export const typedIn = ({ formulas, values }: Excel.Range): CellValue[][] =>
  formulas.map((row: unknown[], r) => row.map((cell, c) => typed(cell, values[r]?.[c])));

/** What would be typed into the cells of an area, "" where one is empty. */
export async function contentsOf(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  area: Area,
): Promise<{ range: Excel.Range; formulas: CellValue[][] }> {
  const range = await ask(context, () => find().getRange(areaAddress(area)).load("formulas,values,numberFormat"));
  return { range, formulas: typedIn(range) };
}

export async function cellsIn(context: Excel.RequestContext, find: () => Excel.Worksheet, area: Area): Promise<Seen> {
  const { range, formulas } = await contentsOf(context, find, area);
  const seen = await looks(context, () => find().getRange(areaAddress(area)), formulas);
  const styles = formulas.map((row, r) =>
    row.map((_, c) => {
      const numberFormat = String(range.numberFormat[r]?.[c] ?? "General");
      return { ...look(seen[r]?.[c]), ...(numberFormat !== "General" && { numberFormat }) };
    }),
  );
  const links = seen.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const { address, documentReference, screenTip } = cell?.hyperlink ?? {};
      if (!address && !documentReference) return [];
      // without the text: what the cell holds is put back as its content
      const link = { ...(address ? { address } : { documentReference }), ...(screenTip && { screenTip }) };
      return [{ row: area.row + r, column: area.column + c, link }];
    }),
  );
  return { area, formulas, styles, links };
}

const key = (style: CellStyle) => JSON.stringify(style);

/** The looks of cells by rectangle, plain ones left out. */
export function looksByArea({ area, styles }: Pick<Seen, "area" | "styles">): Former["looks"] {
  const known = new Map<string, CellStyle>();
  const cells = styles.flatMap((row, r) =>
    row.flatMap((style, c) => {
      if (Object.keys(style).length === 0) return [];
      known.set(key(style), style);
      return [{ row: area.row + r, column: area.column + c, key: key(style) }];
    }),
  );
  return rectangles(cells).map(({ key, ...area }) => ({ area, style: known.get(key) ?? {} }));
}

/** Reads an area so that it can be put back: all that writing changes in it. */
export async function remember(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  area: Area,
): Promise<Omit<Former, "tables">> {
  const seen = await cellsIn(context, find, area);
  const columns = await ask(context, () => {
    const sheet = find();
    return Array.from({ length: area.columns }, (_, at) =>
      sheet.getRangeByIndexes(0, area.column + at, 1, 1).load("format/columnWidth"),
    );
  });
  return {
    contents: [{ area, formulas: seen.formulas }],
    looks: looksByArea(seen),
    columnWidths: columns.map((column) => column.format.columnWidth),
    links: seen.links,
    validations: await validationsIn(context, find, area),
  };
}
