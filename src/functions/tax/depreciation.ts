import { depreciation as depreciationOf } from "../../numerics/depreciation";
import { choice, number, optional } from "../args";
import { defineFunction } from "../define";
import { headers, periodTable } from "../periodTable";
import { TYPE_ERROR } from "../technical/arguments";

export const depreciation = defineFunction({
  id: "DEPRECIATION",
  family: "Tax",
  summary: "Depreciation of an asset by period: straight line, declining balance, double declining or sum of years.",
  args: {
    cost: number("US$", "Cost of the asset", { min: 0 }),
    method: choice("How it is written down", [
      "straight-line",
      "declining-balance",
      "double-declining",
      "sum-of-years",
    ]),
    life: number("period", "Useful life", { above: 0, max: 10_000 }),
    salvage: optional(number("US$", "Value at the end of the life", { min: 0 }), 0),
    rate: optional(
      number("1/period", "Share of book value charged each period; for declining-balance only", { min: 0, max: 1 }),
    ),
    headers,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, charge, closing book value",
  },
  formula:
    "straight-line: (cost - salvage) / life; sum-of-years: (cost - salvage) (life - t + 1) 2 / (life (life + 1)); declining: rate · book value, not below salvage; double-declining: the same with rate = 2 / life",
  notes: [
    "Equal to Excel's SLN, SYD and DDB in whole periods. No method switches to straight line.",
    "Straight line and sum of years end at salvage. The declining methods never go below it, and leave what they leave: nothing is written off.",
    "A life of 12.7 has 13 periods. In the last one straight line and sum of years charge what is left, the declining methods 0.7 of a period's charge, as Excel's VDB does.",
  ],
  errors: {
    argument: `${TYPE_ERROR}, the method is another word, or declining-balance has no rate`,
    domain: "salvage is above cost, the life is not positive, or a rate lies outside 0 to 1",
  },
  source: "Microsoft's SLN, SYD, DDB and VDB pages",
  examples: [
    {
      args: [30000, "straight-line", 10, 7500],
      gives: {
        begins: [
          ["Period", "Charge", "Closing"],
          [1, 2250, 27750],
        ],
      },
      source: "support.microsoft.com, SLN: 2,250",
    },
    {
      args: [30000, "sum-of-years", 10, 7500, null, false],
      gives: { begins: [[1, 4090.909090909091, 25909.090909090908]] },
      source: "support.microsoft.com, SYD: 4,090.91",
    },
    {
      args: [2400, "double-declining", 10, 300, null, false],
      gives: {
        begins: [
          [1, 480, 1920],
          [2, 384, 1536],
        ],
      },
      source: "support.microsoft.com, DDB: 480 in year 1",
    },
    {
      args: [1000, "declining-balance", 2, 0, 0.2, false],
      gives: [
        [1, 200, 800],
        [2, 160, 640],
      ],
      source: "machinery at 20 % of book value (Azerbaijan until 2025)",
    },
    { args: [1000, "straight-line", 10, 1200], gives: { raises: "domain" } },
    { args: [1000, "declining-balance", 10], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX"],
  compute: ({ cost, method, life, salvage, rate, headers }) =>
    periodTable(
      headers,
      ["Charge", "Closing"],
      depreciationOf(cost, method, life, salvage, rate).map(({ charge, closing }) => [charge, closing]),
    ),
});
