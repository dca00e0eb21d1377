import type { RawArgument } from "../../src/functions/values";
import type { MessageId } from "../../src/messages/message";
import type { ErrorKind } from "../../src/quantities/errors";

/**
 * A clause of what a function's page says of its errors, in the words of the page; a call that it is about; and the id of
 * the message that the call is met with.
 */
export type Refusal = readonly [clause: string, args: readonly RawArgument[], message: MessageId];

const cells = (...values: readonly (number | string | boolean | null)[]) => [values];

/** Clauses of every page of a project function, by what stands before its assumptions. */
export const ofProjects: Readonly<Partial<Record<ErrorKind, readonly Refusal[]>>> = {
  argument: [
    ["a key is unknown", [null, "market.hbi_prise", 400], "model.unknownKey"],
    ["given twice", [null, "market.hbi_price", 400, "market.hbi_price", 410], "assumptions.twice"],
    ["blank", [null, "market.hbi_price", null, "ore.grade", 0.4], "model.blank"],
    [
      "in another unit",
      [
        [
          ["Key", "Value", "Unit"],
          ["market.hbi_price", 350, "EUR/t"],
        ],
      ],
      "assumptions.unit",
    ],
    ["a relative key changes a word", [null, "discount.timing.times", 2], "assumptions.relativeChoice"],
    ["text where a number is due", [null, "market.hbi_price", "cheap"], "model.notANumber"],
    ["a set does not exist; the message names it", ["press release"], "reference.unknownSet"],
  ],
  domain: [
    ["an assumption lies outside its limits", [null, "market.hbi_price", -1], "model.outside"],
    [
      "the assumptions together break a rule of the process",
      [null, "pellet.grade_target", 0.699],
      "rule.concentrateRich",
    ],
  ],
};

/** What is read before the assumptions, for the functions that ask for something. */
export const beforeAssumptions: Readonly<Record<string, readonly RawArgument[]>> = {
  PROJECT_LINE: ["cash.flow"],
  PROJECT_TABLE: ["Cash flow"],
  EXPLAIN: ["cash.flow"],
  SENSITIVITY: ["returns.npv", "market.hbi_price", [[320]], null, null],
  TORNADO: ["returns.npv"],
  SPIDER: ["returns.npv", "market.hbi_price", [[0]]],
  SOLVE_FOR: ["returns.npv", 0, "market.hbi_price", null, null],
  SCENARIOS: ["returns.npv", [["Dear", "market.hbi_price", 400]]],
  REVERSE_STRESS: ["npv", "market.hbi_price"],
  MONTE_CARLO: ["returns.npv", 100, 1],
  RISK_PERCENTILES: ["returns.npv", 0.5, 100, 1],
  RISK_DRIVERS: ["returns.npv", 100, 1],
};

type OfFunction = Readonly<Partial<Record<ErrorKind, readonly Refusal[]>>>;

const ores: Readonly<Record<string, OfFunction>> = {
  RESERVE_LIFE: {
    domain: [
      ["the ore rate is not positive", [1e6, 0], "domain.outside"],
      ["a share lies outside its limits", [1e6, 1e5, 1.2], "domain.outside"],
    ],
  },
  ORE_REQUIRED: {
    domain: [
      ["a share lies outside its limits", [2e6, 0.4, 0.67, 1.2], "domain.outside"],
      ["the concentrate is poorer than the feed", [2e6, 0.68, 0.67, 0.8], "technical.feedAboveConcentrate"],
      ["richer than its pure oxides", [2e6, 0.4, 0.71, 0.8, 0.94, 0.013, 0], "technical.concentrateRich"],
    ],
  },
  FEED_GRADE: {
    domain: [
      ["a grade is negative", [-0.1, 0.06, 0.1], "domain.outside"],
      ["richer than pure magnetite", [0.73, 0.06, 0.1], "domain.outside"],
      ["dilution is negative", [0.4, -0.06, 0.1], "domain.outside"],
    ],
  },
  DRY_TONNES: {
    domain: [
      ["a weight is negative", [-1, 0.1], "domain.outside"],
      ["moisture lies outside 0 to below 1", [1, 1], "domain.outside"],
    ],
  },
  STRIP_MOVED: { domain: [["ore or strip ratio is negative", [1e6, -1], "domain.outside"]] },
};

