import { areaAddress, parseArea } from "../sheet/address";
import type { FormulaCell, HostPort, ReadCell, SelectedCell, SheetCell } from "../taskpane/port";
import type { Area } from "../workbook/plan";
import { pieces } from "./blocks";
import { knows } from "./platform";
import { ask, reading } from "./run";
import { cellValue } from "./tables";

/** What is loaded of a range that is to be read cell by cell. */
export const CELLS = "values,valueTypes";

/** What stands in the cells of a range; null for an empty one. */
export const cellsOf = ({ values, valueTypes }: Excel.Range): ReadCell[][] =>
  values.map((row: unknown[], r) =>
    row.map((value, c) => {
      const type = valueTypes[r]?.[c];
      if (type === "Error") return { error: String(value) };
      return type === "Empty" ? null : cellValue(value);
    }),
  );

const single = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A formula that is not just its own text. */
const formulaIn = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : undefined;

function cellOf(sheet: string, row: number, column: number, range: Excel.Range): SheetCell {
  const [[content = null] = []] = cellsOf(range);
  const formula = formulaIn(range.formulas[0]?.[0], range.values[0]?.[0]);
  const isError = typeof content === "object" && content !== null;
  return {
    sheet,
    row,
    column,
    value: isError ? null : content,
    ...(isError && { error: content.error }),
    ...(formula !== undefined && { formula }),
  };
}

/** What spills is known to Excel from this set on; before, nothing does. */
const SPILLS = "1.12";

/** The cells of formulas, each with what it fills. */
async function withSpills(
  context: Excel.RequestContext,
  places: readonly { sheet: string; row: number; column: number }[],
): Promise<FormulaCell[]> {
  const spills = knows(SPILLS);
  const found: FormulaCell[] = [];
  // a request a few hundred cells: no more than Excel takes
  for (const { row: from, rows } of pieces({ row: 0, column: 0, rows: places.length, columns: 1 }, 500)) {
    const read = await ask(context, () =>
      places.slice(from, from + rows).map((place) => {
        const sheet = context.workbook.worksheets.getItem(place.sheet);
        const range = sheet.getRange(areaAddress(single(place.row, place.column))).load(`formulas,${CELLS}`);
        return { place, range, spill: spills ? range.getSpillingToRangeOrNullObject().load("address") : undefined };
      }),
    );
    for (const { place, range, spill } of read) {
      const { formula, ...cell } = cellOf(place.sheet, place.row, place.column, range);
      if (formula === undefined) continue;
      const own = single(place.row, place.column);
      const filled = spill === undefined || spill.isNullObject ? own : (parseArea(spill.address)?.area ?? own);
      found.push({ ...cell, formula, spill: filled });
    }
  }
  return found;
}

/** Cells in one question to Excel. */
const BLOCK = 20_000;

/** The cells of all sheets whose formulas are wanted, sheet by sheet; where a sheet is removed while they are looked at, of those that are left. */
export async function formulaCellsIn(
  context: Excel.RequestContext,
  wanted: (formula: string) => boolean,
  meant: (sheet: string) => boolean = () => true,
): Promise<FormulaCell[]> {
  const names = async (): Promise<readonly string[]> => {
    const { items } = await ask(context, () => context.workbook.worksheets.load("items/name"));
    return items.flatMap(({ name }) => (meant(name) ? name : []));
  };
  for (let looked = await names(); ; ) {
    try {
      return await formulaCellsOf(context, wanted, looked);
    } catch (error) {
      const left = await names();
      if (looked.every((name) => left.includes(name))) throw error;
      looked = left;
    }
  }
}

async function formulaCellsOf(
  context: Excel.RequestContext,
  wanted: (formula: string) => boolean,
  looked: readonly string[],
): Promise<FormulaCell[]> {
  const used = await ask(context, () =>
    looked.map((name) => ({
      name,
      range: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("address"),
    })),
  );
  const places: { sheet: string; row: number; column: number }[] = [];
  for (const { name, range } of used) {
    const area = range.isNullObject ? undefined : parseArea(range.address)?.area;
    for (const piece of area === undefined ? [] : pieces(area, BLOCK)) {
      const { formulas } = await ask(context, () =>
        context.workbook.worksheets.getItem(name).getRange(areaAddress(piece)).load("formulas"),
      );
      for (const [r, row] of formulas.entries())
        for (const [c, formula] of row.entries())
          if (typeof formula === "string" && formula.startsWith("=") && wanted(formula))
            places.push({ sheet: name, row: piece.row + r, column: piece.column + c });
    }
  }
  // a cell that a formula fills may tell that formula as its own
  const cells = await withSpills(context, places);
  return cells.filter(
    (cell) => !cells.some((other) => other !== cell && fills(other, cell) && other.formula === cell.formula),
  );
}

const fills = ({ sheet, spill }: FormulaCell, at: { sheet: string; row: number; column: number }): boolean =>
  sheet === at.sheet &&
  at.row >= spill.row &&
  at.row < spill.row + spill.rows &&
  at.column >= spill.column &&
  at.column < spill.column + spill.columns;

export const formulaCells: HostPort["formulaCells"] = (wanted, meant) =>
  reading((context) => formulaCellsIn(context, wanted, meant));

/** What would be typed into each cell of an area. */
export const readTyped: HostPort["readTyped"] = (sheet, area) =>
  reading(async (context) => {
    const find = () => context.workbook.worksheets.getItemOrNullObject(sheet);
    const isGone = async () => (await ask(context, () => find().load("name"))).isNullObject;
    if (await isGone()) return undefined;
    try {
      const { formulas } = await ask(context, () => find().getRange(areaAddress(area)).load("formulas"));
      return formulas.map((row: unknown[]) => row.map((typed) => (typed === "" ? null : cellValue(typed))));
    } catch (error) {
      // somebody may have removed it in between
      if (await isGone()) return undefined;
      throw error;
    }
  });

/** The active cell of what is selected, be that of several areas, with the formula that fills it. */
export const selectedCell = (): Promise<SelectedCell> =>
  reading(async (context) => {
    const { range, sheet } = await ask(context, () => {
      const range = context.workbook.getActiveCell().load(`rowIndex,columnIndex,formulas,${CELLS}`);
      return { range, sheet: range.worksheet.load("name") };
    });
    const { rowIndex: row, columnIndex: column } = range;
    const cell = cellOf(sheet.name, row, column, range);
    let place = { sheet: sheet.name, row, column };
    if (knows(SPILLS)) {
      const parent = await ask(context, () =>
        context.workbook.worksheets
          .getItem(sheet.name)
          .getRange(areaAddress(single(row, column)))
          .getSpillParentOrNullObject()
          .load("rowIndex,columnIndex"),
      );
      if (!parent.isNullObject) place = { ...place, row: parent.rowIndex, column: parent.columnIndex };
    }
    const [formula] = await withSpills(context, [place]);
    return { cell, ...(formula !== undefined && { formula }) };
  });
