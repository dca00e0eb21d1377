import { describe, expect, test } from "vitest";
import { simulatedInPieces } from "../../../src/analysis/simulation/inParts";
import { planned } from "../../../src/analysis/simulation/plan";
import { reportOf } from "../../../src/analysis/simulation/report";
import { mergedShards, partNamed, type Shard, shardOf, trialsOf } from "../../../src/analysis/simulation/shard";
import { IronError } from "../../../src/quantities/errors";
import { atOnce } from "../../../src/quantities/pieces";
import { question } from "./questions";

const asked = planned(question({ trials: 500, lines: ["returns.npv", "equity.irr", "cash.flow"] }));
const whole = atOnce(simulatedInPieces(asked.plan));

/** Parts as they come back from files. */
const parts = (n: number): readonly Shard[] =>
  Array.from({ length: n }, (_, k) =>
    JSON.parse(JSON.stringify(shardOf({ ...asked, results: whole }, { k: k + 1, n }))),
  );

describe("parts of a simulation", () => {
  test.each([1, 2, 7])("%d of them, merged in any order, tell what the whole tells", (n) => {
    const merged = mergedShards([...parts(n)].reverse());
    expect(atOnce(reportOf(merged, merged.results))).toEqual(atOnce(reportOf(asked, whole)));
  });

  test("share the trials out, each once", () => {
    for (const n of [1, 3, 8, 100]) {
      const ends = Array.from({ length: n }, (_, k) => trialsOf({ k: k + 1, n }, 101));
      expect(ends[0]?.from).toBe(0);
      expect(ends.at(-1)?.to).toBe(101);
      for (const [k, { from }] of ends.slice(1).entries()) expect(from).toBe(ends[k]?.to);
    }
  });

  const [first, second] = parts(2) as [Shard, Shard];
  test.each<[string, readonly Shard[], string]>([
    ["none", [], "simulation.noShards"],
    ["one that is missing", [first], "simulation.shardCount"],
    ["one that is there twice", [first, second, first], "simulation.shardCount"],
    ["another seed", [first, { ...second, plan: { ...second.plan, seed: 8 } }], "simulation.otherShards"],
    ["another number of parts", [first, { ...second, n: 3 }], "simulation.otherShards"],
  ])("refuse %s", (_, shards, id) => {
    try {
      mergedShards(shards);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof IronError)) throw error;
      expect(error.id).toBe(id);
    }
  });

  test.each(["0/2", "3/2", "1", "a/b", "1/0", "-1/2"])("'%s' is none", (given) => {
    expect(() => partNamed(given)).toThrow(IronError);
  });
});
