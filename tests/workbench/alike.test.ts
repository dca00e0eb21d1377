/** Which formulas the engine is told to be one. */
import { expect, test } from "vitest";
import { isRelative, likeness } from "../../src/workbench/grid/alike";

const inC5 = (formula: string) => likeness(formula, 4, 2);
const inD5 = (formula: string) => likeness(formula, 4, 3);

test.each([
  ["=B5+$A$1", "=C5+$A$1", true],
  ["=Debt!B5*C$2", "=Debt!C5*D$2", true],
  ["=price*B5", "=price*C5", true],
  ["=B5", "=B5", false],
  ["=$B5", "=$C5", false],
  ['="B5"', '="C5"', false],
])("%s in C5 and %s in D5: alike %s", (one, other, alike) => {
  expect(inC5(one) === inD5(other)).toBe(alike);
});

test.each(["=SUM(A:A)", "=SUM($A:$B)", "=SUM(1:1)", "=SUM(Rates[Value])"])(
  "%s has nothing alike with any",
  (formula) => {
    expect(inC5(formula)).toBeNull();
  },
);

test.each([
  ["=INDEX(B1:B9,2)", false],
  ["=SUM(OFFSET(B1:B9,1,0))", false],
  ["=index($B$1:$B9,2)", false],
  ["=CHOOSE(2,B1:B9,$C$1:$C$9)", false],
  ["=XLOOKUP(A1,Debt!B1:B9,$C$1:$C$9)", false],
  ["=INDEX($B$1:$B$9,A1)", true],
  ["=XLOOKUP(A1,Debt!$B$1:$B$9,$C$1:$C$9)", true],
  ["=OFFSET(B1,1,0)", true],
  ["=SUM(B1:B9)", true],
  ["=MY.INDEX(B1:B9)", true],
])("cells that %s gives are taken from a range that stays: alike with its copy %s", (formula, alike) => {
  expect(inC5(formula) !== null).toBe(alike);
});

test.each([
  ["Sheet1!$D$2:$D$50", false],
  ["1.5*$A$1", false],
  ["Sheet1!D2", true],
  ["Sheet1!$D2", true],
  ["Sheet1!D$2", true],
])("the name of %s means another place in every cell: %s", (reference, relative) => {
  expect(isRelative(reference)).toBe(relative);
});
