import { describe, expect, test } from "vitest";
import { line, type Model } from "../../src/formula/language/model";
import { resolve } from "../../src/formula/program/resolve";
import { toSheet } from "../../src/formula/readers/excel";
import { hasLibreOffice } from "../libreOffice";
import { modelOf } from "./build";
import { drawFrom, ENTRIES, generator, PERIODS, randomModel, SETS } from "./randomModel";
import { recalculate, tieOut } from "./tieOut";

describe.skipIf(!hasLibreOffice)(
  "native Excel formulas, recalculated by LibreOffice (skipped where it is not installed)",
  () => {
    test("agree with the interpreter in every cell of random models", { timeout: 180_000 }, async () => {
      const models: Model[] = Array.from({ length: 25 }, (_, k) =>
        modelOf(randomModel(drawFrom(generator(k + 1), true)), PERIODS),
      );
      const programs = models.map((model) => resolve(model));
      const inputs = SETS.map((set) => ({ ...set, ...ENTRIES }));
      const runs = programs.flatMap((program) =>
        inputs.map((given) => ({ program, given, sheet: toSheet(program, given) })),
      );
      const found = await recalculate(runs.map(({ sheet }) => sheet));
      const compared = runs.reduce(
        (sum, { program, given, sheet }, k) => sum + tieOut(program, given, sheet, found[k] ?? []).compared,
        0,
      );
      expect(compared).toBeGreaterThan(4000);
    });
  },
);

test("a printed row is one formula copied across", () => {
  const program = resolve(modelOf(randomModel(drawFrom(generator(42))), PERIODS));
  const { cells, rowOf, columnOf } = toSheet(program, { ...SETS[0], ...ENTRIES });
  /** References relative to the cell, so that copies look alike. */
  const relative = (formula: string, column: number): string =>
    formula.replace(/(?<![$A-Z])([A-Z]{1,2})(\$?\d+)/g, (_, letters: string, row: string) => {
      const place = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return `[${place - column}]${row}`;
    });
  for (const item of program.items.values()) {
    if (item.shape !== "series" || !item.expression) continue;
    const first = columnOf(item.id, 0);
    const forms = cells
      .filter((cell) => cell.row === rowOf(item.id) && cell.column >= first && cell.column < first + PERIODS)
      .map((cell) => relative(cell.formula ?? "", cell.column));
    expect(forms).toHaveLength(PERIODS);
    expect(new Set(forms).size, item.id).toBe(1);
  }
});

test.each([
  ["t", 0],
  ["PREV(test.row, 1)", 1],
  ["PREV(test.row, 1, 2)", 2],
  ["AT(test.row, t - 3, 0)", 3],
  ["PREV(test.row, 1) + MAX(0, AT(test.row, t - 3, 0))", 3],
])("%s goes back %d periods, and as many columns stand before the first", (formula, columns) => {
  const items = [line("test.row", "1", "Row", "t"), line("test.line", "1", "Line", formula)];
  const { columnOf } = toSheet(resolve(modelOf(items)), {});
  expect(columnOf("test.row", 0) - columnOf("time.periods", 0) - 1).toBe(columns);
});