const concentrates: Readonly<Record<string, OfFunction>> = {
  FE_RECOVERY: {
    domain: [
      ["grades must run tailings < feed", [0.4, 0.67, 0.45], "technical.tailingsAboveFeed"],
      ["< concentrate", [0.68, 0.67, 0.1], "technical.feedAboveConcentrate"],
      ["none above pure magnetite (0.7236)", [0.4, 0.73, 0.1], "domain.outside"],
    ],
  },
  MASS_YIELD: {
    domain: [
      ["grades must run tailings < feed", [0.4, 0.67, 0.4], "technical.tailingsAboveFeed"],
      ["< concentrate", [0.67, 0.67, 0.1], "technical.feedAboveConcentrate"],
      ["none above pure magnetite (0.7236)", [0.4, 0.73, 0.1], "domain.outside"],
    ],
  },
  TAILINGS_GRADE: {
    domain: [
      ["the feed is as rich as the concentrate", [0.67, 0.67, 0.8], "technical.feedAboveConcentrate"],
      ["a grade is above pure magnetite", [0.4, 0.73, 0.8], "domain.outside"],
      ["the recovery is above 1", [0.4, 0.67, 1.1], "domain.outside"],
    ],
  },
  CONCENTRATE_OUTPUT: {
    domain: [
      ["the feed is as rich as the concentrate", [1e6, 0.67, 0.67, 0.8], "technical.feedAboveConcentrate"],
      ["a grade is above pure magnetite", [1e6, 0.4, 0.73, 0.8], "domain.outside"],
      ["the recovery is above 1", [1e6, 0.4, 0.67, 1.1], "domain.outside"],
    ],
  },
  BOND_ENERGY: {
    domain: [
      ["a value is not positive", [0, 10_000, 45], "domain.outside"],
      ["the product is coarser than the feed", [12, 45, 46], "technical.productCoarse"],
    ],
  },
  PELLET_GRADE: {
    domain: [
      ["the concentrate is richer than its pure oxides", [0.71, 0], "technical.concentrateRich"],
      ["a share lies outside its limits", [0.67, 1.1], "domain.outside"],
    ],
  },
  PELLET_OUTPUT: {
    domain: [
      ["the concentrate is richer than its pure oxides", [1e6, 0.71, 0], "technical.concentrateRich"],
      ["a share lies outside its limits", [1e6, 0.67, 1.1], "domain.outside"],
    ],
  },
  CONCENTRATE_GRADE_REQUIRED: {
    domain: [["the concentrate would have to be richer than its pure oxides", [0.699], "technical.pelletRich"]],
  },
};

const products: Readonly<Record<string, OfFunction>> = {
  HBI_OUTPUT: {
    domain: [
      ["a share lies outside its limits", [6e6, 0.4, 0.67, 1.2], "domain.outside"],
      ["the concentrate is poorer than the feed", [6e6, 0.68, 0.67, 0.8], "technical.feedAboveConcentrate"],
      ["richer than its pure oxides", [6e6, 0.4, 0.71, 0.8, 0.94, 0.013, 0], "technical.concentrateRich"],
    ],
  },
  HBI_GRADE: {
    domain: [
      ["the pellet is richer than pure hematite", [0.72], "domain.outside"],
      ["metallisation lies outside 0 to 1", [0.67, 1.01], "domain.outside"],
      ["carbon is above that of cementite", [0.67, 0.94, 0.07], "domain.outside"],
    ],
  },
  HBI_METALLIC_FE: {
    domain: [
      ["the pellet is richer than pure hematite", [0.72], "domain.outside"],
      ["metallisation lies outside 0 to 1", [0.67, 1.01], "domain.outside"],
      ["carbon is above that of cementite", [0.67, 0.94, 0.07], "domain.outside"],
    ],
  },
  PELLETS_PER_HBI: {
    domain: [
      ["a share lies outside its limits", [0.67, 0.94, 0.013, 1], "domain.outside"],
      ["the pellet is richer than pure hematite", [0.72], "domain.outside"],
    ],
  },
  HBI_SPEC: {
    domain: [
      ["the pellet is richer than pure hematite", [0.72], "domain.outside"],
      ["a share lies outside its limits", [0.67, 1.01], "domain.outside"],
    ],
  },
  GAS_DEMAND: {
    domain: [
      ["more gas heats than there is", [0.67, 0.94, 0.013, 0, 0, 10, 11], "technical.heatAboveGas"],
      ["the energy is below the heat of reaction", [0.67, 0.94, 0.013, 0, 0, 6], "technical.energyShort"],
      ["the carbon supplied below that of the HBI", [0.67, 0.94, 0.013, 1, 1], "technical.carbonShort"],
      ["a share outside its limits", [0.67, 0.94, 0.013, 1.1], "domain.outside"],
    ],
  },
  HYDROGEN_DEMAND: {
    domain: [
      ["more gas heats than there is", [0.67, 0.3, 0.94, 0.013, 0, 0, 10, 11], "technical.heatAboveGas"],
      ["the energy is below the heat of reaction", [0.67, 0.3, 0.94, 0.013, 0, 0, 6], "technical.energyShort"],
      ["the carbon supplied below that of the HBI", [0.67, 1, 0.94, 0.013, 1], "technical.carbonShort"],
      ["a share outside its limits", [0.67, 1.1], "domain.outside"],
    ],
  },
  POWER_DEMAND: { domain: [["a value is negative", [2.8, -1], "domain.outside"]] },
  CO2_INTENSITY: {
    domain: [
      ["the gas brings less carbon than the HBI holds", [0, 0, 0.013], "technical.carbonShort"],
      ["a value is negative", [-1, 0], "domain.outside"],
    ],
  },
  CBAM_COST: {
    domain: [
      ["a value is negative", [0.54, -85], "domain.outside"],
      ["a share is above 1", [0.54, 85, 0.4, 1.2], "domain.outside"],
    ],
  },
};

