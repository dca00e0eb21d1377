import { discountedPayback as discountedPaybackOf } from "../../numerics/payback";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { crossing, crossingOf, FROM, from } from "./crossing";
import { behindFlows, labels, rate, values } from "./shared";

export const discountedPayback = defineFunction({
  id: "DISCOUNTED_PAYBACK",
  family: "Cash-flow tools",
  summary: "Periods until the cumulative present value of cash flows turns positive, counted from time 0.",
  args: { rate: rate(), values, crossing: behindFlows(crossing), from },
  labels,
  returns: {
    type: "number",
    shape: "scalar",
    unit: "period",
    doc: "Periods, with a fraction: within a period the present value is taken as even",
  },
  formula: "PAYBACK of v_k / (1 + r)^k",
  notes: [FROM],
  errors: {
    argument: BAD_RANGE,
    domain: "the rate is -1 or below or a whole number meant in percent, or from lies beyond the last value",
    noSolution: "the flows never pay back at this rate",
  },
  source: "Gitman (2003), Principles of Managerial Finance",
  examples: [
    { args: [0.1, [[-200, 110, 121]]], gives: 2, source: "110 / 1.1 + 121 / 1.21 = 200" },
    { args: [0, [[-100, 40, 40, 40]]], gives: 2.5, source: "at a rate of zero the plain payback" },
    { args: [0.2, [[-200, 110, 121]]], gives: { raises: "noSolution" } },
    { args: [-1, [[-200, 110, 121]]], gives: { raises: "domain" } },
    { args: [0.1, [[-200, "110"]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["PAYBACK", "NPV_TIMED"],
  compute: ({ rate, values, crossing, from }) => crossingOf(discountedPaybackOf(rate, values), crossing, from, values),
});
