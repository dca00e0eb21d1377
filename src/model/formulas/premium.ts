import { define } from "../../formula/language/model";

const ARRANGEMENT = "OECD Arrangement on Officially Supported Export Credits, TAD/PG(2023)7, Annex VI";

// The minimum premium of an export credit agency, from the coefficients of the country and the buyer, which are per cent.

export const drawMonths = define(
  "draw_months",
  {},
  "month/y",
  "Months of disbursement that count as a year of horizon: a loan drawn evenly is out for half of the time",
  "24",
  ARRANGEMENT,
);

export const premiumHorizon = define(
  "premium_horizon",
  { months: "month", years: "y" },
  "y",
  "Horizon of risk: half the time of disbursement and the time of repayment",
  "months / draw_months() + years",
  ARRANGEMENT,
);

export const standardCover = define(
  "standard_cover",
  {},
  "1",
  "Percentage of cover up to which premium is in proportion",
  "0.95",
  ARRANGEMENT,
);

export const coverStep = define(
  "cover_step",
  {},
  "1",
  "Cover beyond the standard that asks for one surcharge",
  "0.05",
  ARRANGEMENT,
);

export const coverFactor = define(
  "cover_factor",
  { cover: "1", surcharge: "1" },
  "1",
  "What cover multiplies a premium with: in proportion, and a surcharge beyond the standard",
  "cover / standard_cover() * (1 + MAX(0, cover - standard_cover()) / cover_step() * surcharge)",
  ARRANGEMENT,
);

export const rebateFrom = define(
  "rebate_from",
  {},
  "y",
  "Horizon beyond which a speculative grade is given a rebate",
  "10",
  ARRANGEMENT,
);

export const rebateAYear = define("rebate_a_year", {}, "1/y", "Rebate for each year beyond it", "0.018", ARRANGEMENT);

export const rebateMost = define("rebate_most", {}, "1", "Largest rebate", "0.15", ARRANGEMENT);

export const termRebate = define(
  "term_rebate",
  { horizon: "y", speculative: "1" },
  "1",
  "Rebate of a long horizon, for speculative grades alone",
  "IF(speculative = 0, 0, MIN(rebate_most(), MAX(0, rebate_a_year() * (horizon - rebate_from()))))",
  ARRANGEMENT,
);

export const minimumPremium = define(
  "minimum_premium",
  {
    country_risk: "1/y",
    country_constant: "1",
    buyer_risk: "1/y",
    buyer_factor: "1",
    surcharge: "1",
    horizon: "y",
    cover: "1",
    speculative: "1",
  },
  "1",
  "Minimum premium rate, a fraction of the principal paid upfront, for a product of standard quality without credit enhancement",
  "((country_risk + buyer_risk) * horizon + country_constant) / 100 * cover_factor(cover, surcharge) * buyer_factor * (1 - term_rebate(horizon, speculative))",
  ARRANGEMENT,
);