const markets: Readonly<Record<string, OfFunction>> = {
  HBI_QUALITY_PRICE: {
    domain: [
      ["a price is negative", [-320, 0.91], "domain.outside"],
      ["a share lies outside 0 to 1", [320, 1.1], "domain.outside"],
    ],
  },
  HBI_NETBACK: { domain: [["price or freight is negative", [320, -1], "domain.outside"]] },
  LEVELISED_COST: {
    argument: [
      ["there are not as many tonnes as costs", [0.1, cells(1000, 100), cells(0, 50, 50)], "levelised.length"],
    ],
    domain: [
      ["rate or growth lies outside -1 to 1", [6, cells(1000, 100), cells(0, 50)], "domain.percent"],
      ["tonnes are negative", [0.1, cells(1000, 100), cells(0, -50)], "domain.outside"],
      ["all nil", [0.1, cells(1000, 100), cells(0, 0)], "levelised.noOutput"],
      [
        "the value",
        [-0.9, cells(1, ...new Array<number>(400).fill(1)), cells(1, ...new Array<number>(400).fill(0))],
        "result.tooLarge",
      ],
      [
        "what discounting leaves of the tonnes, is too large or too small for a number",
        [1, cells(...new Array<number>(1101).fill(0)), cells(...new Array<number>(1100).fill(0), 1)],
        "levelised.vanishes",
      ],
    ],
  },
  SCALE_CAPEX: {
    domain: [
      ["the unit cost is negative", [-470, 2e6], "domain.outside"],
      ["a capacity not positive", [470, 0], "domain.outside"],
      ["the exponent outside 0 to 2", [470, 2e6, 1e6, 2.1], "domain.outside"],
    ],
  },
  ESCALATE_CAPEX: {
    domain: [
      ["the cost is negative", [-506, 541.7, 798.8], "domain.outside"],
      ["an index", [506, 0, 798.8], "domain.outside"],
      ["the rate of exchange not positive", [506, 541.7, 798.8, 0], "domain.outside"],
      ["a year is given for an index", [506, 1950, 798.8], "domain.yearForIndex"],
      ["a year is given for an index", [506, 541.7, 2100], "domain.yearForIndex"],
    ],
  },
  RAMP_UP: {
    domain: [
      ["years is no whole number from 1", [0.5], "domain.outside"],
      ["tau is not positive", [3, 0], "domain.outside"],
      ["maximum lies outside 0 to 1.25", [3, 0.75, 1.3], "domain.outside"],
      ["delay is negative", [3, 0.75, 0.93, -1], "domain.outside"],
    ],
  },
};

