/** New model: the whole project as native formulas, written from the pane, changed in the sheet, taken back. */
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { browserPath, type OpenWorkbench, openWorkbench } from "./browser";

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
