import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";

/** What the border adjustment stood on in version 1, in figures; each check of the adviser moves one thing of it. */
const VERSION_1 = {
  "carbon.eua_price": 85,
  "carbon.eur_rate": 1,
  "carbon.cbam_seller_share": 1,
  "carbon.cbam_method": "joint process",
  "carbon.cbam_benchmark": 0.4,
  "carbon.cbam_pellet_benchmark": 0,
  "carbon.cbam_hydrogen_benchmark": 0,
  "carbon.cbam_pellet_factor": 0.35 * 0.0561,
  "carbon.cbam_hydrogen_factor": 0,
  "carbon.cross_sectoral": 1,
  "carbon.domestic_price": 0,
  "carbon.flux": 0,
};

type Changes = Readonly<Record<string, number | string>>;
const run = (changes: Changes = {}, set?: string) =>
  runProject({ ...referenceSet(set ?? "spec-consistent@1"), ...VERSION_1, ...changes });
type Run = ReturnType<typeof run>;

/** A row in a calendar year, when the plant works and nothing is free any more unless another is named. */
function inYear(made: Run, id: string, year = 2034): number {
  return made.row(id)[made.years.indexOf(year)] ?? Number.NaN;
}
/** The charge per tonne of HBI. */
const charge = (changes: Changes = {}, set?: string, year?: number): number =>
  inYear(run(changes, set), "carbon.cbam_per_hbi", year);

/** Carbon dioxide of a tonne of HBI without its pellets: 10 GJ of gas, less 1.3 % of carbon. */
const REDUCTION = 0.561 - (0.013 * 44.009) / 12.011;

describe("the checks of the adviser, all else as in version 1", () => {
  test("as it was: 0.5409 t at 85 are 45.97 US$/t from 2034", () => {
    expectClose(charge(), 45.97, 2e-4);
    expectClose(charge({}, undefined, 2029), (charge() / 85 - 0.4 * 0.775) * 85);
    expect(charge({}, undefined, 2058)).toBe(charge());
  });

  test("fossil hydrogen, 14.68 kg/t at 10.82, adds 0.159 t/t and 13.5 US$/t", () => {
    const fossil = { "carbon.cbam_hydrogen_factor": 10.82 };
    const [without, made] = [run({}, "hydrogen-30@1"), run(fossil, "hydrogen-30@1")];
    const more = (id: string): number => inYear(made, id) - inYear(without, id);
    expectClose(more("carbon.cbam_intensity"), 0.01468 * 10.82, 1e-3);
    expectClose(more("carbon.cbam_per_hbi"), 13.5, 1e-3);
  });

  test("the footprint's upstream factor of hydrogen does not cross the border", () =>
    expect(charge({ "carbon.hydrogen_factor": 10 }, "hydrogen-30@1")).toBe(charge({}, "hydrogen-30@1")));

  test("pellets bought in Brazil: 0.253 t/t and 21.5 US$/t on their share", () => {
    const [without, made] = [
      run({}, "purchased-pellets@1"),
      run({ "carbon.cbam_pellet_factor": 0.2 }, "purchased-pellets@1"),
    ];
    const share = inYear(made, "border.pellets_bought") / made.value("pellet.bought_per_hbi");
    expect(share).toBeGreaterThan(0.4);
    const more = (id: string): number => (inYear(made, id) - inYear(without, id)) / share;
    expectClose(more("carbon.cbam_intensity"), 0.253, 2e-3);
    expectClose(more("carbon.cbam_per_hbi"), 21.5, 2e-3);
  });

  test("a domestic price of 20 leaves 35.2 at the border, and 200 leaves nothing", () => {
    expectClose(charge({ "carbon.domestic_price": 20 }), 35.2, 2e-3);
    expect(charge({ "carbon.domestic_price": 200 })).toBe(0);
    expect(charge({ "carbon.domestic_price": 40 }, undefined, 2026)).toBe(0);
  });

  test("default values: 1.325 and its mark-up are 146.4 US$/t, and nothing is deducted", () => {
    const byDefault = { "carbon.cbam_method": "default values" };
    expectClose(charge(byDefault), 146.4, 1e-3);
    expect(charge({ ...byDefault, "carbon.domestic_price": 20 })).toBe(charge(byDefault));
    expectClose(charge(byDefault, undefined, 2030), (1.7225 - 0.397 * 0.515) * 85);
  });
});