const flows: Readonly<Record<string, OfFunction>> = {
  NPV_TIMED: {
    argument: [
      ["cash flows stand in several ranges", [0.1, -100, cells(50, 60, 70)], "flows.oneRange"],
      ["a row has not a rate a period", [cells(0.1, 0.1, 0.1, 0.1), cells(-100, 60)], "rate.perPeriod"],
    ],
    domain: [
      ["a whole number meant in percent", [10, cells(-100, 121)], "domain.wholeRate"],
      ["the rate is -1", [-1, cells(-100, 121)], "rate.minusOne"],
      ["below -1 with mid timing", [-1.5, cells(-100, 121), "mid"], "rate.midBelowMinusOne"],
      ["the value is too large for a number", [-0.99, cells(...new Array<number>(200).fill(1e10))], "result.tooLarge"],
    ],
  },
  XNPV_ANY: {
    argument: [
      ["there are more values than dates or fewer", [0.1, cells(-100, 110), cells(40_000)], "flows.length"],
      [
        "a row has not a rate a period",
        [cells(0.1, 0.1, 0.1), cells(-100, 110), cells(40_000, 40_365)],
        "rate.perPeriod",
      ],
    ],
    domain: [
      ["the rate is -1 or below", [-1, cells(-100, 110), cells(40_000, 40_365)], "domain.outside"],
      ["a whole number meant in percent", [10, cells(-100, 110), cells(40_000, 40_365)], "domain.wholeRate"],

      ["a date is empty or none", [0.1, cells(-100, 110), cells(40_000, -1)], "domain.noDate"],
    ],
  },
  IRR_ALL: {
    noSolution: [
      ["no rate from -100 % + 2e-22 to 5e21 makes the present value zero", [cells(1000, -3000, 2500)], "rates.none"],
      [
        "tens of thousands of amounts change sign too often to be searched; shown as #NUM!, as Excel's IRR does",
        [wild()],
        "rates.budget",
      ],
    ],
  },
  XIRR_ALL: {
    argument: [["there are more values than dates or fewer", [cells(-100, 110), cells(40_000)], "flows.length"]],
    domain: [["a date is empty or none", [cells(-100, 110), cells(40_000, -1)], "domain.noDate"]],
    noSolution: [
      [
        "no rate from -100 % + 2e-22 to 5e21 makes the present value zero",
        [cells(100, 110), cells(40_000, 40_365)],
        "rates.oneSign",
      ],
      [
        "tens of thousands of amounts change sign too often to be searched; shown as #NUM!, as Excel's XIRR does",
        [
          [wild()[0].slice(0, 89_000)],
          [
            wild()[0]
              .slice(0, 89_000)
              .map((_, k) => 20_000 + k),
          ],
        ],
        "rates.budget",
      ],
    ],
  },
  MIRR_TIMED: {
    argument: [
      ["there are more values than dates or fewer", [cells(-100, 200), 0.1, 0.12, cells(40_000)], "flows.length"],
    ],
    domain: [
      ["all dates are one", [cells(-100, 200), 0.1, 0.12, cells(40_000, 40_000)], "mirr.oneDay"],
      ["a date is empty or none", [cells(-100, 200), 0.1, 0.12, cells(40_000, 0)], "domain.noDate"],
      ["a rate is -1", [cells(-100, 200), -1, 0.12], "mirr.minusOne"],
      ["a whole number meant in percent", [cells(-100, 200), 10, 0.12], "domain.wholeRate"],

      ["rates below -1 turn the sign of a side", [cells(-100, 200, 50), 0.1, -6], "mirr.negativeGrowth"],
      ["a side is too large", [cells(-100, ...new Array<number>(200).fill(1)), 0.1, 1e6 + 0.5], "result.tooLarge"],
      ["too small for a number", [cells(1, ...new Array<number>(900).fill(0), -1), 1.5, 0.1], "mirr.vanishes"],
    ],
    noSolution: [["the flows hold no inflow or no outflow", [cells(100, 200), 0.1, 0.12], "mirr.oneSided"]],
  },
  PAYBACK: {
    domain: [
      ["from is no whole number", [cells(-100, 40, 40, 40), "first", 1.5], "domain.outside"],
      ["lies beyond the last value", [cells(-100, 40, 40, 40), "first", 4], "payback.fromBeyond"],
    ],
    noSolution: [
      ["the flows never pay back", [cells(-100, 40, 40)], "payback.never"],
      ["the flows never pay back", [cells(-100, 120, -40), "last"], "payback.eaten"],
    ],
  },
  DISCOUNTED_PAYBACK: {
    domain: [
      ["the rate is -1 or below", [-1, cells(-200, 110, 121)], "domain.outside"],
      ["a whole number meant in percent", [10, cells(-200, 110, 121)], "domain.wholeRate"],
      ["from lies beyond the last value", [0.1, cells(-200, 110, 121), "first", 3], "payback.fromBeyond"],
    ],
    noSolution: [["the flows never pay back at this rate", [0.2, cells(-200, 110, 121)], "payback.never"]],
  },
  PROFITABILITY_INDEX: {
    domain: [
      ["the rate is -1 or below", [-1, cells(-100, 66)], "domain.outside"],
      ["a whole number meant in percent", [10, cells(-100, 66)], "domain.wholeRate"],

      ["the flows do not begin with an investment", [0.1, cells(10, -5)], "profitability.noInvestment"],
    ],
  },
  EQUIVALENT_ANNUITY: {
    domain: [
      ["the rate is -1 or below", [-1, cells(100, 0)], "domain.outside"],
      ["a whole number meant in percent", [10, cells(100, 0)], "domain.wholeRate"],

      ["there is only one value", [0.1, cells(5)], "annuity.onePeriod"],
    ],
  },
};

