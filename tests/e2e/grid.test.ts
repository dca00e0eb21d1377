/** The workbench as a spreadsheet that people live in, with the reference workbook: what they see, lose, find and reach by keys. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(browserPath() === "")("a grid to live in", () => {
  let w: OpenWorkbench;
  const file = async (): Promise<string> => (await w.page.locator("#bar-file").textContent()) ?? "";

  beforeAll(async () => {
    w = await openWorkbench();
    await w.until("Start!B15", (value) => typeof value === "number");
  });
  afterAll(async () => {
    await w.close();
  });

  test("what was opened is as it is in its file, what is changed is marked, and leaving it asks", async () => {
    await w.page.evaluate(() => window.workbench?.settled());
    expect(await file()).toBe("reference.xlsx");
    expect(await w.page.title()).toBe("reference.xlsx - Ironbook workbench");
    await w.type("Start!J3", "12");
    await probe(
      async () => (await file()) === "* reference.xlsx, not saved",
      () => "the bar marks the change",
    );
    expect(await w.page.title()).toBe("* reference.xlsx, not saved - Ironbook workbench");
    let asked = 0;
    w.page.on("dialog", () => asked++); // and goes on
    await w.page.click("#reset");
    await probe(
      async () => (await file()) === "reference.xlsx",
      () => "the reference workbook is opened anew",
    );
    expect(asked).toBe(1);
    await w.until("Start!B15", (value) => typeof value === "number");
    await w.goTo("Start!J4");
    await w.page.keyboard.type("4");
    await probe(
      async () => (await w.typed()) === "4",
      () => "something is being typed",
    );
    await w.page.reload();
    expect(asked).toBe(2);
    await w.page.waitForFunction(() => window.workbench?.ready);
    await w.until("Start!B15", (value) => typeof value === "number");
  });

  test("a name or a format that is changed is marked, a saved workbook is not", async () => {
    await w.page.evaluate(() => {
      const grid = window.workbench?.grid;
      if (grid) grid.setColumnWidth({ sheet: grid.activeSheet(), row: 0, col: 9, rows: 1, cols: 1 }, 80);
    });
    await probe(
      async () => (await file()).startsWith("*"),
      () => "the bar marks the change",
    );
    const [download] = await Promise.all([w.page.waitForEvent("download"), w.page.click("#save")]);
    expect(download.suggestedFilename()).toBe("reference.xlsx");
    await probe(
      async () => (await file()) === "reference.xlsx",
      () => "the bar marks nothing",
    );
  });

  test("what is typed into a cell beside wide columns, or scrolled out of view, is kept whole", async () => {
    const before = w.problems.length;
    await w.type("Assumptions!N6", "=1+1");
    await w.until("Assumptions!N6", 2);
    await w.goTo("Assumptions!N6");
    await w.page.mouse.move(500, 500);
    await w.page.mouse.wheel(-3000, 0);
    await w.page.mouse.wheel(0, 2000);
    await w.page.keyboard.type("=2+2", { delay: 20 });
    await probe(
      async () => (await w.typed()) === "=2+2",
      () => "the editor holds what was typed",
    );
    await w.page.keyboard.press("Enter");
    await w.until("Assumptions!N6", 4);
    expect(w.problems.slice(before)).toEqual([]);
  });

  test("the head of a table sorts it", async () => {
    const before = w.problems.length;
    await w.goTo("Assumptions!B6");
    const [left, top] = [432, 220]; // the arrow beside Value, in a window of the tests' size
    await w.page.mouse.click(left, top);
    await w.page.getByText("Ascending", { exact: true }).click();
    await probe(
      async () => {
        const values = (await w.values("Assumptions!B5:B257")).flat().filter((value) => typeof value === "number");
        return values.every((value, k) => k === 0 || value >= (values[k - 1] ?? 0));
      },
      () => "the values are in order",
    );
    expect(w.problems.slice(before)).toEqual([]);
    await w.page.keyboard.press("Control+z");
    await w.until("Assumptions!A5", "set");
  });

  test("Ctrl+F finds", async () => {
    await w.goTo("Assumptions!A1");
    await w.page.keyboard.press("Control+f");
    const find = w.page.getByPlaceholder(/find/i).first();
    await find.fill("market.hbi_price");
    await find.press("Enter");
    await w.page.getByText("1/1").waitFor();
    await w.page.keyboard.press("Escape");
  });

  test("F6 leads to the parts of the page, the first time too, and Tab goes on from there", async () => {
    await w.page.reload();
    await w.page.waitForFunction(() => window.workbench?.ready);
    const here = (): Promise<string> =>
      w.page.evaluate(() => document.activeElement?.getAttribute("data-u-comp") ?? document.activeElement?.id ?? "");
    const pane = await w.pane();
    await pane.getByRole("tab").first().waitFor();
    const inPane = (): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");
    await w.page.keyboard.press("F6");
    expect(await here()).toBe("editor");
    await w.page.keyboard.press("F6");
    expect(await here()).toBe("splitter");
    await w.page.keyboard.press("F6");
    expect(await here()).toBe("pane");
    const first = await inPane();
    expect(first).toBe(await pane.getByRole("tab", { selected: true }).first().textContent());
    await w.page.keyboard.press("Tab");
    const next = await inPane();
    expect(next).not.toBe(first);
    expect(next.length).toBeLessThan(60); // a control, not the page
    await w.page.keyboard.press("F6");
    expect(await here()).toBe("open");
  });

  test("axe finds nothing serious on the whole page, the grid's own parts with it", async () => {
    await w.page.evaluate(AXE);
    const faults = await w.page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { iframes: false });
      return violations
        .filter(({ impact }) => impact === "critical" || impact === "serious")
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
    });
    expect(faults).toEqual([]);
  });

  test("dark, with the system's colours forced, the sheet keeps the ground its text is made for", async () => {
    await w.page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    const ground = await w.page
      .locator('#grid canvas[id^="univer-sheet-main-canvas"]')
      .evaluate((canvas) => getComputedStyle(canvas).backgroundColor);
    expect(ground).toBe("rgb(255, 255, 255)");
    await w.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
});
