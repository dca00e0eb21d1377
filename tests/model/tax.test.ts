import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runProject } from "../../src/model/run";
import { profitTaxLedger, taxSection } from "../../src/model/tax";
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
  test("promotion document halves profit tax for seven years from the first operating year", () => {
    const rich = { ...referenceSet("announced"), "market.hbi_price": 500 };
    const [plain, promoted] = [runProject(rich), runProject({ ...rich, "tax.incentive": "promotion document" })];
    expect(Array.from(promoted.row("tax.relief")).filter((x) => x > 0)).toHaveLength(7);
    expect(promoted.row("tax.property")[5]).toBe(0);
    expect(promoted.row("tax.profit")[20]).toBe(plain.row("tax.profit")[20]);
  });

  test("industrial park: ten years from registration, construction included", () => {
    const run = runProject({ ...referenceSet(), "tax.incentive": 2 });
    expect(Array.from(run.row("tax.relief")).indexOf(0)).toBe(10);
  });
});

test("mining tax is on ore, at 3 % of its transfer value", () => {
  const run = runProject({ ...referenceSet(), "discount.inflation_usd": 0 });
  expectClose(run.row("tax.mining")[10] ?? 0, (run.row("annual.ore")[10] ?? 0) * 31 * 0.03);
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
