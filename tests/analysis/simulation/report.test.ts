import { describe, expect, test } from "vitest";
import { convergenceOf } from "../../../src/analysis/simulation/convergence";
import { driversOf } from "../../../src/analysis/simulation/driversOf";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import { planned } from "../../../src/analysis/simulation/plan";
import { type SimulationWorker, simulatedBy } from "../../../src/analysis/simulation/pool";
import { reportOf } from "../../../src/analysis/simulation/report";
import { Results } from "../../../src/analysis/simulation/results";
import { type Answered, Answering } from "../../../src/analysis/simulation/worker";
import { deviation, mean, sorted } from "../../../src/numerics/percentiles";
import { atOnce } from "../../../src/quantities/pieces";
import { question } from "./questions";

/** A worker of this thread, which answers a little later. */
function workerHere(): SimulationWorker & { asked: number } {
  const answering = new Answering();
  let heard: (answered: Answered) => void = () => undefined;
  const worker = {
    asked: 0,
    ask(asked: Parameters<SimulationWorker["ask"]>[0]) {
      worker.asked++;
      // what travels between threads is copied
      setTimeout(() => heard(structuredClone(answering.answer(structuredClone(asked)).answered)), 0);
    },
    listen(listener: typeof heard) {
      heard = listener;
    },
    end: () => undefined,
  };
  return worker;
}

const asked = planned(question({ trials: 2600, lines: ["returns.npv", "equity.irr", "market.reference"] }));
const alone = atOnce(simulatedInPieces(asked.plan));

describe("workers", () => {
  test.each([1, 2, 3])("%d of them give the same bits as none", async (count) => {
    const workers = Array.from({ length: count }, workerHere);
    const results = await simulatedBy(workers, asked.plan);
    for (const line of asked.plan.lines) expect(results.values(line)).toEqual(alone.values(line));
    expect(results.refused).toEqual(alone.refused);
  });

  test("give a part, and parts are the whole", async () => {
    const parts = await Promise.all(
      [
        { from: 0, to: 1000 },
        { from: 1000, to: 2600 },
      ].map((part) => simulatedBy([workerHere()], asked.plan, { part })),
    );
    const values = alone.values("returns.npv");
    expect(parts[0]?.values("returns.npv").slice(0, 1000)).toEqual(values.slice(0, 1000));
    expect(parts[1]?.values("returns.npv").slice(1000)).toEqual(values.slice(1000));
  });

  test("that are stopped stop at once, and may be asked anew", async () => {
    const workers = [workerHere(), workerHere()];
    const stop = new AbortController();
    const going = simulatedBy(workers, planned(question({ trials: 50_000 })).plan, {
      tell: () => stop.abort(new Error("stopped")),
      signal: stop.signal,
    });
    await expect(going).rejects.toThrow("stopped");
    const before = workers.map(({ asked }) => asked);
    const results = await simulatedBy(workers, asked.plan);
    expect(results.values("returns.npv")).toEqual(alone.values("returns.npv"));
    for (const [k, { asked }] of workers.entries()) expect(asked).toBeLessThan((before[k] ?? 0) + 8);
  });

  test("tell what is refused as if it were here", async () => {
    const plan = {
      ...asked.plan,
      correlation: {
        keys: ["market.hbi_price", "market.scrap"],
        matrix: [
          [1, 2],
          [2, 1],
        ],
      },
    };
    await expect(simulatedBy([workerHere()], plan)).rejects.toMatchObject({ id: "correlation.entry" });
  });
});

describe("a report", () => {
  const report = atOnce(reportOf(asked, alone));

  test("counts every trial: those that ran, and those refused by their reason", () => {
    expect(report.trials).toBe(2600);
    expect(report.ran + report.refusals.reduce((sum, { count }) => sum + count, 0)).toBe(2600);
    for (const { count, absent } of report.lines) expect(count + absent).toBe(report.ran);
    expect(report.lines.map(({ line }) => line)).toEqual(["returns.npv", "equity.irr"]);
    expect(report.bands.map(({ line }) => line)).toEqual(["market.reference"]);
  });

  test("tells what plain arithmetic makes of the values", () => {
    const [npv] = report.lines;
    const values = sorted(alone.values("returns.npv").filter((value) => !Number.isNaN(value)));
    expect(npv?.mean.value).toBeCloseTo(mean(values), 3);
    expect(npv?.deviation.value).toBeCloseTo(deviation(values), 3);
    expect([npv?.least, npv?.most]).toEqual([values[0], values.at(-1)]);
    expect(npv?.below.value).toBe(values.filter((value) => value < 0).length / values.length);
    const base = asked.base.value("returns.npv");
    expect(npv?.base.of).toBe(base);
    expect(npv?.base.value).toBe(values.filter((value) => value < base).length / values.length);
    expect(npv?.tail.value).toBeLessThan(npv?.percentiles[0]?.value ?? Number.NaN);
  });

  test("has errors that hold what four times as many trials of other seeds give", () => {
    const [npv] = report.lines;
    const other = atOnce(reportOf(asked, atOnce(simulatedInPieces({ ...asked.plan, trials: 8000, seed: 99 }))))
      .lines[0];
    expect(Math.abs((npv?.mean.value ?? 0) - (other?.mean.value ?? 0))).toBeLessThan(
      4 * Math.hypot(npv?.mean.error ?? 0, other?.mean.error ?? 0),
    );
    for (const [k, { value, error }] of (npv?.percentiles ?? []).entries()) {
      const twin = other?.percentiles[k] ?? { value: Number.NaN, error: 0 };
      expect(Math.abs(value - twin.value), `${k}`).toBeLessThan(4 * Math.hypot(error, twin.error));
    }
  });

  test("says where the kernel made for the question was put aside", () => {
    const disagrees = { line: "returns.npv", found: 1, wanted: 2 };
    const results = new Results(asked.plan, { reasons: alone.reasons, periods: alone.periods, disagrees });
    results.add({
      first: 0,
      count: 2600,
      results: new Map([["returns.npv", alone.values("returns.npv")]]),
      refused: alone.refused,
    });
    const { says } = atOnce(reportOf(asked, results));
    expect(says.at(-1)).toMatchObject({ id: "simulation.plainKernel", values: disagrees });
  });

  test("has bands that rise with their shares, around the base", () => {
    const [band] = report.bands;
    const { periods } = asked.base;
    expect(band?.values.map(({ length }) => length)).toEqual([periods, periods, periods, periods, periods]);
    for (let t = 0; t < periods; t++) {
      const at = (band?.values ?? []).map((values) => values[t] ?? Number.NaN);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
  });

  test("converges: each stage is the first trials of the next", () => {
    const stages = atOnce(convergenceOf(alone, "returns.npv", [0.5]));
    expect(stages.map(({ trials }) => trials)).toEqual([81, 162, 325, 650, 1300, 2600]);
    expect(stages.at(-1)?.percentiles[0]).toBe(report.lines[0]?.percentiles[2]?.value);
  });

  test("names the price first among what decides NPV", () => {
    const drivers = atOnce(driversOf(alone, "returns.npv"));
    expect(drivers[0]?.key).toBe("market.hbi_price");
    expect(drivers[0]?.rankCorrelation).toBeGreaterThan(0.5);
    expect(drivers.map(({ key }) => key)).toContain("market.hbi_price_path");
    for (const { worth = 0 } of drivers) expect(worth).toBeGreaterThanOrEqual(0);
  });
});
