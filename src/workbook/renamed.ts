import { withSheets } from "../sheet/sheetNames";
import type { PlannedCell, PlannedChart, PlannedName, PlannedRow, SheetArea, SheetPlan, WorkbookPlan } from "./plan";

/** What parts of a plan become where its sheets are called otherwise. */
interface Renaming {
  sheet(one: SheetPlan): SheetPlan;
  name(one: PlannedName): PlannedName;
}

/**
 * Sheets are called otherwise, since their names are taken where a plan is written: all that refers to them follows. Excel
 * does not tell upper from lower case in a sheet's name.
 */
export function renaming(names: ReadonlyMap<string, string>): Renaming {
  const changed = new Map([...names].filter(([from, to]) => from !== to).map(([from, to]) => [from.toLowerCase(), to]));
  if (changed.size === 0) return { sheet: (one) => one, name: (one) => one };
  const nameOf = (sheet: string): string => changed.get(sheet.toLowerCase()) ?? sheet;
  const following = (formula: string): string => withSheets(formula, (sheet) => changed.get(sheet.toLowerCase()));

  const cell = (one: PlannedCell): PlannedCell => {
    const { formula, link } = one;
    return {
      ...one,
      ...(formula !== undefined && { formula: following(formula) }),
      ...(link?.startsWith("#") && { link: `#${following(link.slice(1))}` }),
    };
  };
  const row = (one: PlannedRow): PlannedRow => ({ ...one, formula: following(one.formula) });
  const area = (one: SheetArea): SheetArea => ({ ...one, sheet: nameOf(one.sheet) });
  const chart = (one: PlannedChart): PlannedChart => ({
    ...one,
    categories: area(one.categories),
    series: one.series.map((each) => ({ ...each, values: area(each.values) })),
  });
  const sheet = (one: SheetPlan): SheetPlan => ({
    ...one,
    name: nameOf(one.name),
    cells: one.cells.map(cell),
    ...(one.rows && { rows: one.rows.map(row) }),
    ...(one.conditional && { conditional: one.conditional.map((each) => ({ ...each, when: following(each.when) })) }),
    ...(one.charts && { charts: one.charts.map(chart) }),
  });
  const name = (one: PlannedName): PlannedName =>
    "formula" in one ? { ...one, formula: following(one.formula) } : { ...one, sheet: nameOf(one.sheet) };
  return { sheet, name };
}

/** A whole plan whose sheets are called otherwise. */
export function renamed<P extends Pick<WorkbookPlan, "sheets" | "names">>(
  plan: P,
  names: ReadonlyMap<string, string>,
): P {
  const { sheet, name } = renaming(names);
  return { ...plan, sheets: plan.sheets.map(sheet), ...(plan.names && { names: plan.names.map(name) }) };
}
