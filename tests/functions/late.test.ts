import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Value } from "../../src/functions/values";

const PART = "../../src/model/written";

/** The functions as a page has just loaded them: model and reference data as they are written have not come yet. */
async function justLoaded() {
  const { Session } = await import("../../src/analysis/session");
  const { catalog, functionNamed } = await import("../../src/functions/catalog");
  const { answer } = await import("../../src/functions/invoke");
  const session = new Session();
  const call = (id: string, ...args: readonly unknown[]) => answer(functionNamed(id), args, { session });
  return { call, catalog };
}

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.doUnmock(PART);
  vi.resetModules();
});

/** Functions that show labels, formulas or lists of the model, or sources of the reference data, or ask for many runs. */
const READERS: Readonly<Record<string, readonly unknown[]>> = {
  PROJECT_LINE: ["annual.hbi"],
  PROJECT_TABLE: ["Cash flow"],
  PROJECT_SUMMARY: [],
  PROJECT_CHECKS: [],
  CLAIM_CHECK: [],
  GOVERNMENT_TAKE: [],
  STREAM_TABLE: [],
  CASH_COST: [],
  EXPLAIN: ["carbon.intensity"],
  REFERENCE_TABLE: [null, "market"],
  SENSITIVITY: ["returns.npv", "market.hbi_price", [[300, 400]]],
  TORNADO: ["returns.npv", null, null, 2],
  SPIDER: ["returns.npv", "market.hbi_price", [[0, 0.1]]],
  SOLVE_FOR: ["returns.npv", 0, "market.hbi_price", null, null, null, "all", true],
  SCENARIOS: ["returns.npv", [["Dear", "market.hbi_price", 400]]],
  NPV_BRIDGE: ["spec-consistent", "market.hbi_price=400"],
  REVERSE_STRESS: ["npv", "market.hbi_price"],
  LENDER_CASES: [],
};

test.for(Object.entries(READERS))("%s waits for the words once, and then answers at once", async ([id, args]) => {
  const { call } = await justLoaded();
  const first = call(id, ...args);
  expect(first).toBeInstanceOf(Promise);
  const cells = (await first) as readonly (readonly Value[])[];
  expect(cells.length).toBeGreaterThan(1);
  expect(call(id, ...args)).toEqual(cells);
});

/** Functions that ask for many runs, carried out by others: they answer later each time. */
const SIMULATIONS: Readonly<Record<string, readonly unknown[]>> = {
  MONTE_CARLO: ["returns.npv", 100],
  RISK_PERCENTILES: ["returns.npv", [[0.1, 0.9]], 100],
  RISK_DRIVERS: ["returns.npv", 100],
};

test.for(Object.entries(SIMULATIONS))("%s answers later, and the same when it is asked again", async ([id, args]) => {
  const { call } = await justLoaded();
  const cells = (await call(id, ...args)) as readonly (readonly Value[])[];
  expect(cells.length).toBeGreaterThan(1);
  expect(await call(id, ...args)).toEqual(cells);
});

test("DIST_QUANTILE waits for distributions once", async () => {
  const { call } = await justLoaded();
  const first = call("DIST_QUANTILE", "uniform", 0.5, [[1, 3]]);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toBe(2);
  expect(call("DIST_QUANTILE", "uniform", 0.5, [[1, 3]])).toBe(2);
});

test("no other function waits for them", async () => {
  const { call, catalog } = await justLoaded();
  for (const { id, examples } of catalog)
    if (!(id in READERS || id in SIMULATIONS || id === "DIST_QUANTILE"))
      for (const { args } of examples) expect(call(id, ...args), id).not.toBeInstanceOf(Promise);
});

test("an error of what was asked is the same, come late or at once", async () => {
  const { call } = await justLoaded();
  const late = call("PROJECT_LINE", "cash.flows");
  expect(late).toBeInstanceOf(Promise);
  expect(await late).toMatchObject({ error: "#VALUE!", id: "model.unknownLineMeant" });
  expect(call("PROJECT_LINE", "cash.flows")).toEqual(await late);
});

test("a model that does not come is told in the cell, and tried again by the next call", async () => {
  vi.doMock(PART, () => {
    throw new Error("Loading chunk model failed");
  });
  const { call } = await justLoaded();
  expect(await call("PROJECT_TABLE", "Cash flow")).toMatchObject({ error: "#N/A", id: "part.notLoaded" });
  vi.doUnmock(PART);
  expect(await call("PROJECT_TABLE", "Cash flow")).toHaveProperty("length");
});
