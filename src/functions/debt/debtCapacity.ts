import { sculptedDebt } from "../../numerics/sculpting";
import { defineFunction } from "../define";
import { BAD_RANGE, capitalise, cfads, dscr, rate, UNSCULPTED } from "./shared";

export const debtCapacity = defineFunction({
  id: "DEBT_CAPACITY",
  family: "Debt",
  summary: "The largest debt that a cash flow carries at one DSCR in every period: its sculpted debt.",
  args: { cfads, dscr, rate, capitalise },
  returns: { type: "number", shape: "scalar", unit: "US$", doc: "Debt at the start of the first period" },
  formula: "Σ cfads_t / dscr / (1 + rate)^t, t = 1, 2 ...",
  notes: [
    "The first opening balance of DEBT_SCULPT with the same arguments, and refused where it is: the sum alone would hide that interest is added to the debt.",
  ],
  errors: { argument: BAD_RANGE, domain: UNSCULPTED },
  source: "Definition of sculpted repayment in project finance",
  examples: [
    { args: [[[100, 100, 100, 100, 100]], 1.3, 0.06], gives: 324.0279835050549, source: "50-digit arithmetic" },
    { args: [[[130], [130]], 1.3, 0], gives: 200, source: "at a rate of zero the sum of debt service" },
    { args: [[[0, 121]], 1.1, 0.1, true], gives: 90.9090909090909, source: "121 / 1.1 / 1.1^2" },
    { args: [[[0, 121]], 1.1, 0.1], gives: { raises: "domain" } },
    { args: [[[100, 100]], 0.9, 0.06], gives: { raises: "domain" } },
    { args: [[[100, true]], 1.3, 0.06], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "DEBT_SIZE"],
  compute: ({ cfads, dscr, rate, capitalise }) => sculptedDebt(cfads, dscr, rate, capitalise)[0]?.opening ?? 0,
});
