import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ironbook } from "../../src/cli/ironbook";
import type { CellValue, SheetPlan } from "../../src/workbook/plan";
import { writeWorkbook } from "../../src/xlsx/index";

/** What `run` says of a file of these bytes. */
async function run(file: string, content: Uint8Array | NodeJS.ErrnoException) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await ironbook(["run", "--assumptions", file, "--lines", "returns.npv", "--format", "json"], {
    lines: async function* () {},
    read: () => {
      if (content instanceof Error) throw content;
      return content;
    },
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, err: err.join("\n"), result: code === 0 ? JSON.parse(out.join("\n")) : undefined };
}

const sheet = (name: string, rows: readonly (readonly CellValue[])[], at = 0, table?: string): SheetPlan => ({
  name,
  cells: rows.flatMap((row, r) => row.map((value, column) => ({ row: at + r, column, value }))),
  ...(table !== undefined && {
    tables: [{ name: table, area: { row: at, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 } }],
  }),
});
const workbook = (...sheets: readonly SheetPlan[]) => writeWorkbook({ sheets });

const HEAD = ["Key", "Value", "2035"];
const PRICE = [HEAD, ["set", "announced", null], ["market.hbi_price", 350, 360]];
const NOTES = [["What was agreed"], ["Nothing"]];

describe("a workbook given as assumptions", () => {
  test("of version 1.0.0 gives the result it had", async () => {
    const { result } = await run("a.xlsx", readFileSync("tests/reference/version1/reference-1.0.0.xlsx"));
    expect(result.lines["returns.npv"].value).toBeCloseTo(-652444289.2965249, 3);
  });

  test.for([
    ["the only sheet with such columns", [sheet("Notes", NOTES), sheet("Prices", PRICE, 4)]],
    ["its table", [sheet("Prices", PRICE, 4, "Prices_table"), sheet("Notes", NOTES)]],
    [
      "the table that Ironbook wrote, whatever else there is",
      [sheet("Old", [HEAD, ["market.hbi_price", 1, 1]]), sheet("Mine", PRICE, 2, "Assumptions_table")],
    ],
  ] as const)("is read by %s", async ([, sheets]) => {
    const { result } = await run("book", await workbook(...sheets));
    expect(result.set).toBe("announced");
    const given = ["announced", "market.hbi_price=350", "market.hbi_price.2035=360"].join("; ");
    const typed = await run("a.txt", new TextEncoder().encode(given));
    expect(result.stamp).toBe(typed.result.stamp);
  });

  test("names sheet and row of what is wrong", async () => {
    const { code, err } = await run(
      "a.xlsx",
      await workbook(sheet("Prices", [...PRICE, ["ore.grade", "rich", null]], 4)),
    );
    expect([code, err]).toEqual([2, expect.stringContaining("a.xlsx, Prices, line 8: ore.grade must be a number")]);
  });

  test("whose formula was never computed says so in its row", async () => {
    const plan = sheet("Prices", [HEAD]);
    const cells = [
      ...plan.cells,
      { row: 1, column: 0, value: "ore.grade" },
      { row: 1, column: 1, formula: "=0.2+0.2" },
    ];
    const { err } = await run("a.xlsx", await workbook({ ...plan, cells }));
    expect(err).toContain("a.xlsx, Prices, line 2: ore.grade holds #N/A");
  });
});

describe("what is no file of assumptions is refused with its reason and a remedy", () => {
  const bytes = (...all: readonly number[]) => Uint8Array.from(all);
  const folder = Object.assign(new Error("EISDIR: illegal operation on a directory, read"), { code: "EISDIR" });
  test.for([
    ["notes.xlsx", workbook(sheet("Notes", NOTES)), "no sheet of the workbook has columns headed Key and Value"],
    ["two.xlsx", workbook(sheet("A", PRICE), sheet("B", PRICE)), "both A and B have a table with columns headed"],
    [
      "a.ods",
      bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0),
      "the file is not an .xlsx workbook, or it is damaged: open it in Excel",
    ],
    [
      "a.xls",
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      "an Excel workbook of the former kind (.xls)",
    ],
    ["a.pdf", new TextEncoder().encode("%PDF-1.7\n%âãÏÓ"), "the file is a PDF, out of which no table can be read"],
    ["a", folder, "a is a folder; give the path of a file in it"],
  ] as const)("%s", async ([file, content, told]) => {
    const { code, err } = await run(file, await content);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(err).toContain(file);
    expect(err.split("\n")).toHaveLength(1);
  });
});
