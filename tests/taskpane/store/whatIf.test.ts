import { describe, expect, it, test, vi } from "vitest";
import { Session } from "../../../src/analysis/session";
import { tornado } from "../../../src/analysis/whatIf/tornado";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { linesOf } from "../../../src/taskpane/store/whatIf/lines";
import { axisOf, boundOf, shareOf, targetOf, targetShown } from "../../../src/taskpane/store/whatIf/questions";
import { type Answer, type Card, type Found, WHAT_IF } from "../../../src/taskpane/store/whatIf/state";
import { reference } from "../../../src/taskpane/table/catalogue";
import { stepsOf } from "../../../src/taskpane/whatIf/compare/steps";
import { farthestOf, heatOf } from "../../../src/taskpane/whatIf/table/heat";
import { FakeWorkbook, paneOver, table } from "../workbook";

const NPV = "returns.npv";
const until = (check: () => void) => vi.waitFor(check, 50_000);

async function over(...rows: (string | number | null)[][]): Promise<{ book: FakeWorkbook; pane: Pane }> {
  const book = new FakeWorkbook();
  book.tables.set("Assumptions_table", table(...rows));
  const pane = paneOver(book);
  pane.start(new EventTarget());
  pane.view.open(WHAT_IF);
  return { book, pane };
}

async function outside(): Promise<Pane> {
  const pane = createPane(outsidePort(), reference);
  pane.start(new EventTarget());
  pane.view.open(WHAT_IF);
  return pane;
}

const answer = <C extends Card>(pane: Pane, card: C): Answer<Found[C]> => pane.store.getState().whatIf.answers[card];
/** What a card has found once nothing is in the making. */
async function found<C extends Card>(pane: Pane, card: C): Promise<Found[C]> {
  await until(() => {
    expect(answer(pane, card).making).toBeUndefined();
    expect(answer(pane, card).found ?? answer(pane, card).why).toBeDefined();
  });
  const { found, why } = pane.store.getState().whatIf.answers[card];
  if (found === undefined) throw new Error(String(why));
  return found;
}

describe("the tornado", () => {
  it("is answered when the tab is opened, as its function does, and follows the table", async () => {
    const { book, pane } = await over(["market.hbi_price", 500, "US$/t HBI"]);
    const one = await found(pane, "tornado");
    const own = new Session().assumptions([["market.hbi_price", 500]]);
    expect(one.swings).toEqual(tornado(new Variations(own.values), NPV).swings);
    expect(pane.whatIf.formula("tornado")).toBe('=IRON.TORNADO("returns.npv",Assumptions_table[[Key]:[Value]],,15)');
    book.tables.set("Assumptions_table", table(["market.hbi_price", 510, "US$/t HBI"]));
    await pane.sheet.read();
    await until(() => expect(answer(pane, "tornado").found?.own.values["market.hbi_price"]).toBe(510));
  });

  it("moves by an equal share where one is typed, and says what is no share", async () => {
    const pane = await outside();
    await found(pane, "tornado");
    pane.whatIf.change("tornado", { share: "20" });
    await until(() => expect(answer(pane, "tornado").found?.share).toBe(0.2));
    expect(pane.whatIf.formula("tornado")).toBe('=IRON.TORNADO("returns.npv",,0.2,15)');
    pane.whatIf.change("tornado", { share: "much" });
    await until(() => expect(answer(pane, "tornado").why).toMatch(/much is no number/));
    expect(answer(pane, "tornado").found).toBeUndefined();
  });

  it("is stopped in the midst, keeps what stood before, and is made when it is asked again", async () => {
    const pane = await outside();
    const before = await found(pane, "tornado");
    pane.whatIf.about("equity.npv");
    await until(() => expect(answer(pane, "tornado").making).toBeGreaterThan(0));
    pane.whatIf.stop("tornado");
    expect(answer(pane, "tornado")).toEqual({ stopped: true, found: before });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answer(pane, "tornado")).toEqual({ stopped: true, found: before });
    await pane.whatIf.ask("tornado");
    expect((await found(pane, "tornado")).line.id).toBe("equity.npv");
  });
});

