/** The tab This number in the workbench: from a cell down to a source, and what adds up to it. */
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, type OpenWorkbench, openWorkbench } from "./browser";
import { complaints, overflow, paneWidth } from "./paneLooks";

describe.skipIf(browserPath() === "")("the tab This number", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  /** What a person did since it was counted last. */
  let presses = 0;
  const click = async (target: Locator): Promise<void> => {
    presses++;
    await target.click();
  };
  const tab = (name: string) => pane.getByRole("tab", { name, exact: true });
  const item = (name: RegExp) => pane.getByRole("treeitem", { name }).first();

  const heading = (name: RegExp | string) => pane.getByRole("heading", { level: 2, name });
  const says = (words: string | RegExp): Promise<void> =>
    pane.getByText(words).locator("visible=true").first().waitFor();
  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: typeof name === "string" });

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 1000 });
    pane = w.page.frameLocator("#pane");
    await tab("Assumptions").waitFor();
    const bytes = await readFile("dist/workbench/reference.xlsx");
    await w.page.evaluate(([file]) => window.workbench?.open(file, "reference.xlsx"), [[...bytes]] as const);
    await says("as in the reference set");
    await w.type("Z1", "=IRON.PROJECT_NPV(Assumptions)");
    await w.until("Z1", (v) => typeof v === "number");
    await w.goTo("Z1");
  });
  afterAll(async () => {
    await w?.close();
  });

  test("from the cell of NPV to the source of the gas price in five clicks or fewer", async () => {
    presses = 0;
    await click(tab("This number"));
    await heading(/^NPV after tax/).waitFor();
    await click(item(/^Natural gas -/));
    await click(item(/^Gas price of the year/));
    await click(item(/^Gas tariff, industry, net of VAT, of the year/));
    await click(item(/^Gas tariff, industry, net of VAT \d/));
    expect(await pane.getByRole("link", { name: /Tariff Council/ }).getAttribute("href")).toMatch(/^https:/);
    expect(presses).toBeLessThanOrEqual(5);
  });

  test("why NPV is what it is: a build-up that adds to the cent", async () => {
    await button("Table").click();
    const cells = await pane.getByRole("table", { name: /NPV/ }).getByRole("cell").allTextContents();
    const amounts = cells.map((cell) => Number(cell.replaceAll(",", "").replace("−", "-").replace(" US$", "")));
    const sum = amounts.slice(0, -1).reduce((all, each) => all + each, 0);
    expect(amounts.length).toBeGreaterThan(6);
    expect(Math.abs(sum - (amounts.at(-1) ?? Number.NaN))).toBeLessThan(0.005);
    expect(amounts.at(-1)).toBeCloseTo(Number(await w.value("Z1")), 2);
    await button("Bars").click();
  });

  test("a number opened alone leads back by Alt+Left; the pin holds a cell while another is selected", async () => {
    await item(/^Natural gas/).click();
    await pane.getByRole("button", { name: "Take it apart alone" }).first().click();
    await heading(/^Natural gas/).waitFor();
    await w.page.keyboard.press("Alt+ArrowLeft");
    await heading(/^NPV after tax/).waitFor();
    await button("Hold this cell").click();
    await w.type("Z2", "=IRON.PROJECT_IRR(Assumptions)");
    await w.goTo("Z2");
    await heading(/^NPV after tax/).waitFor();
    await button("Hold this cell").click();
    await heading(/IRR after tax/).waitFor();
  });

  test("a spilled cell is told by its line and year", async () => {
    await w.type("AB1", '=IRON.PROJECT_LINE("cash.flow",Assumptions)');
    await w.until("AE2", (v) => typeof v === "number");
    await w.goTo("AE2");
    await heading(/^Cash flow after tax, 2029$/).waitFor();
  });

  test("a misspelt key is mended by one press, and taken back by another", async () => {
    await w.type("Z3", '=IRON.PROJECT_NPV(Assumptions,"market.hbi_prise",400)');
    await w.until("Z3", (v) => typeof v === "string" && v.startsWith("#"));
    await w.goTo("Z3");
    await says(/did you mean 'market.hbi_price'/);
    await button("Write market.hbi_price instead of market.hbi_prise").click();
    await w.until("Z3", (v) => typeof v === "number");
    expect((await w.formulas("Z3"))[0]?.[0]).toBe('=IRON.PROJECT_NPV(Assumptions,"market.hbi_price",400)');
    await button("Remove what was written").click();
    await w.until("Z3", (v) => typeof v === "string" && v.startsWith("#"));
  });

  test("a formula of the user's own leads to the cells that it reads", async () => {
    await w.type("Z4", "=Z1/1000000");
    await w.goTo("Z4");
    await says("No Ironbook function stands in this formula.");
    await button(/!Z1$/).click();
    await heading(/^NPV after tax/).waitFor();
  });

  test("the tree is led through by arrows", async () => {
    const root = item(/^Revenue, delivered/);
    await root.focus();
    await w.page.keyboard.press("ArrowDown");
    const focused = () => w.inPane(() => document.activeElement?.textContent ?? "");
    expect(await focused()).toMatch(/^Operating cost/);
    await w.page.keyboard.press("ArrowLeft");
    expect(await item(/^Operating cost/).getAttribute("aria-expanded")).toBe("false");
    await w.page.keyboard.press("ArrowRight");
    await w.page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/^Variable cost/);
    await w.page.keyboard.press("ArrowLeft");
    await w.page.keyboard.press("ArrowLeft");
    expect(await focused()).toMatch(/^Operating cost/);
  });

  test.each([
    ["light", "none"],
    ["dark", "none"],
    ["light", "active"],
  ] as const)("%s, forced colours %s: no complaint, no scrolling sideways", async (colorScheme, forcedColors) => {
    await w.page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
    for (const style of [
      "",
      "font-family: Verdana, 'DejaVu Sans', monospace !important; letter-spacing: 0.1em !important",
    ]) {
      await w.inPane((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { ${rules} }`);
        document.adoptedStyleSheets = [sheet];
      }, style);
      for (const width of [320, 270]) {
        await paneWidth(w, width);
        expect(await overflow(w), `${width} px, ${style}`).toBeLessThanOrEqual(0);
        if (process.env.SHOTS)
          await w.screenshot(`${process.env.SHOTS}/${colorScheme}-${forcedColors}-${width}-${style.length}.png`);
      }
    }
    await w.inPane(() => {
      document.adoptedStyleSheets = [];
    });
    await paneWidth(w, 320);
    expect(await complaints(w)).toEqual([]);
  });
});
