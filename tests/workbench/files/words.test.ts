import { expect, test } from "vitest";
import { displaced } from "../../../src/workbench/files/words";
import type { Feature } from "../../../src/xlsx/index";

const look = { area: { row: 0, column: 0, rows: 1, columns: 1 }, when: "=A1>0", style: { bold: true } };
const opened = { sheets: [{ name: "One", cells: [], conditional: [look] }] };
const features = (counts: Partial<Record<Feature, number>>) => new Map(Object.entries(counts) as [Feature, number][]);

test("charts and grouped rows stay where they were when rows move", () => {
  const said = displaced(["One"], features({ charts: 1, groupedRows: 2 }), opened);
  expect(said.join()).toMatch(/moved on One, and what does not move .*: charts, grouped rows/);
});

test("looks under a condition that is shown here follow, and only others are told of", () => {
  expect(displaced(["One"], features({ conditionalFormats: 1 }), opened)).toEqual([]);
  expect(displaced(["One"], features({ conditionalFormats: 2 }), opened).join()).toContain("conditional formats");
});

test("where nothing moved there is nothing to tell", () => {
  expect(displaced([], features({ charts: 1 }), opened)).toEqual([]);
});
