import { describe, expect, test } from "vitest";
import { readTable } from "../../src/analysis/assumptions/argument";
import { complete } from "../../src/analysis/assumptions/complete";
import { breakevenPrice } from "../../src/analysis/breakeven";
import { Session } from "../../src/analysis/session";
import { referenceWorkbookFile } from "../../src/build/referenceWorkbook";
import { wordsOf } from "../../src/formula/language/model";
import { text } from "../../src/messages/text";
import { verdictSection } from "../../src/model/judgement/verdict";
import { runProject } from "../../src/model/run";
import { defaultSet, referenceSet, sets } from "../../src/reference/index";
import { cellAddress, inArea } from "../../src/sheet/address";
import { liveFormula } from "../../src/sheet/liveFormula";
import { assumptionsSheet } from "../../src/workbook/assumptionsSheet";
import type { Area, CellValue, SheetPlan } from "../../src/workbook/plan";
import { referenceWorkbook } from "../../src/workbook/referenceWorkbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx/index";
import { hasLibreOffice, recalculated } from "../libreOffice";

/** The prices at which something turns, on the first sheet. */
const BREAKEVENS = ["breakeven", "breakevenEquity", "breakevenLoan", "breakevenBankable"] as const;

/** The cells of an area as a function of the sheet is given them. */
function cellsOf(sheet: SheetPlan, { row, column, rows, columns }: Area): CellValue[][] {
  const values = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value ?? null]));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => values.get(cellAddress(row + r, column + c)) ?? null),
  );
}

function tableOf(sheet: SheetPlan): Area {
  const [table] = sheet.tables ?? [];
  if (table?.name !== "Assumptions_table") throw new Error("the sheet has no table of assumptions");
  return table.area;
}

const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

describe("the assumptions sheet, read back by the functions", () => {
  test.each(sets.map(({ name }) => name))("%s, with the header and without it", async (name) => {
    const plan = await readWorkbook(await writeWorkbook({ sheets: [assumptionsSheet(name)] }));
    const [sheet] = plan.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    for (const area of [tableOf(sheet), bodyOf(tableOf(sheet))]) {
      const { set, values } = complete(readTable(cellsOf(sheet, area)));
      expect(set).toBe(name);
      expect(values).toEqual(referenceSet(name));
    }
  });

  test("a value changed in the table is the value of the run", () => {
    const sheet = assumptionsSheet();
    const cells = cellsOf(sheet, bodyOf(tableOf(sheet)));
    const changed = cells.map((row) => (row[0] === "market.hbi_price" ? [row[0], 400, ...row.slice(2)] : row));
    const npv = (rows: CellValue[][]) => runProject(complete(readTable(rows)).values).value("returns.npv");
    expect(npv(cells)).toBe(runProject(referenceSet(defaultSet)).value("returns.npv"));
    expect(npv(changed)).toBeGreaterThan(npv(cells));
  });
});

