import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as describeMessage } from "../../src/messages/text";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { spoilt } from "./mutant";

/** A thousand million US$ announced, spent 25, 45 and 30 % in 2026 to 2028, no inflation, work in 2029 to 2058. */
const round = {
  ...referenceSet("announced@1"),
  "capital.total": 1e9,
  "discount.inflation_usd": 0,
};

const total = (row: Float64Array): number => row.reduce((sum, x) => sum + x, 0);

/** A row in millions, to the cent. */
const millions = (row: Float64Array, from: number, to: number): number[] =>
  Array.from(row.slice(from, to), (x) => Math.round(x / 1e4) / 100);

describe("capital", () => {
  test("bottom-up, from the flows of worked case B and the reference unit costs", () => {
    // 180 x 2,693,522 t of concentrate, 120 x 2,797,565 t of pellets, 180 m; a fifth and a tenth on top; 470 x 2,000,000
    const direct = 180 * 2_693_522 + 120 * 2_797_565 + 180e6;
    expectClose(runProject(referenceSet("spec-consistent@1")).value("capital.base"), direct * 1.3 + 940e6, 1e-6);
  });

  test("the switch takes the announced total instead, and the overrun raises either", () => {
    expect(runProject(round).value("capital.base")).toBe(1e9);
    expectClose(runProject({ ...round, "capital.overrun": 1.43 }).value("capital.base"), 1.43e9);
    const plain = runProject(referenceSet("spec-consistent@1")).value("capital.base");
    expectClose(
      runProject({ ...referenceSet("spec-consistent@1"), "capital.overrun": 1.2 }).value("capital.base"),
      1.2 * plain,
    );
  });

  test("a part quoted in older money and another currency is carried by the index", () => {
    const cost = (changes: Record<string, number>, id = "capital.cost_hbi") =>
      runProject({ ...referenceSet("spec-consistent@1"), "project.base_year": 2024, ...changes }).value(id);
    // outturns of the plants in Texas and of HBI-3, and one that was built from 2018 to 2020
    expectClose(cost({ "capital.hbi": 506, "capital.hbi_price_year": 2016 }) / 2e6, 746.156, 1e-6);
    expectClose(cost({ "capital.hbi": 472, "capital.hbi_price_year": 2017 }) / 2e6, 664.38, 1e-5);
    expectClose(cost({ "capital.hbi": 526, "capital.hbi_price_year": 2018 }) / 2e6, 696.68, 1e-5);
    // 400 EUR at 1.08, in the money of the base year
    expectClose(cost({ "capital.hbi": 400, "capital.hbi_price_year": 2024, "capital.hbi_usd": 1.08 }), 864e6);
    expectClose(
      cost({ "capital.infrastructure_price_year": 2020 }, "capital.cost_infrastructure"),
      (180e6 * 798.8) / 596.2,
    );
  });

  test("after the last year of the index its held value stands, and a further year is one more entry", () => {
    const factor = (changes: Record<string, number>) =>
      runProject({ ...referenceSet("spec-consistent@1"), "capital.hbi_price_year": 2024, ...changes }).value(
        "capital.cost_hbi",
      ) / 940e6;
    expectClose(factor({}), 1);
    expectClose(factor({ "capital.index_held": 838.74 }), 1.05);
    expectClose(factor({ "capital.index.2025": 810, "capital.index.2026": 878.68, "capital.index_held": 838.74 }), 1.1);
    expect(() => factor({ "capital.index.2026": 820 })).toThrow("model.tableGap");
  });

  test("the overrun falls on offers and estimates alone where that is asked for", () => {
    const base = (changes: Record<string, number | string>) =>
      runProject({ ...referenceSet("spec-consistent@1"), "capital.overrun": 1.5, ...changes });
    const on = base({ "capital.overrun_on": "offers" });
    const spent = on.value("capital.bottom_up") + 0.5 * on.value("capital.direct");
    expectClose(on.value("capital.base"), spent);
    const offer = base({
      "capital.overrun_on": "offers",
      "capital.hbi_kind": "offer",
      "capital.mine_kind": "as spent",
    });
    expectClose(offer.value("capital.offers"), offer.value("capital.direct_all") - offer.value("capital.cost_mine"));
    // an announced total is an offer, whatever its parts would be
    expectClose(
      runProject({ ...round, "capital.overrun": 1.5, "capital.overrun_on": "offers" }).value("capital.base"),
      1.5e9,
    );
  });

  test("owner's cost and contingency on all direct cost, each by a choice", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "capital.owner_base": "all",
      "capital.contingency_base": "all",
    });
    expectClose(run.value("capital.base"), 1.3 * run.value("capital.direct_all"));
  });

  test("the HBI plant grows with a power of its capacity", () => {
    const cost = (capacity: number, exponent: number): number =>
      runProject({
        ...referenceSet("spec-consistent@1"),
        "project.hbi_capacity": capacity,
        "capital.hbi_exponent": exponent,
      }).value("capital.cost_hbi");
    expectClose(cost(2e6, 0.65), 940e6);
    expectClose(cost(1e6, 1), 470e6);
    // half the capacity at an exponent of one half: 1 / sqrt(2)
    expectClose(cost(1e6, 0.5), 940e6 * Math.SQRT1_2);
    expectClose(cost(1e6, 0), 940e6);
  });

  test("phasing spends it year by year", () => {
    expect(millions(runProject(round).row("capital.spent"), 0, 5)).toEqual([250, 450, 300, 0, 0]);
  });

  test("sustaining capital from the second operating year, none in the last three", () => {
    const sustained = runProject(round).row("capital.sustained");
    expect(millions(sustained, 2, 6)).toEqual([0, 0, 10, 10]);
    expect(millions(sustained, 28, 33)).toEqual([10, 10, 0, 0, 0]);
    expectClose(total(sustained), 26 * 10e6);
  });

  test("sustaining capital stops when the ore is about to end", () => {
    const run = runProject({ ...round, "ore.reserve": 65e6 });
    const sustained = run.row("capital.sustained");
    const last = run.row("plan.final").indexOf(1);
    expect(last).toBeLessThan(32);
    expect(millions(sustained, last - 2, last + 1)).toEqual([0, 0, 0]);
    expect(millions(sustained, last - 6, last - 4)).toEqual([10, 10]);
  });

  test("assets that are renewed at once: 36 m in years 6 and 18, not in the last three", () => {
    const tubes = { ...round, "capital.sustaining": 0, "capital.tubes": 36e6 };
    const years = (inputs: Record<string, number | string>): number[] =>
      Array.from(runProject(inputs).row("capital.sustained")).flatMap((x, t) => (x > 0 ? [t - 2] : []));
    expect(years(tubes)).toEqual([6, 18]);
    expect(years({ ...tubes, "project.life_cap": 40 })).toEqual([6, 18, 30]);
    expect(years({ ...tubes, "capital.tubes_interval": 0 })).toEqual([6]);
    expect(years({ ...tubes, "capital.tubes_first": 2, "capital.tubes_interval": 7 })).toEqual([2, 9, 16, 23]);
    expectClose(runProject(tubes).row("cash.sustaining")[8] ?? 0, -36e6);
    expectClose(
      runProject({ ...tubes, "discount.inflation_usd": 0.02 }).row("cash.sustaining")[8] ?? 0,
      -36e6 * 1.02 ** 8,
    );
  });

  test("a lump in any one year, taxed, written down and lent against like other capital", () => {
    const inputs = { ...referenceSet("spec-consistent@1"), "capital.lump.6": 36e6, "capital.lump.30": 5e6 };
    const [plain, run] = [runProject(referenceSet("spec-consistent@1")), runProject(inputs)];
    const more = (id: string, t: number): number => (run.row(id)[t] ?? 0) - (plain.row(id)[t] ?? 0);
    const price = (t: number): number => plain.row("index.prices")[t] ?? 0;
    expectClose(more("capital.sustained", 8), 36e6 * price(8), 1e-7);
    expectClose(more("capital.sustained", 32), 5e6 * price(32), 1e-7);
    expectClose(total(run.row("capital.lumps")), 41e6);
    const spent = run.value("capital.initial") + total(run.row("capital.sustained"));
    expectClose(total(run.row("depreciation.charge")), spent);
    expect(more("debt.cfads_lender", 8)).toBeLessThan(-30e6);
    expect(run.value("debt.total")).toBeLessThan(plain.value("debt.total"));
    expect(run.value("check.all")).toBe(1);
  });

  test("what is given for a year after the end of the ore is not spent", () => {
    expect(total(runProject({ ...round, "ore.reserve": 65e6, "capital.lump.29": 1e6 }).row("capital.lumps"))).toBe(0);
  });

  test("tailings: the room of the start is capital, what fills up later raises the dam", () => {
    const run = runProject({
      ...referenceSet("spec-consistent@1"),
      "capital.tailings": 2,
      "capital.tailings_start": 3,
    });
    const [room, built] = [run.value("concentrate.tailings_room"), run.value("capital.tailings_built")];
    expectClose(built, 3 * run.value("nameplate.tailings_volume"));
    expectClose(total(run.row("capital.tailings_raised")), room - built);
    expectClose(run.value("capital.cost_tailings"), 2 * built);
    const raised = run.row("capital.tailings_raised");
    expect(total(raised.slice(0, 6))).toBe(0);
    expectClose(raised[20] ?? 0, run.row("annual.tailings_volume")[20] ?? 0);
    const whole = runProject({
      ...referenceSet("spec-consistent@1"),
      "capital.tailings": 2,
      "capital.tailings_start": 60,
    });
    expectClose(whole.value("capital.cost_tailings"), 2 * room);
    expect(total(whole.row("capital.raised"))).toBe(0);
    expect([run.value("check.all"), whole.value("check.all")]).toEqual([1, 1]);
  });

  test("covered storage is a part of direct cost", () => {
    const [without, run] = [
      referenceSet("spec-consistent@1"),
      { ...referenceSet("spec-consistent@1"), "capital.storage": 15e6 },
    ].map(runProject);
    expectClose((run?.value("capital.base") ?? 0) - (without?.value("capital.base") ?? 0), 1.3 * 15e6, 1e-7);
  });

  test("a closure fund is paid in while there is work, and holds what closure costs in the end", () => {
    const inputs = { ...round, "discount.inflation_usd": 0.022, "capital.closure_funding": "fund" };
    const [last, run] = [runProject({ ...inputs, "capital.closure_funding": "last year" }), runProject(inputs)];
    const [held, paid] = [run.row("closure_fund.held"), run.row("closure_fund.paid_in")];
    expectClose(paid[3] ?? 0, (50e6 * 1.022 ** 3) / 30);
    expectClose(held[31] ?? 0, 50e6 * 1.022 ** 31 * (29 / 30));
    expect(held[32]).toBe(0);
    expect(total(held.slice(0, 3))).toBe(0);
    expect(Math.abs(total(paid))).toBeLessThan(1e-6);
    expectClose(total(run.row("cash.closure")), total(last.row("cash.closure")));
    // the same closure, earlier: less value, the same tax
    expect(run.value("returns.npv")).toBeLessThan(last.value("returns.npv"));
    expect(run.row("tax.profit")).toEqual(last.row("tax.profit"));
    expectClose(run.row("balance.closure_fund")[20] ?? 0, held[20] ?? 0, 1e-9);
    expect(run.value("check.all")).toBe(1);
    expect(runProject({ ...inputs, "ore.reserve": 65e6 }).value("check.all")).toBe(1);
  });

  test.each<readonly [string, Record<string, number>, first: number, of: number]>([
    ["the last eight of thirty years", { "capital.closure_years": 8 }, 25, 8],
    ["half years count in part", { "capital.closure_years": 7.5 }, 25, 7.5],
    ["more years than there are", { "capital.closure_years": 60 }, 3, 30],
  ])("closure is built up over the last years of work: %s", (_, changes, first, of) => {
    const inputs = { ...round, "discount.inflation_usd": 0.022, "capital.closure_funding": "last years", ...changes };
    const [last, run] = [runProject({ ...inputs, "capital.closure_funding": "last year" }), runProject(inputs)];
    const held = run.row("closure_fund.held");
    expect(held.findIndex((x) => x > 0)).toBe(first);
    expectClose(held[first] ?? 0, (50e6 * 1.022 ** first * (of - (32 - first))) / of);
    expectClose(held[31] ?? 0, (50e6 * 1.022 ** 31 * (of - 1)) / of);
    expect(held[32]).toBe(0);
    expectClose(total(run.row("cash.closure")), total(last.row("cash.closure")));
    expectClose(run.row("balance.closure_fund")[30] ?? 0, held[30] ?? 0, 1e-9);
    expect(run.value("check.all")).toBe(1);
  });

  test("sustaining cost of an average year holds the lumps, spread", () => {
    const inputs = {
      ...round,
      "capital.tubes": 36e6,
      "capital.lump.3": 6e6,
      "capital.tailings": 1,
      "capital.tailings_start": 0,
    };
    const [plain, run] = [runProject(round), runProject(inputs)];
    const more = run.value("nameplate.sustaining") - plain.value("nameplate.sustaining");
    expectClose(more, (2 * 36e6 + 6e6 + run.value("concentrate.tailings_room")) / 30);
  });

  test("closure falls into the last year of work, at its prices", () => {
    const closed = runProject({ ...round, "discount.inflation_usd": 0.022 }).row("capital.closed");
    expectClose(closed[32] ?? 0, 50e6 * 1.022 ** 32);
    expect(total(closed)).toBe(closed[32]);
    const early = runProject({ ...round, "ore.reserve": 65e6 });
    const last = early.row("plan.final").indexOf(1);
    expect(early.row("capital.closed")[last]).toBe(50e6);
    expect(total(early.row("capital.closed"))).toBe(50e6);
  });
});

