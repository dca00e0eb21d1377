import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Session } from "../../src/analysis/session";
import { functionNamed } from "../../src/functions/catalog";
import { invoke } from "../../src/functions/invoke";
import { saidCell } from "../../src/functions/said";
import { isMatrix } from "../../src/functions/values";

/** Numbers found apart from this code; they live beside the project and are run whole where they are. */
const folder = new URL("../../../shared/oracles/", import.meta.url);

const numbers = z.array(z.number());
const figures = z.record(z.string(), z.union([z.number(), numbers, z.string(), z.boolean()]).catch(Number.NaN));
const entry = z.looseObject({
  id: z.string().optional(),
  function: z.string().optional(),
  inputs: figures.optional(),
  outputs: figures.optional(),
  args: numbers.optional().catch(undefined),
  expected: z.union([z.number(), figures]).nullable().optional(),
  documented_result: z.number().optional(),
  documented_tol: z.number().optional(),
  abs_tol: z.number().optional(),
});
type Entry = z.infer<typeof entry>;

const read = (file: string): readonly Entry[] =>
  z.object({ cases: z.array(entry) }).parse(JSON.parse(readFileSync(new URL(`${file}.json`, folder), "utf8"))).cases;

const context = { session: new Session() };
const call = (id: string, ...args: readonly unknown[]) => invoke(functionNamed(id), args, context);

/** The columns of a table by the titles of its header row. */
function table(id: string, ...args: readonly unknown[]): (title: string) => readonly number[] {
  const value = call(id, ...args);
  if (value instanceof Promise || !isMatrix(value)) throw new Error(`${id} gives no table`);
  const [titles = [], ...rows] = value.map((row) => row.map(saidCell));
  return (title) => {
    const place = titles.indexOf(title);
    if (place < 0) throw new Error(`${id} has no column ${title}`);
    // what a table says of all periods stands below them
    return rows.filter(([period]) => typeof period === "number").map((row) => z.number().parse(row[place]));
  };
}

/** Apart by 1e-12 of the value (or of the scale given, where sums of large numbers leave little). */
function near(what: string, value: unknown, wanted: unknown, scale = Math.abs(Number(wanted)), tolerance = 1e-12) {
  expect(Number.isFinite(value), `${what}: ${String(value)}`).toBe(true);
  expect(
    Math.abs(Number(value) - Number(wanted)),
    `${what}: ${String(value)} for ${String(wanted)}`,
  ).toBeLessThanOrEqual(tolerance * scale);
}

function nearAll(what: string, values: readonly number[], wanted: unknown, scale?: number) {
  const list = numbers.parse(wanted);
  expect(values, what).toHaveLength(list.length);
  for (const [k, value] of values.entries()) near(`${what} ${k + 1}`, value, list[k], scale);
}

