import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetReference } from "../../src/sheet/address";
import { withSheets } from "../../src/sheet/sheetNames";

const NEW: Readonly<Record<string, string>> = { Inputs: "Inputs 2", Debt: "Debt_2", "It's mine": "Mine" };
const follow = (formula: string) => withSheets(formula, (sheet) => NEW[sheet]);

test.each([
  ["a cell", "=Inputs!B2*2", "='Inputs 2'!B2*2"],
  ["relative notation", "=Debt!R5C3*R[-1]C+Inputs!R[2]C[-3]", "=Debt_2!R5C3*R[-1]C+'Inputs 2'!R[2]C[-3]"],
  ["an area, and a cell beside it", "=SUM(Debt!A1:B2,A1,Debt!$C:$C)", "=SUM(Debt_2!A1:B2,A1,Debt_2!$C:$C)"],
  ["a quoted name", "='It''s mine'!A1+'Debt'!A1", "=Mine!A1+Debt_2!A1"],
  ["sheets from one to another", "=SUM(Debt:Inputs!A1,'Other:Debt'!B1)", "=SUM('Debt_2:Inputs 2'!A1,Other:Debt_2!B1)"],
  ["what spills, and a name of a sheet", "=Debt!A1#+Debt!Rate", "=Debt_2!A1#+Debt_2!Rate"],
  ["a lost reference on a sheet", "=Debt!#REF!+#REF!", "=Debt_2!#REF!+#REF!"],
])("%s follows", (_, formula, wanted) => expect(follow(formula)).toBe(wanted));

test.each([
  ["a text", '="Inputs!A1"&"a ""Debt!"" b"'],
  ["a longer name", "=Inputs_1!A1+MyDebt!A1+Net.Debt!A1"],
  ["another workbook", "=[Book.xlsx]Inputs!A1+'[Book one.xlsx]Debt'!A1"],
  ["a table's columns", "=Debt[[Inputs!]:['[Debt!]]]+Inputs[Debt!A1]"],
  ["a name or a function of that name", "=Inputs+Debt(1)+Debt.Inputs"],
  ["an error", "=IF(A1,#N/A,#DIV/0!)"],
  ["no formula", "Inputs"],
])("%s stays", (_, formula) => expect(follow(formula)).toBe(formula));

test("any name is read as it is written, and back again", () => {
  const name = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((text) => !/[:\\/?*[\]]|^'|'$/.test(text) && text.trim() !== "");
  fc.assert(
    fc.property(name, name, (from, to) => {
      const formula = (sheet: string) => `=SUM(${sheetReference(sheet)}!A1:B2,"${sheet.replaceAll('"', '""')}!")`;
      const text = `,"${from.replaceAll('"', '""')}!")`;
      const wanted = `=SUM(${sheetReference(to)}!A1:B2${text}`;
      expect(withSheets(formula(from), (sheet) => (sheet === from ? to : undefined))).toBe(
        from === to ? formula(from) : wanted,
      );
    }),
  );
});
