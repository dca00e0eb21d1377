import { expect, test } from "vitest";
import { liveFormula, withLast } from "../../src/sheet/liveFormula";

test.each<[string, string, string]>([
  ["=IRON.X(1)", "Last!$B$7", "=IF(Live,IRON.X(1),Last!$B$7)"],
  ['=IRON.X("a,b")*2', "Last!$B$7:$AJ$8", '=IF(Live,IRON.X("a,b")*2,Last!$B$7:$AJ$8)'],
  ["=IF(A1,IRON.X('S'!B1),\n2)", "'Last (2)'!$B$7", "=IF(Live,IF(A1,IRON.X('S'!B1),\n2),'Last (2)'!$B$7)"],
])("%s is what %s of it stands for where Ironbook is not running", (formula, area, both) => {
  expect(withLast(formula, area)).toBe(both);
  expect(liveFormula(both)).toBe(formula);
  expect(liveFormula(formula)).toBe(formula);
});

test.each(['=IF(Live,"","words")', "=IF(Live,A1,A2)", "=IF(Other,IRON.X(1),Last!$B$7)", "=2*IF(Live,1,Last!$B$7)"])(
  "%s is no such choice",
  (formula) => expect(liveFormula(formula)).toBe(formula),
);
