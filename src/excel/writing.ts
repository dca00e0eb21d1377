import { absoluteAddress, areaAddress } from "../sheet/address";
import type { Area, SheetPlan } from "../workbook/plan";
import { entry, matrix, moved, pieces, styledAreas } from "./blocks";
import { applyStyle } from "./looks";
import { codeOf, quiet } from "./run";
import { validate } from "./validation";

/** Cells in one request: far below Excel's limit of 5 MB on the web. */
const BLOCK = 20_000;

/** Cells in one array: larger ones office.js cuts itself, at the price of another question to the host. */
const ARRAY = 1_500;

/** A column as wide as a number of digits, in points: seven pixels a digit and five around them, at 96 pixels an inch. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

/** Writes a matrix a piece at a time; a piece Excel finds too large is halved. */
async function writeContents(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  whole: Area,
  place: { row: number; column: number },
): Promise<void> {
  const contents = matrix(plan, whole, "", (cell) => cell.formula ?? entry(cell.value));
  const formats = matrix(plan, whole, "General", (cell) => cell.style?.numberFormat ?? "General");
  const write = async (piece: Area): Promise<void> => {
    quiet(context);
    for (const part of pieces(piece, ARRAY)) {
      const range = sheet.getRange(areaAddress(moved(part, place)));
      range.numberFormat = formats.slice(part.row, part.row + part.rows);
      range.formulas = contents.slice(part.row, part.row + part.rows);
    }
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) !== "RequestPayloadSizeLimitExceeded" || piece.rows === 1) throw error;
      const half = pieces(piece, Math.ceil(piece.rows / 2) * piece.columns);
      for (const part of half) await write(part);
    }
  };
  for (const piece of pieces(whole, BLOCK)) await write(piece);
}

/**
 * Writes one sheet of a plan with its first cell at a place. Widths are set everywhere, panes are frozen only on a
 * sheet that was made for the plan.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  whole: Area,
  place: { row: number; column: number; create: boolean },
): Promise<void> {
  await writeContents(context, sheet, plan, whole, place);
  quiet(context);
  for (const { area, style } of styledAreas(plan)) applyStyle(sheet.getRange(areaAddress(moved(area, place))), style);
  for (const [column, width] of (plan.columnWidths ?? []).entries()) {
    const cell = sheet.getRangeByIndexes(0, place.column + column, 1, 1);
    cell.format.columnWidth = points(width);
  }
  if (place.create && plan.gridlines === false) sheet.showGridlines = false;
  if (place.create && (plan.frozenRows || plan.frozenColumns)) {
    const { frozenRows = 0, frozenColumns = 0 } = plan;
    if (frozenColumns === 0) sheet.freezePanes.freezeRows(frozenRows);
    else if (frozenRows === 0) sheet.freezePanes.freezeColumns(frozenColumns);
    else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  }
  for (const { name, area, style } of plan.tables ?? []) {
    const table = sheet.tables.add(areaAddress(moved(area, place)), true);
    table.name = name;
    if (style !== undefined) table.style = style;
  }
  await context.sync();
  quiet(context);
  for (const validation of plan.validations ?? [])
    validate(sheet.getRange(areaAddress(moved(validation.area, place))), validation);
  await context.sync();
  await writeLinks(context, sheet, plan, place);
}

/** Links come last: a host without them keeps the text, which names the source. */
async function writeLinks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  place: { row: number; column: number },
): Promise<void> {
  quiet(context);
  for (const { row, column, link, value } of plan.cells) {
    if (link === undefined) continue;
    sheet.getRangeByIndexes(place.row + row, place.column + column, 1, 1).hyperlink = {
      ...(link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link }),
      textToDisplay: String(value ?? link),
    };
  }
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "ApiNotFound") throw error;
  }
}

/** The formula of a name for an area. */
export const nameFormula = (sheet: string, area: Area): string => `=${absoluteAddress(sheet, area)}`;