const debts: Readonly<Record<string, OfFunction>> = {
  DEBT_SCULPT: {
    argument: [
      ["a row has not one number a period", [cells(100, 100), cells(1.3, 1.3, 1.3), 0.06], "series.perPeriod"],
    ],
    domain: [
      ["cash flow is negative", [cells(100, -20, 100), 1.3, 0.06], "debt.interestUncovered"],
      [
        "does not cover interest in a period, so that principal is negative",
        [cells(0, 121), 1.1, 0.1],
        "debt.negativePrincipal",
      ],
      ["dscr is below 1", [cells(100, 100), 0.9, 0.06], "domain.outside"],
      ["the rate lies outside -1 to 1", [cells(100, 100), 1.3, -1], "domain.outside"],
    ],
  },
  DEBT_SCHEDULE: {
    argument: [
      ["the profile", [100, 0.1, 3, "sculpted"], "argument.choice"],
      ["the interest is another word", [100, 0.1, 3, null, null, null, null, "closing"], "argument.choice"],
      [
        "there is not one date more than periods",
        [100, 0.1, 3, null, null, null, null, null, cells(45_000, 45_365)],
        "debt.dates",
      ],
      ["a bullet has a balloon", [100, 0.1, 3, "bullet", null, null, 50], "debt.bulletBalloon"],
    ],
    domain: [
      ["the rate is -1 or below", [100, -1, 3], "domain.outside"],
      ["2 or above", [100, 6.5, 3], "domain.wholeRate"],
      ["periods are not whole", [100, 0.1, 2.5], "domain.outside"],
      ["the grace takes all periods", [100, 0.1, 3, "annuity", 3], "debt.graceTooLong"],
      ["the balloon is no part of the principal", [100, 0.1, 3, null, null, null, 101], "debt.balloon"],
      [
        "the dates do not ascend",
        [100, 0.1, 2, null, null, null, null, null, cells(45_000, 45_000, 45_365)],
        "debt.dateOrder",
      ],
    ],
  },
  DEBT_CAPACITY: {
    argument: [
      ["a row has not one number a period", [cells(100, 100), 1.3, cells(0.06, 0.06, 0.06)], "series.perPeriod"],
    ],
    domain: [
      ["cash flow is negative", [cells(100, -5), 1.1, 0.1], "debt.negativeCashFlow"],
      ["dscr is below 1", [cells(100, 100), 0.9, 0.06], "domain.outside"],
      ["the rate lies outside -1 to 1", [cells(100, 100), 1.3, -1], "domain.outside"],
    ],
  },
  DEBT_RESERVE: {
    domain: [
      ["a service", [cells(100, -1), 6], "domain.outside"],
      ["the opening balance is negative", [cells(100, 90), 6, -1], "domain.outside"],
      ["there is no service at all", [cells(0, 0), 6], "debt.nothingDue"],
      ["months", [cells(100, 90), 61], "domain.outside"],
      ["periods lie outside their limits", [cells(100, 90), 6, 0, 0], "domain.outside"],
    ],
  },
  DEBT_SIZE: {
    argument: [
      ["the draw is another word", [cells(100, 100), 0.7, 0.07, 0, 0, 0, true, "debt-first"], "argument.choice"],
    ],
    domain: [
      [
        "the commitment is less than the debt",
        [cells(100, 100), 0.7, 0, 0, 0, 0, true, null, 139],
        "debt.commitmentShort",
      ],
      ["capital is negative", [cells(100, -100), 0.7, 0.07], "domain.outside"],
      ["a share lies outside its limits", [cells(100, 100), 1.1, 0.07], "domain.outside"],
      ["fees and interest grow faster than the debt", [cells(100, 100), 0.9, 0.1, 0.5, 0.6], "debt.costsItself"],
    ],
  },
  COVER_RATIOS: {
    argument: [
      [
        "the ranges have unequal numbers of periods",
        [cells(100, 100), cells(60), cells(100, 55), 0.1],
        "debt.balances",
      ],
      ["the cash flow ends before the debt", [cells(100), cells(60, 60), cells(100, 55), 0.1], "debt.cashFlowShort"],
    ],
    domain: [
      ["there is no debt in any period", [cells(100, 100), cells(60, 60), cells(0, 0), 0.1], "debt.noDebt"],
      [
        "debt service or a balance is negative",
        [cells(100, 100), cells(60, -60), cells(100, 55), 0.1],
        "domain.outside",
      ],
      ["the rate lies outside -1 to 1", [cells(100, 100), cells(60, 60), cells(100, 55), -1], "domain.outside"],
    ],
  },
  ECA_PREMIUM: {
    argument: [["the buyer category is another word", [5, "BBB", 36, 10], "argument.choice"]],
    domain: [
      ["the country category is not 1 to 7", [0, "SOV", 36, 10], "domain.outside"],
      ["the buyer is too weak for the country to be quoted", [6, "CC4", 36, 10], "premium.notQuoted"],
      ["a term lies outside its limits", [5, "CC1", -1, 10], "domain.outside"],
    ],
  },
  WACC: {
    domain: [
      ["equity and debt are both 0", [0, 0, 0.15, 0.08, 0.2], "capital.none"],
      ["one is negative", [-1, 600, 0.15, 0.08, 0.2], "domain.outside"],
      ["a rate lies outside its limits", [400, 600, 0.15, 0.08, 1.2], "domain.outside"],
    ],
  },
  COST_OF_EQUITY: {
    domain: [["a rate, a beta or a ratio lies outside its limits", [0.04, -1, 0.05], "domain.outside"]],
  },
};

