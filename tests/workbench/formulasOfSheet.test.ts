import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { beforeAll, expect, test } from "vitest";
import { readFormulasOfOneSheet } from "../../src/workbench/univer/formulasOfSheet";

/** A workbook of two sheets with formulas, and which of them were read. */
function model() {
  const read: string[] = [];
  const sheet = (id: string, cells: object) => ({
    getSheetId: () => id,
    getCellMatrix: () => {
      read.push(id);
      return new ObjectMatrix(cells as never);
    },
  });
  const sheets = [sheet("one", { 0: { 0: { f: "=A2*2", v: 2 } } }), sheet("other", { 0: { 0: { f: "=1+1", v: 2 } } })];
  const book = {
    getUnitId: () => "book",
    getSheets: () => sheets,
    getSheetBySheetId: (id: string) => sheets.find((each) => each.getSheetId() === id),
  };
  const service = { getAllUnitsForType: () => [book], getUnit: () => book };
  return { formulas: new FormulaDataModel(service as never, new LexerTreeBuilder()), read };
}

/** As the grid has it by itself. */
const { updateFormulaData } = FormulaDataModel.prototype;

beforeAll(readFormulasOfOneSheet);

test.each([
  ["a formula that a number takes the place of", { 0: { 0: { v: 3, f: null, si: null } } }],
  ["a formula that another takes the place of", { 0: { 0: { f: "=A3", v: null } } }],
  ["a formula where none was", { 4: { 2: { f: "=A1", v: null } } }],
])("%s is seen as the grid sees it, without the formulas of other sheets", (_, cells) => {
  const expected = updateFormulaData.call(model().formulas, "book", "one", cells);
  const { formulas, read } = model();
  expect(formulas.updateFormulaData("book", "one", cells)).toEqual(expected);
  expect(Object.keys(expected)).toHaveLength(1);
  expect(new Set(read)).toEqual(new Set(["one"]));
});
