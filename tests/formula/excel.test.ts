import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Model } from "../../src/formula/language/model";
import { type Program, resolve } from "../../src/formula/language/resolve";
import { type ModelSheet, toSheet } from "../../src/formula/readers/excel";
import { type Inputs, interpret } from "../../src/formula/readers/interpret";
import { writeWorkbook } from "../../src/xlsx/index";
import { modelOf } from "./build";
import { drawFrom, ENTRIES, generator, PERIODS, randomModel, SETS } from "./randomModel";

/** A real spreadsheet program recalculates the printed formulas; every cell must agree with the interpreter. */
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Comma, quotes, UTF-8, values as they are rather than as shown, and every sheet to a file of its own. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

async function recalculate(sheets: readonly ModelSheet[]): Promise<string[][][]> {
  const folder = mkdtempSync(join(tmpdir(), "ironbook-"));
  try {
    const plans = sheets.map(({ cells }, k) => ({ name: `S${k}`, cells }));
    writeFileSync(join(folder, "model.xlsx"), await writeWorkbook({ sheets: plans }));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", CSV, "--outdir", folder, join(folder, "model.xlsx")],
      {
        stdio: "ignore",
        timeout: 120_000,
      },
    );
    const written = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    expect(written).toHaveLength(sheets.length);
    return sheets.map((_, k) =>
      readFileSync(join(folder, `model-S${k}.csv`), "utf8")
        .split("\n")
        .map((row) => row.match(/"[^"]*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? []),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compares every value; the extreme of no period is an error cell. Returns how many cells were compared. */
function tieOut(program: Program, inputs: Inputs, sheet: ModelSheet, found: readonly string[][]): number {
  let compared = 0;
  for (const [id, row] of interpret(program, inputs)) {
    const item = program.items.get(id);
    if (item?.item.kind === "table") continue;
    row.forEach((wanted, t) => {
      const text = found[sheet.rowOf(id)]?.[sheet.columnOf(id, t)]?.replaceAll('"', "") ?? "";
      const what = `${id} in period ${t}: ${text} for ${wanted}`;
      if (Number.isFinite(wanted)) {
        const value = Number(text);
        const near = text !== "" && Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
        if (!near) throw new Error(what);
        compared++;
      } else if (/^-?[\d.]+(E[+-]?\d+)?$/i.test(text)) throw new Error(what);
    });
  }
  return compared;
}

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
        (sum, { program, given, sheet }, k) => sum + tieOut(program, given, sheet, found[k] ?? []),
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
