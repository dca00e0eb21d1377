/** The tab Model as a person uses it: verdict, key results, charts, and what of them goes into the sheet. */
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { charts } from "../../src/workbook/charts/index";
import { inFull, said } from "../../src/workbook/spoken";
import { browserPath, LEFT_OVER, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { complaints, overflow, paneWidth } from "./paneLooks";

/** office.js sets two inline styles of its own for each page, which the policy refuses; nothing else may be refused. */
const OFFICE_STYLES = 2;

const npvOf = (...overrides: unknown[]): number => new Session().project(undefined, overrides).run.value("returns.npv");

describe.skipIf(browserPath() === "")("the tab Model", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const button = (name: string | RegExp): Locator => pane.getByRole("button", { name });
  const card = (name: string | RegExp): Locator =>
    pane.getByRole("region", { name: "Key results" }).getByRole("button", { name });
  /** What is said of what was done, in the tab that is open. */
  const told = (words: RegExp): Promise<void> => pane.getByText(words).filter({ visible: true }).first().waitFor();
  const write = (address: string, value: number): Promise<void> =>
    w.page.evaluate(([at, cell]) => window.workbench?.write(at, [[cell]]), [address, value] as const);
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  const valueCell = async (key: string): Promise<string> => {
    const keys = await w.values("'Assumptions'!A1:A1000");
    const row = keys.findIndex(([cell]) => cell === key);
    expect(row, key).toBeGreaterThan(0);
    return `'Assumptions'!B${row + 1}`;
  };
  const drawn = (): Promise<void> =>
    w.inPane(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  const says = (npv: number): Promise<void> => card(`NPV after tax ${said("US$", npv)}`).waitFor();

  beforeAll(async () => {
    w = await openWorkbench();
    pane = w.page.frameLocator("iframe");
    const bytes = [...(await readFile("dist/workbench/reference.xlsx"))];
    await w.page.evaluate(([file, name]) => window.workbench?.open(file, name), [bytes, "reference.xlsx"] as const);
    await pane.getByText("as in the reference set").first().waitFor();
    await paneWidth(w, 320);
    await pane.getByRole("tab", { name: "Model" }).click();
  });
  afterAll(async () => {
    await w?.close();
  });

  test("says the verdict and six key results as a person says them, each with all digits", async () => {
    await pane.getByText(/^no: NPV < 0/).waitFor();
    await says(npvOf());
    await card(inFull("US$", npvOf())).waitFor();
    expect(
      await pane.getByRole("region", { name: "Key results" }).getByRole("listitem").getByRole("button").count(),
    ).toBe(6);
    await card(/Levelised cost.*NPV is nil at a price of/).waitFor();
  });

  test("draws every chart with its finding, and has its numbers one key away", async () => {
    await pane.getByRole("region", { name: "Charts" }).and(pane.locator("[aria-busy=false]")).waitFor();
    for (const { name } of charts) await pane.getByRole("figure", { name }).waitFor();
    const numbers = button("Numbers of Price against cost");
    await numbers.focus();
    await w.page.keyboard.press("Enter");
    await pane.getByRole("columnheader", { name: "Realised price", exact: true }).waitFor();
    await pane.getByRole("rowheader", { name: "2040" }).waitFor();
    await w.page.keyboard.press("Enter");
    await pane.getByRole("rowheader", { name: "2040" }).waitFor({ state: "detached" });
  });

  test("follows the table, and says what the model refuses and why", async () => {
    const [price, carbon] = [await valueCell("market.hbi_price"), await valueCell("reduction.carbon")];
    const [was, held] = [Number(await w.value(price)), Number(await w.value(carbon))];
    await write(price, 450);
    await says(npvOf("market.hbi_price", 450));
    await write(carbon, 0.07);
    const refused = pane.getByRole("alert").filter({ hasText: "The model refuses these assumptions" });
    await refused.getByText("reduction.carbon").waitFor();
    await refused.getByRole("button", { name: "Open Assumptions" }).waitFor();
    expect(await complaints(w)).toEqual([]);
    await write(carbon, held);
    await write(price, was);
    await says(npvOf());
  });

  test("puts a table and a chart's data on sheets of their own, and takes them back", async () => {
    const before = await sheets();
    await button("Insert the table").click();
    await told(/fills/);
    const made = (await sheets()).find((name) => !before.includes(name));
    expect(made).toBe("Key results");
    await w.until(`'${made}'!B3`, (value) => Math.abs(Number(value) - npvOf()) < 1);
    await button("Remove what was written").click();
    await probe(
      async () => (await sheets()).length === before.length,
      () => "the sheet stays",
    );
    await button("Insert Cash flow into the sheet").click();
    await told(/Cash flow stands at/);
    await w.until("'Cash flow'!C1:C1", () => true);
    const formulas = (await w.formulas("'Cash flow'!C1:C60"))
      .flat()
      .filter((cell) => String(cell).includes("cash.flow"));
    expect(formulas).toHaveLength(1);
    await button("Remove what was written").click();
    await probe(
      async () => (await sheets()).length === before.length,
      () => "the sheet stays",
    );
  });

  test.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["high contrast", { colorScheme: "light", forcedColors: "active" }],
  ] as const)("%s: no complaint of an accessibility check, no scrolling sideways", async (_, media) => {
    await w.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await button("Numbers of What a tonne costs").click();
    expect(await complaints(w)).toEqual([]);
    for (const letters of [
      "",
      "font-family: Verdana, 'DejaVu Sans', monospace !important; letter-spacing: 0.1em !important",
    ]) {
      await w.inPane((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { ${rules} }`);
        document.adoptedStyleSheets = [sheet];
      }, letters);
      for (const width of [320, 270, 500]) {
        await paneWidth(w, width);
        await drawn();
        expect(await overflow(w), `${width} px, letters ${letters}`).toBeLessThanOrEqual(0);
      }
      await paneWidth(w, 320);
    }
    await w.inPane(() => {
      document.adoptedStyleSheets = [];
    });
    await button("Numbers of What a tonne costs").click();
    await w.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  test("nothing was refused by the page's policy, and nothing left the machine", () => {
    const own = w.problems.filter((problem) => !LEFT_OVER.test(problem));
    expect(own.filter((problem) => !/inline style/.test(problem))).toEqual([]);
    // the page was loaded twice: with the workbench, and with the workbook
    expect(own.length).toBeLessThanOrEqual(2 * OFFICE_STYLES);
    expect(w.outside).toEqual([]);
  });
});
