import { yearsBetween } from "../../numerics/dayCount";
import { debtSchedule as debtScheduleOf } from "../../numerics/debtSchedule";
import { IronError } from "../../quantities/errors";
import { choice, dates, number, optional } from "../args";
import { dayCount } from "../cashFlow/shared";
import { defineFunction } from "../define";
import { across, headers } from "../periodTable";
import { TYPE_ERROR } from "../refusals";
import { scheduleRate, scheduleTable } from "./shared";

export const debtSchedule = defineFunction({
  id: "DEBT_SCHEDULE",
  family: "Debt",
  summary: "Repayment of a loan by period: annuity, equal parts of principal or at its end, after a grace period.",
  args: {
    principal: number("US$", "Amount of the loan; negative for money lent"),
    rate: scheduleRate,
    periods: number("period", "Periods until the loan is repaid, grace included", { min: 1, max: 10_000, whole: true }),
    profile: optional(choice("How it is repaid", ["annuity", "equal-principal", "bullet"]), "annuity"),
    grace: optional(
      number("period", "Periods at the start in which only interest is paid", { min: 0, whole: true }),
      0,
    ),
    headers,
    balloon: optional(number("US$", "What is left to be repaid at once, with the last payment"), 0),
    interest_on: optional(choice("Which balance bears interest", ["opening", "average"]), "opening"),
    dates: optional(
      dates("Start of the loan and end of each period, one more than periods; the rate is then a year's"),
    ),
    daycount: dayCount,
    across,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, opening, interest, principal, service, closing",
  },
  formula:
    "annuity: service = principal · rate / (1 - (1 + rate)^-n), n = periods - grace; equal-principal: principal / n; bullet: all at the end. A balloon B is left out of both: principal - B / (1 + rate)^n, principal - B",
  notes: [
    "Without grace the annuity is Excel's PMT, IPMT and PPMT with the sign turned: payments on a loan are positive here, those on money lent negative, made at the end of each period.",
    "The last closing balance is exactly 0: a balloon is repaid with the last payment, and is part of its principal and service.",
    "Interest on the average is the rate on the mean of opening and closing balance, and an annuity has one payment still: nothing is circular. A balloon bears interest to the end.",
    "With dates interest is that of the days of each period, and an annuity has one payment for all periods, whatever their days.",
  ],
  errors: {
    argument: `${TYPE_ERROR}, the profile or the interest is another word, a bullet has a balloon, or there is not one date more than periods`,
    domain:
      "the rate is -1 or below, or 2 or above, periods are not whole, the grace takes all periods, the balloon is no part of the principal, or the dates do not ascend",
  },
  source: "Microsoft's PMT, IPMT and PPMT pages",
  examples: [
    {
      args: [8000, 0.1, 3],
      gives: [
        ["Period", "Opening", "Interest", "Principal", "Service", "Closing"],
        [1, 8000, 800, 2416.918429003021, 3216.918429003021, 5583.081570996978],
        [2, 5583.081570996978, 558.3081570996978, 2658.6102719033233, 3216.918429003021, 2924.4712990936555],
        [3, 2924.4712990936555, 292.4471299093656, 2924.4712990936555, 3216.918429003021, 0],
      ],
      source: "support.microsoft.com, IPMT: interest of 292.45 in the third of three years at 10 % on 8,000",
    },
    {
      args: [840, 0.0375, 4, "equal-principal"],
      gives: [
        ["Period", "Opening", "Interest", "Principal", "Service", "Closing"],
        [1, 840, 31.5, 210, 241.5, 630],
        [2, 630, 23.625, 210, 233.625, 420],
        [3, 420, 15.75, 210, 225.75, 210],
        [4, 210, 7.875, 210, 217.875, 0],
      ],
      source: "840 / 4, and 3.75 % of each balance",
    },
    {
      args: [100, 0.1, 3, "equal-principal", 1, false],
      gives: [
        [1, 100, 10, 0, 10, 100],
        [2, 100, 10, 50, 60, 50],
        [3, 50, 5, 50, 55, 0],
      ],
      source: "one period of grace, then two halves",
    },
    {
      args: [-100, 0.1, 3, "equal-principal", 1, false],
      gives: [
        [1, -100, -10, 0, -10, -100],
        [2, -100, -10, -50, -60, -50],
        [3, -50, -5, -50, -55, 0],
      ],
      source: "the same lent: every amount with its sign turned",
    },
    {
      args: [100, 0.1, 2, "bullet", null, false],
      gives: [
        [1, 100, 10, 0, 10, 100],
        [2, 100, 10, 100, 110, 0],
      ],
      source: "interest alone, and all of the loan at its end",
    },
    {
      args: [1000, 0.1, 2, "annuity", null, false, 100],
      gives: [
        [1, 1000, 100, 428.57142857142856, 528.5714285714286, 571.4285714285714],
        [2, 571.4285714285714, 57.142857142857146, 571.4285714285714, 628.5714285714286, 0],
      ],
      source: "(1000 - 100 / 1.21) · 0.1 / (1 - 1.1^-2) in both periods, and 100 with the second",
    },
    {
      args: [200, 0.1, 2, "annuity", null, false, null, "average"],
      gives: [
        [1, 200, 15.25, 95, 110.25, 105],
        [2, 105, 5.25, 105, 110.25, 0],
      ],
      source: "10 % on (200 + 105) / 2 and on (105 + 0) / 2",
    },
    {
      args: [1000, 0.1, 2, "equal-principal", null, false, null, null, [["2025-01-01", "2025-07-01", "2026-01-01"]]],
      gives: [
        [1, 1000, 49.58904109589041, 500, 549.5890410958904, 500],
        [2, 500, 25.205479452054796, 500, 525.2054794520548, 0],
      ],
      source: "1000 · 0.1 · 181 / 365, 500 · 0.1 · 184 / 365",
    },
    { args: [100, 0.1, 3, "annuity", 3], gives: { raises: "domain" } },
    { args: [100, 0.1, 3, "sculpted"], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "COVER_RATIOS"],
  compute: ({ principal, rate, periods, profile, grace, balloon, interest_on, dates, daycount, ...shape }) => {
    const bullet = profile === "bullet";
    const left = bullet ? principal : balloon;
    if (bullet && balloon !== 0) throw new IronError("argument", "debt.bulletBalloon", { balloon });
    if (!(left === 0 || (left / principal > 0 && left / principal <= 1)))
      throw new IronError("domain", "debt.balloon", { balloon, principal });
    const terms = {
      balloon: left,
      onAverage: interest_on === "average",
      ...(dates && { lengths: lengthsOf(dates, periods, (from, to) => yearsBetween(from, to, daycount)) }),
    };
    return scheduleTable(
      shape,
      debtScheduleOf(principal, rate, periods, bullet ? "equal-principal" : profile, grace, terms),
    );
  },
});

/** The years of each period, from its dates. */
function lengthsOf(
  dates: readonly number[],
  periods: number,
  years: (from: number, to: number) => number,
): readonly number[] {
  if (dates.length !== periods + 1)
    throw new IronError("argument", "debt.dates", { dates: dates.length, needed: periods + 1 });
  return dates.slice(1).map((end, t) => {
    const start = dates[t] ?? 0;
    if (!(end > start)) throw new IronError("domain", "debt.dateOrder", { item: t + 2 });
    return years(start, end);
  });
}
