import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { driversOf } from "../../src/analysis/simulation/driversOf";
import { simulatedInPieces } from "../../src/analysis/simulation/inParts";
import { planned } from "../../src/analysis/simulation/plan";
import { reportOf } from "../../src/analysis/simulation/report";
import { type Simulate, simulateHere } from "../../src/analysis/simulation/simulations";
import { functionNamed } from "../../src/functions/catalog";
import type { Context } from "../../src/functions/define";
import { answer } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isErrorValue, isMatrix, type SaidCell, type Value } from "../../src/functions/values";
import { atOnce } from "../../src/quantities/pieces";
import { referenceSet } from "../../src/reference/index";

const SET = "spec-consistent";

const said = (value: Value): readonly (readonly SaidCell[])[] => {
  if (!isMatrix(value)) throw new Error(JSON.stringify(value));
  return value.map((row) => row.map(saidCell));
};

const spill = async (context: Context, id: string, ...args: readonly unknown[]) =>
  said(await answer(functionNamed(id), args, context));

const plan = (lines: readonly string[], trials: number, seed = 1) =>
  planned({ assumptions: referenceSet(SET), lines, trials, seed });

describe("MONTE_CARLO", () => {
  test("spills what the report of the same plan tells, line by line", async () => {
    const lines = ["returns.npv", "cover.dscr_least"];
    const cells = await spill({ session: new Session() }, "MONTE_CARLO", [[lines[0]], [lines[1]]], 300, 5, SET);
    const asked = plan(lines, 300, 5);
    const report = atOnce(reportOf(asked, atOnce(simulatedInPieces(asked.plan))));
    expect(String(cells[0]?.[0])).toContain("the loan of the base is held in every trial");
    expect(cells[0]?.slice(1)).toEqual(["NPV after tax, US$", "Standard error", "DSCR, least, 1", "Standard error"]);
    for (const [k, line] of report.lines.entries()) {
      const own = Object.fromEntries(cells.slice(1).map((row) => [row[0], row.slice(1 + 2 * k, 3 + 2 * k)]));
      expect(own).toEqual({
        "Trials done": [300, ""],
        "Of these refused": [300 - report.ran, ""],
        "Without a value": [line.absent, ""],
        Mean: [line.mean.value, line.mean.error],
        ...Object.fromEntries(line.percentiles.map(({ share, value, error }) => [`P${100 * share}`, [value, error]])),
        "Standard deviation": [line.deviation.value, line.deviation.error],
        "Mean of the worst twentieth": [line.tail.value, line.tail.error],
        Threshold: [k === 0 ? 0 : 1.05, ""],
        "Share of trials below the threshold": [line.below.value, line.below.error],
        "The assumptions as they are": [line.base.of, ""],
        "Share of trials below these": [line.base.value, line.base.error],
      });
    }
  });

  test("fills its cell while it goes on, ever further, and says all at the end", async () => {
    const told: number[] = [];
    const streaming = {
      tell: (value: Value) => void told.push(Number(said(value)[1]?.[1])),
      signal: new AbortController().signal,
    };
    const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    const simulate: Simulate = async (asked, { tell }) => {
      const pieces = simulatedInPieces(asked, tell);
      for (;;) {
        const piece = pieces.next();
        if (piece.done) return piece.value;
        await turn();
      }
    };
    const context = { session: new Session(), simulate, streaming, rest: async () => undefined };
    const done = await spill(context, "MONTE_CARLO", "returns.npv", 1000);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThan(1000);
    expect(done[1]?.[1]).toBe(1000);
  });

  test("tells its cell nothing more once that is deleted, also in the midst of telling", async () => {
    const stop = new AbortController();
    let told = 0;
    const streaming = { tell: () => void told++, signal: stop.signal };
    const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
    const simulate: Simulate = async (asked, { tell, signal }) => {
      const pieces = simulatedInPieces(asked, tell);
      for (;;) {
        if (signal?.aborted) throw signal.reason;
        const piece = pieces.next();
        if (piece.done) return piece.value;
        await turn();
      }
    };
    let resting = 0;
    const rest = async () => {
      // the first telling has begun, and is not at its end
      if (++resting === 2) stop.abort(new Error("deleted"));
      await turn();
    };
    const context = { session: new Session(), simulate, streaming, rest };
    await expect(answer(functionNamed("MONTE_CARLO"), ["returns.npv", 2000], context)).rejects.toThrow("deleted");
    for (let k = 0; k < 50; k++) await turn();
    expect(resting).toBeGreaterThan(2);
    expect(told).toBe(0);
  });

  test("stops with its cell, and runs nothing twice", async () => {
    let begun = 0;
    const session = new Session();
    const context: Context = {
      session,
      simulate: (asked, watching) => {
        begun++;
        return begun === 1
          ? new Promise((_, reject) => watching.signal?.addEventListener("abort", () => reject(new Error("stopped"))))
          : simulateHere(asked, watching);
      },
    };
    const stop = new AbortController();
    const cell = answer(functionNamed("MONTE_CARLO"), ["returns.npv", 200], {
      ...context,
      streaming: { tell: () => undefined, signal: stop.signal },
    });
    setTimeout(() => stop.abort(new Error("deleted")), 20);
    await expect(cell).rejects.toThrow(/deleted|stopped/);
    const [one, same] = await Promise.all([
      spill(context, "MONTE_CARLO", "returns.npv", 200),
      spill(context, "MONTE_CARLO", "returns.npv", 200),
    ]);
    expect(same).toEqual(one);
    expect(begun).toBe(2);
  });

  test("a change of what is out of use is refused as everywhere", async () => {
    const found = await answer(functionNamed("MONTE_CARLO"), ["returns.npv", 200, 1, null, "capital.total", 5e8], {
      session: new Session(),
    });
    expect(isErrorValue(found) && found.values?.key).toBe("capital.total");
  });
});

