import { areaAddress } from "../sheet/address";
import type { MadeCharts } from "../taskpane/port";
import type { Area, PlannedCell } from "../workbook/plan";
import type { Placed } from "./blocks";
import { chartWorks, deleteCharts, ownCharts } from "./charts";
import { paperSteps } from "./page";
import { knows } from "./platform";
import { codeOf, request } from "./run";
import { type Course, carryOut, LOOK, type Work } from "./work";

/** A sheet to be written, and what its charts will be called. */
export interface ToWrite {
  readonly placed: Placed;
  readonly charts?: MadeCharts;
}

/** One thing that makes sheets more readable and that an Excel may lack: then the sheets go without it. */
export interface Extra {
  readonly works: readonly Work[];
  /** Whether it may be done twice: then all such things are asked for together, and apart only where one is lacking. */
  readonly repeatable?: true;
  /** Takes away what there is of it, where Excel has shown in the midst of it that it lacks a part. */
  readonly clear?: () => Promise<void>;
}

/** Rows can be folded away from this set on. */
const GROUPS = "1.10";

/**
 * What sheets have beside contents and looks. On a sheet that was there before, only links and charts: all else belongs to
 * the sheet as a whole, which is its owner's.
 */
export function extrasOf(context: Excel.RequestContext, sheets: readonly ToWrite[]): Extra[] {
  const all = sheets.map(({ placed }) => placed);
  const made = all.filter(({ place }) => place.create);
  const find = ({ place }: Placed) => context.workbook.worksheets.getItem(place.sheet);
  const once = <T>(
    of: (placed: Placed) => readonly T[] | undefined,
    put: (sheet: Excel.Worksheet, one: T) => void,
  ): Extra => ({
    works: made.flatMap((placed) =>
      (of(placed) ?? []).map((one) => ({ weight: LOOK, put: () => put(find(placed), one) })),
    ),
  });
  const each: typeof once = (of, put) => ({ ...once(of, put), repeatable: true });
  const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

  return [
    { works: all.flatMap((placed) => placed.plan.cells.flatMap((cell) => linkWork(() => find(placed), placed, cell))) },
    each(
      ({ plan }) => plan.rowHeights,
      (sheet, { row, height }) => {
        sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
      },
    ),
    once(
      ({ plan }) => (knows(GROUPS) ? plan.groups : []),
      (sheet, { row, rows }) => sheet.getRange(`${row + 1}:${row + rows}`).group("ByRows"),
    ),
    {
      ...once(
        ({ plan }) => plan.conditional,
        (sheet, { area, when, style }) => {
          const { rule, format } = sheet.getRange(areaAddress(area)).conditionalFormats.add("Custom").custom;
          rule.formula = when;
          if (style.bold !== undefined) format.font.bold = style.bold;
          if (style.color !== undefined) format.font.color = style.color;
          if (style.fill !== undefined) format.fill.color = style.fill;
        },
      ),
      clear: () =>
        request(context, () => {
          for (const placed of made) if (placed.plan.conditional) clearConditions(find(placed), placed.own);
        }),
    },
    ...paperSteps.map((step) => each(({ plan }) => some(plan.page), step)),
    once(
      ({ plan }) => plan.page?.breaks,
      (sheet, row) => {
        sheet.horizontalPageBreaks.add(`A${row + 1}`);
      },
    ),
    each(
      ({ plan }) => (plan.gridlines === false ? [plan] : []),
      (sheet) => {
        sheet.showGridlines = false;
      },
    ),
    each(
      ({ plan }) => some(plan.tabColor),
      (sheet, color) => {
        sheet.tabColor = color;
      },
    ),
    each(
      ({ plan }) => (plan.hidden ? [plan] : []),
      (sheet) => {
        sheet.visibility = "Hidden";
      },
    ),
    {
      works: sheets.flatMap(({ placed, charts }) => chartWorks(context, placed, charts?.made ?? [], all)),
      clear: async () => {
        for (const { placed, charts } of sheets)
          await deleteCharts(context, () => find(placed), await ownCharts(context, () => find(placed), charts, true));
      },
    },
  ];
}

/** Takes the looks under a condition from an area. */
export const clearConditions = (sheet: Excel.Worksheet, area: Area): void =>
  sheet.getRange(areaAddress(area)).conditionalFormats.clearAll();

function linkWork(find: () => Excel.Worksheet, { place }: Placed, cell: PlannedCell): Work[] {
  const { row, column, link, value, formula } = cell;
  if (link === undefined) return [];
  const put = () => {
    find().getRangeByIndexes(place.row + row, place.column + column, 1, 1).hyperlink = {
      ...(link.startsWith("#") ? { documentReference: link.slice(1) } : { address: link }),
      // a text to show would take the place of a formula
      ...(formula === undefined && { textToDisplay: String(value ?? link) }),
    };
  };
  return [{ weight: LOOK, put }];
}

/** Does without what this Excel lacks. */
export async function carryOutExtras(
  context: Excel.RequestContext,
  extras: readonly Extra[],
  course: Course,
): Promise<void> {
  const done = async ({ works, clear }: Extra): Promise<boolean> => {
    try {
      await carryOut(context, works, course);
      return true;
    } catch (error) {
      if (codeOf(error) !== "ApiNotFound") throw error;
      await clear?.().catch((second) => {
        if (codeOf(second) !== "ApiNotFound") throw second;
      });
      return false;
    }
  };
  const together = extras.filter(({ repeatable }) => repeatable);
  const all = await done({ works: together.flatMap(({ works }) => works) });
  for (const extra of extras) if (!(all && extra.repeatable)) await done(extra);
}
