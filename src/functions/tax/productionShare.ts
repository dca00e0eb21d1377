import { costRecovered } from "../../model/formulas/tax";
import { finite } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import { optional, series } from "../args";
import { defineFunction } from "../define";
import { computing } from "../formulas";
import { across, headers, laid, periodTable } from "../periodTable";
import { eachPeriod, perPeriod } from "../perPeriod";
import { BAD_RANGE } from "../refusals";

const recoveredOf = computing(costRecovered);

const share = (doc: string) => perPeriod("1", `${doc}; a row or column is one a period`, { min: 0, max: 1 });

export const productionShare = defineFunction({
  id: "PRODUCTION_SHARE",
  family: "Tax",
  summary: "Production sharing by period: cost recovered, cost carried forward, and who gets the rest.",
  args: {
    revenue: series("US$", "Revenue by period", { min: 0 }),
    costs: series("US$", "Recoverable cost by period, capital among it", { min: 0 }),
    cost_cap: share("Part of revenue from which costs are recovered at most"),
    state_share: share("State's part of what cost recovery leaves"),
    partner_share: optional(share("State partner's part of what the state's share leaves"), [0]),
    headers,
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, cost recovered, cost carried forward, profit to share, and its parts of state, partner and contractor",
  },
  formula:
    "recovered = min(carried + costs, cap · revenue); profit = revenue - recovered; state = share · profit; partner = its share · (profit - state); contractor = the rest",
  notes: [
    "Costs above the cap wait for later periods, without interest. What is recovered belongs to whoever paid the costs, and is no part of the shares.",
    "Royalty and taxes on the shares are apart; where a royalty comes first, give revenue less royalty.",
  ],
  errors: {
    argument: `${BAD_RANGE}, there are more costs than revenues or fewer, or a row has not one number a period`,
    domain: "revenue or cost is negative, or a share lies outside 0 to 1",
  },
  source: "Definition of production sharing; IMF, Fiscal Analysis of Resource Industries (2016)",
  examples: [
    {
      args: [[[100, 100, 100]], [[140, 20, 0]], 0.75, 0.51, 0],
      gives: [
        ["Period", "Recovered", "Carried forward", "Profit to share", "State", "Partner", "Contractor"],
        [1, 75, 65, 25, 12.75, 0, 12.25],
        [2, 75, 10, 25, 12.75, 0, 12.25],
        [3, 10, 0, 90, 45.9, 0, 44.1],
      ],
      source: "the agreement of Anglo Asian Mining: cap 75 %, state 51 %; by hand",
    },
    {
      args: [[[750]], [[405]], 0.5, 0.1, 0.51, false],
      gives: [[1, 375, 30, 375, 37.5, 172.125, 165.375]],
      source: "a pool of 375, the state a tenth of it, the partner 51 % of the rest",
    },
    { args: [[[100]], [[-1]], 0.75, 0.51], gives: { raises: "domain" } },
    { args: [[[100, 100]], [[50]], 0.75, 0.51], gives: { raises: "argument" } },
  ],
  seeAlso: ["ROYALTY_SLIDING", "RENT_TAX", "PROFIT_TAX"],
  compute: ({ revenue, costs, cost_cap, state_share, partner_share, headers, across }) => {
    const periods = revenue.length;
    if (costs.length !== periods)
      throw new IronError("argument", "tax.costLength", { costs: costs.length, revenues: periods });
    const capOf = eachPeriod(cost_cap, periods, "cost cap");
    const stateOf = eachPeriod(state_share, periods, "state share");
    const partnerOf = eachPeriod(partner_share, periods, "partner share");
    let carried = 0;
    const rows = revenue.map((sales, t): number[] => {
      const pool = finite(carried + (costs[t] ?? 0));
      const recovered = recoveredOf({ pool, cap: capOf(t), sales });
      carried = pool - recovered;
      const profit = sales - recovered;
      const state = stateOf(t) * profit;
      const partner = partnerOf(t) * (profit - state);
      return [recovered, carried, profit, state, partner, profit - state - partner];
    });
    const titles = ["recovered", "carried", "profit", "state", "partner", "contractor"] as const;
    return laid(across, periodTable(headers, titles, rows));
  },
});
