import { expect, test } from "vitest";
import { Session } from "../../../src/analysis/session";
import { explain } from "../../../src/taskpane/formulas/explain";
import { mendOf } from "../../../src/taskpane/formulas/mend";

const world = { context: { session: new Session() }, blank: null, read: async () => [["market.hbi_prise"]] } as const;
const mended = async (formula: string) => {
  const cell = {
    sheet: "S",
    row: 0,
    column: 0,
    value: null,
    formula,
    spill: { row: 0, column: 0, rows: 1, columns: 1 },
  };
  const [told] = await explain(cell, cell, world);
  return told && mendOf(told, formula)?.formula;
};

test.each([
  ["a key", '=IRON.PROJECT_NPV(,"market.hbi_prise",400)', '=IRON.PROJECT_NPV(,"market.hbi_price",400)'],
  [
    "a key within a text",
    '=IRON.PROJECT_NPV("announced; market.hbi_prise=4")',
    '=IRON.PROJECT_NPV("announced; market.hbi_price=4")',
  ],
  ["a set", '=IRON.PROJECT_NPV("anounced")', '=IRON.PROJECT_NPV("announced")'],
  ["a line", '=IRON.PROJECT_LINE("cash.flows")', '=IRON.PROJECT_LINE("cash.flow")'],
  ["a function", "=1+IRON.PROJECT_NVP()", "=1+IRON.PROJECT_NPV()"],
])("%s that is near to one alone is mended", async (_, wrong, right) => {
  expect(await mended(wrong)).toBe(right);
});

test.each([
  ["a value out of its limits", "=IRON.PELLET_GRADE(0.9)"],
  ["a name near to nothing", '=IRON.PROJECT_LINE("qqqqqqqq")'],
  ["a name that may be several", '=IRON.PROJECT_LINE("ebitda")'],
  ["a name that stands in a cell", "=IRON.PROJECT_NPV(,A1,400)"],
  ["a name that stands twice", '=IRON.PROJECT_NPV(,"market.hbi_prise",1,"market.hbi_prise",2)'],
  ["what is no error", '=IRON.PROJECT_LINE("cash.flow")'],
])("%s is left to its author", async (_, formula) => {
  expect(await mended(formula)).toBeUndefined();
});
