import { describe, expect, it, vi } from "vitest";
import { breakevenPrice } from "../../../src/analysis/breakeven";
import { Session } from "../../../src/analysis/session";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook, paneOver, table } from "../workbook";

/** A pane whose tab Model is open, over a table of some rows. */
async function over(...rows: (string | number | null)[][]) {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions_table", table(...rows));
  const pane = paneOver(book);
  pane.start(new EventTarget());
  pane.view.open("model");
  return { book, pane };
}

const project = (pane: Pane) => pane.store.getState().project;
const ran = (pane: Pane) => {
  const standing = project(pane);
  if (standing?.state !== "run") throw new Error(`the project is ${standing?.state}`);
  return standing;
};
const npv = (pane: Pane): number => ran(pane).project.run.value("returns.npv");
const until = (check: () => void) => vi.waitFor(check, 20_000);

describe("the project that the pane shows", () => {
  it("is not run before a tab asks for it", async () => {
    const pane = createPane(outsidePort(), reference);
    pane.start(new EventTarget());
    await pane.sheet.read();
    expect(project(pane)).toBeUndefined();
  });

  it("stands on the reference set where there is no table, and outside of Excel", async () => {
    const pane = createPane(outsidePort(), reference);
    pane.start(new EventTarget());
    pane.view.open("model");
    await until(() => expect(project(pane)).toMatchObject({ state: "run", table: undefined }));
    expect(npv(pane)).toBe(new Session().project().run.value("returns.npv"));
  });

  it("stands on the table as functions read it, and follows its edits", async () => {
    const { book, pane } = await over(["market.hbi_price", 500, "US$/t HBI"]);
    await until(() => expect(project(pane)).toMatchObject({ state: "run", table: "Assumptions_table" }));
    const given = [["market.hbi_price", 500]];
    expect(npv(pane)).toBe(new Session().project(given).run.value("returns.npv"));
    book.tables.set("Assumptions_table", table(["market.hbi_price", 510, "US$/t HBI"]));
    await pane.sheet.read();
    await until(() =>
      expect(npv(pane)).toBe(new Session().project([["market.hbi_price", 510]]).run.value("returns.npv")),
    );
  });

  it("says why it is refused, with the remedy, and runs again once that is mended", async () => {
    const { book, pane } = await over(["reduction.carbon", 0.07, "t C/t HBI"]);
    await until(() => expect(project(pane)).toMatchObject({ state: "refused", why: expect.stringMatching(/carbon/) }));
    book.tables.set("Assumptions_table", table());
    await pane.sheet.read();
    await until(() => expect(project(pane)).toMatchObject({ state: "run" }));
  });
});

describe("the price at which NPV is nil", () => {
  it("is found a run a turn, with its run", async () => {
    const { pane } = await over();
    await until(() => expect(project(pane)).toMatchObject({ state: "run", breakeven: { state: "found" } }));
    const { project: found, breakeven } = ran(pane);
    if (breakeven.state !== "found") throw new Error("it was found");
    expect(breakeven.price).toBe(breakevenPrice(new Session(), found.assumptions.values));
    expect(Math.abs(breakeven.run.value("returns.npv") / found.run.value("capital.base"))).toBeLessThan(1e-6);
  });

  it("is not looked for anew where the sheet was edited and the assumptions are as they were", async () => {
    const { pane } = await over();
    await until(() => expect(project(pane)).toMatchObject({ breakeven: { state: "found" } }));
    const { breakeven } = ran(pane);
    await pane.sheet.read();
    await pane.project.run();
    expect(ran(pane).breakeven).toBe(breakeven);
  });

  it("has a reason where there is none", async () => {
    const { pane } = await over(["ramp.maximum", 0.00001, "1"]);
    await until(() =>
      expect(project(pane)).toMatchObject({ breakeven: { state: "none", why: expect.stringMatching(/\w/) } }),
    );
  });
});
