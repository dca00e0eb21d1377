/** The pane speaks for the cells: errors, computing again, freezing, functions written readable; on a Mac a file as text. */
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/xlsx/index";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { openTab } from "./openTab";
import { complaints, overflow, paneWidth } from "./paneLooks";

describe.skipIf(browserPath() === "")("the pane speaks for the cells", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: typeof name === "string" });
  /** On the open tab: another one may say the same, unseen. */
  const says = (words: string | RegExp): Promise<void> =>
    pane.getByText(words).locator("visible=true").first().waitFor();
  const tab = (name: string) => pane.getByRole("tab", { name });
  const selected = () => pane.getByRole("region", { name: "The selected cell" });

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 1000 });
    pane = w.page.frameLocator("#pane");
    await tab("Assumptions").waitFor();
    const bytes = await writeWorkbook({ sheets: [{ name: "Notes", cells: [] }] });
    await w.page.evaluate(([file]) => window.workbench?.open(file, "notes.xlsx"), [[...bytes]] as const);
    await says("No table of assumptions");
    await button("Skip").click();
  });
  afterAll(async () => {
    await w?.close();
  });

  test("the text of an error stands in the pane, for whichever cell is selected", async () => {
    await w.type("B1", "0.9");
    await w.type("A1", "=IRON.PELLET_GRADE(B1)");
    await w.until("A1", (v) => typeof v === "string" && v.startsWith("#"));
    await w.goTo("A1");
    await openTab(pane, "This number");
    await selected().getByText("IRON.PELLET_GRADE(B1)").waitFor();
    const words = await probe(
      async () => /^#VALUE! IRON\.PELLET_GRADE: (.+)$/.exec(await w.line())?.[1],
      () => "the line does not say the error",
    );
    await selected().getByText(words).waitFor();
    await w.goTo("B1");
    await selected().getByText("No formula with an Ironbook function stands here.").waitFor();
    await w.type("A2", "=IRON.PROJECT_NPV(,A9,B9)");
    await w.goTo("A2");
    await selected()
      .getByText(/A9 names an empty cell, which Excel on the web hands over as nothing/)
      .waitFor();
    await w.type("A3", "=IRON.IRR_ALL(OFFSET(B1,0,0,3))");
    await w.goTo("A3");
    await selected()
      .getByText(/cannot be computed again here.*OFFSET\(B1,0,0,3\)/)
      .waitFor();
  });

  test("cells with errors are listed, and each leads to its cell", async () => {
    await w.type("A3", '=IRON.PROJECT_NPV("no set")');
    await w.until("A3", (v) => typeof v === "string" && v.startsWith("#"));
    await openTab(pane, "Cells");
    await button("Look through all sheets").click();
    await says(/cells show an error/);
    await says(/no set/);
    await pane.getByRole("button", { name: "Notes!A1" }).click();
    await openTab(pane, "This number");
    await selected().getByText("Notes!A1").waitFor();
    await openTab(pane, "Cells");
  });

  test("a function that spills is written where there is room, and refused where there is none", async () => {
    await w.goTo("D1");
    await button("Insert at the selected cell").click();
    await says(/=IRON\.PROJECT_SUMMARY\(\) fills Notes!D1/);
    await w.until("D1", (v) => typeof v === "string" && v !== "" && !v.startsWith("#"));
    const shown = await w.inPane(() =>
      Excel.run(async (c) => {
        const range = c.workbook.worksheets.getItem("Notes").getRange("D3:F3").load("text");
        const head = c.workbook.worksheets.getItem("Notes").getRange("D1").load("format/font/bold");
        await c.sync();
        return [...(range.text[0] ?? []), head.format.font.bold];
      }),
    );
    expect(shown).toEqual([expect.any(String), expect.stringMatching(/^-?\d{1,3}(,\d{3})+$/), "US$", true]);
    await w.goTo("C1");
    await button("Insert at the selected cell").click();
    await says(/are filled, so that nothing is written/);
  });

  test("formulas become values and formulas again", async () => {
    const before = await w.formulas("A1:F40");
    await button("Freeze").click();
    await says("2 formulas are frozen: their values stand in their cells.");
    const head = String((await w.formulas("D1"))[0]?.[0]);
    expect(head.startsWith("=")).toBe(false);
    await says(/Not frozen, since they show errors.*Notes!A1/);
    await button("Thaw").click();
    await says("2 formulas are back.");
    await w.until("D1", head);
    expect(await w.formulas("A1:F40")).toEqual(before);
  });

  test("cells are computed again when told so; what starts with the workbook is chosen", async () => {
    await button("Recalculate Ironbook cells").click();
    await says("4 cells with an Ironbook function are computed again.");
    const starts = pane.getByRole("switch", { name: "Start Ironbook with this workbook" });
    expect(await starts.isChecked()).toBe(false);
    await starts.click();
    await probe(
      () => starts.isChecked(),
      () => "the switch does not stay on",
    );
  });

  test.each(["light", "dark"] as const)(
    "%s: no complaint of an accessibility check, no scrolling sideways",
    async (look) => {
      await w.page.emulateMedia({ colorScheme: look, reducedMotion: "reduce" });
      await pane.getByRole("combobox", { name: "Function" }).selectOption("DEBT_SCHEDULE");
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
        }
      }
      await w.inPane(() => {
        document.adoptedStyleSheets = [];
      });
      expect(await complaints(w)).toEqual([]);
    },
  );

  test("on a Mac the text of a file is shown and copied", async () => {
    await paneWidth(w, 360);
    await openTab(pane, "Assumptions");
    // the host's own name for itself cannot be changed: what is taken for a Mac can
    await w.inPane(() => Object.assign(Office.PlatformType, { Mac: Office.context.platform }));
    await button("Files").click();
    await button("Export CSV").click();
    const dialog = pane.getByRole("dialog", { name: /^The text of assumptions-/ });
    const field = dialog.getByRole("textbox");
    expect(await field.inputValue()).toContain("market.hbi_price");
    await dialog.getByRole("button", { name: "Copy" }).click();
    await dialog.getByText(/Copied|copy it with the keyboard/).waitFor();
    expect(await complaints(w)).toEqual([]);
    await w.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  test("gas price finds the tariff", async () => {
    await pane.getByRole("searchbox", { name: "Search assumptions" }).fill("gas price");
    await says("energy.gas_tariff");
  });
});
