/** The tab What-if as a person uses it: what moves NPV, two inputs together, a target, what differs, and all of it in the sheet. */
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breakevenPrice } from "../../src/analysis/breakeven";
import { Session } from "../../src/analysis/session";
import { tornado } from "../../src/analysis/whatIf/tornado";
import { Variations } from "../../src/analysis/whatIf/variations";
import { said } from "../../src/workbook/spoken";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { openTab } from "./openTab";
import { complaints, overflow, paneWidth } from "./paneLooks";

const NPV = "returns.npv";
const npvOf = (...overrides: unknown[]): number => new Session().project(undefined, overrides).run.value(NPV);

describe.skipIf(browserPath() === "")("the tab What-if", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const card = (name: string): Locator => pane.getByRole("region", { name, exact: true });
  const told = (words: RegExp | string): Promise<void> =>
    pane.getByText(words).filter({ visible: true }).first().waitFor();
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  const open = async (name: string): Promise<void> => {
    const toggle = card(name).getByRole("button", { name, exact: true });
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  };

  beforeAll(async () => {
    w = await openWorkbench();
    pane = w.page.frameLocator("iframe");
    const bytes = [...(await readFile("dist/workbench/reference.xlsx"))];
    await w.page.evaluate(([file, name]) => window.workbench?.open(file, name), [bytes, "reference.xlsx"] as const);
    await pane.getByText("as in the reference set").first().waitFor();
    await paneWidth(w, 320);
    await openTab(pane, "What-if");
  });
  afterAll(async () => {
    await w?.close();
  });

  test("says of what it is asked, and what moves it most, with both ends at the bar that has the focus", async () => {
    await told(`NPV after tax is ${said("US$", npvOf())} on Assumptions_table.`);
    const session = new Session();
    const { swings } = tornado(new Variations(session.assumptions().values), NPV);
    const [first] = swings;
    const bars = card("Tornado").getByRole("listitem").getByRole("button");
    await bars.first().waitFor();
    expect(await bars.count()).toBe(10);
    expect(await bars.first().textContent()).toContain(said("US$", first?.swing ?? Number.NaN));
    await bars.first().focus();
    await pane
      .getByRole("tooltip")
      .filter({ visible: true })
      .getByText(/NPV after tax is .* at .*NPV after tax is .* at/)
      .waitFor();
    await w.page.keyboard.press("Escape");
    await card("Tornado").getByRole("button", { name: "Numbers of Tornado" }).click();
    const rows = card("Tornado").getByRole("row");
    expect(await rows.count()).toBe(1 + swings.filter(({ swing }) => swing > 0).length);
    await card("Tornado").getByRole("button", { name: "Numbers of Tornado" }).click();
  });

  test("a bar opens its input, and the tab is as it was when one comes back; the input leads back to what if", async () => {
    const bars = card("Tornado").getByRole("listitem").getByRole("button");
    await card("Tornado")
      .getByRole("button", { name: /^Show \d+ more/ })
      .click();
    const count = await bars.count();
    expect(count).toBeGreaterThan(50);
    await bars.first().focus();
    await w.page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "What if it were another value?" }).click();
    await pane.getByRole("button", { name: "Table", exact: true }).and(pane.locator(":focus")).waitFor();
    expect(await bars.count()).toBe(count);
    await card("Tornado").getByRole("button", { name: "Show fewer" }).click();
    await card("Table").getByRole("table").waitFor();
  });

  test("the table has the number that a call gives in each cell, and is written as one that gives the same", async () => {
    await open("Table");
    const cells = card("Table").getByRole("cell");
    const [down, across] = [card("Table").getByRole("combobox").nth(0), card("Table").getByRole("combobox").nth(1)];
    await down.fill("hbi reference price");
    await w.page.keyboard.press("Enter");
    await across.fill("gas tariff");
    await w.page.keyboard.press("Enter");
    const range = card("Table")
      .getByLabel(/^From, US\$\/t/)
      .first();
    await range.fill("320");
    await range.press("Enter");
    await card("Table").getByRole("rowheader", { name: "320", exact: true }).waitFor();
    expect(await cells.count()).toBeGreaterThan(30);
    const before = await sheets();
    await card("Table").getByRole("button", { name: "Write to sheet" }).click();
    await told(/Table of NPV after tax stands at/);
    const made = (await sheets()).find((name) => !before.includes(name)) ?? "";
    await w.until(`'${made}'!B2`, (value) => typeof value === "number");
    const [head = [], first = []] = await w.values(`'${made}'!A1:B2`);
    expect(first[0]).toBe(320);
    const gas = head[1];
    expect(first[1]).toBeCloseTo(npvOf("market.hbi_price", 320, "energy.gas_tariff", gas), 2);
    expect((await w.formulas(`'${made}'!A1`))[0]?.[0]).toBe(
      await card("Table").getByRole("textbox", { name: "The formula that gives the same" }).inputValue(),
    );
    await pane.getByRole("button", { name: "Remove what was written" }).filter({ visible: true }).click();
    await probe(
      async () => (await sheets()).length === before.length,
      () => "the sheet stays",
    );
  });

  test("solve finds the price at which NPV is nil, draws it, and says why there is none where there is none", async () => {
    const { values } = new Session().assumptions();
    const price = breakevenPrice(new Session(), values).toFixed(2);
    await open("Solve");
    await card("Solve").getByText(`CFR Italy = ${price}`).waitFor();
    await card("Solve")
      .getByRole("img", { name: /HBI reference price/ })
      .waitFor();
    const to = card("Solve").getByLabel("to", { exact: true });
    await card("Solve").getByLabel("Look from").fill("300");
    await card("Solve").getByLabel("Look from").press("Enter");
    await to.fill("330");
    await to.press("Enter");
    await card("Solve")
      .getByText(/There is no such value/)
      .waitFor();
    await to.fill("500");
    await to.press("Enter");
    await card("Solve").getByText(`CFR Italy = ${price}`).waitFor();
  });

  test("compare shows both sides, and steps that lead from one to the other", async () => {
    await open("Compare");
    await card("Compare").getByText("A and B are the same").waitFor();
    const owner = (await card("Compare").getByLabel("B", { exact: true }).locator("option").allTextContents()).find(
      (name) => /^Set owner-2024$/.test(name),
    );
    expect(owner).toBeDefined();
    await card("Compare")
      .getByLabel("B", { exact: true })
      .selectOption({ label: owner ?? "" });
    const steps = card("Compare").getByRole("list", { name: /NPV after tax from/ });
    await steps.waitFor();
    expect(await steps.getByRole("listitem").count()).toBeGreaterThan(2);
  });

  test("each card is written with its chart, and taken back", async () => {
    for (const [name, title, head] of [
      ["Tornado", "Tornado of", /^Key/],
      ["Solve", "Solved for", /market.hbi_price/],
      ["Compare", "Bridge of", /^Key/],
    ] as const) {
      const before = await sheets();
      await card(name).getByRole("button", { name: "Write to sheet" }).click();
      await told(new RegExp(`${title} NPV after tax stands at`));
      const made = (await sheets()).find((sheet) => !before.includes(sheet)) ?? "";
      await w.until(`'${made}'!A1`, (value) => head.test(String(value)));
      expect(
        await w.page.evaluate(
          (sheet) => window.workbench?.grid.sheets().find(({ name: each }) => each === sheet) !== undefined,
          made,
        ),
      ).toBe(true);
      await pane.getByRole("button", { name: "Remove what was written" }).filter({ visible: true }).click();
      await probe(
        async () => (await sheets()).length === before.length,
        () => "the sheet stays",
      );
    }
  });

  test.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["high contrast", { colorScheme: "light", forcedColors: "active" }],
  ] as const)("%s: no complaint of an accessibility check, no scrolling sideways", async (name, media) => {
    await w.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    // what was taken back is read, and buttons are as they will stay
    await probe(
      () =>
        w.inPane(
          () =>
            document.querySelectorAll("[role=tabpanel]:not([hidden]) :is([aria-disabled=true], [aria-busy=true])")
              .length === 0,
        ),
      () => "something is still going on",
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
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
        expect(await overflow(w), `${name}, ${width} px, letters ${letters}`).toBeLessThanOrEqual(0);
      }
      await paneWidth(w, 320);
    }
    await w.inPane(() => {
      document.adoptedStyleSheets = [];
    });
    await w.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
});
