import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rentTaxSection } from "../../src/model/money/rentTax";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const account = (flows: readonly number[], threshold = 0.2, rate = 0.5) =>
  valuesOf({ "tax.rent_flow": flows, "tax.rent_threshold": threshold, "tax.rent_rate": rate }, rentTaxSection.items);

describe("the rent account", () => {
  test("threshold 20 %, rate 50 %: after Land (2010), chapter 8, derived with 50-digit arithmetic", () => {
    const tax = account([-100, -50, 40, 60, 80, 80, 80, 80, -20, 30])("tax.rent");
    [0, 0, 0, 0, 0, 0, 27.4048, 40, 0, 3].forEach((wanted, t) => {
      expectClose(tax[t] ?? Number.NaN, wanted);
    });
  });

  test("the example of the text: -100, 60 and 90 leave 18, of which 9 are due", () => {
    const of = account([-100, 60, 90]);
    expectClose(of("tax.rent_account")[2] ?? 0, 18);
    expectClose(of("tax.rent")[2] ?? 0, 9);
    expect(of("tax.rent_carried")[2]).toBe(0);
  });

  test("a threshold of nil carries without interest; a rate of nil takes nothing", () => {
    expect(account([-100, 60, 60, 10], 0)("tax.rent")).toEqual([0, 0, 10, 5]);
    expect(account([-100, 200], 0.2, 0)("tax.rent")).toEqual([0, 0]);
  });

  test("never below nil, due only in a year of inflow, and nothing when the threshold return is not reached", () => {
    const flows = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(flows, fc.constantFrom(0, 0.1, 0.2, 0.5), (row, threshold) => {
        const tax = account(row, threshold)("tax.rent");
        tax.forEach((due, t) => {
          expect(due).toBeGreaterThanOrEqual(0);
          if ((row[t] ?? 0) <= 0) expect(due).toBe(0);
        });
        const best = row.map((_, t) => row.slice(0, t + 1).reduce((a, x) => a * (1 + threshold) + x, 0));
        if (Math.max(...best) < -1e-9) expect(Math.max(...tax)).toBe(0);
      }),
    );
  });
});

describe("in the project", () => {
  const rich = { ...referenceSet("announced"), "market.hbi_price": 450, "tax.rent_threshold": 0.1 };
  const [plain, taxed] = [runProject(rich), runProject({ ...rich, "tax.rent_rate": 0.4 })];

  test("after the taxes on operation, and deductible from profit tax in its year", () => {
    expect(taxed.row("tax.rent_flow")).toEqual(plain.row("tax.rent_flow"));
    const YEAR = 20;
    const due = taxed.row("tax.rent")[YEAR] ?? 0;
    expect(due).toBeGreaterThan(0);
    expectClose(
      due,
      0.4 * (taxed.row("cash.before_tax")[YEAR] ?? 0) - 0.4 * (taxed.row("tax.on_operation")[YEAR] ?? 0),
    );
    expectClose((plain.row("tax.profit")[YEAR] ?? 0) - (taxed.row("tax.profit")[YEAR] ?? 0), 0.2 * due);
    expectClose((plain.row("cash.flow")[YEAR] ?? 0) - (taxed.row("cash.flow")[YEAR] ?? 0), 0.8 * due);
    expect(taxed.value("check.all")).toBe(1);
  });

  test("off by default", () => {
    expect(Math.max(...plain.row("tax.rent"))).toBe(0);
  });
});
