import { describe, expect, it, test, vi } from "vitest";
import { Session } from "../../../src/analysis/session";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import type { Simulate } from "../../../src/analysis/simulation/simulations";
import { atOnce } from "../../../src/quantities/pieces";
import { outsidePort } from "../../../src/taskpane/outsidePort";
import { HostFailure, type HostPort } from "../../../src/taskpane/port";
import { createPane, type Pane } from "../../../src/taskpane/store/pane";
import { linesAsked, seedOf, trialsOf } from "../../../src/taskpane/store/risk/questions";
import { RISK, type RiskFound } from "../../../src/taskpane/store/risk/state";
import { trialPlan } from "../../../src/taskpane/store/risk/trialTable";
import { reference } from "../../../src/taskpane/table/catalogue";
import { FakeWorkbook, table } from "../workbook";

const NPV = "returns.npv";
const until = (check: () => void) => vi.waitFor(check, 100_000);

/** A piece a turn, stopped as workers are. */
const inTurns: Simulate = async (plan, { tell, part, signal }) => {
  const pieces = simulatedInPieces(plan, tell, part);
  for (;;) {
    if (signal?.aborted) throw signal.reason;
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
};

async function opened(simulate: Simulate = inTurns): Promise<Pane> {
  const pane = createPane(outsidePort(), reference, { session: new Session(), simulate });
  pane.start(new EventTarget());
  pane.view.open(RISK);
  await until(() => expect(pane.store.getState().project?.state).toBe("run"));
  return pane;
}

const state = (pane: Pane) => pane.store.getState().risk;

async function ran(pane: Pane): Promise<RiskFound> {
  await pane.risk.run();
  const { found, why } = state(pane);
  if (found === undefined) throw new Error(String(why));
  return found;
}

describe("a simulation", () => {
  it("computes nothing but what is asked, tells the lines that are asked, and what decides the one that is drawn", async () => {
    const pane = await opened();
    expect(state(pane).found).toBeUndefined();
    pane.risk.change({ trials: "400" });
    const found = await ran(pane);
    expect(found.report).toMatchObject({ trials: 400, seed: 1, financing: "held" });
    expect(found.lines.map(({ id }) => id)).toEqual([NPV, "equity.irr", "cover.dscr_least"]);
    expect(found.report.bands.map(({ line }) => line)).toEqual(["market.reference", "cash.flow", "cover.dscr"]);
    expect(state(pane).drivers?.drivers?.[0]?.key).toBe("market.hbi_price");
    expect(pane.risk.formula()).toBe('=IRON.MONTE_CARLO({"returns.npv","equity.irr","cover.dscr_least"},400,1)');
    const { histograms, report } = found;
    const { counts, before, beyond } = histograms.get(NPV) ?? { counts: [], before: 0, beyond: 0 };
    expect(counts.reduce((sum, count) => sum + count, before + beyond)).toBe(report.ran);
  });

  it("opens the trial nearest to a value: run by itself, its table gives what the trial gave", async () => {
    const pane = await opened();
    pane.risk.change({ trials: "200" });
    const found = await ran(pane);
    const middle = found.report.lines[0]?.percentiles.find(({ share }) => share === 0.5)?.value ?? Number.NaN;
    await pane.risk.openNearest(middle);
    const { trial, differences, values } = state(pane).opened ?? { trial: -1, differences: [], values: [] };
    const all = [...found.results.values(NPV)].filter((value) => !Number.isNaN(value));
    const nearest = Math.min(...all.map((value) => Math.abs(value - middle)));
    const [npv] = values;
    expect(Math.abs((npv?.value ?? Number.NaN) - middle)).toBe(nearest);
    const shares = differences.map(({ share }) => Math.abs(share));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    const { openTrial } = await import("../../../src/analysis/simulation/openTrial");
    const { inputs } = openTrial(found.planned.plan, trial);
    const [sheet] = trialPlan(reference, "spec-consistent", inputs, "Trial_1").sheets;
    const cells = new Map(sheet?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    const [table] = sheet?.tables ?? [];
    const rows = Array.from({ length: table?.area.rows ?? 0 }, (_, r) =>
      [0, 1].map((c) => cells.get(`${(table?.area.row ?? 0) + r} ${(table?.area.column ?? 0) + c}`) ?? null),
    );
    expect(new Session().project(rows.slice(1)).run.value(NPV)).toBeCloseTo(npv?.value ?? Number.NaN, 0);
  });

  it("says of assumptions with a cut-off what the same trials come to without it, and of others nothing", async () => {
    const pane = await opened();
    pane.risk.change({ trials: "200" });
    const plain = await ran(pane);
    expect(state(pane).without).toBeUndefined();
    const { project } = pane.store.getState();
    if (project?.state !== "run") throw new Error("no project");
    const stopping = new Session().project([["project.stop", "yes"]]);
    pane.store.setState({ project: { ...project, project: stopping } });
    const cut = await ran(pane);
    const { lines = [] } = state(pane).without ?? {};
    expect(lines.map(({ line }) => line)).toEqual([NPV, "equity.irr", "cover.dscr_least"]);
    const without = lines.find(({ line }) => line === NPV);
    const direct = plain.report.lines.find(({ line }) => line === NPV);
    expect(without?.mean).toEqual(direct?.mean);
    expect(without?.base).toEqual(direct?.base);
    expect(cut.report.lines[0]?.mean.value).toBeGreaterThan(direct?.mean.value ?? Number.NaN);
  });

  it("is stopped in the midst, keeps what stood before, and is made when it is asked again", async () => {
    const pane = await opened();
    pane.risk.change({ trials: "150" });
    const before = await ran(pane);
    pane.risk.change({ trials: "2000", seed: "2" });
    const going = pane.risk.run();
    await until(() => expect(state(pane).running?.done).toBeGreaterThan(0));
    pane.risk.stop();
    expect(state(pane)).toMatchObject({ running: undefined, stopped: true, found: before });
    await going;
    expect(state(pane).found).toBe(before);
    expect(state(pane).why).toBeUndefined();
    pane.risk.change({ trials: "160" });
    expect((await ran(pane)).report).toMatchObject({ trials: 160, seed: 2 });
    expect(state(pane).stopped).toBe(false);
  });

  it("says at its field what is wrong, and does not begin", async () => {
    const pane = await opened();
    pane.risk.change({ trials: "50", lines: [] });
    expect(state(pane).problems.trials).toMatch(/50 is no number of trials.*100 to 10,000,000/);
    expect(state(pane).problems.lines).toMatch(/add an output/);
    await pane.risk.run();
    expect(state(pane).running).toBeUndefined();
    expect(state(pane).found).toBeUndefined();
  });

  it("has its workers get ready when it is opened, without a trial", async () => {
    const parts: unknown[] = [];
    const pane = await opened(async (plan, watching) => {
      parts.push(watching.part);
      return inTurns(plan, watching);
    });
    await until(() => expect(parts).toEqual([{ from: 0, to: 0 }]));
    expect(state(pane).found).toBeUndefined();
  });

  it("says why it cannot be", async () => {
    const pane = await opened(async () => {
      throw new Error("no thread");
    });
    pane.risk.change({ trials: "150" });
    await pane.risk.run();
    expect(state(pane).why).toMatch(/no thread/);
    expect(state(pane).running).toBeUndefined();
  });
});

describe("a run that comes to nothing leaves the workbook as it was", () => {
  /** A workbook with a table and a formula of its user, and what it holds. */
  async function overWorkbook(simulate: Simulate, failing?: Partial<HostPort>) {
    const book = new FakeWorkbook();
    book.tables.set("Assumptions", table(["market.hbi_price", 380, "US$/t HBI"]));
    const place = { row: 0, column: 0, rows: 1, columns: 1 };
    book.formulas.push({
      sheet: "Sheet1",
      ...place,
      formula: "=IRON.PROJECT_NPV(Assumptions)",
      spill: place,
      value: 1,
    });
    const changes: string[] = [];
    const port = book.port();
    const noting: Partial<HostPort> = Object.fromEntries(
      (["write", "editTable", "remove", "select"] as const).map((name) => {
        const does = failing?.[name] ?? port[name];
        const noted = (...given: never[]) => {
          changes.push(name);
          return (does as (...given: never[]) => unknown)(...given);
        };
        return [name, noted];
      }),
    );
    const pane = createPane({ ...port, ...noting }, reference, { session: new Session(), simulate });
    pane.start(new EventTarget());
    pane.view.open(RISK);
    await until(() => expect(pane.store.getState().project?.state).toBe("run"));
    const holds = () => structuredClone([...book.tables, ...book.names, ...book.sheets, book.formulas, book.selected]);
    return { pane, changes, holds };
  }

  it("stopped", async () => {
    const { pane, changes, holds } = await overWorkbook(inTurns);
    const before = holds();
    pane.risk.change({ trials: "2000" });
    const going = pane.risk.run();
    await until(() => expect(state(pane).running?.done).toBeGreaterThan(0));
    pane.risk.stop();
    await going;
    expect(holds()).toEqual(before);
    expect(changes).toEqual([]);
  });

  it("failed in its midst", async () => {
    const { pane, changes, holds } = await overWorkbook(async (plan, { tell, part }) => {
      let pieces = 0;
      const told = (results: Parameters<NonNullable<typeof tell>>[0]) => {
        tell?.(results);
        if (++pieces > 2) throw new Error("the thread ended");
      };
      return atOnce(simulatedInPieces(plan, told, part));
    });
    const before = holds();
    pane.risk.change({ trials: "2000" });
    await pane.risk.run();
    expect(state(pane).why).toMatch(/the thread ended/);
    expect(holds()).toEqual(before);
    expect(changes).toEqual([]);
  });

  it("found, and refused by Excel when it is written", async () => {
    const { pane, holds } = await overWorkbook(inTurns, {
      write: async () => {
        throw new HostFailure("pane.host.protected");
      },
    });
    pane.risk.change({ trials: "150" });
    await ran(pane);
    const before = holds();
    await pane.risk.write();
    expect(pane.store.getState().work.notice?.intent).not.toBe("success");
    expect(holds()).toEqual(before);
    expect(state(pane).found).toBeDefined();
  });
});

describe("what is typed", () => {
  test.each([
    ["10000", 10_000],
    ["10,000", 10_000],
    ["1 000 000", 1_000_000],
    [" 100 ", 100],
    ["1e4", 10_000],
  ])("'%s' are %d trials", (text, count) => expect(trialsOf(text)).toBe(count));
  test.each(["", "99", "100.5", "10000001", "-100", "many"])("'%s' is no number of trials", (text) =>
    expect(() => trialsOf(text)).toThrow(/pane\.risk\.trials\.wrong/),
  );
  test.each([
    ["0", 0],
    ["4294967295", 4_294_967_295],
  ])("'%s' is a seed", (text, seed) => expect(seedOf(text)).toBe(seed));
  test.each(["-1", "1.5", "4294967296", ""])("'%s' is no seed", (text) =>
    expect(() => seedOf(text)).toThrow(/pane\.risk\.seed\.wrong/),
  );
  test("none and too many lines are refused", () => {
    expect(() => linesAsked([])).toThrow(/lines\.none/);
    expect(() => linesAsked(Array.from({ length: 7 }, (_, k) => `l${k}`))).toThrow(/lines\.many/);
  });
});