const taxes: Readonly<Record<string, OfFunction>> = {
  DEPRECIATION: {
    argument: [
      ["the method is another word", [1000, "bullet", 10], "argument.choice"],
      ["declining-balance has no rate", [1000, "declining-balance", 10], "depreciation.noRate"],
      ["a method that needs them has no life", [1000, "straight-line"], "depreciation.noLife"],
      ["ore, ", [1000, "units-of-production"], "depreciation.noOre"],
      [
        "ore has a first share",
        [1000, "units-of-production", null, null, null, null, 0.5, null, cells(1, 1)],
        "depreciation.oreShare",
      ],
      [
        "ore and capital have unequal periods",
        [cells(1, 2, 3), "units-of-production", null, null, null, null, null, null, cells(1, 1)],
        "depreciation.oreLength",
      ],
    ],
    domain: [
      ["salvage is above cost", [1000, "straight-line", 10, 1200], "depreciation.salvageAboveCost"],
      ["salvage is above cost", [cells(500, 500), "straight-line", 10, 1200], "depreciation.salvageAboveCost"],
      ["the life is not positive", [1000, "straight-line", 0], "domain.outside"],
      ["a share or rate lies outside 0 to 1", [1000, "declining-balance", 10, 0, 1.2], "domain.outside"],
      ["the shares add up to more than 1", [1000, cells(0.6, 0.6)], "depreciation.tableAbove"],
    ],
  },
  LOSS_SCHEDULE: {
    domain: [
      ["the cap lies outside 0 to 1", [cells(-100, 60), 5, true, 1.2], "domain.outside"],
      ["the years are negative or not whole", [cells(-100, 60), 1.5], "domain.outside"],
    ],
  },
  PROFIT_TAX: {
    argument: [
      ["a row has not one number a period", [cells(1, 1, 1), 0.2, 5, cells(0.5, 0.5)], "series.perPeriod"],
      ["a row has not one number a period", [cells(1, 1, 1), cells(0.2, 0.2)], "series.perPeriod"],
    ],
    domain: [
      ["a rate, a share or the cap lies outside 0 to 1", [cells(100, 100), 1.2], "domain.outside"],
      ["the minimum's base is negative", [cells(1, 1), 0.2, 5, 0, true, 1, 0.01, cells(1, -1)], "domain.outside"],
      ["the years are negative or not whole", [cells(100, 100), 0.2, -1], "domain.outside"],
    ],
  },
  PRODUCTION_SHARE: {
    argument: [
      ["there are more costs than revenues or fewer", [cells(100, 100), cells(50), 0.75, 0.51], "tax.costLength"],
      ["a row has not one number a period", [cells(1, 1), cells(1, 1), cells(1, 1, 1), 0.5], "series.perPeriod"],
    ],
    domain: [
      ["revenue or cost is negative", [cells(100, 100), cells(50, -50), 0.75, 0.51], "domain.outside"],
      ["a share lies outside 0 to 1", [cells(100, 100), cells(50, 50), 0.75, 1.2], "domain.outside"],
    ],
  },
  ROYALTY_SLIDING: {
    argument: [
      ["there are more thresholds than rates or fewer", [1000, 120, cells(0, 80), cells(0.02)], "royalty.length"],
      ["the method is another word", [1000, 120, cells(0), cells(0.02), "steps"], "argument.choice"],
    ],
    domain: [
      ["the base or a rate is negative", [-1, 120, cells(0), cells(0.02)], "domain.outside"],
      ["a rate is above 1 unless it is per tonne", [1000, 120, cells(0), cells(1.2)], "domain.outside"],
      ["the thresholds do not ascend", [1000, 120, cells(80, 80), cells(0.04, 0.06)], "royalty.order"],
    ],
  },
  RENT_TAX: {
    argument: [
      ["there are more thresholds than rates or fewer", [cells(-100, 50), cells(0.1, 0.2), 0.5], "royalty.length"],
    ],
    domain: [
      ["the thresholds do not ascend", [cells(-100, 50), cells(0.2, 0.1), cells(0.3, 0.5)], "royalty.order"],
      ["the threshold is -1 or below", [cells(-100, 50), -1, 0.5], "domain.outside"],
      ["a whole number meant in percent", [cells(-100, 50), 20, 0.5], "domain.wholeRate"],

      ["the rate lies outside 0 to 1", [cells(-100, 50), 0.2, 1.2], "domain.outside"],
      ["the balance is too large for a number", [cells(-1e300, 0, 0), 1e10 + 0.5, 0.5], "result.tooLarge"],
    ],
  },
};

