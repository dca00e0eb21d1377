import { datedFlows } from "../../numerics/flows";
import { nearestRate, requireRates } from "../../numerics/rates/allRates";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { dayCount, flowDates, labels, near, values } from "./shared";

export const xirrAll = defineFunction({
  id: "XIRR_ALL",
  family: "Cash-flow tools",
  summary: "Every internal rate of return of dated cash flows, from the smallest, one a row.",
  args: { values, dates: flowDates, near: near("1/y"), daycount: dayCount },
  labels,
  returns: {
    type: "number",
    shape: "matrix",
    unit: "1/y",
    doc: "All real rates from -100 % + 2e-22 to 5e21, ascending, one a row; with near one number",
  },
  formula: "Σ v_k / (1 + r)^((d_k - d_0) / 365) = 0",
  notes: [
    "Excel's XIRR stops after 100 tries and then may show 2.98E-09, which is no rate at all; within -100 % + 2e-22 to 5e21 this list is complete by proof, as that of IRR_ALL.",
    "Dates may be in any order; what falls on one day is added up first.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or there are more values than dates or fewer`,
    domain: "a date is empty or none",
    noSolution:
      "no rate from -100 % + 2e-22 to 5e21 makes the present value zero, or tens of thousands of amounts change sign too often to be searched; shown as #NUM!, as Excel's XIRR does",
  },
  noSolution: "#NUM!",
  source: "As IRR_ALL; years of 365 days as in Microsoft's XIRR",
  examples: [
    {
      args: [
        [[-10000], [2750], [4250], [3250], [2750]],
        [[39448], [39508], [39751], [39859], [39904]],
      ],
      gives: [[0.3733625335188315]],
      tolerance: 1e-12,
      source: "support.microsoft.com, XIRR: 0.373362535",
    },
    {
      args: [
        [[5290.5, 5290.5, 5290.5, 5290.5, 6273.2, 5417.2, 5492.05, 5486.15, -20004]],
        [[40269, 40269, 40269, 40269, 40490, 40575, 40617, 40675, 40786]],
      ],
      gives: [[-0.5920466740925794]],
      source: "westclintech, 18 October 2011, where Excel says 2.98E-09",
    },
    {
      args: [[[-100, 110]], [[43831, 44196]], 0.1, "ACT/360"],
      gives: 0.0985647563529261,
      source: "1.1^(360 / 365) - 1: 365 days, of which a year has 360",
    },
    {
      args: [[[-100, 110]], [["2020-01-31", "2021-07-31"]], 0.1, "30/360"],
      gives: 0.0656022367666107,
      source: "1.1^(1 / 1.5) - 1: 18 months of 30 days",
    },
    {
      args: [[[2500, -2500]], [[36686, 36686]]],
      gives: { raises: "noSolution" },
      source: "one day: any rate would do",
    },
    { args: [[[-100, 110]], [[40000]]], gives: { raises: "argument" } },
    { args: [[[-100, 110]], [[40000, -1]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["IRR_ALL", "XNPV_ANY"],
  compute: ({ values, dates, near, daycount }) => {
    const rates = requireRates(datedFlows(values, dates, daycount));
    return near === undefined ? rates.map(({ rate }) => [rate]) : nearestRate(rates, near);
  },
});
