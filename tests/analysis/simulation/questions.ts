import type { Question } from "../../../src/analysis/simulation/question";
import { referenceSet } from "../../../src/reference/values";

/** A question about the default set, with some assumptions of its own. */
export const question = ({ assumptions = {}, ...more }: Partial<Question> = {}, set?: string): Question => ({
  assumptions: { ...referenceSet(set), ...assumptions },
  lines: ["returns.npv", "cover.dscr_least", "market.reference"],
  trials: 400,
  seed: 7,
  ...more,
});

/** Nothing moves in time. */
export const STILL = {
  "risk.price_volatility": 0,
  "risk.gas_volatility": 0,
  "risk.carbon_volatility": 0,
  "risk.euro_volatility": 0,
};
