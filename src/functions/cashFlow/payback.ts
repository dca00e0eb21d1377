import { payback as paybackOf } from "../../numerics/payback";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { crossing, crossingOf, FROM, from } from "./crossing";
import { behindFlows, labels, values } from "./shared";

export const payback = defineFunction({
  id: "PAYBACK",
  family: "Cash-flow tools",
  summary: "Periods until cumulative cash flow turns positive, counted from the first value at time 0.",
  args: { values, crossing: behindFlows(crossing), from },
  labels,
  returns: {
    type: "number",
    shape: "scalar",
    unit: "period",
    doc: "Periods, with a fraction: within a period the flow is taken as even",
  },
  formula: "k - 1 + |cumulative_(k-1)| / v_k",
  notes: [
    "Flows that never sum to less than zero pay back at once: 0.",
    FROM,
    "Where later outflows sink the sum again, the first crossing flatters; ask for the last.",
  ],
  errors: {
    argument: BAD_RANGE,
    domain: "from is no whole number, or lies beyond the last value",
    noSolution: "the flows never pay back",
  },
  source: "Gitman (2003), Principles of Managerial Finance",
  examples: [
    { args: [[[-100, 40, 40, 40]]], gives: 2.5, source: "80 after two periods, half of the third" },
    { args: [[[-100, 150, -100, 100]], "last"], gives: 2.5, source: "50 short after period 2, half of period 3" },
    {
      args: [[[-500, -700, 300, 300, 300, 300, 300]], "last", 2],
      gives: 4,
      source: "1,200 spent before production begins with period 2, 300 a period from then on",
    },
    { args: [[[-100, 40, 40, 40]], null, 4], gives: { raises: "domain" } },
    { args: [[[-100, 40, 40]]], gives: { raises: "noSolution" } },
    { args: [[[-100, null, 200]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["DISCOUNTED_PAYBACK"],
  compute: ({ values, crossing, from }) => crossingOf(paybackOf(values), crossing, from, values),
});