describe("reference.xlsx", () => {
  const plan = referenceWorkbook();

  test("opens on what to try, with the assumptions behind it, their values by year, then carbon and lenders", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Start", "Assumptions", "Schedules", "Carbon", "Lenders"]);
  });

  test("is what it was after saving and opening", async () => {
    const sorted = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: byPlace(sheet.cells) })) };
    expect(await readWorkbook(await writeWorkbook(plan))).toEqual(sorted);
  });

  test("speaks only of cells that hold what it says", () => {
    const [start] = plan.sheets;
    const named = start?.cells.flatMap(({ value }) =>
      [...String(value ?? "").matchAll(/(?<=formula of |as in )[A-Z]+\d+/g)].map(([address]) => address),
    );
    const live = new Set(
      start?.cells.filter(({ formula }) => formula).map(({ row, column }) => cellAddress(row, column)),
    );
    expect(named).toHaveLength(3);
    for (const address of named ?? []) expect(live).toContain(address);
  });

  test("no label on the sheet Schedules is cut off by the years beside it", () => {
    const schedules = plan.sheets.find(({ name }) => name === "Schedules");
    const labels = schedules?.cells.filter(({ row, column }) => column === 3 && row > 4) ?? [];
    expect(labels.length).toBeGreaterThan(9);
    for (const { value } of labels)
      expect(String(value).length, String(value)).toBeLessThanOrEqual(schedules?.columnWidths?.[3] ?? 0);
  });

  test("goes to paper on a few pages: one page wide, of the columns that are worth it, the head of the table on each", () => {
    const [start, assumptions, schedules, carbon, lenders] = plan.sheets;
    const begins = (sheet: SheetPlan | undefined) =>
      sheet?.page?.breaks?.map((at) => sheet.cells.find(({ row, column }) => row === at && column === 0)?.value);
    expect(start?.page).toEqual({ orientation: "landscape", columns: 9 });
    expect(assumptions?.page).toEqual({ orientation: "landscape", columns: 10, repeatedRows: { row: 3, rows: 1 } });
    expect(schedules?.page).toEqual({
      orientation: "landscape",
      pagesWide: 2,
      repeatedRows: { row: 3, rows: 2 },
      repeatedColumns: 1,
    });
    expect(carbon?.page).toMatchObject({ orientation: "landscape", columns: 10 });
    expect(begins(carbon)).toEqual(["A tonne of steel, against blast furnace and scrap"]);
    expect(lenders?.page).toMatchObject({ orientation: "landscape", columns: 17 });
    expect(begins(lenders)).toEqual([
      "Covenants by year of operation",
      "The cases, on the loan as sized: a row a case, cover of the lender's case",
    ]);
  });

  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s is read on paper: 7 pt or more",
    (_, sheet) => {
      const { columnWidths = [], page } = sheet;
      const { columns = columnWidths.length, pagesWide = 1, repeatedColumns = 0 } = page ?? {};
      const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
      const repeated = (pagesWide - 1) * sum(columnWidths.slice(0, repeatedColumns));
      const characters = (sum(columnWidths.slice(0, columns)) + repeated) / pagesWide;
      // A4 across less the margins, a character of Calibri 11 being 7 of 96 pixels an inch
      const paper = (297 / 25.4 - 2 * 0.4) * 96;
      expect((11 * paper) / (characters * 7)).toBeGreaterThanOrEqual(7);
    },
  );

  test("shows its verdict whole: from the left, broken into as many lines as its row has room for", () => {
    const [start] = plan.sheets;
    const verdict = start?.cells.find(({ formula }) => formula?.includes("verdict.bankable"));
    expect(verdict?.style).toMatchObject({ wrap: true, align: "left" });
    const { height = 0 } = start?.rowHeights?.find(({ row }) => row === verdict?.row) ?? {};
    const { items } = verdictSection;
    const words = items.flatMap((item) => wordsOf(item) ?? []);
    const longest = Math.max(...words.map(({ length }) => length));
    const characters = (start?.columnWidths?.[verdict?.column ?? 0] ?? 0) * 0.85; // bold letters are wider
    expect(Math.ceil(longest / characters) * 15).toBeLessThanOrEqual(height);
  });

  test("its steps fit beside the pane in a window of 1400 px, which shows some 140 characters", () => {
    const [start] = plan.sheets;
    const steps = start?.cells.filter(({ row, column }) => column === 0 && row > 2 && row < 12) ?? [];
    expect(steps).toHaveLength(8);
    for (const { value } of steps) expect(String(value).length, String(value)).toBeLessThanOrEqual(125);
  });

  test("its first steps name lines that exist, and no colours", () => {
    const [start] = plan.sheets;
    const words = plan.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
    );
    const step = words.find((one) => one.startsWith("4.")) ?? "";
    const ids = step.match(/[a-z]+\.[a-z_]+(?=[ ,])/g) ?? [];
    const reference = runProject(referenceSet());
    expect(ids).toEqual(["annual.ebitda", "cash.flow", "annual.revenue"]);
    for (const id of ids) expect(reference.row(id).length).toBeGreaterThan(30);
    expect(words.filter((one) => /yellow|\bblue\b/i.test(one))).toEqual([]);
    const longest = Math.max(...ids.flatMap((id) => [...reference.row(id)]).map(shownLength));
    const years = start?.columnWidths?.slice(2, 2 + reference.years.length) ?? [];
    expect(years).toHaveLength(reference.years.length);
    expect(Math.min(...years)).toBeGreaterThan(longest);
  });

  test("the column of formulas shows those of the cells as they are", () => {
    const [start] = plan.sheets;
    for (const { row, formula = "" } of start?.cells.filter(({ column }) => column === 3) ?? []) {
      if (row < 13) continue;
      const [, shown] = /^=FORMULATEXT\((\w+)\)$/.exec(formula) ?? [];
      expect(start?.cells.find((cell) => cellAddress(cell.row, cell.column) === shown)?.formula).toMatch(/^=/);
    }
  });

  test("every rule allows the value that stands in its cell", () => {
    for (const sheet of plan.sheets)
      for (const { area, rule } of sheet.validations ?? []) {
        const cell = sheet.cells.find(({ row, column }) => inArea(area, row, column));
        if (rule.kind === "list") expect(rule.values).toContain(cell?.value);
        else if (rule.kind !== "any") {
          expect(cell?.value).toBeGreaterThanOrEqual(rule.min ?? Number.NEGATIVE_INFINITY);
          expect(cell?.value).toBeLessThanOrEqual(rule.max ?? Number.POSITIVE_INFINITY);
        }
      }
  });
});

