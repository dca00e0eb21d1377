import { presentValue, presentValueByPeriod } from "../../numerics/presentValue";
import { choice, optional } from "../args";
import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { rates, valuedAt } from "./rates";
import { behindFlows, labels, values } from "./shared";

export const npvTimed = defineFunction({
  id: "NPV_TIMED",
  family: "Cash-flow tools",
  summary: "Net present value with the timing said: flows at the start, middle or end of their periods.",
  args: {
    rate: rates(
      "1/period",
      "Discount rate per period, 0.1 for 10 %; a row is a rate a period, a column gives a column of values",
    ),
    values,
    timing: behindFlows(optional(choice("When in its period a flow falls", ["start", "mid", "end"]), "start")),
  },
  labels,
  returns: {
    type: "number",
    shape: "matrix",
    unit: "US$",
    doc: "Value at the start of the first period; a column of values for a column of rates",
  },
  formula: "Σ v_k / (1 + r)^(k + offset), k = 0, 1, 2 ...; offset 0 (start), 0.5 (mid), 1 (end)",
  notes: [
    '"start" puts the first value at time 0; "mid" is what projects take unless discount.timing says otherwise; "end" equals Excel\'s NPV, which discounts the first value by a whole period.',
    "A row of rates has one for each period, the first period beginning with the first value. With start timing the last one is not used and may be left out.",
    "A rate below -1 is taken as Excel takes it, where (1 + r)^k alternates in sign; with mid timing it has no meaning.",
  ],
  errors: {
    argument: `${BAD_RANGE}, cash flows stand in several ranges, or a row has not a rate a period`,
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
    {
      args: [[[0.08, 0.09, 0.1]], [[-100, 60, 70, 80]]],
      gives: 76.79856670682359,
      source: "-100 + 60 / 1.08 + 70 / (1.08 · 1.09) + 80 / (1.08 · 1.09 · 1.1)",
    },
    {
      args: [[[0.05], [0.1], [0.15]], [[-2, 13, -12]]],
      gives: [[-0.503401360544217], [-0.099173553719008], [0.23062381852552]],
      tolerance: 1e-12,
      source: "-2 + 13 / (1 + r) - 12 / (1 + r)^2 at each rate",
    },
    { args: [0.1, [[-100, "", 121]]], gives: { raises: "argument" } },
    { args: [-1, [[-100, 121]]], gives: { raises: "domain" } },
  ],
  seeAlso: ["XNPV_ANY", "IRR_ALL"],
  compute: ({ rate, values, timing }) =>
    valuedAt(
      rate,
      (one) => presentValue(one, values, timing),
      (row) => presentValueByPeriod(row, values, timing),
    ),
});
