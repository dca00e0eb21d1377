/** A cell with a simulation: it fills while trials are done, and who takes it away takes the work away. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/xlsx/index";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";

const isTrials = (value: unknown): boolean => typeof value === "number" && value > 0;

describe.skipIf(browserPath() === "")("a cell of MONTE_CARLO", () => {
  let w: OpenWorkbench;
  beforeAll(async () => {
    w = await openWorkbench();
    const bytes = await writeWorkbook({ sheets: [{ name: "Risk", cells: [] }] });
    await w.page.evaluate(([file]) => window.workbench?.open(file, "risk.xlsx"), [[...bytes]] as const);
    await w.page.frameLocator("iframe").getByText("No table of assumptions").first().waitFor();
  });
  afterAll(async () => {
    await w?.close();
  });

  test("shows what there is while trials are done, then all of them, below their share refused", async () => {
    const trials = 200_000;
    await w.type("A1", `=IRON.MONTE_CARLO("returns.npv",${trials},1)`);
    const seen = new Set<unknown>();
    await probe(
      async () => {
        const done = await w.value("B2");
        if (isTrials(done)) seen.add(done);
        return done === trials;
      },
      () => `only ${[...seen].at(-1)} trials are done`,
    );
    expect(seen.size).toBeGreaterThan(1);
    expect(await w.value("B8")).toBeLessThan(0);
    expect(await w.value("A8")).toBe("P50");
  });

  test("is emptied while it runs: nothing more is told, and the next one need not wait for it", async () => {
    await w.type("E1", '=IRON.MONTE_CARLO("returns.npv",10000000,2)');
    await w.until("F2", (value) => isTrials(value));
    await w.goTo("E1");
    await w.page.keyboard.press("Delete");
    await w.until("F2", (value) => value === null || value === "");
    await w.type("I1", '=IRON.MONTE_CARLO("returns.npv",3000,3)');
    await w.until("J2", 3000);
    expect([null, ""]).toContain(await w.value("F2"));
    expect([null, ""]).toContain(await w.value("E1"));
  });

  test("is typed over while it runs: the cell is of the other question", async () => {
    await w.type("E1", '=IRON.MONTE_CARLO("returns.npv",10000000,4)');
    await w.until("F2", (value) => isTrials(value));
    await w.type("E1", '=IRON.MONTE_CARLO("returns.irr",4000,4)');
    await w.until("F2", 4000);
    expect(await w.value("F1")).toBe("IRR after tax, 1/y");
  });

  test.each([
    ['=IRON.MONTE_CARLO("returns.npv",99.5)', /trials/],
    ['=IRON.MONTE_CARLO("returns.npw",1000)', /returns\.npw/],
    ['=IRON.MONTE_CARLO("market.hbi_price",1000)', /market\.hbi_price is an input/],
  ])("%s says what is wrong", async (formula, words) => {
    await w.type("M1", formula);
    await w.until("M1", (value) => typeof value === "string" && value.startsWith("#"));
    await w.goTo("M1");
    await w.says(words);
  });
});
