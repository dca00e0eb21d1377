import { areaAddress } from "../sheet/address";
import type { FormulaCell } from "../taskpane/port";
import { pieces } from "./blocks";
import { formulaCellsIn } from "./cells";
import { ask, failure, request, writing } from "./run";

/** What a cell shows whose function Excel has not found or not asked: computing again does not heal it, typing does. */
const STALE = ["#NAME?", "#BUSY!", "#CONNECT!", "#GETTING_DATA"];

/** Cells in one request. */
const MANY = 500;

const cellOf = (context: Excel.RequestContext, { sheet, row, column }: FormulaCell): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(areaAddress({ row, column, rows: 1, columns: 1 }));

const many = (cells: readonly FormulaCell[]): readonly FormulaCell[][] =>
  pieces({ row: 0, column: 0, rows: cells.length, columns: 1 }, MANY).map(({ row, rows }) =>
    cells.slice(row, row + rows),
  );

/** Types formulas again where they still stand: no cell holds anything else afterwards than before. */
async function typeAgain(context: Excel.RequestContext, cells: readonly FormulaCell[]): Promise<void> {
  for (const some of many(cells)) {
    const present = await ask(context, () =>
      some.map((cell) => ({ cell, range: cellOf(context, cell).load("formulas") })),
    );
    await request(context, () => {
      for (const { cell, range } of present)
        if (range.formulas[0]?.[0] === cell.formula) cellOf(context, cell).formulas = [[cell.formula]];
    });
  }
}

/** Has the cells of wanted formulas computed again, on all sheets, and no others; says how many they are. */
export async function recalculate(wanted: (formula: string) => boolean): Promise<number> {
  try {
    return await writing(async (context) => {
      const cells = await formulaCellsIn(context, wanted);
      await typeAgain(
        context,
        cells.filter(({ error }) => error !== undefined && STALE.includes(error)),
      );
      for (const some of many(cells))
        await ask(context, () => {
          for (const cell of some) cellOf(context, cell).setDirty();
        });
      if (cells.length > 0) await ask(context, () => context.application.calculate("Recalculate"));
      return cells.length;
    });
  } catch (error) {
    throw failure(error);
  }
}