describe("the table", () => {
  it("has what a call gives at each pair of values", async () => {
    const pane = await outside();
    pane.whatIf.change("table", {
      down: { key: "market.hbi_price", from: "300", to: "400", steps: "3" },
      across: { key: "energy.gas_tariff", from: "150", to: "250", steps: "2" },
    });
    pane.whatIf.open("table", true);
    await until(() => expect(answer(pane, "table").found).toBeDefined());
    const { points } = await found(pane, "table");
    expect(points.map(({ at }) => at)).toEqual(
      [300, 350, 400].flatMap((price) => [150, 250].map((gas) => [price, gas])),
    );
    const npv = new Session().project(undefined, ["market.hbi_price", 350, "energy.gas_tariff", 250]).run.value(NPV);
    expect(points[3]?.outcomes[0]).toBeCloseTo(npv, 4);
    expect(pane.whatIf.formula("table")).toBe(
      '=IRON.SENSITIVITY("returns.npv","market.hbi_price",{300;350;400},"energy.gas_tariff",{150,250})',
    );
  });

  it("says that one input cannot be moved twice", async () => {
    const pane = await outside();
    const { down } = pane.store.getState().whatIf.fields.table;
    pane.whatIf.open("table", true);
    pane.whatIf.change("table", { across: down });
    await until(() => expect(answer(pane, "table").why).toMatch(/market\.hbi_price/));
  });
});

describe("solve", () => {
  it("finds the value with the line over it, and where there is none says why and draws the line all the same", async () => {
    const pane = await outside();
    pane.whatIf.open("solve", true);
    await until(() => expect(answer(pane, "solve").found).toBeDefined());
    const { solved, curve } = await found(pane, "solve");
    if ("why" in solved) throw new Error(solved.why);
    const [{ value }] = solved.solutions;
    const npv = new Session().project(undefined, ["market.hbi_price", value]).run.value(NPV);
    expect(Math.abs(npv)).toBeLessThan(1);
    expect(curve.length).toBeGreaterThan(30);
    pane.whatIf.change("solve", { low: "300", high: "310" });
    await until(() => expect(answer(pane, "solve").found?.solved).toHaveProperty("why"));
    expect(answer(pane, "solve").found?.curve.at(-1)?.at).toEqual([310]);
    expect(pane.whatIf.formula("solve")).toBe('=IRON.SOLVE_FOR("returns.npv",0,"market.hbi_price",300,310)');
  });
});

describe("compare", () => {
  it("goes from the set to the table by itself, and adds up to the cent", async () => {
    const { pane } = await over(["market.hbi_price", 500, "US$/t HBI"], ["discount.rate", 0.09, "1/y"]);
    pane.whatIf.open("compare", true);
    await until(() => expect(answer(pane, "compare").found).toBeDefined());
    const { bridge, lines, from, to } = await found(pane, "compare");
    expect([from.label, to.label]).toEqual(["Set spec-consistent", "Table Assumptions_table"]);
    expect(bridge.effects).toHaveLength(2);
    const steps = stepsOf(bridge);
    expect(steps[0]?.before).toBe(bridge.from);
    expect(steps.at(-1)?.after).toBeCloseTo(bridge.to, 2);
    expect(lines[0]).toMatchObject({ line: { id: NPV }, a: bridge.from, b: bridge.to });
    expect(pane.whatIf.formula("compare")).toBe(
      '=IRON.NPV_BRIDGE("spec-consistent",Assumptions_table[[Key]:[Value]],"returns.npv")',
    );
  });

  it("gathers what is small in the last step, which still ends at the other side", () => {
    const effects = Array.from({ length: 30 }, (_, k) => ({
      keys: [`k${k}`],
      effect: (30 - k) * (k % 2 ? -1 : 1),
      error: 0,
    }));
    const to = 5 + effects.reduce((sum, { effect }) => sum + effect, 0);
    const steps = stepsOf({ from: 5, to, effects });
    expect(steps).toHaveLength(11);
    expect(steps.at(-1)).toMatchObject({ effect: undefined, gathered: 20, after: to });
  });
});

