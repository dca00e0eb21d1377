import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { profitTaxLedger, taxSection } from "../../src/model/money/tax";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const LEDGER = [
  ...taxSection.items.filter(({ id }) => id === "tax.loss_lag" || id === "tax.rate"),
  ...profitTaxLedger({ group: "tax", suffix: "", deduction: "", tax: "tax.profit" }),
];

interface Regime {
  readonly years?: number;
  readonly psa?: 0 | 1;
  readonly relief?: number;
}

/** The project's own ledger on a row of incomes. */
const ledger = (incomes: readonly number[], { years = 5, psa = 0, relief = 0 }: Regime = {}) =>
  valuesOf(
    {
      "tax.income": incomes,
      "tax.psa": psa,
      "tax.relief": relief,
      "tax.loss_years": years,
      "tax.profit_rate": 0.2,
      "tax.psa_profit_rate": 0.32,
    },
    LEDGER,
  );

describe("the profit-tax ledger: losses for five years, oldest first", () => {
  test("a loss serves the next profits, as far as they go", () => {
    const of = ledger([-100, 30, 30, 100]);
    expect(of("tax.losses_used")).toEqual([0, 30, 30, 40]);
    expect(of("tax.losses")).toEqual([100, 70, 40, 0]);
    expect(of("tax.profit")).toEqual([0, 0, 0, 12]);
  });

  test("a loss of year 0 can last be used in year 5", () => {
    expect(ledger([-100, 0, 0, 0, 0, 60, 60])("tax.losses_used")).toEqual([0, 0, 0, 0, 0, 60, 0]);
  });

  test("the oldest loss goes first, the younger one survives it", () => {
    // year 0 loses 100, year 3 loses 50; year 5 uses 60 of the old loss, whose other 40 expire; year 6 uses the young 50
    const of = ledger([-100, 0, 0, -50, 0, 60, 80]);
    expect(of("tax.losses_used")).toEqual([0, 0, 0, 0, 0, 60, 50]);
    expect(of("tax.losses")).toEqual([100, 100, 100, 150, 150, 90, 0]);
  });

  test("no carry-forward: nothing is ever used", () => {
    expect(ledger([-100, 50, 50], { years: 0 })("tax.losses_used")).toEqual([0, 0, 0]);
  });

  // derived with 50-digit arithmetic by another program; the example of tax.ts
  const EXAMPLE = [-100, -200, -50, 30, 40, 50, 60, 150, 200, 200];
  test("ten years with three losses", () => {
    const tax = ledger(EXAMPLE)("tax.profit");
    [0, 0, 0, 0, 0, 0, 0, 20, 40, 40].forEach((wanted, t) => {
      expectClose(tax[t] ?? Number.NaN, wanted);
    });
  });

  test("the same when losses never expire: the last of them serves in year 8", () => {
    const tax = ledger(EXAMPLE, { years: 100 })("tax.profit");
    [0, 0, 0, 0, 0, 0, 0, 0, 36, 40].forEach((wanted, t) => {
      expectClose(tax[t] ?? Number.NaN, wanted);
    });
  });

  test("under an agreement losses never expire and the rate is its own", () => {
    const tax = ledger(EXAMPLE, { psa: 1 })("tax.profit");
    expectClose(tax[8] ?? Number.NaN, (36 / 0.2) * 0.32);
    expectClose(tax[9] ?? Number.NaN, 64);
  });

  test("losses are used against the whole profit, before the exempt share", () => {
    const of = ledger([-100, 150, 100], { relief: 0.5 });
    expect(of("tax.losses_used")).toEqual([0, 100, 0]);
    expect(of("tax.profit")).toEqual([0, 5, 10]);
  });
});

