/** Texts of the functions room. Lower case, the argument named, no full stop, and a remedy where there is one. */
export const functionsTexts = {
  // cash-flow arithmetic
  "flows.length": "every amount needs a date: {values} amounts were given, but {dates} dates",
  "rate.minusOne": "rate must not be -1: money lost entirely in one period has no present value",
  "rate.midBelowMinusOne": "rate must be above -1 with mid-period timing, got {rate}",
  "rate.belowMinusOne": "rate must be above -1, got {rate}",
  "result.tooLarge": "the result is larger than a number can be; move the rate away from -1 or shorten the series",
  "mirr.oneSided": "there is no modified rate without both an inflow and an outflow",
  "mirr.negativeGrowth":
    "at a finance rate of {financeRate} and a reinvestment rate of {reinvestRate} the inflows' future value has the wrong sign; give rates above -1",
  "payback.never": "the flows never pay back: they end {shortfall} short",
  "payback.eaten": "the flows pay back for a time, but later outflows eat the surplus; ask for the first crossing",
  "profitability.noInvestment": "values must begin with the investment, a negative amount, before the first inflow",
  "annuity.onePeriod": "values must hold at least two amounts, the first at time zero",
  "rates.everyRate": "the amounts cancel on every date, so any rate would do",
  "rates.oneSign": "the amounts have one sign only; a rate of return needs an outflow and an inflow",
  "rates.outOfReach": "the only rate lies beyond the search, closer to -100 % than 2e-22 or above 5e21",
  "rates.none": "no real rate above -100 % makes the present value zero; compare NPV or MIRR instead",
} as const;
