import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { productionSharingSection } from "../../src/model/money/productionSharing";
import { rentTaxSection } from "../../src/model/money/rentTax";
import { taxSection } from "../../src/model/money/tax";
import { expectClose } from "./close";
import { valuesOf } from "./miniature";

const ORACLE = "../shared/oracles/fiscal_analytic.json";

type Given = Readonly<Record<string, number | readonly number[]>>;
interface Case {
  readonly id: string;
  readonly inputs: Given;
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
}

/** How each case is put to the project's own lines: what they are given, and the row of each expected figure. */
const QUESTIONS: Readonly<Record<string, (inputs: Given) => Readonly<Record<string, readonly number[]>>>> = {
  RRT_threshold20_rate50: ({ ncf = [], threshold = 0, rate = 0 }) => {
    const of = valuesOf(
      { "tax.rent_flow": ncf, "tax.rent_threshold": threshold, "tax.rent_rate": rate },
      rentTaxSection.items,
    );
    return { rrt: of("tax.rent"), total: [of("tax.rent").reduce((a, b) => a + b, 0)] };
  },
  AZ_profit_tax_5y_loss_fifo: ({ profit = [], rate = 0, carry_forward_years = 0 }) => {
    const ledger = taxSection.items.filter(({ id }) => /^tax\.(loss|profit$|rate$)/.test(id));
    const taxOf = (years: number | readonly number[], psa: number) =>
      valuesOf(
        {
          "tax.income": profit,
          "tax.loss_years": years,
          "tax.profit_rate": rate,
          "tax.psa_profit_rate": rate,
          "tax.psa": psa,
          "tax.relief": 0,
        },
        ledger,
      )("tax.profit");
    return { tax: taxOf(carry_forward_years, 0), tax_unlimited_carry: taxOf(carry_forward_years, 1) };
  },
  PSA_75pct_costrec_51_49: ({ sales = [], costs = [] }) => {
    const of = valuesOf(
      { "psa.sales": sales, "psa.cost": costs, "tax.psa_cost_cap": 0.75, "tax.psa_state_share": 0.51 },
      productionSharingSection.items.filter(({ id }) => /(pool|recovered|profit|state|company)$/.test(id)),
    );
    const [state = Number.NaN] = of("psa.state");
    return {
      state_share: of("psa.state"),
      contractor_entitlement: of("psa.company"),
      state_pct_of_sales_when_costs_exceed_cap: [state / (of("psa.sales")[0] ?? Number.NaN)],
    };
  },
};

test.skipIf(!existsSync(ORACLE))("fiscal cases derived with 50-digit arithmetic, whole", () => {
  const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(ORACLE, "utf8"));
  const asked = cases.filter(({ id }) => id in QUESTIONS);
  expect(asked).toHaveLength(Object.keys(QUESTIONS).length);
  for (const { id, inputs, expected } of asked) {
    const found = QUESTIONS[id]?.(inputs) ?? {};
    for (const [figure, wanted] of Object.entries(expected)) {
      const row = typeof wanted === "number" ? [wanted] : wanted;
      expect(found[figure], `${id} ${figure}`).toHaveLength(row.length);
      row.forEach((x, t) => {
        expectClose(found[figure]?.[t] ?? Number.NaN, x, 1e-12, `${id} ${figure}`);
      });
    }
  }
});
