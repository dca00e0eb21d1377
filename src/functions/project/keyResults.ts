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

/** Carbon, and what it costs at the border; after the warnings, so that cells which pick a row of the first ones go on doing so. */
export const CARBON_RESULTS = [
  "carbon.intensity_total",
  "carbon.steel_ratio",
  "carbon.scrap_ratio",
  "border.average",
  "border.average_seller",
  "abatement.cost",
] as const;

/** What the state takes with withholding, as the field counts it first; `state.take` in the first rows leaves withholding out. */
export const STATE_RESULTS = ["state.take_withheld", "state.take_dividends"] as const;

/** All of them, in the order in which they are shown; the summary has its warnings after the first. */
export const ALL_RESULTS = [...KEY_RESULTS, ...CARBON_RESULTS, ...STATE_RESULTS] as const;
