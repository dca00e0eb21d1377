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

/**
 * Carbon, and what it costs at the border; then the year that is reached after the ramp-up, and the ore that is left: after
 * the warnings, each behind what was there before, so that cells which pick a row go on doing so.
 */
export const LATER_RESULTS = [
  "carbon.intensity_total",
  "carbon.steel_ratio",
  "carbon.scrap_ratio",
  "border.average",
  "border.average_seller",
  "abatement.cost",
  "steady.year",
  "steady.output",
  "steady.price",
  "steady.delivered",
  "steady.sustained",
  "steady.ebitda",
  "ore.left",
] as const;