describe("what counts under each method", () => {
  const act = { "carbon.cbam_benchmark": 0.295, "carbon.cbam_pellet_benchmark": 0.086 };
  const separate = { ...act, "carbon.cbam_method": "separate precursors" };

  test("one process: electricity of pellets never counts, the benchmark is that of HBI alone", () => {
    const made = run({ ...act, "carbon.grid_factor": 0.9 });
    expect(inYear(made, "border.benchmark")).toBe(0.295);
    expect(made.row("carbon.cbam_intensity")).toEqual(run().row("carbon.cbam_intensity"));
  });

  test("own pellets as a precursor: 0.028 t/t of electricity, 0.086 a tonne of pellets to the benchmark", () => {
    const [joint, made] = [run(act), run(separate)];
    const pellets = inYear(made, "border.pellets_own");
    expectClose(pellets, made.value("pellet.own_per_hbi"));
    expectClose(inYear(made, "carbon.cbam_intensity") - inYear(joint, "carbon.cbam_intensity"), 0.028, 0.02);
    expectClose(inYear(made, "border.benchmark"), 0.295 + 0.086 * pellets);
  });

  test("bought pellets bring their benchmark into one process, too", () => {
    const made = run(act, "purchased-pellets@1");
    expectClose(inYear(made, "border.benchmark"), 0.295 + 0.086 * inYear(made, "border.pellets_bought"));
  });

  test("only what the HBI plant itself emits earns the deduction then", () => {
    const priced = { ...separate, "carbon.domestic_price": 20 };
    expectClose(charge(separate) - charge(priced), 20 * REDUCTION);
    expectClose(inYear(run(priced), "border.priced"), REDUCTION);
  });

  test("a benchmark of hydrogen relieves hydrogen from electricity, too", () => {
    const made = run({ "carbon.cbam_hydrogen_benchmark": 5.089 }, "hydrogen-30@1");
    expectClose(inYear(made, "border.benchmark"), 0.4 + 5.089 * 0.01468, 1e-3);
  });

  test("the cross-sectoral factor takes from the free part", () => {
    const [less, all] = [charge({ "carbon.cross_sectoral": 0.9 }, undefined, 2030), charge({}, undefined, 2030)];
    expectClose(less - all, 85 * 0.4 * 0.515 * 0.1);
  });

  test("diesel of the mine is outside, carbonate flux inside", () => {
    expect(charge({ "mine.diesel": 1 })).toBe(charge());
    expectClose(charge({ "carbon.flux": 10 }) - charge(), 85 * 0.01 * run().value("pellet.own_per_hbi"));
  });

  test("the allowance is paid in euro", () => {
    expectClose(charge({ "carbon.eur_rate": 1.17 }), 1.17 * charge());
    expectClose(charge({ "carbon.eua_price": 170 }), 2 * charge());
  });
});

describe("who bears it", () => {
  test.each([0, 0.5, 1])("a share of %d is the seller's, the rest the buyer's", (share) => {
    const made = run({ "carbon.cbam_seller_share": share });
    const all = inYear(made, "border.cost");
    expect(all).toBeGreaterThan(50e6);
    expectClose(inYear(made, "annual.cbam_seller"), share * all);
    expectClose(inYear(made, "annual.cbam_seller") + inYear(made, "border.buyer"), all);
    expectClose(made.value("border.average_seller"), share * made.value("border.average"));
  });

  // in millions, as the adviser found them
  test.each([
    [0, -652],
    [0.5, -973],
    [1, -1318],
  ])("NPV at a share of %d is %d million", (share, npv) =>
    expectClose(run({ "carbon.cbam_seller_share": share }).value("returns.npv"), npv * 1e6, 1e-3),
  );

  test("the average of the life lies between the first and the last year, and is nil without sales to the EU", () => {
    const made = run();
    expect(made.value("border.average")).toBeGreaterThan(inYear(made, "carbon.cbam_per_hbi", 2029));
    expect(made.value("border.average")).toBeLessThan(charge());
    expect(run({ "market.share_italy": 0, "market.share_marmara": 1 }).value("border.average")).toBe(0);
  });
});

describe("prices and acts have their years", () => {
  test("the path of the allowance price that the adviser gives", () => {
    const path = { "carbon.eua_price.2028": 85, "carbon.eua_price.2030": 95, "carbon.eua_price.2035": 115 };
    const made = run({ "carbon.eua_price": 75, "carbon.eur_rate": 1.2, "carbon.eur_rate.2040": 1.1, ...path });
    for (const [year, price] of [
      [2027, 75 * 1.2],
      [2029, 85 * 1.2],
      [2034, 95 * 1.2],
      [2036, 115 * 1.2],
      [2041, 115 * 1.1],
    ] as const)
      expectClose(inYear(made, "border.allowance", year), price);
  });

  test("a new act is a new row: benchmarks from 2031, another mark-up, a factor after 2030", () => {
    const made = run({
      "carbon.cbam_benchmark": 0.295,
      "carbon.cbam_benchmark.2031": 0.28,
      "carbon.cross_sectoral.2031": 0.95,
    });
    expect(inYear(made, "border.benchmark", 2030)).toBe(0.295);
    expect(inYear(made, "border.benchmark", 2031)).toBe(0.28);
    expectClose(inYear(made, "carbon.cbam_per_hbi", 2031), (charge() / 85 - 0.28 * 0.39 * 0.95) * 85);
    const marked = run({
      "carbon.cbam_method": "default values",
      "carbon.cbam_markup": 1.1,
      "carbon.cbam_markup.2027": 1.2,
      "carbon.cbam_markup.2028": 1.3,
    });
    for (const [year, value] of [
      [2026, 1.4575],
      [2027, 1.59],
      [2028, 1.7225],
      [2040, 1.7225],
    ] as const)
      expectClose(inYear(marked, "carbon.cbam_intensity", year), value);
  });

  test("a domestic price that begins in 2040 is paid and deducted from then on", () => {
    const made = run({ "carbon.domestic_price.2040": 20 });
    expect(inYear(made, "annual.carbon_domestic", 2039)).toBe(0);
    expect(inYear(made, "annual.carbon_domestic", 2040)).toBeGreaterThan(20e6);
    expect(inYear(made, "carbon.cbam_per_hbi", 2039)).toBe(charge());
    expectClose(inYear(made, "carbon.cbam_per_hbi", 2040), 35.2, 2e-3);
  });

  test("a share of the seller that rises is in the average that it bears", () => {
    const made = run({ "carbon.cbam_seller_share": 0, "carbon.cbam_seller_share.2040": 1 });
    expect(made.value("border.average_seller")).toBeGreaterThan(0.4 * made.value("border.average"));
    expect(made.value("border.average_seller")).toBeLessThan(made.value("border.average"));
    expect(inYear(made, "annual.cbam_seller", 2039)).toBe(0);
    expect(inYear(made, "border.buyer", 2040)).toBe(0);
  });
});
