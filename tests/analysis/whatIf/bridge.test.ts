import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../src/analysis/assumptions/argument";
import { complete } from "../../../src/analysis/assumptions/complete";
import { readOverrides } from "../../../src/analysis/assumptions/overrides";
import { bridge } from "../../../src/analysis/whatIf/bridge";
import { changesBetween } from "../../../src/analysis/whatIf/changed";
import { shapley } from "../../../src/analysis/whatIf/shapley";
import { Variations } from "../../../src/analysis/whatIf/variations";
import { runProject } from "../../../src/model/run";
import { referenceSet, setNames } from "../../../src/reference/values";

const CENT = 0.01;
const base = referenceSet();
const other = (...pairs: readonly unknown[]) => complete(readTable(undefined), readOverrides(pairs)).values;
const npv = (values: Readonly<Record<string, number>>) => runProject(values).value("returns.npv");
const bridged = (from: Readonly<Record<string, number>>, to: Readonly<Record<string, number>>) =>
  bridge(new Variations(from), to, "returns.npv");
const sumOf = (effects: readonly { readonly effect: number }[]) => effects.reduce((sum, { effect }) => sum + effect, 0);

describe("the Shapley value", () => {
  test("of the glove game: one left glove, two right ones", () => {
    const worth = (who: readonly number[]) => (who.includes(0) && who.length > 1 ? 1 : 0);
    expect(shapley(3, worth).map(({ effect }) => effect)).toEqual(
      [2 / 3, 1 / 6, 1 / 6].map((one) => expect.closeTo(one, 12)),
    );
  });

  test("of weights and products, drawn, is near what it is exactly, within its error", () => {
    const weights = Array.from({ length: 16 }, (_, k) => k + 1);
    const worth = (who: readonly number[]) => who.reduce((sum, k) => sum + (weights[k] ?? 0), 0) ** 2;
    const total = worth(weights.map((_, k) => k));
    const sum = 136;
    const found = shapley(16, worth);
    expect(found.reduce((all, { effect }) => all + effect, 0)).toBeCloseTo(total, 6);
    // of the square of a sum each has his weight times the sum
    for (const [k, { effect, error }] of found.entries())
      expect(Math.abs(effect - (weights[k] ?? 0) * sum)).toBeLessThanOrEqual(4 * error + 1e-9);
  });
});

describe("a bridge", () => {
  test("of one change is the difference", () => {
    const to = other("market.hbi_price", 400);
    const { effects } = bridged(base, to);
    expect(effects).toHaveLength(1);
    expect(effects[0]?.effect).toBe(npv(to) - npv(base));
  });

  test.for(setNames)("from the reference set to %s adds up to the cent, and back is its opposite", (set) => {
    const to = referenceSet(set);
    const there = bridged(base, to);
    expect(Math.abs(sumOf(there.effects) - (npv(to) - npv(base)))).toBeLessThan(CENT);
    const back = bridged(to, base);
    for (const { keys, effect } of there.effects) {
      const same = back.effects.find((one) => one.keys.toSorted().join() === keys.toSorted().join());
      expect(Math.abs((same?.effect ?? Number.NaN) + effect)).toBeLessThan(CENT);
    }
  });

  test("knows no order, and adds up whatever changes", () => {
    const pairs = fc.uniqueArray(
      fc.constantFrom<[string, number]>(
        ["market.hbi_price", 420],
        ["energy.gas_tariff", 150],
        ["capital.overrun", 1.1],
        ["market.share_italy", 0.3],
        ["project.construction_years", 4],
        ["ore.grade", 0.42],
        ["concentrate.recovery", 0.78],
        ["discount.rate", 0.1],
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const [one, reversed] = [other(...given.flat()), other(...given.toReversed().flat())];
        const found = bridged(base, one);
        expect(Math.abs(sumOf(found.effects) - (npv(one) - npv(base)))).toBeLessThan(CENT);
        for (const { keys, effect } of bridged(base, reversed).effects) {
          const same = found.effects.find((of) => of.keys.toSorted().join() === keys.toSorted().join());
          expect(Math.abs((same?.effect ?? Number.NaN) - effect)).toBeLessThan(CENT);
        }
      }),
      { numRuns: 8 },
    );
  });

  test("of more than twelve changes adds up to the cent, with errors, and always alike", () => {
    const keys = [
      "capital.hbi",
      "capital.pellet",
      "capital.mine_concentrator",
      "capital.overrun",
      "market.hbi_price",
      "energy.power_tariff",
      "energy.gas_tariff",
      "discount.rate",
      "energy.fx",
      "ramp.maximum",
      "market.pellet_premium",
      "cost.real_growth",
      "market.price_real_growth",
      "carbon.cbam_seller_share",
    ];
    const to = other(...keys.flatMap((key) => [key, base[key] === 0 ? 0.001 : (base[key] ?? 0) * 0.97]));
    const found = bridged(base, to);
    expect(found.effects).toHaveLength(keys.length);
    expect(Math.abs(sumOf(found.effects) - (npv(to) - npv(base)))).toBeLessThan(CENT);
    expect(found.effects.some(({ error }) => error > 0)).toBe(true);
    expect(bridged(base, to)).toEqual(found);
  });

  test("moves together what cannot stand alone", () => {
    const shares = changesBetween(base, other("market.share_italy", 0.3, "market.hbi_price", 400));
    expect(shares.find((keys) => keys.includes("market.share_italy"))?.length).toBeGreaterThan(1);
    expect(shares).toHaveLength(2);
    const path = changesBetween(base, other("energy.gas_tariff", 150));
    expect(path).toHaveLength(1);
    const choice = other("concentrate.solve_for_pellet", "no", "concentrate.grade", 0.68);
    expect(changesBetween(base, choice)).toHaveLength(1);
  });
});
