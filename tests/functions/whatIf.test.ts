import { describe, expect, test } from "vitest";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { answer } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isMatrix, type SaidCell } from "../../src/functions/values";
import { inputKeys, inUse } from "../../src/model/inputs/keys";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { usualRanges } from "../../src/reference/values";

const SET = "spec-consistent@1";
const PRICE = "market.hbi_price";
const base = referenceSet(SET);

function spill(session: Session, id: string, ...args: readonly unknown[]): readonly (readonly SaidCell[])[] {
  const value = answer(functionNamed(id), args, { session });
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} is no table: ${JSON.stringify(value)}`);
  return value.map((row) => row.map(saidCell));
}

const npvAt = (values: Readonly<Record<string, number>>): number =>
  runProject({ ...base, ...values }).value("returns.npv");

describe("a recalculation without a change", () => {
  test("runs nothing for a thousand what-ifs and 64 tables", () => {
    const session = new Session();
    const tables = Array.from({ length: 64 }, (_, k) => [
      ["set", SET],
      ["discount.rate", 0.08 + k / 1000],
    ]);
    const recalculate = () => {
      const shown: unknown[] = [];
      for (let k = 0; k < 1_000; k++)
        shown.push(answer(functionNamed("PROJECT_NPV"), [SET, PRICE, 300 + k / 10], { session }));
      // Excel hands over cells of its own at every call
      for (const table of tables)
        shown.push(
          spill(
            session,
            "SENSITIVITY",
            "returns.npv",
            PRICE,
            [[300, 400]],
            "ore.grade",
            [[0.38, 0.4]],
            table.map((row) => [...row]),
          ),
        );
      return shown;
    };
    const first = recalculate();
    const { modelRuns } = session;
    expect(modelRuns).toBeGreaterThanOrEqual(1_000 + 64 * 4);
    expect(recalculate()).toEqual(first);
    expect(session.modelRuns).toBe(modelRuns);
  }, 120_000);

  test("runs nothing for any of the seven", () => {
    const session = new Session();
    const all = () => [
      spill(session, "SENSITIVITY", "returns.npv", PRICE, [[300, 400]], null, null, SET),
      spill(session, "TORNADO", "returns.npv", SET),
      spill(session, "SPIDER", "returns.npv", PRICE, [[-0.1, 0.1]], SET),
      spill(session, "SOLVE_FOR", "returns.npv", 0, PRICE, null, null, SET, "all", true),
      spill(session, "SCENARIOS", "returns.npv", [["Dear", PRICE, 400]], SET),
      spill(session, "NPV_BRIDGE", SET, `${SET}; ${PRICE}=400`),
      spill(session, "REVERSE_STRESS", "npv", PRICE, SET),
    ];
    const first = all();
    const { modelRuns } = session;
    expect(modelRuns).toBeGreaterThan(100);
    expect(all()).toEqual(first);
    expect(session.modelRuns).toBe(modelRuns);
  });
});

test("SENSITIVITY: every cell is the model at its values", () => {
  const [prices, grades] = [
    [300, 320, 400],
    [0.38, 0.4],
  ];
  const [head, ...rows] = spill(
    new Session(),
    "SENSITIVITY",
    "returns.npv",
    PRICE,
    [prices],
    "ore.grade",
    [grades],
    SET,
  );
  expect(head).toEqual([`NPV after tax: ${PRICE} down, ore.grade across (${SET}, 0 values differ)`, ...grades]);
  expect(rows).toEqual(
    prices.map((price) => [price, ...grades.map((grade) => npvAt({ [PRICE]: price, "ore.grade": grade }))]),
  );
});

test("TORNADO: every input that has a range and stands alone is the model at its ends, the largest swing first", () => {
  const [head, ...rows] = spill(new Session(), "TORNADO", "returns.npv", SET);
  expect(head?.slice(1)).toEqual(["At low", "At high", "Swing", "Label", "Low", "Base", "High", "Unit", "Remark"]);
  const byYear = new Set(
    Object.keys(base)
      .filter((key) => !inputKeys.has(key))
      .map((key) => key.replace(/\.\d+$/, "")),
  );
  let held = 0;
  for (const [name, atLow, atHigh, swing, , , , , , remark] of rows) {
    const key = String(name);
    const { low = Number.NaN, high = Number.NaN } = usualRanges.get(key) ?? {};
    if (
      !inUse(key, base) ||
      byYear.has(key) ||
      remark !== "" ||
      typeof atLow !== "number" ||
      typeof atHigh !== "number"
    )
      continue;
    const ends = [npvAt({ [key]: low }), npvAt({ [key]: high })];
    expect([atLow, atHigh], key).toEqual(ends);
    expect(swing, key).toBe(Math.max(...ends, npvAt({})) - Math.min(...ends, npvAt({})));
    held++;
  }
  expect(held).toBeGreaterThan(100);
  const swings = rows.map(([, , , swing]) => swing).filter((swing) => typeof swing === "number");
  expect(swings).toEqual(swings.toSorted((a, b) => b - a));
}, 60_000);

test("REVERSE_STRESS of one key: a row, at the value that SOLVE_FOR finds", () => {
  const [, row = [], ...more] = spill(new Session(), "REVERSE_STRESS", "npv", PRICE, SET);
  const { high = Number.NaN } = usualRanges.get(PRICE) ?? {};
  const found = answer(functionNamed("SOLVE_FOR"), ["returns.npv", 0, PRICE, null, null, SET], {
    session: new Session(),
  });
  expect(more).toEqual([]);
  const [key, from, to, share, label, unit] = row;
  expect([key, from, label, unit]).toEqual([PRICE, 320, "HBI reference price, CFR Italy", "US$/t HBI"]);
  expect(to).toBeCloseTo(Number(found), 6);
  expect(share).toBeCloseTo((Number(found) - 320) / (high - 320), 8);
});