describe("incentives", () => {
  const rich = { ...referenceSet("announced@1"), "market.hbi_price": 500 };
  const runs = (["none", "promotion document", "industrial park"] as const).map((incentive) =>
    runProject({ ...rich, "tax.incentive": incentive }),
  );
  const at = (kind: 0 | 1 | 2, id: string, t: number): number => runs[kind]?.row(id)[t] ?? Number.NaN;
  const taxable = (kind: 0 | 1 | 2, t: number): number => at(kind, "tax.income", t) - at(kind, "tax.losses_used", t);
  const START = 3;

  test("promotion document: half of profit exempt in operating years 1 to 7, the whole taxed from year 8", () => {
    for (let t = START; t < START + 7; t++) {
      expect(at(1, "tax.relief", t)).toBe(0.5);
      expectClose(at(1, "tax.profit", t), 0.2 * 0.5 * Math.max(0, taxable(1, t)));
    }
    expect([at(1, "tax.relief", START - 1), at(1, "tax.relief", START + 7)]).toEqual([0, 0]);
    expect(taxable(1, 9)).toBeGreaterThan(1e8);
    expectClose(at(1, "tax.profit", START + 7), 0.2 * taxable(1, START + 7));
    expect(at(1, "tax.profit", 20)).toBe(at(0, "tax.profit", 20));
  });

  test("industrial park: nothing for ten years from registration, three of them construction", () => {
    for (let t = 0; t < 10; t++) expect([at(2, "tax.relief", t), at(2, "tax.profit", t)]).toEqual([1, 0]);
    expect(taxable(2, 9)).toBeGreaterThan(1e8);
    expect(at(2, "tax.relief", 10)).toBe(0);
    expectClose(at(2, "tax.profit", 10), 0.2 * taxable(2, 10));
  });

  test("both free from property tax as long as they last, even a document that exempts no profit", () => {
    for (const kind of [1, 2] as const) {
      expect([at(kind, "tax.property", START), at(kind, "tax.property", 9)]).toEqual([0, 0]);
      expect(at(kind, "tax.property", 10)).toBe(at(0, "tax.property", 10));
    }
    const hollow = runProject({ ...rich, "tax.incentive": 1, "tax.promotion_relief": 0 });
    expect(hollow.row("tax.property")[START]).toBe(0);
  });
});

describe("taxes on operation", () => {
  test("mining tax is on ore, at 3 % of its transfer value", () => {
    const run = runProject({ ...referenceSet("spec-consistent@1"), "discount.inflation_usd": 0 });
    expectClose(run.row("tax.mining")[10] ?? 0, (run.row("annual.ore")[10] ?? 0) * 31 * 0.03);
  });

  test("property tax is 1 % of the average of opening and closing book value, the first opening being what was built", () => {
    const run = runProject(referenceSet("spec-consistent@1"));
    const [book, tax] = [run.row("depreciation.book"), run.row("tax.property")];
    expect(tax[2]).toBe(0);
    expectClose(tax[3] ?? 0, (0.01 * (run.value("capital.initial") + (book[3] ?? 0))) / 2);
    expectClose(tax[4] ?? 0, (0.01 * ((book[3] ?? 0) + (book[4] ?? 0))) / 2);
  });

  test("export duty is on what is sold abroad, and deductible like the others", () => {
    const abroad = { "market.share_italy": 0.75, "market.share_local": 0.25, "tax.export_duty": 0.04 };
    const run = runProject({ ...referenceSet("spec-consistent@1"), ...abroad });
    expectClose(run.row("tax.export")[10] ?? 0, 0.04 * 0.75 * (run.row("annual.revenue")[10] ?? 0));
    const deducted = ["tax.mining", "tax.property", "tax.export", "depreciation.charge"].map(
      (id) => run.row(id)[10] ?? 0,
    );
    expectClose(run.row("tax.income")[10] ?? 0, (run.row("annual.ebitda")[10] ?? 0) - deducted.reduce((a, b) => a + b));
  });
});

describe("whatever the incomes", () => {
  const incomes = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
  const years = fc.integer({ min: 0, max: 12 });

  test("losses are never below nil, never used beyond income, and tax is never given back", () => {
    fc.assert(
      fc.property(incomes, years, (row, life) => {
        const of = ledger(row, { years: life });
        const [losses, used, tax] = [of("tax.losses"), of("tax.losses_used"), of("tax.profit")];
        row.forEach((income, t) => {
          expect(losses[t]).toBeGreaterThanOrEqual(0);
          expect(used[t]).toBeLessThanOrEqual(Math.max(income, 0));
          expect(tax[t]).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("two counters give what a row for each year's loss gives", () => {
    fc.assert(
      fc.property(incomes, years, (row, life) => {
        const left: number[] = [];
        const wanted = row.map((income, t) => {
          left.push(Math.max(-income, 0));
          let need = Math.max(income, 0);
          for (let made = Math.max(0, t - life); made < t; made++) {
            const take = Math.min(need, left[made] ?? 0);
            left[made] = (left[made] ?? 0) - take;
            need -= take;
          }
          return Math.max(income, 0) - need;
        });
        expect(ledger(row, { years: life })("tax.losses_used")).toEqual(wanted);
      }),
    );
  });
});
