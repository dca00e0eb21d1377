import { describe, expect, test } from "vitest";
import { line } from "../../../src/formula/language/model";
import { resolve } from "../../../src/formula/program/resolve";
import { openingColumns } from "../../../src/formula/readers/native/rows";
import { writeWorkbook } from "../../../src/xlsx/index";
import { modelOf } from "../../formula/build";
import { drawFrom, ENTRIES, generator, PERIODS, randomModel, SETS } from "../../formula/randomModel";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { nativeBook } from "./nativeBook";
import { tieOut } from "./tieOut";

describe.skipIf(!hasLibreOffice)(
  "native formulas, recalculated by LibreOffice (skipped where it is not installed)",
  () => {
    test("agree with the interpreter in every cell of random models", { timeout: 300_000 }, async () => {
      const programs = Array.from({ length: 25 }, (_, k) =>
        resolve(modelOf(randomModel(drawFrom(generator(k + 1), true)), PERIODS)),
      );
      const plans = programs.flatMap((program) => SETS.map((set) => nativeBook(program, { ...set, ...ENTRIES }).plan));
      const files = await Promise.all(plans.map((plan) => writeWorkbook(plan, [], { results: false })));
      const found = allRecalculated(files);
      const ties = plans.map((plan, k) => tieOut(plan, found[k] ?? new Map()));
      for (const { worst, where } of ties) expect(worst, where).toBeLessThan(1e-9);
      expect(ties.reduce((sum, { compared }) => sum + compared, 0)).toBeGreaterThan(4000);
    });
  },
);

test.each([
  ["t", 0],
  ["PREV(test.row, 1)", 1],
  // of a row that does not lead back to its reader any other period is found by counting
  ["PREV(test.row, 1, 2)", 1],
  ["AT(test.row, t - 3, 0)", 0],
  ["PREV(test.line, 1, 2)", 2],
  ["PREV(test.line, 1) + MAX(0, AT(test.line, t - 3, 0))", 3],
])("%s leaves %d columns before the first period", (formula, columns) => {
  const items = [line("test.row", "1", "Row", "t"), line("test.line", "1", "Line", formula)];
  expect([...openingColumns(resolve(modelOf(items)))].at(-1)).toBe(columns);
});