describe.skipIf(!existsSync(folder))("oracles of debt and tax", () => {
  test("debt_analytic: sculpting, repayment, circular sizing and cover ratios", () => {
    for (const { id = "", inputs = {}, expected } of read("debt_analytic")) {
      const wanted = figures.parse(expected);
      if (id.startsWith("sculpt")) {
        const args = [[inputs.cfads], inputs.dscr, inputs.rate_per_period];
        const debt = z.number().parse(wanted.debt);
        const sculpted = table("DEBT_SCULPT", ...args);
        near(id, call("DEBT_CAPACITY", ...args), debt);
        nearAll(id, sculpted("Interest"), wanted.interest);
        nearAll(id, sculpted("Principal"), wanted.principal);
        nearAll(id, sculpted("Service"), wanted.debt_service);
        nearAll(id, sculpted("Closing"), wanted.closing_balance, debt);
        const ratios = table(
          "COVER_RATIOS",
          [inputs.cfads],
          [sculpted("Service")],
          [sculpted("Opening")],
          inputs.rate_per_period,
        );
        near(id, ratios("LLCR")[0], wanted.llcr_at_close);
      } else if (id.startsWith("annuity")) {
        const schedule = table("DEBT_SCHEDULE", inputs.debt, inputs.rate, inputs.n);
        for (const service of schedule("Service")) near(id, service, wanted.payment);
      } else if (id.startsWith("equal_principal")) {
        const schedule = table("DEBT_SCHEDULE", inputs.debt, inputs.rate, inputs.n, "equal-principal");
        for (const principal of schedule("Principal")) near(id, principal, wanted.principal);
        nearAll(id, schedule("Service"), wanted.debt_service);
        near(
          id,
          schedule("Interest").reduce((a, b) => a + b, 0),
          wanted.total_interest,
        );
      } else if (id.startsWith("circular_sizing")) {
        const share = z.number().parse(inputs.premium_base_share ?? 1);
        const premium = z.number().parse(inputs.eca_premium_rate ?? 0) * share;
        const value = call(
          "DEBT_SIZE",
          [inputs.capex],
          inputs.gearing,
          inputs.rate_per_period,
          inputs.upfront_fee_on_commitment,
          premium,
          inputs.commitment_fee_per_period,
          false,
        );
        if (value instanceof Promise || !isMatrix(value)) throw new Error("no table");
        const [[, , fees, commitmentFees, interest, uses, debt, equity] = [], ...periods] = value;
        near(id, debt, wanted.commitment_D);
        near(id, equity, wanted.equity);
        near(id, uses, wanted.total_uses);
        near(id, interest, wanted.idc_total);
        near(id, fees, wanted.fees_and_premium);
        near(id, commitmentFees, wanted.commitment_fees);
        nearAll(
          id,
          periods.map((row) => Number(row[6])),
          wanted.draws,
        );
      } else if (id.startsWith("ratios")) {
        const schedule = table("DEBT_SCHEDULE", inputs.debt, inputs.rate, inputs.tenor);
        const ratios = table("COVER_RATIOS", [inputs.cfads], [schedule("Service")], [schedule("Opening")], inputs.rate);
        for (const service of schedule("Service")) near(id, service, wanted.debt_service);
        nearAll(id, ratios("DSCR"), wanted.dscr);
        near(id, Math.min(...ratios("DSCR")), wanted.min_dscr);
        near(id, ratios("DSCR").reduce((a, b) => a + b, 0) / ratios("DSCR").length, wanted.avg_dscr);
        near(id, ratios("LLCR")[0], wanted.LLCR);
        near(id, ratios("PLCR")[0], wanted.PLCR);
      } else throw new Error(`${id} is a case of a new kind`);
    }
  });

  test("fiscal_analytic: rent tax, losses and straight line (production sharing is a line of the model)", () => {
    for (const { id = "", inputs = {}, expected } of read("fiscal_analytic")) {
      const wanted = figures.parse(expected);
      if (id.startsWith("RRT")) {
        const tax = table("RENT_TAX", [inputs.ncf], inputs.threshold, inputs.rate)("Tax");
        nearAll(id, tax, wanted.rrt, 1e2);
        near(
          id,
          tax.reduce((a, b) => a + b, 0),
          wanted.total,
        );
      } else if (id.includes("profit_tax")) {
        const tax = (years: unknown) => table("PROFIT_TAX", [inputs.profit], inputs.rate, years)("Tax");
        nearAll(id, tax(inputs.carry_forward_years), wanted.tax, 1e2);
        nearAll(id, tax(1000), wanted.tax_unlimited_carry, 1e2);
      } else if (id.includes("straight_line")) {
        const lives: Readonly<Record<string, number>> = { buildings: 44, machinery: 14, exploration: 11 };
        for (const [what, charge] of Object.entries(wanted))
          near(what, table("DEPRECIATION", inputs.cost, "straight-line", lives[what])("Charge")[0], charge);
      } else expect(id).toMatch(/^PSA/);
    }
  });

  test("oecd_mpr: minimum premium rates", () => {
    for (const { inputs = {}, expected, abs_tol = 1e-9 } of read("oecd_mpr")) {
      // two percentages of cover are one argument here
      if (inputs.pcc !== inputs.pcp) continue;
      const { country_category, buyer, disbursement_months, repayment_years, pcc, speculative } = inputs;
      const rate = call("ECA_PREMIUM", country_category, buyer, disbursement_months, repayment_years, pcc, speculative);
      const wanted = figures.parse(expected).MPR_pct;
      near(JSON.stringify(inputs), 100 * Number(rate), wanted, 1, abs_tol);
    }
  });

  test("nrel_profast_h2integrate_finance: WACC of the case that states its parts", () => {
    const found = read("nrel_profast_h2integrate_finance").find(({ id }) => id === "profast_lco");
    const { debt_equity_ratio, equity_discount_rate, debt_rate, income_tax } = found?.inputs ?? {};
    const rate = call("WACC", 1, debt_equity_ratio, equity_discount_rate, debt_rate, income_tax);
    near("WACC", rate, figures.parse(found?.expected).WACC, 1, 1e-9);
  });

  test("nrel_sam_single_owner: debt is the present value of cash flow over DSCR, and so is its schedule", () => {
    for (const { id = "", inputs = {}, outputs = {} } of read("nrel_sam_single_owner")) {
      const [tenor, rate] = [z.number().parse(inputs.term_tenor), z.number().parse(inputs.term_int_rate) / 100];
      const line = (name: string) => numbers.parse(outputs[name]).slice(1, tenor + 1);
      const cash = line("cf_cash_for_ds");
      const debt = z.number().parse(outputs.size_of_debt);
      const sculpted = table("DEBT_SCULPT", [cash], inputs.dscr, rate);
      near(id, call("DEBT_CAPACITY", [cash], inputs.dscr, rate), debt);
      nearAll(id, sculpted("Interest"), line("cf_debt_payment_interest"), debt);
      nearAll(id, sculpted("Principal"), line("cf_debt_payment_principal"), debt);
      nearAll(id, sculpted("Service"), line("cf_debt_payment_total"), debt);
      nearAll(id, sculpted("Closing"), line("cf_debt_balance"), debt);
      const opening = numbers.parse(outputs.cf_debt_balance).slice(0, tenor);
      const ratios = table("COVER_RATIOS", [cash], [line("cf_debt_payment_total")], [opening], rate);
      nearAll(id, ratios("DSCR"), line("cf_pretax_dscr"));
      for (const llcr of ratios("LLCR")) near(id, llcr, inputs.dscr, 1, 1e-9);
    }
  });
});

