/** The tab Risk as a person uses it: all assumptions at once, stopped and run, a trial opened, and all of it in the sheet. */
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { openTab } from "./openTab";
import { complaints, overflow, paneWidth } from "./paneLooks";

describe.skipIf(browserPath() === "")("the tab Risk", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const result = (): Locator => pane.getByRole("region", { name: "What comes of it" });
  const trials = (): Locator => pane.getByLabel("Trials", { exact: true });
  const press = (name: string): Promise<void> =>
    pane.getByRole("button", { name, exact: true }).filter({ visible: true }).click();
  const told = (words: RegExp | string): Promise<void> =>
    pane.getByText(words).filter({ visible: true }).first().waitFor();
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  const asks = async (count: string): Promise<void> => {
    await trials().fill(count);
    await trials().press("Enter");
  };

  beforeAll(async () => {
    w = await openWorkbench();
    pane = w.page.frameLocator("iframe");
    const bytes = [...(await readFile("dist/workbench/reference.xlsx"))];
    await w.page.evaluate(([file, name]) => window.workbench?.open(file, name), [bytes, "reference.xlsx"] as const);
    await pane.getByText("as in the reference set").first().waitFor();
    await paneWidth(w, 320);
    await openTab(pane, "Risk");
  });
  afterAll(async () => {
    await w?.close();
  });

  test("says at the field what is no number of trials, and what may be", async () => {
    await asks("99.5");
    await told("99.5 is no number of trials: type a whole one from 100 to 10,000,000, such as 10,000");
    expect(await pane.getByRole("button", { name: "Run", exact: true }).getAttribute("aria-disabled")).toBe("true");
    const add = pane.getByRole("combobox", { name: "Add an output" });
    await add.fill("xyzzy");
    await add.press("Tab");
    await told(/Nothing is called xyzzy/);
    await asks("10,000");
  });

  test("runs, says the chances in one sentence, and draws what came of it", async () => {
    await press("Run");
    await told(/the chance of NPV below 0 is .* and of the least DSCR below 1.05 it is/);
    await told(/Your base is P\d+ of its own ranges/);
    await told(/10,000 trials ran; seed 1/);
    await told(/trials were refused: .* by rule E-BEN-6: More iron is recovered than is magnetic/);
    for (const name of ["P10", "P50", "P90"])
      await result()
        .getByRole("button", { name: new RegExp(`^${name}.*of NPV after tax`) })
        .waitFor();
    for (const name of ["S-curve", "HBI price over the years", "Cash flow over the years", "DSCR over the years"])
      await result().getByRole("region", { name, exact: true }).getByRole("img").waitFor();
    await result().getByRole("region", { name: "Drivers" }).getByRole("listitem").first().waitFor();
    expect(await result().getByRole("region", { name: "Drivers" }).getByRole("listitem").count()).toBe(12);
  });

  test("the bars count all trials that ran and are in the picture, and have a table", async () => {
    const histogram = result().getByRole("region", { name: "Histogram" });
    await histogram.getByRole("button", { name: "Numbers of Histogram" }).click();
    const counts = await histogram.getByRole("row").locator("td:nth-child(3)").allTextContents();
    const counted = counts.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);
    const [, ran = "", outside = ""] =
      /([\d,]+) of 10,000 trials ran[\s\S]*?(\d+) trials lie outside/.exec((await result().textContent()) ?? "") ?? [];
    expect(counted + Number(outside)).toBe(Number(ran.replaceAll(",", "")));
    await histogram.getByRole("button", { name: "Numbers of Histogram" }).click();
  });

  test("Enter on a bar opens a trial of it, whose value lies in the bar", async () => {
    const bars = result()
      .getByRole("group", { name: /Histogram of NPV/ })
      .getByRole("button");
    await bars.and(pane.locator("[tabindex='0']")).focus();
    await w.page.keyboard.press("ArrowRight");
    await w.page.keyboard.press("Enter");
    const trial = result().getByRole("region", { name: "Trial", exact: true });
    await trial.waitFor();
    const [, from = "", to = ""] =
      /from (\S+)\sm US\$ to (\S+)\sm US\$/.exec(
        (await bars.and(pane.locator("[tabindex='0']")).getAttribute("aria-label")) ?? "",
      ) ?? [];
    const [, value = ""] = /NPV after tax: (\S+)\sm US\$/.exec((await trial.textContent()) ?? "") ?? [];
    const number = (text: string): number => Number(text.replaceAll(",", "").replace("−", "-"));
    expect(number(value)).toBeGreaterThanOrEqual(number(from));
    expect(number(value)).toBeLessThanOrEqual(number(to));
    expect(await trial.getByRole("row").count()).toBe(13);
    await trial
      .getByText(/^base .*; .* of its range away$/)
      .first()
      .waitFor();
  });

  test("another line is drawn, and all stays while one is away", async () => {
    await result().getByLabel("Shown").selectOption({ label: "DSCR, least" });
    await result()
      .getByRole("button", { name: /^P50.*of DSCR, least/ })
      .waitFor();
    await openTab(pane, "About");
    await openTab(pane, "Risk");
    await result()
      .getByRole("button", { name: /^P50.*of DSCR, least/ })
      .waitFor();
    await result().getByLabel("Shown").selectOption({ label: "NPV after tax" });
  });

  test("is stopped at once, and keeps what stood before", async () => {
    await asks("2000000");
    await press("Run");
    await told(/ of 2,000,000 trials/);
    await press("Stop");
    await told("Stopped before it was done; nothing in the sheet has changed.");
    await told(/10,000 trials ran; seed 1/);
    await asks("10000");
  });

  test("a trial is written as a table, and taken back", async () => {
    await result()
      .getByRole("button", { name: /^P50.*of NPV after tax/ })
      .click();
    const trial = result().getByRole("region", { name: "Trial", exact: true });
    await trial.getByRole("button", { name: "Write to sheet as a table" }).click();
    await told(/^Trial \d+ stands as Trial_\d+/);
    await press("Remove what was written");
  });

  test("is written as formulas with charts, and taken back", async () => {
    await told(/10,000 trials ran; seed 1/);
    const before = await sheets();
    await press("Write to sheet");
    await told(/Risk of NPV after tax stands at/);
    const made = (await sheets()).find((name) => !before.includes(name)) ?? "";
    expect((await w.formulas(`'${made}'!A1`))[0]?.[0]).toBe(
      await result().getByRole("textbox", { name: "The formula that gives the same" }).inputValue(),
    );
    await w.until(`'${made}'!B2`, (value) => value === 10_000);
    await press("Remove what was written");
    await probe(
      async () => (await sheets()).length === before.length,
      () => "the sheet stays",
    );
  });

  test.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["high contrast", { colorScheme: "light", forcedColors: "active" }],
  ] as const)("%s: no complaint of an accessibility check, no scrolling sideways", async (name, media) => {
    await w.page.emulateMedia({ ...media, reducedMotion: "reduce" });
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
