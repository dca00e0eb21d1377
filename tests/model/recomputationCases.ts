import { inputKeys } from "../../src/model/inputs/keys";
import type { Random } from "../../src/numerics/random";
import type { Numbers } from "./recomputation/given";

export type Ranges = Readonly<Record<string, readonly [number, number]>>;

/** What a random case moves, and between which values: inputs of all that touches the project's cash. */
export const OF_THE_PROJECT: Ranges = {
  "project.first_year": [2024, 2034],
  "project.construction_years": [3, 5],
  "project.life_cap": [14, 40],
  "project.hbi_capacity": [8e5, 2.5e6],
  "ore.reserve": [3e7, 3e8],
  "ore.grade": [0.3, 0.45],
  "mine.recovery": [0.9, 1],
  "mine.dilution": [0, 0.1],
  "mine.capacity": [1e6, 8e6],
  "mine.strip_ratio": [1, 4],
  "mine.diesel": [0, 1.5],
  "concentrate.recovery": [0.68, 0.85],
  "concentrate.magnetite_share": [0.8, 1],
  "concentrate.liberation": [0, 0.5],
  "pellet.binder": [0.004, 0.01],
  "pellet.purchased_grade": [0.66, 0.68],
  "reduction.metallisation": [0.92, 0.95],
  "reduction.carbon": [0.01, 0.02],
  "reduction.screen_loss": [0.01, 0.05],
  "reduction.gas": [9.5, 11.5],
  "reduction.gas_follows": [0, 1],
  "reduction.gas_idle": [0, 0.2],
  "reduction.slowing": [0, 0.6],
  "reduction.hydrogen_share": [0, 0.2],
  "reduction.briquette_fines": [0, 0.04],
  "energy.gas_tariff": [150, 350],
  "energy.gas_capacity": [5e8, 9e8],
  "energy.power_tariff": [0.07, 0.14],
  "energy.power_capacity": [55, 100],
  "energy.renewable_share": [0, 0.6],
  "energy.real_growth": [-0.01, 0.02],
  "carbon.grid_factor": [0.2, 0.6],
  "carbon.flux": [0, 8],
  "carbon.cbam_seller_share": [0, 1],
  "carbon.cbam_pellet_benchmark": [0, 0.1],
  "carbon.cbam_hydrogen_factor": [0, 3],
  "carbon.domestic_price": [0, 30],
  "market.hbi_price": [280, 480],
  "market.price_real_growth": [-0.01, 0.015],
  "market.local_difference": [-60, 0],
  "market.scrap": [300, 500],
  "logistics.rail": [15, 40],
  "logistics.rail_capacity": [1.2e6, 3e6],
  "logistics.moisture_product": [0, 0.02],
  "cost.mining": [1.8, 4],
  "cost.administration": [8e6, 2e7],
  "cost.fixed_share": [0, 0.5],
  "cost.real_growth": [-0.005, 0.01],
  "labour.pay": [9000, 2e4],
  "labour.real_growth": [0, 0.02],
  "capital.announced": [0, 1],
  "capital.mine_concentrator": [120, 250],
  "capital.hbi": [300, 600],
  "capital.mine_price_year": [2018, 2026],
  "capital.owner_base": [0, 1],
  "capital.overrun": [0.9, 1.4],
  "capital.sustaining": [0, 0.03],
  "capital.closure": [0, 1.5e8],
  "ramp.tau": [0.2, 2],
  "ramp.maximum": [0.7, 1.02],
  "ramp.upstream": [1, 1.2],
  "ramp.delay": [0, 1.5],
  "depreciation.declining": [0, 1],
  "depreciation.straight_from": [2024, 2040],
  "depreciation.life_machinery": [5, 20],
  "depreciation.rate_machinery": [0.1, 0.3],
  "tax.profit_rate": [0.1, 0.3],
  "tax.loss_years": [0, 8],
  "tax.mining_rate": [0, 0.06],
  "tax.property_rate": [0, 0.02],
  "tax.vat_construction": [0, 1],
  "tax.vat_refund_days": [0, 700],
  "tax.vat_refund_days_construction": [0, 700],
  "tax.incentive": [0, 2],
  "tax.promotion_years": [3, 10],
  "tax.import_duty": [0, 0.1],
  "tax.export_duty": [0, 0.05],
  "working_capital.receivable_days": [0, 90],
  "working_capital.inventory_days": [0, 90],
  "working_capital.payable_days": [0, 90],
  "discount.inflation_usd": [0, 0.04],
  "discount.inflation_azn": [0, 0.08],
  "discount.azn_follows": [0, 1],
};

