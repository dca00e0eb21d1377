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
  const beside = async (words: string): Promise<unknown> => {
    const rows = await w.values("'Cover'!A1:B40");
    return rows.find(([label]) => String(label).startsWith(words))?.[1];
  };
  const npv = () => beside("NPV");
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
    const focused = () => w.inPane(() => document.activeElement?.textContent ?? "");
    const passed = async (key: string): Promise<string[]> => {
      const names: string[] = [];
      for (let k = 0; k < 4; k++) {
        await w.page.keyboard.press(key);
        names.push(await focused());
      }
      return names;
    };
    await pane.getByRole("button", { name: "Cancel" }).focus();
    expect(await passed("Tab")).toEqual(["Write the model", "Cancel", "Write the model", "Cancel"]);
    expect(await passed("Shift+Tab")).toEqual(["Write the model", "Cancel", "Write the model", "Cancel"]);
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
    // once the engine has answered, too
    await expect.poll(() => beside("All in all"), { timeout: 60_000 }).toBe("Holds");
    await w.goTo("Cash!D20");
    await pane.getByRole("tab", { name: "This number" }).click();
    await pane.getByRole("heading", { level: 2, name: /, all years$/ }).waitFor();
    if (process.env.SHOTS) await w.screenshot(`${process.env.SHOTS}/total.png`);
    const onCover = (await w.values("Cover!A1:A40")).findIndex(([label]) => label === "NPV after tax") + 1;
    await w.goTo(`Cover!B${onCover}`);
    await pane.getByRole("heading", { level: 2, name: /^NPV after tax/ }).waitFor();
    await w.type("Start!B40", `=Cover!B${onCover}/1000000`);
    await w.goTo("Start!B40");
    await pane.getByText("It reads lines of the model that stands in this workbook:").waitFor();
    if (process.env.SHOTS) await w.screenshot(`${process.env.SHOTS}/reads.png`);
    await pane.getByRole("button", { name: /^NPV after tax/ }).click();
    await pane.getByRole("heading", { level: 2, name: /^NPV after tax/ }).waitFor();
    await pane.getByRole("tab", { name: "Model" }).click();
    const remove = pane.getByRole("button", { name: "Remove what was written" }).filter({ visible: true }).first();
    await remove.click();
    await pane.getByText("1 cell of Inputs was changed since it was written.").waitFor();
    await pane.getByText(/^1 formula on Start refers to these sheets/).waitFor();
    if (process.env.SHOTS) await w.screenshot(`${process.env.SHOTS}/removal.png`);
    await pane.getByRole("button", { name: "Keep" }).click();
    expect(await sheets()).toHaveLength(before.length + 28);
    await remove.click();
    await pane.getByRole("button", { name: "Remove all the same" }).click();
    await expect.poll(sheets, { timeout: 30_000 }).toEqual(before);
  });
});
