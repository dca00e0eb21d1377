import { presentValue } from "../../numerics/presentValue";
import { choice, optional } from "../args";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { behindFlows, labels, rate, values } from "./shared";

export const npvTimed = defineFunction({
  id: "NPV_TIMED",
  family: "Cash-flow tools",
  summary: "Net present value with the timing said: flows at the start, middle or end of their periods.",
  args: {
    rate: rate({}),
    values,
    timing: behindFlows(optional(choice("When in its period a flow falls", ["start", "mid", "end"]), "start")),
  },
  labels,
  returns: { type: "number", shape: "scalar", unit: "US$", doc: "Value at the start of the first period" },
  formula: "Σ v_k / (1 + r)^(k + offset), k = 0, 1, 2 ...; offset 0 (start), 0.5 (mid), 1 (end)",
  notes: [
    '"start" puts the first value at time 0, as projects do; "end" equals Excel\'s NPV, which discounts the first value by a whole period.',
    "A rate below -1 is taken as Excel takes it, where (1 + r)^k alternates in sign; with mid timing it has no meaning.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or cash flows stand in several ranges`,
    domain:
      "the rate is -1 or a whole number meant in percent, or below -1 with mid timing, or the value is too large for a number",
  },
  source: "Microsoft's NPV page for the end timing; project finance practice for the others",
  examples: [
    {
      args: [0.08, [[-40000, 8000, 9200, 10000, 12000, 14500]]],
      gives: 1922.061554932363,
      source: "support.microsoft.com, NPV, example 2: 1,922.06",
    },
    {
      args: [0.1, [[-10000], [3000], [4200], [6800]], "end"],
      gives: 1188.4434123352212,
      source: "support.microsoft.com, NPV, example 1: 1,188.44",
    },
    {
      args: [0.1, [[-10000], [3000], [4200], [6800]], "mid"],
      gives: 1246.4499664067077,
      tolerance: 1e-12,
      source: "1188.4434123352212 times 1.1^0.5",
    },
    { args: [0.1, [[-100, "", 121]]], gives: { raises: "argument" } },
    { args: [-1, [[-100, 121]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["XNPV_ANY", "IRR_ALL"],
  compute: ({ rate, values, timing }) => presentValue(rate, values, timing),
});
