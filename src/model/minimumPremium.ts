import { callable } from "../formula/readers/call";
import * as premium from "./formulas/premium";
import { BUYERS } from "./inputs/buyers";

/** Coefficients by country category 1 to 7, in per cent but for the surcharge. */
export const COUNTRY = {
  /** A year of horizon. */
  risk: [0.09, 0.2, 0.35, 0.55, 0.74, 0.9, 1.1],
  constant: [0.35, 0.35, 0.35, 0.35, 0.75, 1.2, 1.8],
  /** For each 0.05 of cover above the standard. */
  surcharge: [0, 0.00337, 0.00489, 0.01639, 0.03657, 0.05878, 0.08598],
} as const;

// they call each other and no others
const formulas = Object.values(premium);
const rateOf = callable(premium.minimumPremium, formulas);
const horizonOf = callable(premium.premiumHorizon, formulas);

/**
 * The Arrangement's minimum premium rate, a fraction of the principal; NaN where it quotes none.
 *
 * @param category of the country, 1 to 7
 * @param buyer place in BUYERS
 * @param cover both percentages of cover, political and commercial, as one fraction
 * @param speculative a buyer below investment grade
 */
export function minimumPremiumRate(
  category: number,
  buyer: number,
  months: number,
  years: number,
  cover: number,
  speculative: boolean,
): number {
  const { risk: buyerRisk, factor = 1 } = BUYERS[buyer] ?? {};
  return rateOf({
    country_risk: COUNTRY.risk[category - 1] ?? Number.NaN,
    country_constant: COUNTRY.constant[category - 1] ?? Number.NaN,
    buyer_risk: buyerRisk?.[category - 1] ?? Number.NaN,
    buyer_factor: factor,
    surcharge: COUNTRY.surcharge[category - 1] ?? Number.NaN,
    horizon: horizonOf({ months, years }),
    cover,
    speculative: speculative ? 1 : 0,
  });
}