/** Why a recording of Excel is no case of ours; undefined if it is one. */
function skipped({ due, period, ...terms }: { due: boolean; period: number; terms: Readonly<Record<string, number>> }) {
  const { life = 1, periods = 1 } = terms.terms;
  if (due) return "paid at the start of each period";
  if (!Number.isInteger(periods) || periods < 1) return "part of a payment period";
  if (!Number.isInteger(period)) return "part of a period";
  if (period > life) return "after the life";
  return undefined;
}

describe.skipIf(!existsSync(folder))("Excel's own answers", () => {
  const names = ["SLN", "SYD", "DDB", "PMT", "IPMT", "PPMT"];
  test.for(["excel_financial_functions_fsprojects", "excel_docs_examples"])("%s", (file) => {
    const ran = new Map<string, number>();
    for (const c of read(file).filter((e) => names.includes(e.function ?? ""))) {
      const value = Number(c.expected ?? c.documented_result);
      const tolerance = c.documented_tol ?? Math.max(1e-9, 1e-11 * Math.abs(value));
      const found = excelAnswer(c);
      if (typeof found === "string") continue;
      ran.set(c.function ?? "", (ran.get(c.function ?? "") ?? 0) + 1);
      expect(
        Math.abs(found - value),
        `${c.function} ${JSON.stringify(c.inputs ?? c.args)}: ${found} for ${value}`,
      ).toBeLessThanOrEqual(tolerance);
    }
    expect([...ran.keys()].sort()).toEqual(names.toSorted());
  });

  /** Our answer to a call of Excel's function, or why there is none. */
  function excelAnswer(c: Entry): number | string {
    const given = (order: readonly string[]): Record<string, unknown> =>
      c.inputs ?? Object.fromEntries(order.map((name, k) => [name, c.args?.[k]]));
    const n = (value: unknown, missing = 0): number => z.number().parse(value ?? missing);
    switch (c.function) {
      case "SLN": {
        const { cost, salvage, life } = given(["cost", "salvage", "life"]);
        return table("DEPRECIATION", cost, "straight-line", life, salvage)("Charge")[0] ?? Number.NaN;
      }
      case "SYD": {
        const { cost, salvage, life, per } = given(["cost", "salvage", "life", "per"]);
        const reason = skipped({ due: false, period: n(per), terms: { life: n(life) } });
        return reason ?? table("DEPRECIATION", cost, "sum-of-years", life, salvage)("Charge")[n(per) - 1] ?? Number.NaN;
      }
      case "DDB": {
        const { cost, salvage, life, period, factor } = given(["cost", "salvage", "life", "period", "factor"]);
        // Excel takes a period below 1 as the first
        const place = Math.max(1, n(period));
        const reason = skipped({ due: false, period: place, terms: { life: n(life) } });
        if (reason !== undefined) return reason;
        const share = Math.min(1, n(factor, 2) / n(life));
        const declining = table("DEPRECIATION", cost, "declining-balance", life, salvage, share)("Charge");
        if (n(factor, 2) === 2)
          expect(table("DEPRECIATION", cost, "double-declining", life, salvage)("Charge")).toEqual(declining);
        return declining[place - 1] ?? Number.NaN;
      }
      case "PMT": {
        const { rate, nper, pv, fv, due } = given(["rate", "nper", "pv", "fv", "due"]);
        return payment("Service", { rate, nper, pv, fv, due, per: 1 });
      }
      default: {
        const { rate, per, nper, pv, fv, due } = given(["rate", "per", "nper", "pv", "fv", "due"]);
        return payment(c.function === "IPMT" ? "Interest" : "Principal", { rate, nper, pv, fv, due, per });
      }
    }
  }

  function payment(column: string, { rate, nper, pv, fv, due, per }: Record<string, unknown>): number | string {
    const n = (value: unknown): number => z.number().parse(value ?? 0);
    const atStart = due === "BeginningOfPeriod" || due === 1;
    const reason = skipped({ due: atStart, period: n(per), terms: { periods: n(nper), life: n(nper) } });
    if (reason !== undefined) return reason;
    // what is left at the end, -fv, bears interest alone; the rest is repaid
    const onTheRest = column === "Principal" ? 0 : n(rate) * n(fv);
    return onTheRest - (table("DEBT_SCHEDULE", n(pv) + n(fv), rate, nper)(column)[n(per) - 1] ?? Number.NaN);
  }
});
