import { describe, expect, test } from "vitest";
import { text } from "../../../src/messages/text";
import { runProject } from "../../../src/model/run";
import { referenceSet } from "../../../src/reference/index";
import type { CellValue, WorkbookPlan } from "../../../src/workbook/plan";
import { allRecalculated, hasLibreOffice } from "../../libreOffice";
import { BASE, beside, nativeModel, unrecalculated, without } from "./written";

const MASTER = text("glassBox.master");
const REFUSED = text("glassBox.check.refused");
const REFUSED_HEAD = text("glassBox.inputs.refused");

type Rows = readonly (readonly [string, CellValue])[];

/** A plan with values typed on its sheet of inputs: over those of keys, or in rows below the table. */
function typed(plan: WorkbookPlan, over: Readonly<Record<string, CellValue>>, below: Rows) {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      if (sheet.name !== "Inputs") return sheet;
      const keys = new Map(
        sheet.cells.flatMap(({ row, column, value }) => (column === 0 ? [[value, row] as const] : [])),
      );
      const rows = new Map(Object.entries(over).map(([key, value]) => [keys.get(key), value]));
      const last = Math.max(
        ...[...keys].flatMap(([key, row]) => (typeof key === "string" && /^[a-z_]+\.[a-z]/.test(key) ? row : [])),
      );
      const added = below.flatMap(([key, value], k) => [
        { row: last + 1 + k, column: 0, value: key },
        { row: last + 1 + k, column: 1, value },
      ]);
      const cells = sheet.cells.map((cell) =>
        cell.column === 1 && rows.has(cell.row) ? { ...cell, value: rows.get(cell.row) ?? null } : cell,
      );
      return { ...sheet, cells: [...cells, ...added] };
    }),
  };
}

describe.skipIf(!hasLibreOffice)(
  "what the engine refuses, in the native workbook (skipped without LibreOffice)",
  () => {
    const plan = without(nativeModel(BASE, referenceSet(BASE)), ["Charts", "Drawn"]);
    const refuses = (given: Readonly<Record<string, unknown>>): boolean => {
      try {
        runProject({ ...referenceSet(BASE), ...given });
        return false;
      } catch {
        return true;
      }
    };

    /** Values typed over others, and what of them the cover says. */
    const OVER: readonly Readonly<Record<string, CellValue>>[] = [
      { "concentrate.recovery": 1.3 },
      { "market.hbi_price": null },
      { "market.hbi_price": "abc" },
      { "debt.commercial_tenor": 35 },
      { "royalty.method": "slabs" },
      { "market.share_italy": 0.9 },
    ];
    /** Rows below the table that are read, and such that are not. */
    const READ: Rows = [
      ["market.hbi_price.2040", 500],
      ["ore.grade.3", 0.35],
      ["debt.eca_repaid_first.2", 0.1],
    ];
    const NOT_READ: Rows = [
      ["market.hbi_prise.2041", 500],
      ["market.hbi_price", 500],
      ["market.hbi_price.times", 1.2],
      ["tax.profit_rate.2035", 0.4],
      ["capital.pellet.2030", 400],
      ["energy.gas_tariff.2040", 500],
      ["energy.gas_tariff.2040", 450],
      ["market.hbi_price.1500", 500],
      ["ore.grade.2040", 1.5],
      ["market.hbi_price.2042", ""],
    ];

    test("turns the cover red where the engine refuses, and marks rows that are not read", {
      timeout: 600_000,
    }, async () => {
      const plans = [...OVER.map((over) => typed(plan, over, [])), typed(plan, {}, READ), typed(plan, {}, NOT_READ)];
      const found = allRecalculated(await Promise.all(plans.map(unrecalculated)));
      for (const [k, over] of OVER.entries()) {
        const what = JSON.stringify(over);
        expect(refuses(over), `the engine and ${what}`).toBe(true);
        expect(beside(found[k]?.get("Cover"), MASTER), what).toBe(text("glassBox.master.red"));
        expect(beside(found[k]?.get("Cover"), REFUSED, 2), what).toBe(text("glassBox.wrong.refused"));
      }
      const marks = (sheet: readonly (readonly string[])[] = []): readonly (readonly string[])[] => {
        const column = sheet.find((row) => row.includes(REFUSED_HEAD))?.indexOf(REFUSED_HEAD) ?? 0;
        return sheet.filter((row) => row[column] === "1").map(([key = "", value = ""]) => [key, value]);
      };
      const [read, notRead] = found.slice(OVER.length);
      expect(marks(read?.get("Inputs"))).toEqual([]);
      expect(beside(read?.get("Cover"), MASTER)).toBe(text("glassBox.master.amber"));
      expect(marks(notRead?.get("Inputs"))).toEqual(NOT_READ.map(([key, value]) => [key, String(value)]));
      expect(beside(notRead?.get("Cover"), MASTER)).toBe(text("glassBox.master.red"));
    });
  },
);
