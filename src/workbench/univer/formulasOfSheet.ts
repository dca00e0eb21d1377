/**
 * What is written into a sheet changes the formulas of that sheet. The engine reads those of all sheets for it, at each writing,
 * and uses what it has read of one.
 */
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Facade } from "./book";

export function readFormulasOfOneSheet(): void {
  const model: Facade = FormulaDataModel.prototype;
  const { updateFormulaData } = model;
  model.updateFormulaData = function (unit: string, sheet: string, cells: Facade): Facade {
    const ofOne = { getFormulaData: { value: () => ({ [unit]: { [sheet]: this.getSheetFormulaData(unit, sheet) } }) } };
    return updateFormulaData.call(Object.create(this, ofOne), unit, sheet, cells);
  };
}
