import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakevenPrice } from "../../src/analysis/breakeven";
import { financingOf } from "../../src/analysis/financing";
import { Session } from "../../src/analysis/session";
import { TARGET_NAMES, type TargetName } from "../../src/analysis/targets";
import { describe as sentence } from "../../src/messages/text";
import { explained } from "../../src/model/explained";
import type { Inputs } from "../../src/model/inputs/keys";
import { writtenLine } from "../../src/model/lines";
import { runProject } from "../../src/model/run";
import { IronError } from "../../src/quantities/errors";
import { referenceSet, sets } from "../../src/reference/index";

/** Its numbers do not move with the base. */
const VERSION_1 = "spec-consistent@1";

const breakeven = (changes: Readonly<Record<string, number>> = {}, set?: string) =>
  breakevenPrice(new Session(), { ...referenceSet(set ?? VERSION_1), ...changes });
const runAt = (price: number, changes: Readonly<Record<string, number>> = {}, set?: string) =>
  runProject({ ...referenceSet(set ?? VERSION_1), ...changes, "market.hbi_price": price });

/** NPV against the capital of the run. */
const perCapital = (price: number, changes: Readonly<Record<string, number>> = {}, set?: string): number => {
  const run = runAt(price, changes, set);
  return run.value("returns.npv") / run.value("capital.base");
};

/** An independent quick model of the five sets, printed digits; its bought pellets serve half of the ramp-up too. */
const expected = [
  ["announced", 311, 0.002],
  ["spec-consistent", 364, 0.002],
  ["owner-2024", 392, 0.002],
  ["purchased-pellets", 425, 0.04],
  ["hydrogen-30", 428, 0.002],
] as const;

describe("the break-even price", () => {
  test.for(expected)("%s: %d US$/t", ([set, price, within]) => {
    expect(sets.map(({ name }) => name)).toContain(set);
    const former = `${set}@1`;
    const found = breakeven({}, former);
    expect(Math.abs(found / price - 1)).toBeLessThan(within);
    expect(Math.abs(perCapital(found, {}, former))).toBeLessThan(1e-6);
  });

  test.for([
    ["timing", { "discount.timing": 2 }],
    ["a growing price", { "market.price_real_growth": 0.01 }],
    ["a falling price", { "market.price_real_growth": -0.01 }],
    ["relief of profit tax", { "tax.incentive": 1 }],
    ["losses that never count", { "tax.loss_years": 0 }],
    ["production sharing", { "tax.psa": 1 }],
    ["a start from a price of nil", { "market.hbi_price": 0 }],
    ["a start from the highest price", { "market.hbi_price": 100_000 }],
  ] as const)("NPV is nil there: %s", ([, changes]) =>
    expect(Math.abs(perCapital(breakeven(changes), changes))).toBeLessThan(1e-6),
  );

  test("does not depend on the price of the run", () => {
    expect(breakeven({ "market.hbi_price": 500 }) / breakeven()).toBeCloseTo(1, 9);
  });

  test("NPV rises with the price, whatever the taxes", () => {
    const price = fc.double({ min: 0, max: 1000, noNaN: true });
    const changes = fc.record({
      "tax.incentive": fc.constantFrom(0, 1, 2),
      "tax.psa": fc.constantFrom(0, 1),
      "tax.loss_years": fc.integer({ min: 0, max: 10 }),
      "depreciation.declining": fc.constantFrom(0, 1),
      "discount.rate": fc.double({ min: 0, max: 0.3, noNaN: true }),
    });
    fc.assert(
      fc.property(price, fc.double({ min: 0.01, max: 200, noNaN: true }), changes, (low, step, given) => {
        expect(runAt(low + step, given).value("returns.npv")).toBeGreaterThan(runAt(low, given).value("returns.npv"));
      }),
      { numRuns: 40 },
    );
  });

  test("rises with cost, discount rate and tax", () => {
    const base = breakeven();
    for (const [key, value] of [
      ["cost.mining", 3],
      ["discount.rate", 0.1],
      ["tax.profit_rate", 0.25],
      ["capital.overrun", 1.1],
    ] as const)
      expect(breakeven({ [key]: value }), key).toBeGreaterThan(base);
    // half of a point more Fe is worth 2.25 US$/t
    const richer = { "market.fe_reference": 0.905 };
    expect(base - breakeven(richer)).toBeCloseTo(2.25, 6);
  });
});

