import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/model/inputs/keys";
import { type ProjectRun, runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";

type Changes = Readonly<Record<string, number | string>>;

/** Version 1, whose prices, costs and carbon know no calendar year: all that waits rises with US$ prices. */
const inVersion1 = (changes: Changes): ProjectRun => runProject({ ...referenceSet("spec-consistent@1"), ...changes });

/** A set of today without its values by year. */
const withoutSteps = (name: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(referenceSet(name)).filter(([key]) => keyOf(key)?.step === undefined));

const FIRST = 2026;
const WAITS = [1, 2, 4];

describe("a project that waits", () => {
  // lender.md 3: at 400 US$/t, m US$, valued at its own start as version 1 did, and at a fixed date
  test.each([
    [2026, 539, 539],
    [2027, 551, 503],
    [2028, 563, 469],
    [2030, 588, 409],
  ])("from %d: %d at its own start, %d at that of 2026", (year, own, fixed) => {
    const at = { "market.hbi_price": 400, "project.first_year": year };
    const npv = (valued: number) => inVersion1({ ...at, "discount.valuation_year": valued }).value("returns.npv") / 1e6;
    expect(Math.round(npv(year))).toBe(own);
    expect(Math.round(npv(FIRST))).toBe(fixed);
    expect(npv(FIRST)).toBe(inVersion1(at).value("returns.npv") / 1e6);
  });

  const spot = fc.record({
    price: fc.double({ min: 330, max: 700, noNaN: true }),
    rate: fc.double({ min: 0.03, max: 0.15, noNaN: true }),
    inflation: fc.double({ min: 0, max: 0.029, noNaN: true }),
    overrun: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
    utilisation: fc.double({ min: 0.8, max: 0.97, noNaN: true }),
    timing: fc.constantFrom("start", "mid", "end"),
  });
  type Spot = typeof spot extends fc.Arbitrary<infer S> ? S : never;
  const valuesAt = ({ price, rate, inflation, overrun, utilisation, timing }: Spot): Changes => ({
    "market.hbi_price": price,
    "discount.rate": rate,
    "discount.inflation_usd": inflation,
    "capital.overrun": overrun,
    "ramp.maximum": utilisation,
    "discount.timing": timing,
  });

  test("without real growth and calendar: each year of waiting costs what the rate asks beyond inflation, good or bad", () => {
    let good = 0;
    fc.assert(
      fc.property(spot, (at) => {
        const npv = (wait: number) =>
          inVersion1({ ...valuesAt(at), "project.first_year": FIRST + wait }).value("returns.npv");
        const now = npv(0);
        good += Number(now > 0);
        for (const wait of WAITS) {
          const later = now * ((1 + at.inflation) / (1 + at.rate)) ** wait;
          expectClose(npv(wait), later, 1e-9);
          expect(Math.sign(now - npv(wait))).toBe(Math.sign(now));
        }
      }),
      { numRuns: 40 },
    );
    expect(good).toBeGreaterThan(10);
  });

  // Let prices grow no faster than costs, and both slower than the rate asks. Taxes take no more than what is earned more, so
  // that flows F rise with revenue R, fall with cost C, and are twice as much with twice of both. Waiting makes them
  // F(aR, bC) with a <= b, which is at most F(aR, aC) = a F(R, C), and a is below what the rate asks.
  test("with growth as the sets have it, and a border that becomes dearer: a good project loses by waiting", () => {
    let good = 0;
    fc.assert(
      fc.property(spot, fc.constantFrom(...sets.map(({ name }) => name)), (at, name) => {
        const values = { ...withoutSteps(name), ...valuesAt({ ...at, price: at.price * 1.6 }) };
        const first = values["project.first_year"];
        const npv = (wait: number) =>
          runProject({ ...values, "project.first_year": Number(first) + wait }).value("returns.npv");
        const [now = 0, ...later] = [0, ...WAITS].map(npv);
        if (now <= 0) return;
        good++;
        [now, ...later.slice(0, -1)].forEach((before, k) => {
          expect(later[k] ?? Number.NaN).toBeLessThan(before);
        });
      }),
      { numRuns: 40 },
    );
    expect(good).toBeGreaterThan(10);
  });
});

describe("the valuation date", () => {
  const npvs = ["returns.npv", "returns.npv_before_tax", "state.npv", "returns.cost_value", "returns.investment"];
  const owners = ["equity.npv", "fonte.npv", "metal.npv", "equity.npv_start", "equity.npv_mid", "equity.npv_end"];

  test("is the start of the base set's first year, in every set: all are compared on one day", () => {
    const base = referenceSet()["project.first_year"];
    for (const { name } of sets) expect([name, referenceSet(name)["discount.valuation_year"]]).toEqual([name, base]);
  });

  test.each([2020, 2028, 2040])("%d: all that is valued bears its own rate until then", (year) => {
    const [then, now] = [inVersion1({ "discount.valuation_year": year }), inVersion1({})];
    for (const id of npvs) expectClose(then.value(id), now.value(id) * 1.095 ** (year - FIRST), 1e-12, id);
    for (const id of owners) expectClose(then.value(id), now.value(id) * 1.15 ** (year - FIRST), 1e-12, id);
  });

  /** What is no value of a day; of the project, and of owners and lenders, whose interest until start-up follows the timing. */
  const ofProject = [
    "returns.irr",
    "returns.irr_before_tax",
    "returns.mirr",
    "returns.payback",
    "returns.payback_last",
    "returns.payback_discounted",
    "returns.profitability",
    "returns.levelised_cost",
    "returns.levelised_nominal",
    "state.take",
    "state.aetr",
    "state.metr",
    "check.all",
  ];
  const ofOwners = ["equity.irr", "fonte.irr", "state.total_real", "claim.total_ratio", "debt.total"];
  test.each<[string, Changes, readonly string[], readonly string[]]>([
    [
      "the date",
      { "discount.valuation_year": 2040 },
      [...ofProject, ...ofOwners, "verdict.bankable"],
      ["tax.rent", "state_equity.carry", "state_equity.flow", "debt.service"],
    ],
    ["the timing", { "discount.timing": "end" }, ofProject, ["tax.rent", "cash.flow"]],
  ])("%s moves no rate, share, payback, tax, claim or levelised cost", (_, changes, ids, rows) => {
    const add = { "market.hbi_price": 450, "tax.rent_rate": 0.2, "partners.state_carried": 0.1 };
    const [then, now] = [inVersion1({ ...add, ...changes }), inVersion1(add)];
    for (const id of ids) expectClose(then.value(id), now.value(id), 1e-9, id);
    for (const id of rows) expect([id, then.row(id)]).toEqual([id, now.row(id)]);
  });
});

describe("equity NPV under each timing", () => {
  test("of flows at the end, one year's cost of equity less than at the start", () => {
    const run = inVersion1({ "discount.timing": "mid" });
    expectClose(run.value("equity.npv_mid"), run.value("equity.npv"));
    expectClose(run.value("equity.npv_end") * 1.15, run.value("equity.npv_start"));
    expectClose(run.value("equity.npv_mid") * Math.sqrt(1.15), run.value("equity.npv_start"));
  });
});
