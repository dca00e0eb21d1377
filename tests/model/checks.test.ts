import { describe, expect, test } from "vitest";
import { financingOf } from "../../src/analysis/financing";
import { checks } from "../../src/model/judgement/checks";
import { projectProgram } from "../../src/model/program";
import { runProject } from "../../src/model/run";
import { referenceSet } from "../../src/reference/index";
import { spoilt } from "./mutant";

const program = projectProgram();
/** The formula of a line as it stands, to be spoilt a little. */
const formulaOf = (id: string): string => {
  const item = program.items.get(id)?.item;
  if (item?.kind !== "line") throw new Error(`no line '${id}'`);
  return item.formula;
};
const times = (id: string, factor: number): Readonly<Record<string, string>> => ({
  [id]: `(${formulaOf(id)}) * ${factor}`,
});

const PSA = { "tax.psa": 1 };
const VAT = { "tax.vat_construction": 1 };
/** The last repayment falls into the last year; on a loan that is held, lock-up may act until then. */
const SHORT = { "market.hbi_price": 450, "project.life_cap": 12 };

/** For every check a slip that it is there to notice, and inputs under which it shows. */
const SLIPS: Readonly<
  Record<string, readonly [formulas: Readonly<Record<string, string>>, overrides?: Readonly<Record<string, number>>]>
> = {
  concentrator_closes: [times("nameplate.tailings", 1.001)],
  pellet_plant_closes: [times("stream.firing_oxygen_mass", 1.001)],
  blending_closes: [times("stream.pellets_screened_mass", 1.001)],
  screen_closes: [times("stream.charge_mass", 1.001)],
  furnace_closes: [times("stream.dust_mass", 1.001)],
  briquetting_closes: [times("stream.briquette_loss_mass", 1.001)],
  streams_add_up: [times("stream.ore_gangue", 1.001)],
  iron_closes: [times("annual.tailings", 1.001)],
  bottleneck_held: [times("bottleneck.rail", 1.01), { "logistics.rail_capacity": 1.5e6 }],
  bottleneck_named: [times("bottleneck.by_plant", 0)],
  reserve_held: [times("ore.mined", 2)],
  tailings_housed: [times("capital.tailings_raised", 1.01)],
  own_plants_held: [times("annual.hbi_own", 1.2)],
  carbon_closes: [times("annual.co2_mine", 1.01), { "mine.diesel": 1 }],
  stages_add_up: [times("annual.co2_power_mine", 1.01)],
  border_borne: [times("border.buyer", 1.01)],
  losses_positive: [{ "tax.losses_used": "MAX(tax.income, 0)" }],
  years_of_the_plan: [times("plan.cost_fixed", 1.01)],
  assets_written_off: [times("machinery.charge", 1.01)],
  production_shared: [times("psa.company", 1.01), PSA],
  costs_recovered_once: [{ "psa.pool": "0 * PREV(psa.pool, 0) + psa.cost" }, PSA],
  agreement_written_off: [times("psa.charge", 0.5), PSA],
  one_regime: [{ "tax.mining": "royalty.ore_value * tax.mining_rate" }, PSA],
  rent_account_closes: [
    { "tax.rent_carried": "tax.rent_account" },
    { "tax.rent_rate": 0.5, "tax.rent_threshold": 0.05, "market.hbi_price": 450 },
  ],
  payroll_adds_up: [times("labour.social", 1.01)],
  working_capital_released: [
    { "working_capital.balance": "working_capital.receivables + working_capital.inventory - working_capital.payables" },
  ],
  vat_refunded: [{ "vat.refunded": "vat.construction_due + vat.operation_due / 2" }, VAT],
  vat_outstanding: [times("vat.construction_due", 2), VAT],
  // half of the commitment fee is forgotten when the loan is sized
  sources_are_uses: [times("debt.undrawn_years", 0.5)],
  debt_repaid: [times("eca.annuity", 0.99), { "debt.profile": 1 }],
  // cost of finance is written off the assets but not against profit
  balance: [{ "income.finance": "debt.interest" }],
  cash_statement: [times("flows.dividends", 0.5)],
  statements_agree: [{ "balance.receivables": "booked(working_capital.receivables)" }],
  plants_agree: [{ "income.depreciation": "booked(depreciation.charge / 2)" }],
  cash_positive: [
    {
      "funds.operation_support": "IF(t < 0, funds.available, 0)",
      "funds.after_service": "IF(calendar.operating, funds.available + funds.service_support - debt.service, 0)",
    },
    { "capital.closure": 5e8 },
  ],
  // lenders lend what operation lacks
  lenders_paid: [
    { "funds.before_support": "IF(calendar.operating, funds.available, 0)" },
    { "market.hbi_price": 250, "debt.dscr_target": 1, "debt.dscr_lockup": 1, "debt.dscr_default": 1 },
  ],
  cash_paid_out: [
    { "funds.distributable": "IF(OR(cover.locked, debt.grace, cover.unpaid), 0, funds.after_sweep)" },
    { ...SHORT, ...financingOf(runProject({ ...referenceSet(), ...SHORT })), "debt.dscr_lockup": 20 },
  ],
  partners_add_up: [times("fonte.capital", 1.01)],
  state_adds_up: [{ "state.burden": "tax.on_operation + tax.rent + tax.profit" }, { "tax.import_duty": 0.05 }],
  cash_adds_up: [times("cash.sustaining", 1.01)],
};

test("every check has a slip, and every slip a check", () => {
  expect(Object.keys(SLIPS).toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
});

describe("a slip in a formula is noticed", () => {
  test.each(Object.entries(SLIPS))("%s", (id, [formulas, overrides]) => {
    const sound = spoilt({}, overrides);
    expect([sound(`pass.${id}`), sound("check.all")]).toEqual([1, 1]);
    const slip = spoilt(formulas, overrides);
    expect([slip(`pass.${id}`), slip("check.all")]).toEqual([0, 0]);
  });
});

test("a given loan whose schedule leaves something is noticed, though it is not sized", () => {
  const loan = financingOf(runProject({ ...referenceSet(), ...SHORT }));
  const left = { "eca.left": `(${formulaOf("eca.left")}) + 0.001 * (t = periods - 1)` };
  expect(spoilt({}, { ...SHORT, ...loan })("pass.debt_repaid")).toBe(1);
  expect(spoilt(left, { ...SHORT, ...loan })("pass.debt_repaid")).toBe(0);
});

test("cash below nil is noticed in the account as well as in the reserves", () => {
  const short = spoilt({ "funds.cash": `(${formulaOf("funds.cash")}) - 1000000 * (t = calendar.construction + 1)` });
  expect(short("pass.cash_positive")).toBe(0);
});
