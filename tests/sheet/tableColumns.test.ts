import { expect, test } from "vitest";
import { columnsReference, parseColumns } from "../../src/sheet/tableColumns";

test.each([
  [{ table: "Assumptions_table", first: "Key", last: "Value" }, "Assumptions_table[[Key]:[Value]]"],
  [{ table: "Cost.2", first: "Cost [US$]", last: "#'@" }, "Cost.2[[Cost '[US$']]:['#'''@]]"],
])("%j is written %s, and read again", (columns, text) => {
  expect(columnsReference(columns)).toBe(text);
  expect(parseColumns(text)).toEqual(columns);
  expect(parseColumns(`=${text}`)).toEqual(columns);
});

test.each([
  "Assumptions_table",
  "Rates[Value]",
  "Rates[[#All],[Key]:[Value]]",
  "SUM(Rates[[Key]:[Value]])",
  "Sheet1!$A$1",
])("%s is something else", (text) => expect(parseColumns(text)).toBeUndefined());
