/** The host fails at every request of a load over filled cells and to a new sheet: nothing is lost, and the pane says so. */
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fault } from "../../src/workbench/protocol/faults";
import { writeWorkbook } from "../../src/xlsx/index";
import { browserPath, type OpenWorkbench, openWorkbench, probe } from "./browser";

/** Cells of the user where the table is to stand. */
const CELLS = Array.from({ length: 12 }, (_, row) =>
  Array.from({ length: 8 }, (_, column) =>
    column === 0
      ? { value: `row ${row}` }
      : column === 1
        ? { formula: `=C${row + 1}*2` }
        : { value: row * 10 + column },
  ).map((cell, column) => ({
    ...cell,
    row,
    column,
    ...(column === 2 && { style: { bold: true, fill: "#FFEE00", numberFormat: "0.00" } }),
  })),
).flat();
const PLACE = "Notes!A1:L300";

const FAULTS: readonly Fault[] = [
  { code: "GeneralException", done: false, lasting: false },
  { code: "GeneralException", done: true, lasting: false },
  { code: "GeneralException", done: true, lasting: true },
  { code: "AccessDenied", done: false, lasting: false },
];

/** Dozens of loads one after the other: minutes, and more beside other work. */
const LONG = 1_800_000;

describe.skipIf(browserPath() === "")("a host that fails", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  let met = 0;
  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: typeof name === "string" });
  const notice = /Written to sheet|nothing was written, and all cells are as they were|only a part is done|is removed/;
  const said = async (): Promise<string> => {
    let words = "";
    await probe(
      async () => {
        words = (await pane.locator(".fui-MessageBar").allTextContents()).join(" ");
        return notice.test(words);
      },
      () => "the pane says nothing",
    );
    return words;
  };
  const fail = (at: number, fault?: Fault) =>
    w.page.evaluate(([n, how]) => window.workbench?.faults.set(n, how), [at, fault] as const);
  const count = () => w.page.evaluate(() => window.workbench?.faults.count ?? 0);
  const seen = () =>
    w.page.evaluate((place) => {
      const { workbench } = window;
      if (workbench === undefined) throw new Error("there is no workbench");
      const { grid } = workbench;
      const sheet = grid.sheets().find(({ name }) => name === "Notes")?.id ?? "";
      const at = (row: number, col: number) => ({ sheet, row, col, rows: 1, cols: 1 });
      const looks = Array.from({ length: 14 }, (_, row) =>
        ["bold", "fill", "size"].map((name) => grid.style(at(row, 2), name as "bold")),
      );
      return {
        cells: workbench.formulas(place),
        formats: grid.formats({ sheet, row: 0, col: 0, rows: 14, cols: 12 }),
        looks,
        widths: [0, 1, 2].map((col) => grid.columnWidth(at(0, col))),
        sheets: grid.sheets().map(({ name }) => name),
        tables: grid.tables().map(({ name }) => name),
      };
    }, PLACE);
  /** Takes back what stands, whole or in part. */
  const takeBack = async (name: string) => {
    await button(name).click();
    await button(name).first().waitFor({ state: "detached" });
  };

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 900 });
    pane = w.page.frameLocator("#pane");
    const bytes = await writeWorkbook({ sheets: [{ name: "Notes", cells: CELLS }] });
    await w.page.evaluate(([file]) => window.workbench?.open(file, "notes.xlsx"), [[...bytes]] as const);
    await pane.getByText("No table of assumptions").first().waitFor();
  });
  afterAll(() => w?.close());

  test.each([
    ["over filled cells", /At the selected cell/],
    ["to a new sheet", /A new sheet/],
  ] as const)("loses nothing of the user in a load %s", { timeout: LONG }, async (_, place) => {
    await w.goTo("Notes!A1");
    const before = await seen();
    // a kind of fault in turn at every request: all kinds at all requests are met in tests/excel/faults.test.ts
    for (let n = 1; ; n++) {
      const fault = FAULTS[n % FAULTS.length];
      if (fault === undefined) throw new Error("there is no fault");
      await button("Load into sheet").click();
      await pane.getByRole("radio", { name: place }).check();
      await pane
        .getByText(/would change|nothing is lost/)
        .first()
        .waitFor();
      await fail(n, fault);
      await button(/^(Write|Overwrite \d+ and write)$/).click();
      const words = await said();
      const reached = (await count()) >= n;
      await fail(0);
      const what = `${fault.code}${fault.done ? " after" : " before"} ${n}${fault.lasting ? " and later" : ""}: ${words}`;
      if (/Written to sheet/.test(words)) await takeBack("Remove what was written");
      else if (/only a part/.test(words)) await takeBack("Bring the former cells back");
      expect(await seen(), what).toEqual(before);
      if (!reached) break;
      met++;
    }
  });

  test("was asked to fail often enough", () => expect(met).toBeGreaterThan(25));
});
