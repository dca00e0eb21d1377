import { VERDICT } from "./verdict";

/** What is asked of a project first, by line: value, then what lenders ask, then cost and product, then the state. */
export const KEY_RESULTS = [
  VERDICT,
  "returns.npv",
  "returns.npv_mid",
  "returns.npv_end",
  "returns.npv_before_tax",
  "returns.irr",
  "returns.irr_before_tax",
  "returns.irr_count",
  "returns.payback",
  "returns.payback_discounted",
  "equity.npv",
  "equity.irr",
  "capital.initial",
  "capital.base",
  "debt.total",
  "eca.amount",
  "debt.gearing_reached",
  "debt.limit",
  "cover.dscr_least",
  "cover.dscr_lender_least",
  "cover.dscr_average",
  "cover.llcr_least",
  "nameplate.price",
  "returns.levelised_cost",
  "cost.delivered",
  "cost.ex_works",
  "nameplate.ebitda",
  "nameplate.hbi",
  "nameplate.hbi_fe",
  "carbon.intensity",
  "ore.per_hbi",
  "ore.life",
  "bottleneck.main",
  "state.direct_real",
  "state.take",
  "check.all",
] as const;

/** Carbon, and what it costs at the border. */
const CARBON_RESULTS = [
  "carbon.intensity_total",
  "carbon.steel_ratio",
  "carbon.scrap_ratio",
  "border.average",
  "border.average_seller",
  "abatement.cost",
] as const;

/** The year that is reached after the ramp-up, and the ore that is left. */
const STEADY_RESULTS = [
  "steady.year",
  "steady.output",
  "steady.price",
  "steady.delivered",
  "steady.sustained",
  "steady.ebitda",
  "ore.left",
] as const;

/** Of which day the values are and at which point of the year flows fall; what other timings give; what the rates rest on. */
const VALUATION_RESULTS = [
  "discount.valuation_year",
  "discount.timing",
  "returns.npv_start",
  "equity.npv_start",
  "equity.npv_mid",
  "equity.npv_end",
  "discount.rate_difference",
  "discount.gearing_implied",
  "discount.equity_difference",
] as const;

/** What the state takes with withholding, as the field counts it first; `state.take` in the first rows leaves withholding out. */
const STATE_RESULTS = ["state.take_withheld", "state.take_dividends"] as const;

/** What came later; after the warnings, so that cells which pick a row of the first ones go on doing so. New ones come last. */
export const LATER_RESULTS = [...CARBON_RESULTS, ...STEADY_RESULTS, ...VALUATION_RESULTS, ...STATE_RESULTS] as const;

/** All of them, in the order in which they are shown; the summary has its warnings after the first. */
export const ALL_RESULTS = [...KEY_RESULTS, ...LATER_RESULTS] as const;