describe("above nameplate", () => {
  const above = { ...referenceSet("spec-consistent@1"), "ramp.maximum": 1.1 };

  test("the HBI plant makes more; mine and own plants are full, and pellets are bought for the rest", () => {
    const run = runProject(above);
    const hbi = run.row("annual.hbi")[15] ?? 0;
    expectClose(hbi, 2.2e6, 1e-6);
    expectClose(run.row("annual.ore")[15] ?? 0, run.value("nameplate.ore"));
    expectClose(run.row("annual.hbi_own")[15] ?? 0, 2e6);
    expectClose(run.row("annual.pellets_bought")[15] ?? 0, (hbi - 2e6) * run.value("pellet.bought_per_hbi"), 1e-6);
    expect(run.value("check.all")).toBe(1);
  });

  test("pellets that are bought are told with their first year and their tonnes, and why", () => {
    const told = (changed: Readonly<Record<string, number>>) =>
      runProject({ ...referenceSet("spec-consistent@1"), ...changed })
        .warnings.filter(({ code }) => code === "W-PEL-3")
        .map((warning) => describeMessage(warning));
    // own plants give out in the year in which the ramp passes 1
    const run = runProject(above);
    const bought = run.row("annual.pellets_bought");
    const first = bought.findIndex((tonnes) => tonnes > 0);
    const most = Number(Math.max(...bought).toPrecision(6));
    expect(told({ "ramp.maximum": 1.1 })).toEqual([
      `ramp.upstream: in ${bought.filter((tonnes) => tonnes > 0).length} years, the first of them ${run.years[first]}, the HBI plant works above what mine, concentrator and pellet plant reach, and up to ${most} t of pellets a year are bought; raise it where own plants reach more (W-PEL-3)`,
    ]);
    expect(told({ "ramp.maximum.20": 1.1, "ramp.maximum.21": 0.93 })[0]).toMatch(
      /^ramp\.upstream: in 2048 the HBI plant/,
    );
    expect(told({ "ramp.maximum": 1.1, "ramp.upstream": 1.1 })).toEqual([]);
    expect(told({})).toEqual([]);
    expect(told({ "ramp.maximum": 1, "ramp.tau": 0.001 })).toEqual([]);
    // a mine that is too small at nameplate is meant so
    for (const maximum of [0.93, 1.1]) expect(told({ "ramp.maximum": maximum, "mine.capacity": 3.1e6 })).toEqual([]);
    expect(told({ "ramp.maximum": 1.1, "ramp.upstream": 1.25, "mine.capacity": 6.3e6 })).toEqual([
      expect.stringMatching(
        /^mine\.capacity: in \d+ years, the first of them 20\d\d, the mine gives less ore .* up to \d+ t /,
      ),
    ]);
    // ore that gets poorer outgrows the mine in its year
    expect(told({ "mine.capacity": 6.3e6, "ore.grade.2040": 0.3 })[0]).toMatch(
      /^mine\.capacity: in \d+ years, the first of them 2040, /,
    );
  });

  test("plants ahead of it that run above theirs too: no pellets bought", () => {
    const run = runProject({ ...above, "ramp.upstream": 1.1 });
    expectClose(run.row("annual.ore")[15] ?? 0, 1.1 * run.value("nameplate.ore"), 1e-6);
    expect(total(run.row("annual.pellets_bought"))).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test("gas for nameplate and a little more: own pellets first, what is left makes HBI of bought ones", () => {
    const full = runProject({ ...above, "energy.gas_capacity": 1e9 }).row("annual.gas")[15] ?? 0;
    const run = runProject(above);
    const need =
      (run.row("bottleneck.gas_use")[15] ?? 0) * (referenceSet("spec-consistent@1")["energy.gas_capacity"] ?? 0);
    const short = runProject({ ...above, "energy.gas_capacity": 0.97 * need });
    expectClose(run.row("annual.gas")[15] ?? 0, full);
    expectClose(short.row("bottleneck.gas_use")[15] ?? 0, 1);
    expect(short.row("annual.hbi")[15]).toBeGreaterThan(2e6);
    expect(short.row("annual.hbi")[15]).toBeLessThan(2.2e6);
    expect(short.value("check.all")).toBe(1);
  });

  test("a mine that is too small limits as before", () => {
    const run = runProject({ ...above, "mine.capacity": 3.1e6, "ramp.upstream": 1.25 });
    expectClose(run.row("annual.ore")[15] ?? 0, 3.1e6);
    expect(run.value("check.all")).toBe(1);
  });
});

describe("depreciation by the year in which assets enter service", () => {
  test("what enters before the straight line keeps its share of the rest; what enters later has its life", () => {
    // machinery is 65 %: 650 m enter in 2029, 6.5 m a year from 2030; from 2031 on straight line over 14 years
    const run = runProject({ ...round, "depreciation.straight_from": 2031 });
    const charge = run.row("machinery.charge");
    expectClose(charge[3] ?? 0, 130e6);
    expectClose(charge[4] ?? 0, 0.2 * (520e6 + 6.5e6));
    expectClose(charge[5] ?? 0, 0.2 * 421.2e6 + 6.5e6 / 14);
    expectClose(charge[6] ?? 0, 0.2 * 336.96e6 + 13e6 / 14);
    expectClose(run.row("machinery.book")[5] ?? 0, 0.8 * 421.2e6 + (6.5e6 * 13) / 14);
    expect(run.row("depreciation.book")[32]).toBe(0);
    expectClose(total(run.row("depreciation.charge")), 1e9 + 260e6);
  });

  test("in the year of the change the straight line holds already", () => {
    const straight = runProject(round).row("depreciation.charge");
    expect(runProject({ ...round, "depreciation.straight_from": 2029 }).row("depreciation.charge")).toEqual(straight);
    const charge = runProject({ ...round, "depreciation.straight_from": 2030 }).row("preparatory.charge");
    expectClose(charge[3] ?? 0, 0.25 * 100e6);
    expectClose(charge[4] ?? 0, 0.25 * 75e6 + 1e6 / 11);
  });

  test("Horizontal Monitoring: the declining balance whatever the year", () => {
    const monitored = runProject({ ...round, "depreciation.declining": "yes" }).row("depreciation.charge");
    const never = runProject({ ...round, "depreciation.straight_from": 2200 }).row("depreciation.charge");
    expect(monitored).toEqual(never);
    expectClose(monitored[3] ?? 0, 0.07 * 250e6 + 0.2 * 650e6 + 0.25 * 100e6);
  });

  test("whatever the date, everything is written off once, by the last year of work", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2065 }), fc.integer({ min: 20, max: 200 }), (from, ore) => {
        const run = runProject({ ...round, "depreciation.straight_from": from, "ore.reserve": ore * 1e6 });
        const spent = run.value("capital.initial") + total(run.row("capital.sustained"));
        expectClose(total(run.row("depreciation.charge")), spent, 1e-12);
        expect(run.row("depreciation.book")[32]).toBe(0);
        expect(Math.min(...run.row("depreciation.charge"))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  test("an asset written off twice is noticed", () => {
    expect(spoilt({})("pass.assets_written_off")).toBe(1);
    expect(spoilt({ "machinery.charge": "machinery.straight_charge * 2" })("pass.assets_written_off")).toBe(0);
  });
});

describe("import duty on machinery", () => {
  const dutiable = { ...round, "tax.import_duty": 0.05 };

  test("a twentieth of the machinery is added to the capital and written down with it", () => {
    const run = runProject(dutiable);
    expect(millions(run.row("capital.import_duty"), 0, 5)).toEqual([8.13, 14.63, 9.75, 0, 0.33]);
    expectClose(run.value("capital.initial"), 1.0325e9);
    expectClose(run.row("cash.capital")[0] ?? 0, -258.125e6);
    expectClose(run.row("capital.sustained")[4] ?? 0, 10.325e6);
    expectClose(run.row("machinery.added")[3] ?? 0, 682.5e6);
    expectClose(run.row("buildings.added")[3] ?? 0, 250e6);
    expectClose(run.row("preparatory.added")[3] ?? 0, 100e6);
    expect(run.value("check.all")).toBe(1);
  });

  test.each(["promotion document", "industrial park"])("%s: none", (incentive) => {
    const run = runProject({ ...dutiable, "tax.incentive": incentive });
    expect(total(run.row("capital.import_duty"))).toBe(0);
    expect(run.value("capital.initial")).toBe(1e9);
  });
});

describe("VAT on construction and operation", () => {
  const taxed = { ...round, "tax.vat_construction": 1, "tax.vat_operating_share": 0, "capital.sustaining": 0 };

  test("by hand: 120 days on three years of construction", () => {
    // 18 % of 40 % of 250, 450 and 300 m are 18, 32.4 and 21.6 m; 245 of 365 days are refunded in the year itself
    const run = runProject(taxed);
    const here = 245 / 365;
    expect(millions(run.row("vat.paid"), 0, 5)).toEqual([18, 32.4, 21.6, 0, 0]);
    const refunded = run.row("vat.refunded");
    expectClose(refunded[0] ?? 0, 18e6 * here);
    expectClose(refunded[1] ?? 0, 32.4e6 * here + 18e6 * (1 - here));
    expectClose(refunded[2] ?? 0, 21.6e6 * here + 32.4e6 * (1 - here));
    expectClose(refunded[3] ?? 0, 21.6e6 * (1 - here));
    expect(millions(refunded, 4, 6)).toEqual([0, 0]);
    expectClose(run.row("vat.receivable")[2] ?? 0, 21.6e6 * (120 / 365));
  });

  test.each([
    [0, [18, 32.4, 21.6, 0, 0]],
    [365, [0, 18, 32.4, 21.6, 0]],
    [547.5, [0, 9, 25.2, 27, 10.8]],
    [730, [0, 0, 18, 32.4, 21.6]],
  ])("refunds after %d days", (days, wanted) => {
    const run = runProject({ ...taxed, "tax.vat_refund_days_construction": days });
    expect(millions(run.row("vat.refunded"), 0, 5)).toEqual(wanted);
  });

  // three years of construction; 65 % of capital is machinery: of 250, 450 and 300 m a year, and of 10 m of sustaining capital
  test.each([
    ["promotion document", { "tax.promotion_years": 7 }, 9],
    ["promotion document", { "tax.promotion_years": 4 }, 6],
    ["industrial park", { "tax.park_years": 10 }, 9],
    ["industrial park", { "tax.park_years": 2 }, 1],
    ["none", {}, -1],
    ["promotion document", { "tax.psa": "yes" }, -1],
  ])("%s, %j: imported machinery is free of VAT to year %d", (incentive, terms, last) => {
    const run = runProject({ ...taxed, "capital.sustaining": 0.01, ...terms, "tax.incentive": incentive });
    const spent = [250, 450, 300, 0, 10, 10, 10, 10, 10, 10, 10, 10];
    const due = spent.map((amount, t) => amount * 0.18 * 0.4 * (t <= last ? 1 - 0.65 : 1));
    for (const [t, paid] of due.entries()) expectClose(run.row("vat.paid")[t] ?? 0, paid * 1e6, 1e-9, `year ${t}`);
    expect(run.value("check.all")).toBe(1);
  });

  test("operation: a share of the cost and of sustaining capital, with a lag of its own", () => {
    const run = runProject({
      ...taxed,
      "tax.vat_operating_share": 0.6,
      "tax.vat_refund_days": 73,
      "capital.sustaining": 0.01,
    });
    const cost = run.row("annual.cost");
    const paid = (t: number): number => 0.18 * (0.6 * (cost[t] ?? 0) + 0.4 * 10e6);
    expectClose(run.row("vat.paid")[10] ?? 0, paid(10));
    expectClose(run.row("vat.refunded")[10] ?? 0, 0.8 * paid(10) + 0.2 * paid(9));
    // the last year refunds its own and what was left
    expectClose(run.row("vat.refunded")[32] ?? 0, 0.18 * 0.6 * ((cost[32] ?? 0) + 0.2 * (cost[31] ?? 0)));
    expect(run.row("vat.receivable")[32]).toBe(0);
  });

  test("it moves cash in time, makes none, and costs its time value", () => {
    const [off, on] = [runProject(round), runProject({ ...round, "tax.vat_construction": "yes" })];
    const vat = on.row("cash.vat");
    on.row("cash.flow").forEach((flow, t) => {
      expect(Math.abs(flow - (off.row("cash.flow")[t] ?? 0) - (vat[t] ?? 0))).toBeLessThan(1e-6);
    });
    expect(Math.abs(total(vat))).toBeLessThan(0.01);
    expect(on.value("returns.npv")).toBeLessThan(off.value("returns.npv") - 1e6);
    expect(on.value("returns.npv_before_tax")).toBe(off.value("returns.npv_before_tax"));
    expect(total(off.row("vat.paid"))).toBe(0);
  });

  test("the ore ends early: nothing stays outstanding, nothing comes back later", () => {
    const run = runProject({ ...round, "tax.vat_construction": 1, "tax.vat_refund_days": 700, "ore.reserve": 65e6 });
    const last = run.row("plan.final").indexOf(1);
    expect(run.row("vat.receivable")[last - 1]).toBeGreaterThan(0);
    expect(total(run.row("vat.receivable").slice(last))).toBe(0);
    expect(total(run.row("vat.refunded").slice(last + 1))).toBe(0);
    expect(run.value("check.all")).toBe(1);
  });

  test("VAT that is never given back, or given back too early, is noticed", () => {
    const on = { "tax.vat_construction": 1 };
    expect(spoilt({}, on)("check.all")).toBe(1);
    expect(spoilt({ "vat.refunded": "vat.construction_due + vat.operation_due / 2" }, on)("pass.vat_refunded")).toBe(0);
    expect(spoilt({ "vat.construction_due": "vat.construction_paid * 2" }, on)("pass.vat_outstanding")).toBe(0);
  });
});
