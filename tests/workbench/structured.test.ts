import { expect, test } from "vitest";
import { type NamedTable, withoutTable } from "../../src/workbench/grid/structured";

/** Rates at B3:D6 of "My sheet": a header row and three rows. */
const RATES: NamedTable = {
  name: "Rates",
  sheetName: "My sheet",
  area: { sheet: "s1", row: 2, col: 1, rows: 4, cols: 3 },
  headers: ["Key", "Value", "Cost [US$]"],
};
const at = { sheet: "s1", row: 3, col: 6 };

test.each([
  ["=SUM(Rates[Value])", "=SUM('My sheet'!$C$4:$C$6)"],
  ["=ROWS(rates)", "=ROWS('My sheet'!$B$4:$D$6)"],
  ["=IRON.PROJECT_NPV(Rates,1)", "=IRON.PROJECT_NPV('My sheet'!$B$4:$D$6,1)"],
  ["=Rates[#All]", "='My sheet'!$B$3:$D$6"],
  ["=Rates[#Headers]", "='My sheet'!$B$3:$D$3"],
  ["=Rates[[#Headers],[Value]]", "='My sheet'!$C$3"],
  ["=Rates[[#All],[Key]:[Value]]", "='My sheet'!$B$3:$C$6"],
  ["=Rates[[Key]:[Value]]", "='My sheet'!$B$4:$C$6"],
  ["=Rates[@Value]*2", "='My sheet'!$C$4*2"],
  ["=Rates[[#This Row],[Value]]", "='My sheet'!$C$4"],
  ["=SUM(Rates[Cost '[US$']])", "=SUM('My sheet'!$D$4:$D$6)"],
  ["=Rates[Nothing]", "=#REF!"],
  ["=Rates[#Totals]", "=#REF!"],
  ['="Rates[Value]"&Rates_2&MyRates&Other[Rates]', '="Rates[Value]"&Rates_2&MyRates&Other[Rates]'],
  ["=Rates!A1+Rates(1)+Sheet1!Rates", "=Rates!A1+Rates(1)+Sheet1!Rates"],
])("%s becomes %s", (formula, plain) => {
  expect(withoutTable(formula, RATES, at)).toBe(plain);
});

test("a reference to this row from a row outside the table has no value", () => {
  expect(withoutTable("=Rates[@Value]", RATES, { ...at, row: 20 })).toBe("=#VALUE!");
});
