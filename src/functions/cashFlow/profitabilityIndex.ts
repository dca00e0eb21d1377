import { profitabilityIndex as profitabilityFormula } from "../../model/formulas/finance";
import { finite, presentValue } from "../../numerics/presentValue";
import { IronError } from "../../quantities/errors";
import { defineFunction } from "../define";
import { computing, documented } from "../formulas";
import { BAD_RANGE } from "../refusals";
import { labels, rate, values } from "./shared";

const indexOf = computing(profitabilityFormula);

export const profitabilityIndex = defineFunction({
  id: "PROFITABILITY_INDEX",
  family: "Cash-flow tools",
  summary: "Present value of what a project returns per present value invested; above 1 it earns its discount rate.",
  args: { rate: rate(), values },
  labels,
  returns: {
    type: "number",
    shape: "scalar",
    unit: "1",
    doc: "Present value of benefits per present value of investment",
  },
  ...documented(profitabilityFormula),
  notes: [
    "The investment is the outflows before the first inflow; later outflows, such as closure, count against the benefits.",
    "The first value is at time 0.",
  ],
  errors: {
    argument: BAD_RANGE,
    domain: "the rate is -1 or below or a whole number meant in percent, or the flows do not begin with an investment",
  },
  examples: [
    { args: [0.1, [[-100, 66, 72.6]]], gives: 1.2, source: "60 + 60 in present value per 100" },
    { args: [0.1, [[-50, -55, 0, 133.1]]], gives: 1, source: "133.1 / 1.331 per 50 + 55 / 1.1" },
    { args: [0.1, [[10, -5]]], gives: { raises: "domain" } },
    { args: [0.1, [[-100, "x"]]], gives: { raises: "argument" } },
  ],
  seeAlso: ["NPV_TIMED", "EQUIVALENT_ANNUITY"],
  compute: ({ rate, values }) => {
    const firstInflow = values.findIndex((value) => value > 0);
    const investment = -presentValue(rate, firstInflow < 0 ? values : values.slice(0, firstInflow));
    if (!(investment > 0)) throw new IronError("domain", "profitability.noInvestment");
    return finite(indexOf({ npv: presentValue(rate, values), investment }));
  },
});
