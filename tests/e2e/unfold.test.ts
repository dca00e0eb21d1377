/** Unfold this cell in the workbench: from a result to the rows behind it, with the same number, and back. */
import { readFile } from "node:fs/promises";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cell } from "../../src/workbench/grid/grid";
import { browserPath, LEFT_OVER, type OpenWorkbench, openWorkbench } from "./browser";
import { openTab } from "./openTab";

/** What is asked for, and where that stands on the sheet Start. */
const CELLS = [
  ["one number", "Z9", "=IRON.PROJECT_NPV(Assumptions)", "Z9", "returns.npv"],
  ["a year of a row", "Z5", '=IRON.PROJECT_LINE("annual.revenue",Assumptions)', "AF6", "annual.revenue"],
  [
    "the heading of a line",
    "Z1",
    '=IRON.PROJECT_LINE("carbon.intensity",Assumptions,"market.hbi_price",400)',
    "Z1",
    "carbon.intensity",
  ],
] as const;

describe.skipIf(browserPath() === "")("Unfold this cell", () => {
  let w: OpenWorkbench;
  let pane: FrameLocator;
  let before: string[];
  const tab = (name: string) => pane.getByRole("tab", { name, exact: true });
  const button = (name: string | RegExp) => pane.getByRole("button", { name }).filter({ visible: true }).first();
  const told = (words: RegExp): Promise<void> => pane.getByText(words).filter({ visible: true }).first().waitFor();
  const sheets = (): Promise<string[]> =>
    w.page.evaluate(() => window.workbench?.grid.sheets().map((sheet) => sheet.name) ?? []);
  /** The number that is selected, the engine's own below it, and how far they are apart. */
  const selected = (): Promise<Cell[]> =>
    w.page.evaluate(() => {
      const place = window.workbench?.grid.selection();
      const sheet = window.workbench?.grid.sheets().find(({ id }) => id === place?.sheet)?.name;
      const column = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place?.col ?? 0];
      const row = (place?.row ?? 0) + 1;
      const cells = window.workbench?.values(`'${sheet}'!${column}${row}:${column}${row + 2}`) ?? [];
      return [sheet ?? "", ...cells.flat()];
    });
  const isUnfolded = async (id: string, value: Cell): Promise<void> => {
    await told(/is unfolded on the sheet/);
    await expect.poll(sheets, { timeout: 30_000 }).toEqual([...before, id]);
    const close = expect.closeTo(Number(value), 3);
    await expect.poll(selected, { timeout: 30_000 }).toEqual([id, close, close, expect.closeTo(0, 3)]);
  };
  const takenBack = async (): Promise<void> => {
    await button("Remove what was written").click();
    await expect.poll(sheets, { timeout: 30_000 }).toEqual(before);
  };

  beforeAll(async () => {
    w = await openWorkbench({ width: 1500, height: 1000 });
    pane = w.page.frameLocator("#pane");
    await tab("Assumptions").waitFor();
    const bytes = await readFile("dist/workbench/reference.xlsx");
    await w.page.evaluate(([file]) => window.workbench?.open(file, "reference.xlsx"), [[...bytes]] as const);
    await told(/as in the reference set/);
    before = await sheets();
    for (const [, cell, formula] of CELLS) await w.type(`Start!${cell}`, formula);
    await w.until("Start!AB2", (value) => typeof value === "number");
  });
  afterAll(async () => {
    await w?.close();
  });

  test.each(CELLS)("%s: the rows behind it show its number, and are taken back", async (_, _at, _formula, cell, id) => {
    // the number of a heading is beside it
    const value = await w.until(`Start!${cell === "Z1" ? "AB2" : cell}`, (found) => typeof found === "number");
    await w.goTo(`Start!${cell}`);
    await openTab(pane, "Cells");
    await button("Unfold this cell").click();
    await isUnfolded(id, value);
    await takenBack();
  });

  test("from the number that is told, by a key, and from a part of it on", async () => {
    const npv = await w.value("Start!Z9");
    await w.goTo("Start!Z9");
    await openTab(pane, "This number");
    const part = pane.getByRole("treeitem", { name: /^Natural gas -/ });
    await part.first().focus();
    await w.page.keyboard.press("Alt+ArrowDown");
    await isUnfolded("returns.npv", npv);
    // each part of the block is a call that is unfolded in its turn
    const calls = (await w.formulas("'returns.npv'!A1:J40")).flatMap((cells, row) =>
      cells.map((cell, column) => ({
        id: /^=IRON\.PROJECT_LINE\("([^"]+)"/.exec(String(cell))?.[1] ?? "",
        at: `'returns.npv'!${"ABCDEFGHIJ"[column]}${row + 1}`,
      })),
    );
    const further = calls.find(({ id }) => id === "returns.flow_pv");
    if (further === undefined) throw new Error(`no part of NPV among ${calls.map(({ id }) => id)}`);
    before.push("returns.npv");
    const value = await w.until(further.at, (found) => typeof found === "number");
    await w.goTo(further.at);
    await openTab(pane, "Cells");
    await button("Unfold this cell").click();
    await isUnfolded(further.id, value);
    await takenBack();
    before.pop();
    await takenBack();
  });

  test("nothing was refused by the page's policy, and nothing left the machine", () => {
    const own = w.problems.filter((problem) => !LEFT_OVER.test(problem) && !/inline style/.test(problem));
    expect(own).toEqual([]);
    expect(w.outside).toEqual([]);
  });
});