describe("a slab royalty, whose band makes NPV fall", () => {
  // 15 % of all revenue from 375 US$/t on instead of nothing: NPV turns negative again
  const slab = {
    "royalty.method": 1,
    "royalty.base": 0,
    "royalty.index": 0,
    "royalty.from.1": 0,
    "royalty.rate.1": 0,
    "royalty.from.2": 375,
    "royalty.rate.2": 0.15,
    "royalty.from.3": 10_000,
    "royalty.rate.3": 0.15,
    "royalty.from.4": 20_000,
    "royalty.rate.4": 0.15,
    "royalty.from.5": 30_000,
    "royalty.rate.5": 0.15,
  };
  test.for([320, 380, 1000])("the price above which NPV stays positive, from %d", (start) => {
    const found = breakeven({ ...slab, "market.hbi_price": start });
    expect(perCapital(370, slab)).toBeGreaterThan(0);
    expect(perCapital(380, slab)).toBeLessThan(0);
    expect(found).toBeGreaterThan(380);
    expect(Math.abs(perCapital(found, slab))).toBeLessThan(1e-6);
    for (const share of [1.001, 1.01, 1.1, 1.5, 2, 5]) expect(perCapital(found * share, slab)).toBeGreaterThan(0);
  });
});

describe("no price", () => {
  const said = (changes: Readonly<Record<string, number>>): string => {
    try {
      return String(breakeven(changes));
    } catch (error) {
      if (error instanceof IronError) return `${error.kind}: ${sentence(error)}`;
      throw error;
    }
  };
  test("where nothing is sold to speak of", () =>
    expect(said({ "ramp.maximum": 1e-5 })).toMatch(
      /^noSolution: the project does not pay even at the highest price allowed, 100000 US\$\/t HBI: its NPV is -\d+ US\$ there$/,
    ));
  test("where the route pays for all", () =>
    expect(said({ "market.share_italy": 0, "market.share_marmara": 1, "market.marmara_difference": 1000 })).toMatch(
      /^noSolution: the project pays even at a price of 0 US\$\/t HBI: its NPV is \d+ US\$ there$/,
    ));
  test("of a path, which is said to be moved as a whole", () => {
    const path = { "market.hbi_price.2035": 330 };
    expect(said({ ...path, "ramp.maximum": 1e-5 })).toMatch(
      /^noSolution: the project does not pay even where 100000 US\$\/t HBI, the highest price allowed, is the price of the first year of operation and all values by year are moved by the same factor: its NPV is -\d+ US\$ there$/,
    );
    const route = { "market.share_italy": 0, "market.share_marmara": 1, "market.marmara_difference": 1000 };
    expect(said({ ...path, ...route })).toMatch(
      /^noSolution: the project pays even where 0 US\$\/t HBI is the price of the first year of operation and all values/,
    );
  });
  test("where prices by year begin at nil", () =>
    expect(said({ "market.hbi_price.2025": 0, "market.hbi_price.2035": 330 })).toMatch(
      /^domain: market\.hbi_price is nil in the first year of operation, /,
    ));
});

describe("the price at which a target turns, to a cent", () => {
  const said = (values: Inputs) =>
    String(writtenLine("verdict.bankable").read(runProject(values).value("verdict.bankable")));
  /** Whether a target is met, by the lines and words that people read. */
  const isMet: Readonly<Record<TargetName, (values: Inputs, base: Inputs) => boolean>> = {
    npv: (values) => runProject(values).value("returns.npv") >= 0,
    equity: (values) => runProject(values).value("equity.npv") >= 0,
    dscr: (values, base) => {
      const run = runProject({ ...values, ...financingOf(runProject(base)) });
      const covers = run.row("cover.dscr_lender").filter((_, t) => run.row("cover.served")[t] === 1);
      return covers.every((cover) => cover >= 1);
    },
    bankable: (values) => said(values).startsWith("yes"),
  };
  const expectTurns = (target: TargetName, base: Inputs) => {
    const price = breakevenPrice(new Session(), base, target);
    for (const [away, met] of [
      [-0.01, false],
      [0.01, true],
    ] as const)
      expect(isMet[target]({ ...base, "market.hbi_price": price + away }, base), `${target} ${price} ${away}`).toBe(
        met,
      );
  };

  test.for(sets.flatMap(({ name }) => TARGET_NAMES.map((target) => [name, target] as const)))(
    "%s: %s",
    ([name, target]) => {
      const values = { ...referenceSet(name), "market.hbi_price": 420 };
      expectTurns(target, values);
    },
  );

  test("in random cases", { timeout: 120_000 }, () => {
    const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const changes = fc.record({
      "market.hbi_price": between(400, 700),
      "discount.rate": between(0.05, 0.14),
      "discount.equity_rate": between(0.1, 0.2),
      "debt.gearing": between(0.2, 0.85),
      "debt.dscr_target": between(1.1, 1.8),
      "debt.dscr_lockup": between(1, 1.8),
      "debt.profile": fc.constantFrom(0, 1, 2),
      "tax.incentive": fc.constantFrom(0, 1, 2),
      "equity.available": between(3e9, 9e9),
    });
    fc.assert(
      fc.property(fc.constantFrom(...sets.map(({ name }) => name)), changes, (name, given) => {
        for (const target of TARGET_NAMES) expectTurns(target, { ...referenceSet(name), ...given });
      }),
      { numRuns: 12, seed: 20_261_130 },
    );
  });

  test("the verdict is yes at the price itself", () => {
    const base = referenceSet("announced");
    const price = breakevenPrice(new Session(), base, "bankable");
    expect(said({ ...base, "market.hbi_price": price })).toMatch(/^yes/);
  });

  test("that of bankable is the highest of what its reasons ask for", () => {
    const session = new Session();
    const base = { ...referenceSet("announced@1"), "debt.gearing": 0.7 };
    const [npv, equity, bankable] = (["npv", "equity", "bankable"] as const).map((target) =>
      breakevenPrice(session, base, target),
    );
    expect(bankable).toBeCloseTo(Math.max(npv ?? 0, equity ?? 0), 6);
    expect(breakevenPrice(session, { ...base, "equity.available": 450e6 }, "bankable")).toBeGreaterThan(
      (bankable ?? 0) + 1,
    );
  });

  test("only the loan of dscr depends on the price of the assumptions", () => {
    const at = (price: number, target: TargetName) =>
      breakevenPrice(new Session(), { ...referenceSet("announced"), "market.hbi_price": price }, target);
    for (const target of ["npv", "equity", "bankable"] as const)
      expect(at(450, target) / at(360, target)).toBeCloseTo(1, 9);
    expect(at(450, "dscr")).toBeGreaterThan(at(360, "dscr") + 10);
  });
});