describe("reference.xlsx as it is delivered", () => {
  test("shows the engine's results before anything is computed", async () => {
    const [start] = (await readWorkbook(await referenceWorkbookFile())).sheets;
    const all = start?.cells.filter(({ formula }) => formula !== undefined) ?? [];
    const texts = all.filter(({ formula }) => formula?.startsWith("=FORMULATEXT"));
    const labels = all.filter(({ formula }) => formula?.startsWith("=IFERROR("));
    expect(labels.map(({ value }) => value)).toEqual(BREAKEVENS.map((id) => text(`sheet.start.answer.${id}`)));
    const notice = all.filter(({ row }) => row === 11);
    expect(notice).toMatchObject([
      { formula: expect.stringMatching(/^=IF\(Live,"","Ironbook is not running/), value: "" },
    ]);
    const others = [...texts, ...labels, ...notice];
    const formulas = all.filter((cell) => !others.includes(cell));
    expect(texts.map(({ value }) => value).sort()).toEqual(formulas.map(({ formula }) => formula).sort());
    const reference = runProject(referenceSet());
    const dearer = runProject({ ...referenceSet(), "market.hbi_price": 400 });
    expect(dearer.value("returns.npv"), "what the values in the formula add").toBeGreaterThan(
      reference.value("returns.npv"),
    );
    const shown = new Map(formulas.map(({ formula = "", value }) => [liveFormula(formula), value]));
    const lineOf = (id: string) => shown.get(`=IRON.PROJECT_LINE("${id}",Assumptions,"headers",FALSE)`);
    expect(shown.get("=IRON.HBI_OUTPUT(5569595.82,0.4,0.67,0.8)")).toBeCloseTo(2_000_000, 0);
    expect(shown.get("=IRON.PROJECT_NPV(Assumptions)")).toBe(reference.value("returns.npv"));
    expect(shown.get("=IRON.PROJECT_IRR(Assumptions)")).toBe(reference.value("returns.irr"));
    expect(shown.get('=IRON.PROJECT_NPV(Assumptions,"market.hbi_price",400)')).toBe(dearer.value("returns.npv"));
    expect(shown.get("=B17-B15")).toBe(dearer.value("returns.npv") - reference.value("returns.npv"));
    expect(lineOf("verdict.bankable")).toBe("no: NPV < 0, equity NPV < 0");
    // at the break-even price NPV is nil, to what a hundredth of a dollar a tonne is worth
    const even = Number(shown.get("=IRON.BREAKEVEN_PRICE(Assumptions)"));
    const npvAt = (price: number) => runProject({ ...referenceSet(), "market.hbi_price": price }).value("returns.npv");
    expect(npvAt(even - 0.01)).toBeLessThan(0);
    expect(npvAt(even + 0.01)).toBeGreaterThan(0);
    const prices = ["equity", "dscr", "bankable"].map((target) =>
      shown.get(`=IRON.BREAKEVEN_PRICE(Assumptions,"${target}")`),
    );
    const session = new Session();
    expect(prices).toEqual(
      (["equity", "dscr", "bankable"] as const).map((target) => breakevenPrice(session, referenceSet(), target)),
    );
    expect(shown.get("=IRON.EQUITY_IRR(Assumptions)")).toBe(reference.value("equity.irr"));
    expect(shown.get("=IRON.EQUITY_NPV(Assumptions)")).toBe(reference.value("equity.npv"));
    const lines = ["debt.total", "debt.gearing_reached", "cover.dscr_least", "state.direct_real", "state.total_real"];
    for (const id of [...lines, "steady.ebitda", "steady.delivered"]) expect(lineOf(id)).toBe(reference.value(id));
    expect(lineOf("claim.total_ratio")).toBe(reference.value("state.total_real") / 13e9);
    const [line, summary] = formulas.slice(-2);
    expect(line?.spill?.values?.[1]?.slice(2)).toEqual([...reference.row("annual.hbi")]);
    expect(summary?.spill?.values?.[2]?.[1]).toBe(reference.value("returns.npv"));
    expect(formulas).toHaveLength(shown.size);
    expect(shown.size).toBe(22);
  });
});

describe.skipIf(!hasLibreOffice)("reference.xlsx in LibreOffice, which has no function of ours", () => {
  const isError = (cell: string): boolean => /^(?:#|Err:)/.test(cell);
  const notice = (start: readonly (readonly string[])[] | undefined): string | undefined => start?.[11]?.[0];

  test("shows no error cell, and every result as it was when the file was made", { timeout: 200_000 }, async () => {
    const bytes = await referenceWorkbookFile();
    const { sheets } = await readWorkbook(bytes);
    const found = recalculated(bytes);
    expect([...found.keys()].sort()).toEqual(sheets.map(({ name }) => name).sort());
    expect([...found.values()].flatMap((rows) => rows.flat()).filter(isError)).toEqual([]);
    let compared = 0;
    for (const { name, cells } of sheets)
      for (const { row, column, value, spill, formula = "" } of cells)
        (spill?.values ?? [[value ?? null]]).forEach((line, down) => {
          line.forEach((one, right) => {
            const shown = found.get(name)?.[row + down]?.[column + right] ?? "";
            const where = `${name}!${cellAddress(row + down, column + right)}`;
            // what is told of the file itself, and not of the project, is told anew
            if (/FORMULATEXT|DRY_TONNES|^=IF\(Live,""/.test(formula)) return;
            if (typeof one === "number") {
              const number = shown.endsWith("%") ? Number(shown.slice(0, -1)) / 100 : Number(shown);
              expect(Math.abs(number - one) / Math.max(1, Math.abs(one)), where).toBeLessThanOrEqual(1e-9);
              compared++;
            } else if (typeof one === "string") expect(shown, where).toBe(one);
          });
        });
    expect(compared).toBeGreaterThan(3000);
    expect(found.get("Last")?.[3]?.[1], "Ironbook is running").toBe("0");
    expect(notice(found.get("Start"))).toBe(text("sheet.start.lastValues"));
  });

  test("shows no error cell either once an input has changed: its own formulas follow, ours stay", {
    timeout: 200_000,
  }, async () => {
    const plan = await readWorkbook(await referenceWorkbookFile());
    const priced = (price: number): SheetPlan[] =>
      plan.sheets.map((sheet) => {
        if (sheet.name !== "Assumptions") return sheet;
        const { row } = sheet.cells.find(({ value }) => value === "market.hbi_price") ?? {};
        const cells = sheet.cells.map((cell) =>
          cell.row === row && cell.column === 1 ? { ...cell, value: price } : cell,
        );
        return { ...sheet, cells };
      });
    const native = {
      name: "Other",
      cells: [{ row: 0, column: 0, formula: '=VLOOKUP("market.hbi_price",Assumptions,2,FALSE)' }],
    };
    // without results in the file, nothing that is shown can be left over from it
    const bytes = await writeWorkbook({ ...plan, sheets: [...priced(400), native] }, [], { results: false });
    const found = recalculated(bytes);
    expect([...found.values()].flatMap((rows) => rows.flat()).filter(isError)).toEqual([]);
    expect(found.get("Other")).toEqual([["400"], [""]]);
    const start = found.get("Start");
    expect(Number(start?.[14]?.[1])).toBeCloseTo(runProject(referenceSet()).value("returns.npv"), -1);
    expect(start?.[41]?.[0]).toBe("Bankable as assumed");
    expect(notice(start)).toBe(text("sheet.start.lastValues"));
  });
});

test.skipIf(!hasLibreOffice)(
  "the first sheet calls a break-even price that of the first year only where the table has prices by year",
  { timeout: 120_000 },
  async () => {
    const labelled = async (...more: readonly CellValue[][]) => {
      const sheet = assumptionsSheet();
      const [table] = sheet.tables ?? [];
      if (table === undefined) throw new Error("the sheet has no table of assumptions");
      const { row, column, rows } = table.area;
      const cells = more.flatMap((values, k) =>
        values.map((value, at) => ({ row: row + rows + k, column: column + at, value })),
      );
      const longer = { ...table, area: { ...table.area, rows: rows + more.length } };
      const grown = { ...sheet, cells: [...sheet.cells, ...cells], tables: [longer] };
      const { sheets, ...plan } = referenceWorkbook();
      const written = await writeWorkbook({
        ...plan,
        sheets: sheets.map((one) => (one.name === grown.name ? grown : one)),
      });
      return recalculated(written).get("Start")?.flat() ?? [];
    };
    const called = BREAKEVENS.map((id) =>
      [text(`sheet.start.answer.${id}`), text(`sheet.start.answer.${id}OfPath`)].map((words) =>
        words.replaceAll('"', ""),
      ),
    );
    const without = await labelled(["market.hbi_price.times", 1]);
    const withSteps = await labelled(["market.hbi_price.2035", 380]);
    for (const [plain = "", ofPath = ""] of called) {
      expect(ofPath.length).toBeLessThanOrEqual(52);
      expect([without.includes(plain), without.includes(ofPath)]).toEqual([true, false]);
      expect([withSteps.includes(plain), withSteps.includes(ofPath)]).toEqual([false, true]);
    }
  },
);

/** A number of dollars as its cell shows it, in characters. */
const shownLength = (value: number): number => Math.round(value).toLocaleString("en-US").length;

/** Row by row and with formulas as texts only, as a file keeps cells. */
function byPlace(cells: SheetPlan["cells"]): SheetPlan["cells"] {
  return cells.map(({ computes: _, ...cell }) => cell).sort((a, b) => a.row - b.row || a.column - b.column);
}
