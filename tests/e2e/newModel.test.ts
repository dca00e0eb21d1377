/** New model: the whole project as native formulas, written from the pane, changed in the sheet, taken back. */
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { browserPath, type OpenWorkbench, openWorkbench } from "./browser";
import { complaints, overflow, paneWidth } from "./paneLooks";

const npvOf = (...overrides: unknown[]): number => new Session().project(undefined, overrides).run.value("returns.npv");

describe.skipIf(browserPath() === "")("New model", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  const npv = async (): Promise<unknown> => {
    const rows = await w.values("'Cover'!A1:B40");
    return rows.find(([label]) => String(label).startsWith("NPV"))?.[1];
  };
  beforeAll(async () => {
    w = await openWorkbench();
    pane = w.page.frameLocator("iframe");
  });
  afterAll(() => w?.close());

  test("the question in light, dark and forced colours: no complaint, no scrolling sideways; by keys alone", async () => {
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByRole("button", { name: "New model" }).focus();
    await w.page.keyboard.press("Enter");
    await pane.getByText(/^It makes 28 sheets: Cover/).waitFor();
    for (const [colorScheme, forcedColors] of [
      ["light", "none"],
      ["dark", "none"],
      ["light", "active"],
    ] as const) {
      await w.page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      for (const width of [270, 320]) {
        await paneWidth(w, width);
        expect(await overflow(w), `${width} px`).toBeLessThanOrEqual(0);
      }
      expect(await complaints(w), `${colorScheme}, forced colours ${forcedColors}`).toEqual([]);
    }
    await w.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await paneWidth(w, 360);
    await w.page.keyboard.press("Escape");
    await pane.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => w.inPane(() => document.activeElement?.textContent)).toBe("New model");
  });

  test("asks, writes 28 sheets whose NPV follows the price, and takes all of it back", {
    timeout: 120_000,
  }, async () => {
    const before = await sheets();
    await pane.getByRole("tab", { name: "Model" }).click();
    await pane.getByRole("button", { name: "New model" }).click();
    await pane.getByText(/^It makes 28 sheets: Cover/).waitFor();
    const began = performance.now();
    await pane.getByRole("button", { name: "Write the model" }).click();
    await pane
      .getByText(/^The model is written: 28 sheets/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 60_000 });
    console.info(`written in ${Math.round(performance.now() - began)} ms`);
    expect(await sheets()).toHaveLength(before.length + 28);
    await expect.poll(npv, { timeout: 30_000 }).toBeCloseTo(npvOf(), 0);
    const keys = await w.values("'Inputs'!A1:A700");
    const row = keys.findIndex(([key]) => key === "market.hbi_price") + 1;
    await w.page.evaluate((at) => window.workbench?.write(`'Inputs'!B${at}`, [[450]]), row);
    await expect.poll(npv, { timeout: 30_000 }).toBeCloseTo(npvOf("market.hbi_price", 450), 0);
    await pane.getByRole("button", { name: "Remove what was written" }).filter({ visible: true }).first().click();
    await expect.poll(sheets, { timeout: 30_000 }).toEqual(before);
  });
});
