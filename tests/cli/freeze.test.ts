import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { ironbook } from "../../src/cli/ironbook";
import { writeWorkbook } from "../../src/xlsx/index";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  writeFileSync(at("model.xlsx"), await referenceWorkbookFile());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function freeze(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await ironbook(["freeze", ...words], {
    lines: async function* () {},
    read: () => "",
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("freeze", () => {
  test("writes a copy and says how many cells hold their values", async () => {
    const { code, out } = await freeze(at("model.xlsx"), at("frozen.xlsx"));
    expect(out).toMatch(/^\d+ cells of .*model\.xlsx hold their values in .*frozen\.xlsx$/);
    expect(code).toBe(0);
    const again = await freeze(at("frozen.xlsx"), at("again.xlsx"));
    expect(again.out).toMatch(/^there is no Ironbook formula in /);
  });

  test("writes over nothing unasked, and never over the workbook itself", async () => {
    writeFileSync(at("taken.xlsx"), "mine");
    const refused = await freeze(at("model.xlsx"), at("taken.xlsx"));
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/taken\.xlsx exists already; give the copy another name, or add --overwrite$/);
    expect(readFileSync(at("taken.xlsx"), "utf8")).toBe("mine");
    expect((await freeze("--overwrite", at("model.xlsx"), at("taken.xlsx"))).code).toBe(0);
    const before = readFileSync(at("model.xlsx"));
    expect((await freeze(at("model.xlsx"), at("model.xlsx"), "--overwrite")).err).toMatch(
      /would replace the workbook itself/,
    );
    expect(readFileSync(at("model.xlsx")).equals(before)).toBe(true);
  });

  test.each([
    [[], /freeze needs a workbook and a name for its copy/],
    [["model.xlsx"], /freeze needs a workbook and a name for its copy/],
    [["absent.xlsx", "out.xlsx"], /cannot read .*absent\.xlsx/],
    [["text.xlsx", "out.xlsx"], /is not an \.xlsx workbook/],
    [["empty.xlsx", "out.xlsx"], /has no value of B2 on Results/],
    [["unknown.xlsx", "out.xlsx"], /B2 on Results shows #NAME\?, no value/],
    [["model.xlsx", "no folder/out.xlsx"], /cannot write .*out\.xlsx/],
    [["model.xlsx", "out.xlsx", "more"], /'more' is one word too many here/],
    [["model.xlsx", "frozen.csv"], /give it a name that ends in \.xlsx, got .*frozen\.csv$/],
  ])("%j is refused in words", async (names, words) => {
    const cell = { row: 1, column: 1, formula: "=IRON.PROJECT_NPV()" };
    writeFileSync(at("text.xlsx"), "no zip");
    writeFileSync(at("empty.xlsx"), await writeWorkbook({ sheets: [{ name: "Results", cells: [cell] }] }));
    const wrong = { sheets: [{ name: "Results", cells: [{ ...cell, value: "#NAME?" }] }] };
    writeFileSync(at("unknown.xlsx"), await writeWorkbook(wrong));
    const { code, err } = await freeze(...names.map((name) => (name === "more" ? name : at(name))));
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
