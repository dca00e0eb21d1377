import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { PlannedCell } from "../../src/workbook/plan";
import { writeWorkbook } from "../../src/xlsx/index";

const calculation = (bytes: Uint8Array): string =>
  /<calcPr[^>]*>/.exec(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array()))?.[0] ?? "";

const saved = (...cells: readonly PlannedCell[]) => writeWorkbook({ sheets: [{ name: "S", cells }] });

test("a file whose values are all known is not calculated anew when it is opened", async () => {
  const bytes = await saved(
    { row: 0, column: 0, value: 2 },
    { row: 0, column: 1, formula: "=A1*2", value: 4 },
    { row: 1, column: 0, formula: "=TRANSPOSE(A1:B1)", spill: { rows: 2, columns: 1, values: [[2], [4]] } },
  );
  expect(calculation(bytes)).toBe('<calcPr calcId="191029"/>');
});

test("one that holds a formula without its value must be", async () => {
  const bytes = await saved({ row: 0, column: 0, value: 2 }, { row: 0, column: 1, formula: "=A1*2" });
  expect(calculation(bytes)).toContain('fullCalcOnLoad="1"');
});