test("an input leads to the table and to solve with itself in them, a number to its tornado", async () => {
  const pane = await outside();
  pane.whatIf.ofInput("energy.gas_tariff", "equity.npv");
  const { whatIf } = pane.store.getState();
  expect(whatIf).toMatchObject({ line: "equity.npv", ledTo: "table" });
  expect(whatIf.fields.table.down.key).toBe("energy.gas_tariff");
  expect(whatIf.fields.table.across.key).not.toBe("energy.gas_tariff");
  expect(whatIf.fields.solve.key).toBe("energy.gas_tariff");
  pane.view.open("number");
  pane.whatIf.tornadoOf(NPV);
  expect(pane.store.getState()).toMatchObject({ view: { tab: WHAT_IF }, whatIf: { line: NPV, ledTo: "tornado" } });
  expect(pane.store.getState().whatIf.open).toContain("tornado");
});

describe("what is typed", () => {
  const row = (key: string) => {
    const [found] = reference.rows("spec-consistent").filter((each) => each.key === key);
    if (found === undefined) throw new Error(key);
    return found;
  };
  const { run } = new Session().project();
  const line = (id: string) => {
    const found = linesOf(run).find((each) => each.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };

  test.each([
    ["", undefined],
    ["10", 0.1],
    ["12.5 %", 0.125],
    ["100", 1],
  ])("a share of '%s' is %s", (text, share) => expect(shareOf(text)).toBe(share));
  test.each(["0", "-5", "101", "x"])("'%s' is no share", (text) => expect(() => shareOf(text)).toThrow());

  test.each([
    ["market.hbi_price", "300", "400", "3", [300, 350, 400]],
    ["discount.rate", "8", "10", "3", [0.08, 0.09, 0.1]],
    ["project.construction_years", "3", "4", "5", [3, 4]],
  ])("%s from %s to %s in %s steps", (key, from, to, steps, values) =>
    expect(axisOf(row(key), { key, from, to, steps }).values).toEqual(values),
  );
  test.each([
    ["300", "300", "3"],
    ["300", "x", "3"],
    ["300", "400", "1"],
    ["300", "400", "22"],
    ["300", "400", "2.5"],
  ])("from %s to %s in %s steps is refused", (from, to, steps) =>
    expect(() => axisOf(row("market.hbi_price"), { key: "market.hbi_price", from, to, steps })).toThrow(),
  );
  test("a choice takes all of its words", () => {
    const choice = reference.rows("spec-consistent").find(({ choices }) => choices !== undefined);
    if (choice === undefined) throw new Error("no choice");
    expect(axisOf(choice, { key: choice.key, from: "", to: "", steps: "" }).values).toBe(choice.choices);
  });
  test("a bound that is left empty is open", () => {
    expect(boundOf(row("discount.rate"), " ")).toBeUndefined();
    expect(boundOf(row("discount.rate"), "8")).toBe(0.08);
  });
  test("a target is in the unit in which its line is said: millions, percent", () => {
    expect(targetOf(line(NPV), run, "250")).toBe(250e6);
    expect(targetShown(line(NPV), run, "")).toBe("0");
    expect(targetOf(line("returns.irr"), run, "12")).toBe(0.12);
    expect(targetOf(line("returns.irr"), run, "")).toBeCloseTo(run.value("discount.rate"), 12);
    expect(targetOf(line("cover.dscr_least"), run, "")).toBe(1);
  });
  test("lines are one number each, key results first, and no input", () => {
    const lines = linesOf(run);
    expect(lines[0]?.id).toBe(NPV);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.map(({ id }) => id)).not.toContain("cash.flow");
    expect(lines.map(({ id }) => id)).not.toContain("market.hbi_price");
  });
});

test("heat is none at the base, and the strongest where it is farthest, on either side in its own colour", () => {
  expect(farthestOf([1, 5, -7], 1)).toBe(8);
  expect(heatOf(1, 1, 8, false)).toMatch(/, 0\.000\)$/);
  expect(heatOf(-7, 1, 8, false)).toBe("rgba(194, 87, 26, 0.420)");
  expect(heatOf(5, 1, 8, true)).toBe("rgba(133, 181, 208, 0.170)");
});
