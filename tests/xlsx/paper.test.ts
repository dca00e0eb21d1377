import { describe, expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { converted, hasLibreOffice } from "../libreOffice";

describe.skipIf(!hasLibreOffice)("LibreOffice", () => {
  test("prints the reference workbook on as many pages as a person would hand over", { timeout: 120_000 }, async () => {
    const pdf = new TextDecoder("latin1").decode(converted(await referenceWorkbookFile(), "pdf"));
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    // Start 2, Assumptions 6, Schedules and Carbon 2 each, Lenders 3
    expect(pages).toBeGreaterThan(6);
    expect(pages).toBeLessThanOrEqual(15);
  });
});
