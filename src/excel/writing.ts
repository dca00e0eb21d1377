import { areaAddress } from "../sheet/address";
import { entry, matrix, moved, type Placed, styledAreas } from "./blocks";
import { carryOutExtras, extrasOf, type ToWrite } from "./extras";
import { applyStyle } from "./looks";
import { blocksOf } from "./typing";
import { validate } from "./validation";
import { type Course, carryOut, inPieces, LOOK, type Work } from "./work";

/** A column as wide as a number of digits, in points: seven pixels a digit and five around them, at 96 pixels an inch. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

const sheetOf = (context: Excel.RequestContext, { place }: Placed) => context.workbook.worksheets.getItem(place.sheet);

const look = (put: () => void): Work => ({ weight: LOOK, put });

/** Formats come before contents: in a cell that is formatted as text a formula would be one. */
function contentWorks(context: Excel.RequestContext, placed: Placed): Work[] {
  const formatting = (range: Excel.Range, formats: string[][]) => {
    if (formats.some((line) => line.some((format) => format !== "General"))) range.numberFormat = formats;
  };
  return blocksOf(placed.plan, placed.whole).flatMap((block) =>
    inPieces(block.area, (part) => {
      const range = sheetOf(context, placed).getRange(areaAddress(moved(part, placed.place)));
      const from = part.row - block.area.row;
      if ("rows" in block) {
        const rows = block.rows.slice(from, from + part.rows);
        const across = <T>(one: T): T[] => new Array<T>(part.columns).fill(one);
        formatting(
          range,
          rows.map(({ style }) => across(style?.numberFormat ?? "General")),
        );
        range.formulasR1C1 = rows.map(({ formula }) => across(formula));
      } else {
        const cells = block.cells.slice(from, from + part.rows).flat();
        formatting(
          range,
          matrix(cells, part, "General", ({ style }) => style?.numberFormat ?? "General"),
        );
        range.formulas = matrix(cells, part, "", ({ formula, value }) => formula ?? entry(value));
      }
    }),
  );
}

/** Widths are set everywhere, panes are frozen only on a sheet that was made for the plan. */
function* lookWorks(context: Excel.RequestContext, placed: Placed): Generator<Work> {
  const { plan, place } = placed;
  const sheet = () => sheetOf(context, placed);
  for (const { area, style } of styledAreas(plan))
    yield look(() => applyStyle(sheet().getRange(areaAddress(moved(area, place))), style));
  for (const [column, width] of (plan.columnWidths ?? []).entries())
    yield look(() => {
      sheet().getRangeByIndexes(0, place.column + column, 1, 1).format.columnWidth = points(width);
    });
  for (const { name, area, style } of plan.tables ?? [])
    yield look(() => {
      const table = sheet().tables.add(areaAddress(moved(area, place)), true);
      table.name = name;
      if (style !== undefined) table.style = style;
    });
  for (const validation of plan.validations ?? [])
    yield look(() => validate(sheet().getRange(areaAddress(moved(validation.area, place))), validation));
  if (!place.create) return;
  const { frozenRows = 0, frozenColumns = 0 } = plan;
  if (frozenRows + frozenColumns > 0)
    yield look(() => {
      const { freezePanes } = sheet();
      if (frozenColumns === 0) freezePanes.freezeRows(frozenRows);
      else if (frozenRows === 0) freezePanes.freezeColumns(frozenColumns);
      else freezePanes.freezeAt(sheet().getRangeByIndexes(0, 0, frozenRows, frozenColumns));
    });
}

/** Writes sheets of a plan, each at its place, which is empty: contents of all first, since formulas read other sheets. */
export async function writeSheets(
  context: Excel.RequestContext,
  sheets: readonly ToWrite[],
  course: Course,
): Promise<void> {
  const contents: Work[] = [];
  const looks: Work[] = [];
  for (const { placed } of sheets) {
    contents.push(...contentWorks(context, placed));
    await course.goOn();
    looks.push(...lookWorks(context, placed));
    await course.goOn();
  }
  const extras = extrasOf(context, sheets);
  for (const works of [contents, looks, ...extras.map(({ works }) => works)]) course.expect(works);
  await course.did([]);
  await carryOut(context, contents, course);
  await carryOut(context, looks, course);
  await carryOutExtras(context, extras, course);
}
