import { choice, number, optional } from "../args";
import { defineFunction } from "../define";
import { headers, periodTable } from "../periodTable";
import { TYPE_ERROR } from "../refusals";
import { writtenDown } from "./writtenDown";

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
      gives: [
        ["Period", "Charge", "Closing"],
        [1, 2250, 27750],
        [2, 2250, 25500],
        [3, 2250, 23250],
        [4, 2250, 21000],
        [5, 2250, 18750],
        [6, 2250, 16500],
        [7, 2250, 14250],
        [8, 2250, 12000],
        [9, 2250, 9750],
        [10, 2250, 7500],
      ],
      source: "support.microsoft.com, SLN: 2,250",
    },
    {
      args: [30000, "sum-of-years", 10, 7500, null, false],
      gives: [
        [1, 4090.909090909091, 25909.090909090908],
        [2, 3681.818181818182, 22227.272727272728],
        [3, 3272.7272727272725, 18954.545454545456],
        [4, 2863.6363636363635, 16090.90909090909],
        [5, 2454.5454545454545, 13636.363636363636],
        [6, 2045.4545454545455, 11590.90909090909],
        [7, 1636.3636363636363, 9954.545454545454],
        [8, 1227.2727272727273, 8727.272727272728],
        [9, 818.1818181818181, 7909.090909090909],
        [10, 409.09090909090907, 7500],
      ],
      source: "support.microsoft.com, SYD: 4,090.91 in year 1 and 409.09 in year 10; exact fractions between",
    },
    {
      args: [2400, "double-declining", 10, 300, null, false],
      gives: [
        [1, 480, 1920],
        [2, 384, 1536],
        [3, 307.2, 1228.8],
        [4, 245.76, 983.04],
        [5, 196.608, 786.432],
        [6, 157.2864, 629.1456],
        [7, 125.82912, 503.31648],
        [8, 100.663296, 402.653184],
        [9, 80.5306368, 322.1225472],
        [10, 22.1225472, 300],
      ],
      source: "support.microsoft.com, DDB: 480 in year 1 and 22.12 in year 10; exact fractions between",
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
      ["charge", "closing"],
      writtenDown(cost, method, life, salvage, rate).map(({ charge, closing }) => [charge, closing]),
    ),
});