const others: Readonly<Record<string, OfFunction>> = {
  PROJECT_IRR: {
    noSolution: [
      ["no real rate makes the present value of the cash flow zero", [null, "market.hbi_price", 0], "project.noRate"],
    ],
  },
  EQUITY_IRR: {
    noSolution: [
      [
        "no real rate makes the present value of the shareholders' cash flow zero",
        [null, "market.hbi_price", 0],
        "project.noEquityRate",
      ],
    ],
  },
  PROJECT_LINE: { argument: [["the line does not exist", ["cash.flows"], "model.unknownLineMeant"]] },
  PROJECT_TABLE: { argument: [["the section does not exist", ["Profits"], "project.unknownSection"]] },
  LENDER_CASES: {
    argument: [
      ["the table of cases is blank", [null, [["Case", "Key", "Value"]]], "cases.none"],
      ["a case begins with no name", [null, [["", "market.hbi_price", 300]]], "cases.cell"],
      ["names no standard case", [null, [["Cheaper"]]], "cases.cell"],
      ["holds what is no key and value", [null, [["Cheaper", "market.hbi_price", "low"]]], "cases.cell"],
    ],
  },
  BREAKEVEN_PRICE: {
    argument: [["the target is none of the four", [null, "irr"], "argument.choice"]],
    domain: [
      [
        "prices by year begin at nil",
        [
          [
            ["market.hbi_price.2025", 0],
            ["market.hbi_price.2035", 300],
          ],
        ],
        "breakeven.pathFromNil",
      ],
    ],
    noSolution: [
      [
        "the target is met even at a price of nil",
        [null, "market.share_italy", 0, "market.share_marmara", 1, "market.marmara_difference", 1000],
        "breakeven.always",
      ],
      [
        "the target is met even at a price of nil",
        [
          "market.hbi_price.2035=330",
          "market.share_italy",
          0,
          "market.share_marmara",
          1,
          "market.marmara_difference",
          1000,
        ],
        "breakeven.alwaysOnPath",
      ],
      [
        "not even at the highest price allowed",
        ["market.hbi_price.2035=330", "ramp.maximum", 1e-5],
        "breakeven.neverOnPath",
      ],
      ["not even at the highest price allowed", [null, "ramp.maximum", 1e-5], "breakeven.never"],
      ["not even at the highest price allowed", [null, "bankable", "ramp.maximum", 1e-5], "breakeven.never"],
      ["there is no debt to cover", [null, "dscr", "debt.gearing", 0], "debt.notCarried"],
    ],
  },
  REFERENCE: {
    argument: [
      ["the key", ["market.hbi_prices"], "model.unknownKey"],
      ["the set does not exist", ["market.hbi_price", "owners"], "reference.unknownSet"],
    ],
    unavailable: [
      [
        "the key exists, but the reference data holds no value for it, such as a value by year",
        ["market.hbi_price.2031"],
        "reference.noStep",
      ],
      [
        "the key exists, but the reference data holds no value for it, such as a value by year",
        ["capital.phasing.9"],
        "reference.noValue",
      ],
    ],
  },
  REFERENCE_TABLE: {
    argument: [
      ["the set does not exist", ["owners"], "reference.unknownSet"],
      ["no key begins with the section", [null, "metals"], "reference.noSection"],
    ],
  },
  EXPLAIN: {
    argument: [
      ["the line", ["cash.flows"], "model.unknownLineMeant"],
      ["the year does not exist", ["cash.flow", 1990], "explain.noYear"],
    ],
  },
};

const LINES: readonly Refusal[] = [
  ["the line does not exist", ["returns.npw"], "model.unknownLineMeant"],
  ["or is a row of years", ["cash.flow"], "model.notOneNumber"],
];

/** The same with what stands behind the line. */
const ofLines = (...args: Refusal[1]): readonly Refusal[] =>
  LINES.map(([clause, line, id]): Refusal => [clause, [...line, ...args], id]);

/** What calls of simulations refuse alike, by what stands before their number of trials. */
const ofTrials = (...args: Refusal[1]): readonly Refusal[] => [
  ["trials or seed is no whole number within its limits", [...args, 99], "domain.outside"],
  ["trials or seed is no whole number within its limits", [...args, 1000.5], "domain.outside"],
  ["trials or seed is no whole number within its limits", [...args, 10_000_001], "simulation.whole"],
  ["trials or seed is no whole number within its limits", [...args, 100, -1], "domain.outside"],
];

