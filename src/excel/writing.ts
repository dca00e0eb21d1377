import { areaAddress } from "../sheet/address";
import { entry, matrix, moved, type Placed, styledAreas } from "./blocks";
import { inPieces } from "./inPieces";
import { applyStyle } from "./looks";
import { codeOf, request } from "./run";
import { validate } from "./validation";

/** A column as wide as a number of digits, in points: seven pixels a digit and five around them, at 96 pixels an inch. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

const sheetOf = (context: Excel.RequestContext, { place }: Placed) => context.workbook.worksheets.getItem(place.sheet);

async function writeContents(context: Excel.RequestContext, placed: Placed): Promise<void> {
  const { plan, whole, place } = placed;
  const contents = matrix(plan, whole, "", (cell) => cell.formula ?? entry(cell.value));
  const formats = matrix(plan, whole, "General", (cell) => cell.style?.numberFormat ?? "General");
  await inPieces(context, whole, (part) => {
    const range = sheetOf(context, placed).getRange(areaAddress(moved(part, place)));
    range.numberFormat = formats.slice(part.row, part.row + part.rows);
    range.formulas = contents.slice(part.row, part.row + part.rows);
  });
}

/** Widths are set everywhere, panes are frozen and lines hidden only on a sheet that was made for the plan. */
function setLooks(sheet: Excel.Worksheet, { plan, place }: Placed): void {
  for (const { area, style } of styledAreas(plan)) applyStyle(sheet.getRange(areaAddress(moved(area, place))), style);
  for (const [column, width] of (plan.columnWidths ?? []).entries())
    sheet.getRangeByIndexes(0, place.column + column, 1, 1).format.columnWidth = points(width);
  if (!place.create) return;
  if (plan.gridlines === false) sheet.showGridlines = false;
  const { frozenRows = 0, frozenColumns = 0 } = plan;
  if (frozenRows > 0 && frozenColumns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

function addTables(sheet: Excel.Worksheet, { plan, place }: Placed): void {
  for (const { name, area, style } of plan.tables ?? []) {
    const table = sheet.tables.add(areaAddress(moved(area, place)), true);
    table.name = name;
    if (style !== undefined) table.style = style;
  }
}

/** Links come last: a host without them keeps the text, which names the source. */
async function writeLinks(context: Excel.RequestContext, placed: Placed): Promise<void> {
  const { plan, place } = placed;
  try {
    await request(context, () => {
      const sheet = sheetOf(context, placed);
      for (const { row, column, link, value, formula } of plan.cells) {
        if (link === undefined) continue;
        sheet.getRangeByIndexes(place.row + row, place.column + column, 1, 1).hyperlink = {
          ...(link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link }),
          // a text to show would take the place of a formula
          ...(formula === undefined && { textToDisplay: String(value ?? link) }),
        };
      }
    });
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
  }
}

/** Writes one sheet of a plan at its place, which is empty. */
export async function writeSheet(context: Excel.RequestContext, placed: Placed): Promise<void> {
  await writeContents(context, placed);
  await request(context, () => {
    const sheet = sheetOf(context, placed);
    setLooks(sheet, placed);
    addTables(sheet, placed);
  });
  await request(context, () => {
    const sheet = sheetOf(context, placed);
    for (const validation of placed.plan.validations ?? [])
      validate(sheet.getRange(areaAddress(moved(validation.area, placed.place))), validation);
  });
  await writeLinks(context, placed);
}
