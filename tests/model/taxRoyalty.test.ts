import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slidingRate } from "../../src/functions/tax/slidingRate";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

const FROM = [0, 300, 350, 400, 450] as const;
const RATE = [0.03, 0.04, 0.05, 0.06, 0.07] as const;
const slab = (index: number, from: readonly number[] = FROM) => slidingRate(index, from, RATE, "slab");
const marginal = (index: number, from: readonly number[] = FROM) => slidingRate(index, from, RATE, "marginal");

describe("bands from 0, 300, 350, 400, 450 at 3 to 7 %, by hand", () => {
  test.each([
    [0, 0.03, 0],
    [150, 0.03, 0.03],
    [299.99, 0.03, 0.03],
    // a threshold belongs to the band that it begins; at it, no part of the index lies in that band yet
    [300, 0.04, 9 / 300],
    [360, 0.05, (9 + 2 + 0.5) / 360],
    [450, 0.07, (9 + 2 + 2.5 + 3) / 450],
    [500, 0.07, (9 + 2 + 2.5 + 3 + 3.5) / 500],
    [-0.2, 0, 0],
  ])("index %d: slab %d, marginal %d", (index, ofSlab, ofMarginal) => {
    expectClose(slab(index), ofSlab);
    expectClose(marginal(index), ofMarginal);
  });

  test("below a first threshold above nil nothing is due", () => {
    const from = [100, 300, 350, 400, 450];
    expect([slab(99, from), marginal(99, from), marginal(100, from)]).toEqual([0, 0, 0]);
    expectClose(slab(100, from), 0.03);
    expectClose(marginal(200, from), (0.03 * 100) / 200);
  });
});

test("of rising rates: the slab is never the milder, and by band a higher index never pays less in all", () => {
  const index = fc.double({ min: 0.001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(index, index, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(slab(a)).toBeGreaterThanOrEqual(marginal(a) - 1e-15);
      expect(high * marginal(high)).toBeGreaterThanOrEqual(low * marginal(low) - 1e-12);
      // continuous: the royalty of one more unit is at most the top rate
      expect(high * marginal(high) - low * marginal(low)).toBeLessThanOrEqual(0.07 * (high - low) + 1e-12);
    }),
  );
});

describe("in the project", () => {
  const with_ = (overrides: Readonly<Record<string, unknown>>) =>
    runProject({ ...referenceSet("spec-consistent@1"), ...overrides });
  const YEAR = 10;

  test("one rate on the ore is the mining tax", () => {
    const rates = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`royalty.rate.${n}`, 0.03]));
    for (const method of ["slab", "marginal"]) {
      const run = with_({ "royalty.method": method, ...rates });
      const [sliding, flat] = [run.row("tax.mining"), runProject(referenceSet("spec-consistent@1")).row("tax.mining")];
      sliding.forEach((royalty, t) => {
        expectClose(royalty, flat[t] ?? Number.NaN);
      });
    }
  });

  test.each([
    ["gross revenue", "annual.revenue", undefined],
    ["netback revenue", "annual.revenue", "annual.freight"],
    ["ore transfer value", "royalty.ore_value", undefined],
  ])("slab on price: the band's rate of %s, in the place of the mining tax", (base, plus, minus) => {
    const run = with_({ "royalty.method": "slab", "royalty.base": base, "market.price_real_growth": 0 });
    const price = (run.row("market.realised")[YEAR] ?? 0) / (run.row("index.prices")[YEAR] ?? 1);
    expect(price).toBeGreaterThan(300);
    expect(price).toBeLessThan(350);
    const whole = (run.row(plus)[YEAR] ?? 0) - (minus === undefined ? 0 : (run.row(minus)[YEAR] ?? 0));
    expectClose(run.row("tax.mining")[YEAR] ?? 0, 0.04 * whole);
    expect(run.value("check.all")).toBe(1);
  });

  test("the margin is EBITDA over revenue of the same year, nil while nothing is sold", () => {
    const bands = { "royalty.from.2": 0.2, "royalty.from.3": 0.4, "royalty.from.4": 0.6, "royalty.from.5": 0.8 };
    const run = with_({ "royalty.method": "slab", "royalty.index": "operating margin", ...bands });
    expectClose(
      run.row("royalty.margin")[YEAR] ?? 0,
      (run.row("annual.ebitda")[YEAR] ?? 0) / (run.row("annual.revenue")[YEAR] ?? 0),
    );
    expect(run.row("royalty.margin")[0]).toBe(0);
    expect(run.row("royalty.rate_due")[YEAR]).toBeCloseTo(0.04, 12);
  });

  test("volume is in Mt of HBI a year", () => {
    const run = with_({ "royalty.method": "marginal", "royalty.index": "volume" });
    expectClose(run.row("royalty.index_value")[YEAR] ?? 0, (run.row("annual.hbi")[YEAR] ?? 0) / 1e6);
  });

  test("the R-factor is what came back per what was spent, to the end of the year before", () => {
    const bands = { "royalty.from.2": 0.5, "royalty.from.3": 1, "royalty.from.4": 1.2, "royalty.from.5": 1.5 };
    const run = with_({ "royalty.method": "slab", "royalty.index": "R-factor", "market.hbi_price": 450, ...bands });
    let [received, spent] = [0, 0];
    const at = (id: string, t: number): number => run.row(id)[t] ?? Number.NaN;
    const factor = run.row("tax.r_factor");
    factor.forEach((r, t) => {
      expectClose(r, spent > 0 ? received / spent : 0);
      received += at("annual.revenue", t) - at("tax.on_operation", t) - at("tax.rent", t) - at("tax.profit", t);
      for (const id of ["spent", "sustained", "closed"]) spent += at(`capital.${id}`, t);
      for (const id of ["cost", "freight", "cbam_seller"]) spent += at(`annual.${id}`, t);
    });
    expect(factor[0]).toBe(0);
    // it climbs through the bands, and the rate with it
    expect(at("royalty.rate_due", 3)).toBeCloseTo(0.03, 12);
    expect(at("royalty.rate_due", 30)).toBeGreaterThanOrEqual(0.05 - 1e-12);
    expect(run.value("check.all")).toBe(1);
  });
});
