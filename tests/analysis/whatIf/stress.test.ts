import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { over } from "../../../src/analysis/assumptions/standing";
import { targets } from "../../../src/analysis/targets";
import { marginsOf } from "../../../src/analysis/whatIf/margins";
import { moved } from "../../../src/analysis/whatIf/moves";
import { reverseStress } from "../../../src/analysis/whatIf/stress";
import { isAmount } from "../../../src/analysis/whatIf/tornado";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { inUse, isOfSimulation } from "../../../src/model/inputs/keys";
import { runProject } from "../../../src/model/run";
import { usualRanges } from "../../../src/reference/values";

describe.each([
  ["spec-consistent", "npv"],
  ["announced", "equity"],
  ["spec-consistent", "bankable"],
] as const)("the nearest point at which the verdict of %s turns, %s", (set, name) => {
  const { values } = complete(readTable([[set]]));
  const target = targets[name];
  const { met, moves, distance } = reverseStress(new Variations(values), target, marginsOf(name));
  const metAt = (by: number) => {
    const changes = moves.map(({ key, from, to }) => moved(values, key, from + by * (to - from)));
    return target.margin(runProject(over(values, Object.assign({}, ...changes)))) >= 0;
  };

  test("turns it, and half the way does not", () => {
    expect(metAt(0)).toBe(met);
    expect(metAt(0.5)).toBe(met);
    expect(metAt(1)).toBe(!met);
    expect(distance).toBeCloseTo(Math.hypot(...moves.map(({ share }) => share)), 12);
  });

  test("no input alone turns it nearer, wherever it stands within its range", () => {
    const LOOKS = 24;
    const variations = new Variations(values);
    let alone = 0;
    for (const [key, { low, high }] of usualRanges) {
      const base = values[key];
      if (low === undefined || high === undefined || base === undefined || !inUse(key, values)) continue;
      if (!isAmount(key) || isOfSimulation(key)) continue;
      for (const end of [low, high]) {
        // a range that does not lie around its base has one side
        if (end === base || end < base !== (end === low)) continue;
        alone++;
        for (let look = 1; look <= LOOKS; look++) {
          const to = base + ((end - base) * Math.min(1, distance * 0.999) * look) / LOOKS;
          const margin = variations.of(moved(values, key, to), (run) => target.margin(run));
          if (typeof margin === "number") expect(margin >= 0, `${key} ${to}`).toBe(met);
        }
      }
    }
    expect(alone).toBeGreaterThan(100);
  });
});

test("a key that cannot be moved, and ways that lead nowhere, are refused", () => {
  const variations = new Variations(complete(readTable(undefined)).values);
  const of = (...keys: readonly string[]) => reverseStress(variations, targets.npv, marginsOf("npv"), keys);
  expect(() => of("discount.timing")).toThrow("stress.noKey");
  expect(() => of("carbon.cbam_seller_share")).toThrow("stress.none");
});
