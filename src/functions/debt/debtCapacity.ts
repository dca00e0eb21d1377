import { defineFunction } from "../define";
import { BAD_RANGE } from "../refusals";
import { sculptedDebt } from "./sculpting";
import { cfads, dscr, rates } from "./shared";

export const debtCapacity = defineFunction({
  id: "DEBT_CAPACITY",
  family: "Debt",
  summary:
    "The largest debt that a cash flow carries at a DSCR in every period: the present value of its debt service.",
  args: { cfads, dscr, rate: rates },
  returns: { type: "number", shape: "scalar", unit: "US$", doc: "Debt at the start of the first period" },
  formula: "Σ cfads_t / dscr_t / ((1 + rate_1) ... (1 + rate_t)), t = 1, 2 ...",
  notes: [
    "The first opening balance of DEBT_SCULPT. It is one sum and says nothing of principal: in a period whose cash flow does not cover interest the debt grows. DEBT_SCULPT names that period and refuses the schedule; with capitalise TRUE it shows it.",
  ],
  errors: {
    argument: `${BAD_RANGE}, or a row has not one number a period`,
    domain: "cash flow is negative, dscr is below 1, or the rate lies outside -1 to 1",
  },
  source: "Definition of sculpted repayment in project finance",
  examples: [
    { args: [[[100, 100, 100, 100, 100]], 1.3, 0.06], gives: 324.0279835050549, source: "50-digit arithmetic" },
    { args: [[[130], [130]], 1.3, 0], gives: 200, source: "at a rate of zero the sum of debt service" },
    { args: [[[0, 121]], 1.1, 0.1], gives: 90.9090909090909, source: "121 / 1.1 / 1.1^2" },
    {
      args: [[[100, 100, 100, 100]], [[1.3, 1.3, 1.8, 1.8]], 0.06],
      gives: 231.68092434718892,
      source: "100 / 1.3 in two periods and 100 / 1.8 in two, at 6 %",
    },
    { args: [[[100, -5]], 1.1, 0.1], gives: { raises: "domain" } },
    { args: [[[100, 100]], 0.9, 0.06], gives: { raises: "domain" } },
    { args: [[[100, true]], 1.3, 0.06], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "DEBT_SIZE"],
  compute: ({ cfads, dscr, rate }) => sculptedDebt(cfads, dscr, rate, true)[0]?.opening ?? 0,
});
