import { IronError } from "../../quantities/errors";
import { type Argument, choice, flag, number, optional, series } from "../args";
import { defineFunction } from "../define";
import { across, headers, laid, periodTable } from "../periodTable";
import { isOneCell, perPeriod } from "../perPeriod";
import { TYPE_ERROR } from "../refusals";
import { asMatrix } from "../values";
import { vintages } from "./vintages";
import { byOre, byTable, type DepreciationPeriod, METHODS, writtenDown } from "./writtenDown";

const ORE = "units-of-production";

const word = choice("How it is written down, in a word; or a row of shares of the cost, one a period", [
  ...METHODS,
  ORE,
]);
const shares = series("1", "", { min: 0, max: 1 });

// nobody leaves a method out
const { default: _, ...given } = word;

const method: Argument<(typeof METHODS)[number] | typeof ORE | readonly number[]> = {
  ...given,
  shape: "matrix",
  read: (raw, name) =>
    isOneCell(raw) && typeof asMatrix(raw)[0]?.[0] !== "number" ? word.read(raw, name) : shares.read(raw, name),
};

/** Shares that add up to so much more than 1 do so by rounding. */
const ROUNDING = 1e-9;

export const depreciation = defineFunction({
  id: "DEPRECIATION",
  family: "Tax",
  summary:
    "Depreciation of an asset, or of capital spent over time: straight line, declining, sum of years, by ore or a table.",
  args: {
    cost: perPeriod(
      "US$",
      "Cost of the asset, or a row of capital: what is spent in each period is written down from it on",
      {
        min: 0,
      },
    ),
    method,
    life: optional(number("period", "Useful life; not read with ore or a row of shares", { above: 0, max: 10_000 })),
    salvage: optional(number("US$", "Value at the end of the life, of all capital together", { min: 0 }), 0),
    rate: optional(
      number("1/period", "Share of book value charged each period; for declining-balance only", { min: 0, max: 1 }),
    ),
    headers,
    first_share: optional(
      number("1", "Part of a period's charge that the first one bears, 0.5 by a half-year rule", { above: 0, max: 1 }),
      1,
    ),
    switch: optional(flag("TRUE turns the declining methods to straight line as soon as that charges more"), false),
    ore: optional(series("t", "Ore mined by period; for units-of-production only", { min: 0 })),
    across,
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
    "Equal to Excel's SLN, SYD and DDB in whole periods. The declining methods switch to straight line over the life left where switch is TRUE, as Excel's VDB does.",
    "Straight line and sum of years end at salvage. The declining methods never go below it, and leave what they leave: nothing is written off.",
    "A row of capital has a table of as many periods, and its charges added up; zeros behind it show how it ends.",
    "The part of the first charge that first_share leaves out comes after the others, so straight line has a period more. With ore each cost is spread over what is mined from its period on.",
    "A row of shares is of the cost, such as the tables of a tax law; life is then not read.",
    "A life of 12.7 has 13 periods. In the last one straight line and sum of years charge what is left, the declining methods 0.7 of a period's charge, as Excel's VDB does.",
  ],
  errors: {
    argument: `${TYPE_ERROR}, the method is another word, declining-balance has no rate, a method that needs them has no life or ore, ore has a first share, or ore and capital have unequal periods`,
    domain:
      "salvage is above cost, the life is not positive, a share or rate lies outside 0 to 1, or the shares add up to more than 1",
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
    {
      args: [[[100, 200, 0, 0]], "straight-line", 2, null, null, false],
      gives: [
        [1, 50, 50],
        [2, 150, 100],
        [3, 100, 0],
        [4, 0, 0],
      ],
      source: "100 over periods 1 and 2, 200 over periods 2 and 3",
    },
    {
      args: [100, "double-declining", 5, null, null, false, 0.5, true],
      gives: [
        [1, 20, 80],
        [2, 32, 48],
        [3, 19.2, 28.8],
        [4, 11.52, 17.28],
        [5, 11.52, 5.76],
        [6, 5.76, 0],
      ],
      source: "IRS Publication 946, table A-1, property of 5 years: 20, 32, 19.2, 11.52, 11.52, 5.76 %",
    },
    {
      args: [90, "units-of-production", null, 10, null, false, null, null, [[5, 3, 2]]],
      gives: [
        [1, 40, 50],
        [2, 24, 26],
        [3, 16, 10],
      ],
      source: "80 by 5, 3 and 2 parts of 10",
    },
    {
      args: [1000, [[0.3333, 0.4445, 0.1481, 0.0741]], null, null, null, false, null, null, null, true],
      gives: [
        [1, 2, 3, 4],
        [333.3, 444.5, 148.1, 74.1],
        [666.7, 222.2, 74.1, 0],
      ],
      tolerance: 1e-9,
      source: "IRS Publication 946, table A-1, property of 3 years; periods across",
    },
    { args: [1000, "straight-line", 10, 1200], gives: { raises: "domain" } },
    { args: [1000, "declining-balance", 10], gives: { raises: "argument" } },
  ],
  seeAlso: ["PROFIT_TAX"],
  compute: ({ cost, method, life, salvage, rate, headers, first_share, switch: toStraight, ore, across }) => {
    const schedule = scheduleOf({ method, life, rate, firstShare: first_share, toStraight, ore });
    const [only = 0] = cost;
    if (cost.length > 1 && ore !== undefined && ore.length !== cost.length)
      throw new IronError("argument", "depreciation.oreLength", { ore: ore.length, periods: cost.length });
    const periods = cost.length > 1 ? vintages(cost, salvage, schedule) : schedule(only, salvage, 0);
    const rows = periods.map(({ charge, closing }) => [charge, closing]);
    return laid(across, periodTable(headers, ["charge", "closing"], rows));
  },
});

interface Terms {
  readonly method: (typeof METHODS)[number] | typeof ORE | readonly number[];
  readonly life: number | undefined;
  readonly rate: number | undefined;
  readonly firstShare: number;
  readonly toStraight: boolean;
  readonly ore: readonly number[] | undefined;
}

/** How a cost that falls in a period is written down from it on. */
function scheduleOf(terms: Terms): (cost: number, salvage: number, period: number) => readonly DepreciationPeriod[] {
  const { method, life, rate, firstShare, toStraight, ore } = terms;
  if (method === ORE) {
    if (ore === undefined) throw new IronError("argument", "depreciation.noOre");
    if (firstShare !== 1) throw new IronError("argument", "depreciation.oreShare");
    return (cost, salvage, period) => byOre(cost, ore, salvage, period);
  }
  if (typeof method !== "string") {
    const sum = method.reduce((all, share) => all + share, 0);
    if (sum > 1 + ROUNDING) throw new IronError("domain", "depreciation.tableAbove", { sum });
    return (cost, salvage) => byTable(cost, method, salvage, firstShare);
  }
  if (life === undefined) throw new IronError("argument", "depreciation.noLife", { method });
  return (cost, salvage) => writtenDown(cost, method, life, salvage, rate, { firstShare, toStraight });
}