describe("RISK_PERCENTILES", () => {
  test("spills the percentiles of the same trials, with their errors", async () => {
    const session = new Session();
    const shares = [0.05, 0.1, 0.5, 0.9, 0.95];
    const cells = await spill({ session }, "RISK_PERCENTILES", "returns.npv", [shares], 300, 5, SET);
    const asked = plan(["returns.npv"], 300, 5);
    const [line] = atOnce(reportOf(asked, atOnce(simulatedInPieces(asked.plan)))).lines;
    expect(cells.slice(1)).toEqual(line?.percentiles.map(({ share, value, error }) => [share, value, error]));
  });

  test("of a line with years is a fan that rises with its shares", async () => {
    const cells = await spill(
      { session: new Session() },
      "RISK_PERCENTILES",
      "market.reference",
      [[0.1, 0.5, 0.9]],
      300,
    );
    expect(cells[0]?.slice(1).every((year) => Number(year) > 2000)).toBe(true);
    for (let t = 1; t < (cells[0]?.length ?? 0); t++) {
      const at = cells.slice(1).map((row) => Number(row[t]));
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
  });
});

test("RISK_DRIVERS spills what drives the same trials, the strongest first", async () => {
  const cells = await spill({ session: new Session() }, "RISK_DRIVERS", "returns.npv", 400, 1, SET);
  const drivers = atOnce(driversOf(atOnce(simulatedInPieces(plan(["returns.npv"], 400).plan)), "returns.npv"));
  expect(cells.slice(1).map((row) => row.slice(0, 4))).toEqual(
    drivers.map(({ key, rankCorrelation, firstOrder, worth }) => [key, rankCorrelation, firstOrder, worth]),
  );
  expect(cells[1]?.[0]).toBe("market.hbi_price");
  expect(cells.find(([key]) => key === "market.hbi_price_path")?.[4]).toBe(
    "HBI reference price, CFR Italy, as it moves in time",
  );
});
