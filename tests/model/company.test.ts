import { describe, expect, test } from "vitest";
import { companySection } from "../../src/model/company/companyTax";
import { taxSection } from "../../src/model/money/tax";
import { runProject } from "../../src/model/run";
import { referenceSet, sets } from "../../src/reference/index";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const names = sets.map(({ name }) => name);
const total = (row: Iterable<number>): number => Array.from(row).reduce((a, b) => a + b, 0);

describe("profit tax of the company that borrows", () => {
  test.each(names)("%s: without debt it is that of the project", (name) => {
    const run = runProject({ ...referenceSet(name), "debt.gearing": 0 });
    for (const [own, project] of [
      ["company.income", "tax.income"],
      ["company.losses", "tax.losses"],
      ["company.profit_tax", "tax.profit"],
    ] as const)
      expect(run.row(own)).toEqual(run.row(project));
  });

  test.each(names)("%s: with debt it is never more, and less by a fifth of the interest that met profit", (name) => {
    const run = runProject(referenceSet(name));
    const [own, project] = [run.row("company.profit_tax"), run.row("tax.profit")];
    own.forEach((tax, t) => {
      expect(tax, `year ${t}`).toBeLessThanOrEqual(project[t] ?? Number.NaN);
    });
    const saved = total(project) - total(own);
    expect(saved).toBeGreaterThanOrEqual(0);
    expect(saved).toBeLessThanOrEqual(0.2 * total(run.row("debt.deductible")) + 1);
  });

  test("announced: interest makes losses of its own, all used in time: just a fifth of it is saved", () => {
    const run = runProject({ ...referenceSet("announced@1"), "tax.loss_years": 30 });
    const saved = total(run.row("tax.profit")) - total(run.row("company.profit_tax"));
    // the last year's loss, made by closure, is the same for both
    const left = (run.row("company.losses").at(-1) ?? 0) - (run.row("tax.losses").at(-1) ?? 0);
    expectClose(saved, 0.2 * (total(run.row("debt.deductible")) - left));
    expect(total(run.row("debt.deductible"))).toBeGreaterThan(3e8);
  });

  test("losses that interest makes are used oldest first and expire: by hand", () => {
    // profit before interest 20 a year for six years, then 200; interest 80 in year 0 and 30 in year 3, of which 20 and 10 to owners
    const ebitda = [20, 20, 20, 20, 20, 20, 200];
    const nil = ebitda.map(() => 0);
    const of = valuesOf(
      {
        "annual.ebitda": ebitda,
        "debt.deductible": [60, 0, 0, 20, 0, 0, 0],
        "owner_loan.deducted": [20, 0, 0, 10, 0, 0, 0],
        "tax.on_operation": nil,
        "tax.rent": nil,
        "tax.depreciation": nil,
        "capital.closed": nil,
        "tax.relief": nil,
        "tax.psa": 0,
        "tax.loss_years": 2,
        "tax.profit_rate": 0.2,
        "tax.psa_profit_rate": 0.32,
      },
      [...taxSection.items.filter(({ id }) => id === "tax.loss_lag" || id === "tax.rate"), ...companySection.items],
    );
    // 60 lost in year 0: 20 used in each of years 1 and 2, the last 20 expire; 10 lost in year 3 shelter half of year 4
    expect(of("company.income")).toEqual([-60, 20, 20, -10, 20, 20, 200]);
    expect(of("company.losses_used")).toEqual([0, 20, 20, 0, 10, 0, 0]);
    expect(of("company.profit_tax")).toEqual([0, 0, 0, 0, 2, 4, 40]);
  });

  test("cost of finance is written off in equal parts over the covered tenor, the whole of it once", () => {
    const run = runProject(referenceSet("announced@1"));
    const written = run.row("debt.cost_written");
    expectClose(written[3] ?? 0, run.value("debt.financing_total") / 12);
    expectClose(written[14] ?? 0, run.value("debt.financing_total") / 12);
    expect(total(written)).toBe(run.value("debt.financing_total"));
    const early = runProject({ ...referenceSet("announced@1"), "ore.reserve": 40e6 });
    const last = early.row("plan.final").indexOf(1);
    expect(last).toBeLessThan(14);
    expect(early.row("debt.cost_written")[last]).toBeGreaterThan(early.value("debt.financing_total") / 6);
    expect(early.row("debt.cost_book")[last]).toBe(0);
  });
});
