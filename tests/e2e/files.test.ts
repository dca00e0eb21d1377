/** Real files in the workbench: what it does not know stays in them or is named, and what it cannot hold is refused in words. */
import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { areaAddress } from "../../src/sheet/address";
import { assumptionsSheet } from "../../src/workbook/assumptionsSheet";
import { richWorkbook, withRows } from "../xlsx/richWorkbook";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";

describe.skipIf(browserPath() === "")("files in the workbench", () => {
  let w: OpenWorkbench;
  const asked: string[] = [];
  const open = (bytes: Uint8Array, name: string): Promise<void> =>
    w.page.evaluate(([all, called]) => window.workbench?.open(all, called), [[...bytes], name] as const);
  /** Saved by the button, as a person saves. */
  const saved = async (): Promise<Awaited<ReturnType<typeof readXlsx>>> => {
    const [download] = await Promise.all([w.page.waitForEvent("download"), w.page.click("#save")]);
    return readXlsx(await readFile(await download.path()), { readStyles: true });
  };

  beforeAll(async () => {
    w = await openWorkbench();
    w.page.on("dialog", (dialog) => asked.push(dialog.message()));
  });
  afterAll(async () => {
    await w.close();
  });

  test("the reference workbook is saved without a question, and with its values", async () => {
    await w.until("Start!B15", (value) => typeof value === "number");
    await w.until("Start!B28", (value) => typeof value === "number");
    const { sheets } = await saved();
    expect(asked).toEqual([]);
    expect(sheets[0]?.rows[14]?.[1]).toBeCloseTo(runProject(referenceSet()).value("returns.npv"), -1);
    const [planned] = assumptionsSheet().tables ?? [];
    expect(sheets[1]?.tables?.[0]?.range).toBe(planned && areaAddress(planned.area));
  });

  test("a stranger's file keeps its charts, formats, merges, filters and notes; a value that was typed is in it", async () => {
    await open(await richWorkbook(), "rich.xlsx");
    await w.until("One!B4", 3);
    await w.type("One!B6", "7");
    const { sheets, namedRanges } = await saved();
    const [one, two] = sheets;
    expect(one?.rows[5]?.[1]).toBe(7);
    expect(one?.charts).toHaveLength(1);
    expect(one?.conditionalRules).toHaveLength(1);
    expect(one?.merges).toHaveLength(1);
    expect(one?.autoFilter).toMatchObject({ range: "A1:B3" });
    expect(one?.protection).toMatchObject({ sheet: true });
    expect(one?.cells?.get("0,0")?.style?.border?.bottom).toMatchObject({ style: "thin" });
    expect(one?.cells?.get("0,1")?.comment).toMatchObject({ author: "Ada", text: "a note" });
    expect(one?.cells?.get("4,0")?.richText).toHaveLength(2);
    expect(one?.rowDefs?.get(2)?.hidden).toBe(true);
    expect(one?.columns?.[1]?.hidden).toBe(true);
    expect(one?.pageSetup).toMatchObject({ orientation: "landscape", printArea: "$A$1:$C$9" });
    expect(two?.images).toHaveLength(1);
    expect(namedRanges).toContainEqual({ name: "Rate", range: "0.1" });
  });

  test("before it is saved a person is told what would go, and what does not follow rows that move", async () => {
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain("names of cell styles");
    expect(asked[0]).toContain("passwords of protected sheets");
    expect(asked[0]).not.toContain("- charts");
    const moved = await w.page.evaluate(async () => {
      const grid = window.workbench?.grid;
      const [sheet] = grid?.sheets() ?? [];
      if (!grid || !sheet) return [];
      const { cols } = grid.size(sheet.id);
      await grid.shift({ sheet: sheet.id, row: 1, col: 0, rows: 1, cols }, "insertDown");
      return window.workbench?.losses() ?? [];
    });
    expect(moved.at(-1)).toMatch(/moved on One.*stays where it was: charts, .*merged cells/);
  });

  test("a file that is too large is refused in words, and the workbook stays", async () => {
    const refused = async (bytes: Uint8Array, words: RegExp): Promise<void> => {
      await open(bytes, "large.xlsx");
      await probe(
        async () => words.test(await w.status()),
        () => `the status says so: ${words}`,
      );
      expect(await w.value("One!A3")).toBe("x");
    };
    const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
    await refused(await withRows(`${first}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`), /stands so far off/);
    await refused(
      await withRows(`${first}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`),
      /One reaches to A1048576, and sheets of the workbench have at most 50,?000 rows/,
    );
    const many = Array.from({ length: 60_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`);
    await refused(await withRows(many.join("")), /reaches to A50001/);
  });
});
