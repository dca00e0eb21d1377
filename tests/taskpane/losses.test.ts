import { expect, it } from "vitest";
import { verbatim } from "../../src/messages/words";
import { reference } from "../../src/taskpane/table/catalogue";
import { losses } from "../../src/taskpane/table/losses";
import { tableToLoad } from "../../src/taskpane/table/tableToLoad";

const rows = reference.rows("spec-consistent");
const [set = { name: "", description: verbatim("") }] = reference.sets;
const none = { values: new Map<string, number>(), texts: new Map<string, string>() };
const [plan = { name: "", cells: [] }] = tableToLoad(set, rows, reference.sets, none).sheets;
const rowOf = (key: string) => plan.cells.find(({ column, value }) => column === 0 && value === key)?.row ?? -1;
const filled = (key: string, column: number, content: string, value: string | number | null) => ({
  address: "B20",
  content,
  value,
  row: rowOf(key),
  column,
});

it("names the assumption and shows both values with their unit", () => {
  const [price, grade, choice] = losses(plan, rows, [
    filled("market.hbi_price", 1, "400.00", 400),
    filled("mine.recovery", 1, "45.0%", 0.45),
    filled("discount.timing", 1, "end", "end"),
  ]);
  expect(price).toMatchObject({ key: "market.hbi_price", before: "400 US$/t HBI", after: "360 US$/t HBI" });
  expect(price?.label).toMatch(/HBI/);
  expect(grade?.before).toBe("45\u00a0%");
  expect(grade?.after).toMatch(/^\d+\u00a0%$/);
  expect(choice).toMatchObject({ before: "end", after: "mid" });
});

it("names the column of what is not the value, and shows a formula as it is", () => {
  const [key, formula] = losses(plan, rows, [
    filled("market.hbi_price", 0, "my note", "my note"),
    filled("market.hbi_price", 1, "=1+1", null),
  ]);
  expect(key?.label).toMatch(/, Key$/);
  expect(key).toMatchObject({ before: "my note", after: "market.hbi_price" });
  expect(formula).toMatchObject({ before: "=1+1", after: "360 US$/t HBI" });
});

it("gives a number that stood beside another key no unit of the row that comes", () => {
  const [, number] = losses(plan, rows, [
    filled("mine.recovery", 0, "Equity NPV", "Equity NPV"),
    filled("mine.recovery", 1, "-933,966,345", -933966345),
  ]);
  expect(number).toMatchObject({ before: "-933,966,345" });
});

it("shows what is only emptied, or stands above and beyond the table", () => {
  const [above, beyond] = losses(plan, rows, [
    { address: "A60", content: "mine", value: "mine", row: 0, column: 0 },
    { address: "C60", content: "last", value: "last", row: 999, column: 2 },
  ]);
  expect(above).toMatchObject({ label: "", key: "", before: "mine", after: "Assumptions: spec-consistent" });
  expect(beyond).toMatchObject({ key: "", after: "empty" });
});
