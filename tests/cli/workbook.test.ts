import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { ironbook } from "../../src/cli/ironbook";
import { readWorkbook } from "../../src/xlsx/index";
import { hasLibreOffice, recalculated } from "../libreOffice";
import { errorCells, numberOf } from "../workbook/glassBox/tieOut";

const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function workbook(...words: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await ironbook(["workbook", ...words], {
    lines: async function* () {},
    read: (path) => readFileSync(path),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const npvOf = (...overrides: unknown[]) => new Session().project([["announced"]], overrides).run.value("returns.npv");

describe.skipIf(!hasLibreOffice)("the file, in a spreadsheet without the add-in", { timeout: 300_000 }, () => {
  test.each([
    ["live", []],
    ["frozen", ["--frozen"]],
  ])("%s: no error cell, NPV as the engine has it, all ties hold", async (name, options) => {
    const file = at(`${name}.xlsx`);
    const { code, out } = await workbook(file, "--set", "announced", "--override", "market.hbi_price=450", ...options);
    expect(code).toBe(0);
    expect(out).toMatch(/ holds the whole model: \d+ sheets, \d+ rows with formulas, \d{5} formulas/);
    const bytes = readFileSync(file);
    const formulas = (await readWorkbook(bytes)).sheets.flatMap(({ cells }) =>
      cells.map(({ formula = "" }) => formula),
    );
    expect(formulas.some((formula) => formula.includes("IRON."))).toBe(name === "live");
    const found = recalculated(bytes);
    expect(errorCells(found)).toEqual([]);
    const cover = found.get("Cover") ?? [];
    const npv = cover.find(([label]) => label === "NPV after tax" || label?.startsWith("NPV"));
    expect(numberOf(npv?.[1] ?? "") / npvOf("market.hbi_price", 450)).toBeCloseTo(1, 9);
    const tie = cover.find(([label]) => label === "Largest difference to the engine");
    expect(numberOf(tie?.[1] ?? "")).toBeLessThan(1e-9);
  });
});

describe("bad input is told, and nothing is written", () => {
  writeFileSync(at("taken.xlsx"), "mine");
  test.each([
    [[], /workbook needs the name of the file to write/],
    [["model.csv"], /give it a name that ends in \.xlsx, got .*model\.csv$/],
    [["taken.xlsx"], /taken\.xlsx exists already/],
    [["no folder/model.xlsx"], /cannot write .*model\.xlsx/],
    [["model.xlsx", "more"], /'more' is one word too many/],
    [["model.xlsx", "--set", "anounced"], /announced/],
    [["model.xlsx", "--override", "ore.grade=0.75"], /ore/],
    [["model.xlsx", "--freeze"], /no option '--freeze' here/],
  ])("%j", async (words, said) => {
    const { code, err } = await workbook(...words.map((word) => (/xlsx|csv/.test(word) ? at(word) : word)));
    expect(err).toMatch(said);
    expect(code).toBe(2);
    expect(readFileSync(at("taken.xlsx"), "utf8")).toBe("mine");
  });
});
