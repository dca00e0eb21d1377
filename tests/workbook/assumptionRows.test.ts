import { expect, test } from "vitest";
import { assumptionsOf } from "../../src/reference/index";
import { rowsBeyond, together } from "../../src/workbook/assumptionRows";

/** Formulas find an entry of a table by its distance from the first: one that stands elsewhere is another input to them. */
test.each([
  ["capital.index.2025", "capital.index.2024"],
  ["ore.grade.8", "ore.grade"],
])("%s, which no set has, stands right below %s", (key, above) => {
  const own = assumptionsOf("spec-consistent");
  expect(own.some((row) => row.key === key)).toBe(false);
  const keys = together(own, rowsBeyond(own, new Map([[key, 1]]))).map((row) => row.key);
  expect(keys[keys.indexOf(key) - 1]).toBe(above);
  expect(keys).toHaveLength(own.length + 1);
});

test("entries of a table stand in their order, in whatever order they are given", () => {
  const own = assumptionsOf("spec-consistent");
  const given = new Map([
    ["capital.lump.11", 8e6],
    ["capital.lump.4", 3e6],
  ]);
  const keys = together(own, rowsBeyond(own, given)).map((row) => row.key);
  expect(keys.filter((key) => key.startsWith("capital.lump."))).toEqual(["capital.lump.4", "capital.lump.11"]);
});
