import { areaAddress } from "../sheet/address";
import type { Former, WrittenSheet } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { applyStyle, makePlain } from "./looks";
import { request } from "./run";
import { revalidate } from "./validation";
import { carryOut, inPieces } from "./work";

/** One format for all cells of a range: Excel takes a single one, though its types know matrices only. */
function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Takes from an area all that writing sets in it, and nothing else: borders, notes and conditional formats stay. */
export function empty(sheet: Excel.Worksheet, area: Area): void {
  const range = sheet.getRange(areaAddress(area));
  range.clear("Hyperlinks");
  range.clear("Contents");
  range.dataValidation.clear();
  makePlain(range);
  setFormat(range, "General");
}

/**
 * Puts back what stood on a sheet, in requests that may be sent again; `missing` are the former tables that are none now.
 * Links come before contents, since a link types its text; formats after them, since a text format makes texts of
 * formulas.
 */
export async function restore(
  context: Excel.RequestContext,
  find: () => Excel.Worksheet,
  { area, filled, former }: WrittenSheet,
  missing: Former["tables"],
): Promise<void> {
  const areas = filled ? former.contents.map((content) => content.area) : [area];
  if (!filled)
    await request(context, () => {
      const sheet = find();
      empty(sheet, area);
      for (const { name, area, style } of missing) {
        const table = sheet.tables.add(areaAddress(area), true);
        table.name = name;
        if (style !== undefined) table.style = style;
      }
      for (const { row, column, link } of former.links) sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = link;
    });
  await carryOut(
    context,
    former.contents.flatMap(({ area, formulas }) =>
      inPieces({ ...area, row: 0, column: 0 }, (part) => {
        const cells = formulas.slice(part.row, part.row + part.rows);
        find().getRange(areaAddress({ ...part, row: area.row + part.row, column: area.column })).formulas =
          cells as unknown[][];
      }),
    ),
  );
  await request(context, () => {
    const sheet = find();
    for (const each of areas) {
      const range = sheet.getRange(areaAddress(each));
      makePlain(range);
      setFormat(range, "General");
    }
    for (const { area, style } of former.looks) {
      const range = sheet.getRange(areaAddress(area));
      if (style.numberFormat !== undefined) setFormat(range, style.numberFormat);
      applyStyle(range, style);
    }
    revalidate(sheet, former.validations);
    for (const [at, width] of former.columnWidths.entries())
      sheet.getRangeByIndexes(0, area.column + at, 1, 1).format.columnWidth = width;
  });
}