describe("no price at which a target turns", () => {
  const refusal = (target: TargetName, changes: Inputs): string => {
    try {
      return String(breakevenPrice(new Session(), { ...referenceSet(VERSION_1), ...changes }, target));
    } catch (error) {
      if (error instanceof IronError) return `${error.kind}: ${sentence(explained(error))}`;
      throw error;
    }
  };
  test.for<[TargetName, Inputs, string]>([
    [
      "equity",
      { "ramp.maximum": 1e-5 },
      "shareholders do not earn their cost of equity even at the highest price allowed, 100000 US$/t HBI: their NPV is -",
    ],
    [
      "bankable",
      { "ramp.maximum": 1e-5 },
      "the project is not bankable even at the highest price allowed, 100000 US$/t HBI: the verdict is 'no: NPV < 0, equity NPV < 0' there",
    ],
    [
      "bankable",
      { "equity.available": 1e6 },
      "the project is not bankable even at the highest price allowed, 100000 US$/t HBI: the verdict is 'no: equity short' there",
    ],
    ["bankable", { "debt.gearing": 0.3, "debt.gearing_least": 0.4 }, "the verdict is 'no: too little debt' there"],
    [
      "bankable",
      { "equity.available": 1e6, "market.hbi_price.2035": 330 },
      "all values by year are moved by the same factor: the verdict is 'no: equity short' there",
    ],
    ["dscr", { "debt.gearing": 0 }, "the project carries no debt, so that there is no debt service to cover"],
    [
      "dscr",
      { "market.share_italy": 0, "market.share_marmara": 1, "market.marmara_difference": 1000 },
      "debt service is covered even at a price of 0 US$/t HBI: the least debt service cover, lender's case, is ",
    ],
  ])("%s, %j", ([target, changes, words]) => {
    expect(refusal(target, changes)).toMatch(/^noSolution: /);
    expect(refusal(target, changes)).toContain(words);
  });
});

test("the warning that names it says of a path what its answer is, and of one price nothing of a path", () => {
  const warned = (changes: Readonly<Record<string, number>>) =>
    runProject({ ...referenceSet(VERSION_1), ...changes })
      .warnings.filter(({ code }) => code === "W-NPV")
      .map((warning) => sentence(warning));
  expect(warned({})).toEqual([expect.stringMatching(/; BREAKEVEN_PRICE gives the price that would pay \(W-NPV\)$/)]);
  expect(warned({ "market.hbi_price.2035": 330 })).toEqual([
    expect.stringMatching(
      /; BREAKEVEN_PRICE gives the price of the first year of operation that would pay, the whole path of prices by year moved by one factor \(W-NPV\)$/,
    ),
  ]);
});

test("a thousand break-even prices of one table search once, a refusal too, and push no run out of memory", () => {
  const session = new Session();
  const { run } = session.project([[VERSION_1]]);
  const first = breakevenPrice(session, referenceSet(VERSION_1));
  const asked = session.modelRuns;
  for (let k = 0; k < 1000; k++) expect(breakevenPrice(session, { ...referenceSet(VERSION_1) })).toBe(first);
  const impossible = { ...referenceSet(VERSION_1), "ramp.maximum": 1e-5 };
  expect(() => breakevenPrice(session, impossible)).toThrow("breakeven.never");
  const refused = session.modelRuns;
  for (let k = 0; k < 1000; k++) expect(() => breakevenPrice(session, impossible)).toThrow("breakeven.never");
  expect(session.modelRuns).toBe(refused);
  expect(session.run(referenceSet(VERSION_1))).toBe(run);
  expect(asked).toBeLessThan(25);
});
