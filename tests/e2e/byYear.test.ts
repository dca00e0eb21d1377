/** Values by year as a person gives them: three rows in the sheet, the same in the pane, and what the command line makes of them. */
import { readFile } from "node:fs/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ironbook } from "../../src/cli/ironbook";
import { cellAddress } from "../../src/sheet/address";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";
import { complaints } from "./paneLooks";

const KEY = "reduction.hydrogen_share";
const HYDROGEN = [
  [`${KEY}.2035`, 0.1],
  [`${KEY}.2036`, 0.2],
  [`${KEY}.2037`, 0.3],
] as const;

/** What the command line gives for a line. */
async function printed(line: string, overrides: readonly (readonly [string, number])[]): Promise<number> {
  const out: string[] = [];
  const words = ["run", ...overrides.flatMap((pair) => ["--override", pair.join("=")])];
  await ironbook([...words, "--lines", line, "--format", "json"], {
    lines: async function* () {},
    read: () => "",
    print: (text) => out.push(text),
    complain: (text) => out.push(text),
  });
  return JSON.parse(out.join("\n")).lines[line].value;
}

describe.skipIf(browserPath() === "")("values by year at the workbench", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  const at = "Assumptions!N2";
  const write = (address: string, cells: (string | number | null)[][]): Promise<void> =>
    w.page.evaluate(([to, matrix]) => window.workbench?.write(to, matrix), [address, cells] as const);
  const keys = async () => (await w.values("Assumptions!A1:A1000")).map(([cell]) => cell);
  const row = (): Locator =>
    pane.getByRole("region", { name: "Assumptions by section" }).getByRole("listitem").filter({ hasText: KEY }).first();
  const byYear = (): Locator => row().getByRole("region", { name: "Values by year" });
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS !== undefined) await w.screenshot(`${process.env.SHOTS}/${name}.png`);
  };
  const add = async (year: string, value: string): Promise<void> => {
    await byYear().getByRole("textbox", { name: "From year" }).fill(year);
    await byYear()
      .getByRole("textbox", { name: /^Value from then on/ })
      .fill(value);
    await w.page.keyboard.press("Enter");
  };

  /** The reference workbook, with the value of the project beside its table. */
  const openReference = async (): Promise<void> => {
    const file = [...(await readFile("dist/workbench/reference.xlsx"))];
    // office.js remembers settings for the session, whatever the workbook
    await w.page.evaluate(() => sessionStorage.clear());
    await w.page.evaluate((bytes) => window.workbench?.open(bytes, "reference.xlsx"), file);
    await pane.getByText("as in the reference set").first().waitFor();
    await pane.getByRole("button", { name: "Skip" }).click();
    await w.goTo("Assumptions!A1");
    await write(at, [["=IRON.PROJECT_NPV(Assumptions)"]]);
    await w.until(at, await printed("returns.npv", []));
  };

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 900 });
    pane = w.page.frameLocator("#pane");
    await pane.getByRole("tab", { name: "Assumptions" }).waitFor();
  });
  afterAll(async () => {
    await w?.close();
  });

  test("three rows typed below the table give what the command line gives", async () => {
    await openReference();
    const end = (await keys()).findLastIndex((cell) => cell !== null) + 2;
    for (const [k, [key, value]] of HYDROGEN.entries()) {
      await w.type(`Assumptions!A${end + k}`, key);
      await w.type(`Assumptions!B${end + k}`, String(value));
    }
    await w.until(at, await printed("returns.npv", HYDROGEN));
    await write("Assumptions!N3", [["=INDEX(IRON.PROJECT_SUMMARY(Assumptions),1,1)"]]);
    await w.until("Assumptions!N3", "Result (spec-consistent, 3 values differ)");
  });

  test("years across give the same", async () => {
    await write("Assumptions!P2", [
      ["Key", "Value", 2035, 2036, 2037],
      [KEY, "", 0.1, 0.2, 0.3],
    ]);
    await write("Assumptions!N4", [["=IRON.PROJECT_NPV(P2:T3)"]]);
    await w.until("Assumptions!N4", await printed("returns.npv", HYDROGEN));
  });

  test("the pane adds them under their key, by keyboard alone, and takes them out again", async () => {
    await openReference();
    await pane.getByRole("searchbox").fill(KEY);
    const line = row().getByRole("button", { name: new RegExp(KEY) });
    await line.focus();
    await w.page.keyboard.press("Enter");
    await byYear().getByText("One value for all years").waitFor();
    expect(await byYear().getByRole("img").getAttribute("aria-label")).toMatch(/^0\s% from 2028 to 20\d\d$/);
    for (const [key, value] of HYDROGEN) {
      const [year, percent] = [key.slice(-4), String(Math.round(value * 100))];
      await add(year, percent);
      await byYear()
        .getByText(new RegExp(`from ${year}: ${percent}\\s%`))
        .waitFor();
    }
    await byYear()
      .getByText(/from 2037: 30\s%/)
      .waitFor();
    await w.until(at, await printed("returns.npv", HYDROGEN));
    const now = await keys();
    const first = now.indexOf(KEY);
    expect(now.slice(first, first + 4)).toEqual([KEY, ...HYDROGEN.map(([key]) => key)]);
    expect(await byYear().getByRole("img").getAttribute("aria-label")).toMatch(
      /^0\s% in 2028, 30\s% in 20\d\d; lowest/,
    );
    await shot("byYear");

    await byYear().getByRole("button", { name: "Change the value from 2037" }).press("Enter");
    await byYear().getByRole("textbox", { name: "Value, %" }).fill("25");
    await w.page.keyboard.press("Enter");
    await byYear()
      .getByText(/from 2037: 25\s%/)
      .waitFor();
    await byYear().getByRole("button", { name: "Put back" }).press("Enter");
    await byYear()
      .getByText(/from 2037: 30\s%/)
      .waitFor();

    await byYear().getByRole("button", { name: "Remove the value from 2036" }).press("Enter");
    await w.until(at, await printed("returns.npv", [HYDROGEN[0], HYDROGEN[2]] as (typeof HYDROGEN)[number][]));
    await byYear().getByRole("button", { name: "Put back" }).last().press("Enter");
    await w.until(at, await printed("returns.npv", HYDROGEN));
    expect((await keys()).slice(first, first + 4)).toEqual([KEY, ...HYDROGEN.map(([key]) => key)]);
  });

  test("what cannot be a value by year is refused where it is typed, and nothing is written", async () => {
    const before = await keys();
    await add("soon", "10");
    await byYear()
      .getByText(/a year is a whole number/)
      .waitFor();
    await add("2036", "10");
    await byYear().getByText("2036 has a value; change it above").waitFor();
    await add("3", "10");
    await byYear()
      .getByText(/counts in calendar years/)
      .waitFor();
    await add("2040", "150");
    await byYear()
      .getByText(/must satisfy/)
      .waitFor();
    expect(await keys()).toEqual(before);
    // what is typed and not written keeps the pane at its table
    await byYear().getByRole("textbox", { name: "From year" }).fill("");
  });

  test("the pane lays them out years across, and takes them back as they were changed there", async () => {
    const sheets = () => w.page.evaluate(() => window.workbench?.grid.sheets().map(({ name }) => name) ?? []);
    const before = await sheets();
    await pane.getByRole("button", { name: "Lay the values by year out on a sheet" }).click();
    // the workbook has a sheet of that name, which is let alone
    await w.page.waitForFunction((count) => (window.workbench?.grid.sheets().length ?? 0) > count, before.length);
    const laid = `'${(await sheets()).find((name) => !before.includes(name))}'`;
    // the sheet stands before its cells are written
    const [head = [], ...rows] = await probe(
      async () => {
        const cells = await w.values(`${laid}!A4:N20`);
        return cells.some(([key]) => key === KEY) ? cells : undefined;
      },
      () => `${laid} has no row of ${KEY}`,
    );
    const own = rows.findIndex(([key]) => key === KEY);
    const columns = [2035, 2036, 2037].map((year) => head.findIndex((cell) => String(cell) === String(year)));
    expect(columns.map((column) => rows[own]?.[column])).toEqual([0.1, 0.2, 0.3]);
    await w.goTo(`${laid}!A1`);
    await write(`${laid}!${cellAddress(own + 4, columns[2] ?? 0)}`, [[0.4]]);
    await pane.getByRole("button", { name: "Take its years into the rows of Assumptions" }).click();
    const taken = pane.getByRole("region", { name: "From Schedules" });
    await taken.getByRole("button", { name: "Load into sheet" }).click();
    await pane.getByRole("radio", { name: /^Over the table/ }).check();
    await pane.getByRole("button", { name: /^(?:Overwrite \d+ and write|Write)$/ }).click();
    const wanted = [HYDROGEN[0], HYDROGEN[1], [`${KEY}.2037`, 0.4]] as const;
    await w.until(at, await printed("returns.npv", wanted));
  });

  /** Letters of every kind, set on purpose: what fits is the pane's doing, not that of the fonts of this machine. */
  const LETTERS = [
    ["as the machine has them", ""],
    ["wide", "font-family: Verdana, 'DejaVu Sans', monospace !important; letter-spacing: 0.1em !important"],
    ["narrow", "font-family: 'Arial Narrow', 'DejaVu Sans Condensed' !important; letter-spacing: -0.05em !important"],
  ] as const;
  const LOOKS = [
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["high contrast", { colorScheme: "light", forcedColors: "active" }],
  ] as const;

  test.each(LOOKS)("%s: no complaint of an accessibility check, nothing cut off at 320 px", async (look, media) => {
    // colours on their way to others are no colours to judge
    await w.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await w.page.evaluate(() => document.getElementById("main")?.style.setProperty("--pane-width", "320px"));
    await pane.getByRole("searchbox").fill(KEY);
    if (!(await byYear().isVisible()))
      await row()
        .getByRole("button", { name: new RegExp(KEY) })
        .press("Enter");
    // one is being changed, one more is refused where it is typed
    const changed = byYear().getByRole("textbox", { name: "Value, %" });
    if (!(await changed.isVisible()))
      await byYear().getByRole("button", { name: "Change the value from 2037" }).press("Enter");
    await changed.waitFor();
    await byYear().getByRole("textbox", { name: "From year" }).fill("2040");
    const value = byYear().getByRole("textbox", { name: /^Value from then on/ });
    await value.fill("150");
    await value.press("Enter");
    await byYear()
      .getByText(/must satisfy/)
      .waitFor();
    expect(await complaints(w)).toEqual([]);
    for (const [letters, style] of LETTERS)
      for (const width of [320, 270]) {
        await w.page.evaluate(
          (pixels) => document.getElementById("main")?.style.setProperty("--pane-width", `${pixels}px`),
          width,
        );
        const over = await w.inPane(async (rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { ${rules} }`);
          document.adoptedStyleSheets = [sheet];
          await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, style);
        expect(over, `${width} px, letters ${letters}`).toBeLessThanOrEqual(0);
        await shot(`byYear-${look}-${letters}-${width}`.replaceAll(" ", "-"));
      }
    await w.inPane(() => {
      document.adoptedStyleSheets = [];
    });
    await byYear().getByRole("textbox", { name: "From year" }).fill("");
    await value.fill("");
    await changed.press("Escape");
    // removed, and to be put back
    await byYear().getByRole("button", { name: "Remove the value from 2036" }).press("Enter");
    await byYear().getByRole("button", { name: "Put back" }).last().waitFor();
    await w.until(at, await printed("returns.npv", [HYDROGEN[0], [`${KEY}.2037`, 0.4]]));
    await pane.getByRole("button", { name: "Read back", disabled: false }).waitFor();
    expect(await complaints(w)).toEqual([]);
    await byYear().getByRole("button", { name: "Put back" }).last().press("Enter");
    await byYear()
      .getByText(/from 2036: 20\s%/)
      .waitFor();
    await w.until(at, await printed("returns.npv", [HYDROGEN[0], HYDROGEN[1], [`${KEY}.2037`, 0.4]]));
  });
});