const whatIfs: Readonly<Record<string, OfFunction>> = {
  SENSITIVITY: {
    argument: [
      ...ofLines("market.hbi_price", [[320]]),
      ["no line is named", [[[null, ""]], "market.hbi_price", [[320]]], "whatIf.noLine"],
      [
        "only one of second key and its values is given",
        ["returns.npv", "market.hbi_price", [[320]], "ore.grade"],
        "whatIf.halfAxis",
      ],
      ["a value is blank", ["returns.npv", "market.hbi_price", [[320, null]]], "item.blank"],
    ],
  },
  MONTE_CARLO: {
    argument: [...ofLines(100), ["no line is named", [[[null, ""]], 100], "whatIf.noLine"]],
    domain: ofTrials("returns.npv"),
  },
  RISK_PERCENTILES: {
    argument: [["the line does not exist", ["returns.npw", 0.5, 100], "model.unknownLineMeant"]],
    domain: [
      ["a percentile is not between 0 and 1", ["returns.npv", 1, 100], "domain.outside"],
      ...ofTrials("returns.npv", 0.5),
    ],
  },
  RISK_DRIVERS: { argument: ofLines(100), domain: ofTrials("returns.npv") },
  DIST_QUANTILE: {
    argument: [
      ["distribution is none of these words", ["gauss", 0.5, [[0, 1]]], "argument.choice"],
      ["a parameter is no number", ["normal", 0.5, [["none", 1]]], "item.text"],
      ["there are too few or too many", ["uniform", 0.5, [[1, 2, 3]]], "distribution.parameters"],
    ],
    domain: [
      ["p is not between 0 and 1", ["normal", 0, [[0, 1]]], "domain.outside"],
      ["parameters do not rise", ["uniform", 0.5, [[2, 1]]], "distribution.lowBelowHigh"],
      ["leave nothing between bounds", ["normal", 0.5, [[0, 1, 40, 50]]], "distribution.truncatedAway"],
      ["the quantile of coefficients falls", ["metalog_coefficients", 0.5, [[0, 1, 0, -5]]], "metalog.falls"],
    ],
  },
  TORNADO: {
    argument: ofLines(),
    domain: [
      ["swing lies outside 0 to 1", ["returns.npv", null, -0.1], "domain.outside"],
      ["count is no whole number", ["returns.npv", null, null, 1.5], "domain.outside"],
    ],
  },
  SPIDER: {
    argument: [
      ...ofLines("market.hbi_price", [[0]]),
      ["no key is named", ["returns.npv", [[null, ""]], [[0]]], "whatIf.noKey"],
      ["a key is a choice or a whole number", ["returns.npv", "discount.timing", [[0]]], "whatIf.noAmount"],
    ],
    domain: [["a step is below -1", ["returns.npv", "market.hbi_price", [[-2]]], "domain.outside"]],
  },
  SCENARIOS: {
    argument: [
      ...ofLines([["Dear", "market.hbi_price", 400]]),
      ["no line is named", [[[null, ""]], [["Dear", "market.hbi_price", 400]]], "whatIf.noLine"],
      ["no scenario is there", ["returns.npv", [[null, ""]]], "scenarios.none"],
      ["a scenario begins with no name", ["returns.npv", [["market.hbi_price", 400, null]]], "cases.cell"],
      ["asks for a cover", ["returns.npv", [["Price at DSCR 1.00"]]], "scenarios.covered"],
      ["or holds what is no key and value", ["returns.npv", [["Dear", "market.hbi_prise", 400]]], "cases.cell"],
    ],
  },
  NPV_BRIDGE: {
    argument: [
      ["the line does not exist", ["announced", "owner-2024", "returns.npw"], "model.unknownLineMeant"],
      ["or is a row of years", ["announced", "owner-2024", "cash.flow"], "model.notOneNumber"],
      ["a key is unknown", ["announced", "market.hbi_prise=400"], "model.unknownKey"],
      ["given twice", ["announced", "market.hbi_price=400; market.hbi_price=410"], "assumptions.twice"],
      ["blank", ["announced", [["market.hbi_price", null]]], "model.blank"],
      [
        "in another unit",
        [
          "announced",
          [
            ["Key", "Value", "Unit"],
            ["market.hbi_price", 350, "EUR/t"],
          ],
        ],
        "assumptions.unit",
      ],
      ["a relative key changes a word", ["announced", "discount.timing.times=2"], "assumptions.relativeChoice"],
      ["text where a number is due", ["announced", "market.hbi_price=cheap"], "model.notANumber"],
      ["a set does not exist; the message names it", ["announced", "press release"], "reference.unknownSet"],
    ],
    domain: [
      ["an assumption lies outside its limits", ["announced", "market.hbi_price=-1"], "model.outside"],
      [
        "the assumptions together break a rule of the process",
        ["spec-consistent", "pellet.grade_target=0.699"],
        "rule.concentrateRich",
      ],
    ],
  },
  REVERSE_STRESS: {
    argument: [
      ["the target is none of the four", ["irr"], "argument.choice"],
      ["a key cannot be moved", ["npv", "discount.timing"], "stress.noKey"],
    ],
    noSolution: [
      ["no way within four ranges turns the verdict", ["npv", "carbon.cbam_seller_share"], "stress.none"],
      ["or there is no debt to cover", ["dscr", null, null, "debt.gearing", 0], "debt.notCarried"],
    ],
  },
  SOLVE_FOR: {
    argument: [
      ...ofLines(0, "market.hbi_price"),
      ["the key is a choice", ["returns.npv", 0, "discount.timing"], "solve.choice"],
      ["or a relative key without low and high", ["returns.npv", 0, "market.hbi_price.times"], "solve.relative"],
    ],
    domain: [
      ["low is not below high", ["returns.npv", 0, "market.hbi_price", 400, 300], "solve.bracket"],
      ["the key is put out of use by a choice", ["returns.npv", 0, "concentrate.grade"], "model.outOfUse"],
    ],
    noSolution: [
      ["the line is the target nowhere in the bracket", ["returns.npv", 1e15, "ore.grade"], "solve.noneWithGaps"],
      ["or there is no run in all of it", ["returns.npv", 0, "concentrate.recovery", 0.99, 1], "solve.nowhere"],
    ],
  },
};

/** More amounts that change sign than are searched. */
function wild(): readonly [readonly number[]] {
  return [Array.from({ length: 100_000 }, (_, k) => (k % 2 === 0 ? 1 : -1) * (1 + ((k * 7919) % 101) / 100))];
}

/** A price for every year of operation. */
/** Every clause of its own that a page has, by function. */
export const refusals: Readonly<Record<string, OfFunction>> = {
  ...ores,
  ...concentrates,
  ...products,
  ...markets,
  ...flows,
  ...debts,
  ...taxes,
  ...whatIfs,
  ...others,
};