const isWhole = (key: string): boolean => {
  const { choices, interval } = inputKeys.get(key) ?? {};
  return choices !== undefined || interval?.whole === true;
};

/** Shares of capital by construction year, growing from year to year. */
const phasing = (years: number): Numbers =>
  Object.fromEntries(
    Array.from({ length: years }, (_, k) => [`capital.phasing.${k + 1}`, (2 * (k + 1)) / years / (years + 1)]),
  );

/** A share of the inputs, each put anywhere within its range. */
export function moved(ranges: Ranges, random: Random): Numbers {
  const share = random();
  const moves: Record<string, number> = {};
  for (const [key, [low, high]] of Object.entries(ranges)) {
    const [chance, value] = [random(), low + (high - low) * random()];
    if (chance < share) moves[key] = isWhole(key) ? Math.round(value) : value;
  }
  const years = moves["project.construction_years"];
  return years === undefined ? moves : { ...moves, ...phasing(years) };
}

/** What a random case moves of a loan that is given, its amounts apart. */
export const OF_THE_LOAN: Ranges = {
  "debt.base_rate": [0.01, 0.08],
  "debt.eca_margin": [0.005, 0.03],
  "debt.commercial_margin": [0.02, 0.07],
  "debt.default_margin": [0, 0.05],
  "debt.payments_per_year": [1, 2],
  "debt.grace_years": [0, 3],
  "debt.ramp_interest": [0, 1],
  "debt.eca_premium": [0, 0.12],
  "debt.eca_tenor": [8, 14],
  "debt.upfront_fee": [0, 0.03],
  "debt.commitment_fee": [0, 0.01],
  "debt.dsra_months": [0, 12],
  "debt.dscr_lockup": [1, 1.4],
  "debt.standby": [0, 3e8],
  "debt.support": [0, 1],
  "debt.support_cap": [0, 2e8],
  "debt.sweep": [0, 1],
  "discount.timing": [0, 2],
  "equity.shareholder_loan_share": [0, 1],
  "equity.shareholder_loan_rate": [0, 0.12],
  "equity.shareholder_loan_deducted": [0, 1],
  "equity.dividend_rule": [0, 1],
  "tax.interest_gross_up": [0, 1],
  "tax.interest_wht": [0, 0.15],
  "tax.premium_wht": [0, 0.06],
};

/** A loan with random draws and instalments, some of which add interest in the grace, or more than that. */
export function randomLoan(random: Random, construction: number, grace: number): Numbers {
  const loan: Record<string, number> = { "debt.sizing": 1 };
  for (const [tranche, most] of [
    ["eca", 1.1e9],
    ["commercial", 5e8],
  ] as const) {
    const isDrawn = random() < 0.85;
    loan[`debt.${tranche}_given`] = isDrawn ? most * random() : 0;
    if (random() < 0.3) loan[`debt.${tranche}_reserved`] = 0.3 * random();
    const drawn = Array.from({ length: construction }, () => random());
    const whole = drawn.reduce((sum, share) => sum + share, 0) / (0.9 + 0.1 * Math.round(random()));
    for (const [k, share] of drawn.entries()) loan[`debt.${tranche}_drawn.${k + 1}`] = share / whole;
    const years = Array.from({ length: grace + 3 + Math.floor(9 * random()) }, (_, k) => k + 1);
    const keys = years.flatMap((n) =>
      ["first", "second"].map((payment) => ({ n, key: `debt.${tranche}_repaid_${payment}.${n}` })),
    );
    // some ask for more to be added than any payment has interest
    const addedMost = random() < 0.2 ? 0.2 : 0.006;
    const parts = keys.map(({ n }) => (n <= grace ? -addedMost * random() : random()));
    const added = parts.reduce((sum, part) => sum - Math.min(0, part), 0);
    const repaid = parts.reduce((sum, part) => sum + Math.max(0, part), 0);
    for (const [k, { key }] of keys.entries()) {
      const part = parts[k] ?? 0;
      loan[key] = part > 0 ? (part * (1 + added)) / repaid : part;
    }
  }
  return loan;
}
