import { expect, test } from "vitest";
import { block, blocksOf, flow, input, inputSection, line, measure, table } from "../../src/formula/language/model";
import { fingerprint } from "../../src/formula/program/fingerprint";
import { itemOf } from "../../src/formula/program/program";
import { resolve } from "../../src/formula/program/resolve";
import { modelOf } from "./build";

const count = { name: "count", solve: () => 1, excel: () => "1" };
const plain = line("ore.share", "1", "Share", "0.5");
const mined = [
  flow("ore.mined", "t", "Mined", "t * ore.tonne"),
  measure("ore.years", "1", "Years", count, ["ore.mined"], null),
];
const kept = [line("ore.tonne", "t", "Tonne", "1"), table("ore.grades", "1", "Grades", { first: 0, last: 1 })];
const items = [plain, ...block("Mined", ...mined), ...block("Kept", kept, [])];

test("a line, an input and a measure tell the heading under which they stand; what precedes the first has none", () => {
  const program = resolve(modelOf(items));
  expect(["ore.share", "ore.mined", "ore.tonne", "ore.grades"].map((id) => itemOf(program, id).block)).toEqual([
    undefined,
    "Mined",
    "Kept",
    "Kept",
  ]);
  expect(program.measures.map(({ block }) => block)).toEqual(["Mined"]);
  expect(blocksOf(items).map(({ title, items: of }) => [title, of.map(({ id }) => id)])).toEqual([
    [undefined, ["ore.share"]],
    ["Mined", ["ore.mined", "ore.years"]],
    ["Kept", ["ore.tonne", "ore.grades"]],
  ]);
});

test("headings decide no number: order and fingerprint are those without them", () => {
  const without = modelOf([plain, ...mined, ...kept]);
  expect(resolve(modelOf(items)).asWritten).toEqual(resolve(without).asWritten);
  expect(fingerprint(modelOf(items))).toBe(fingerprint(without));
});

test("values by year stand under the heading of their input", () => {
  const yearly = input("ore.price", "US$/t", "Price", { byYear: { counted: "calendar" } });
  const section = inputSection(
    "ore",
    "Ore",
    "Ore",
    [input("ore.grade", "1", "Grade"), block("By year", yearly)],
    ["What ore costs."],
  );
  expect(section.introduction).toEqual(["What ore costs."]);
  expect(blocksOf(section.items).map(({ title, items: of }) => [title, of.map(({ id }) => id)])).toEqual([
    [undefined, ["ore.grade"]],
    ["By year", ["ore.price", "ore.price_steps"]],
  ]);
});
