import { defineFunction } from "../define";
import { across, headers } from "../periodTable";
import { BAD_RANGE } from "../refusals";
import { sculptedDebt } from "./sculpting";
import { capitalise, cfads, dscr, rates, scheduleTable, UNSCULPTED } from "./shared";

export const debtSculpt = defineFunction({
  id: "DEBT_SCULPT",
  family: "Debt",
  summary: "Schedule of the largest debt whose service is cash flow over a DSCR in every period.",
  args: { cfads, dscr, rate: rates, capitalise, headers, across },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, opening, interest, principal, service, closing",
  },
  formula:
    "service_t = cfads_t / dscr; opening_t = (closing_t + service_t) / (1 + rate), closing nil in the last period",
  notes: [
    "Interest falls due at the end of a period on its opening balance. The first opening balance is the debt.",
    "LLCR equals the DSCR at every date, where there is one DSCR.",
    "In a period of negative cash flow nothing can be paid. The message says what would pay the interest then, from a reserve or equity; with 0 in its place and capitalise TRUE the debt grows by that interest.",
    "Negative principal means that interest is added to the debt: the cover is not feasible unless lenders let it be capitalised. A higher dscr does not help, since debt and service fall alike. Such a series is refused, unless capitalise is TRUE; then the negative principal is shown. DEBT_CAPACITY, which is the first opening balance alone, is given in either case.",
    "Cash flow of 0 at the end of the series is fine: the debt is repaid before.",
  ],
  errors: { argument: `${BAD_RANGE}, or a row has not one number a period`, domain: UNSCULPTED },
  source: "Definition of sculpted repayment in project finance",
  examples: [
    {
      args: [[[100, 100, 100, 100, 100]], 1.3, 0.06],
      gives: [
        ["Period", "Opening", "Interest", "Principal", "Service", "Closing"],
        [1, 324.0279835050549, 19.441679010303297, 57.48139791277363, 76.92307692307692, 266.5465855922813],
        [2, 266.5465855922813, 15.992795135536877, 60.930281787540046, 76.92307692307692, 205.61630380474125],
        [3, 205.61630380474125, 12.336978228284474, 64.58609869479245, 76.92307692307692, 141.03020510994878],
        [4, 141.03020510994878, 8.461812306596928, 68.46126461648, 76.92307692307692, 72.5689404934688],
        [5, 72.5689404934688, 4.354136429608127, 72.5689404934688, 76.92307692307692, 0],
      ],
      source: "50-digit arithmetic from the definition",
    },
    {
      args: [[[50], [100]], 1, 0, null, false],
      gives: [
        [1, 150, 0, 50, 50, 100],
        [2, 100, 0, 100, 100, 0],
      ],
      source: "at a rate of zero the sum of cash flow",
    },
    {
      args: [[[0, 121]], 1.1, 0.1, true, false],
      gives: [
        [1, 90.9090909090909, 9.09090909090909, -9.09090909090909, 0, 100],
        [2, 100, 10, 100, 110, 0],
      ],
      source: "121 / 1.1 / 1.1^2, interest of period 1 capitalised",
    },
    {
      args: [[[110, 121]], [[1, 1.1]], [[0.1, 0.2]], null, false, true],
      gives: [
        [1, 2],
        [183.33333333333334, 91.66666666666667],
        [18.333333333333336, 18.333333333333336],
        [91.66666666666667, 91.66666666666667],
        [110, 110],
        [91.66666666666667, 0],
      ],
      source: "110 / 1.2 and (110 + 110 / 1.2) / 1.1, a cover and a rate for each period, periods across",
    },
    { args: [[[0, 121]], 1.1, 0.1], gives: { raises: "domain" } },
    { args: [[[100, -20, 100]], 1.3, 0.06], gives: { raises: "domain" } },
    { args: [[[100, "n/a"]], 1.3, 0.06], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_CAPACITY", "COVER_RATIOS", "DEBT_SCHEDULE"],
  compute: ({ cfads, dscr, rate, capitalise, ...shape }) =>
    scheduleTable(shape, sculptedDebt(cfads, dscr, rate, capitalise)),
});
