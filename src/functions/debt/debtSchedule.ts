import { debtSchedule as debtScheduleOf } from "../../numerics/debtSchedule";
import { choice, number, optional } from "../args";
import { defineFunction } from "../define";
import { headers } from "../periodTable";
import { TYPE_ERROR } from "../refusals";
import { rate, scheduleTable } from "./shared";

export const debtSchedule = defineFunction({
  id: "DEBT_SCHEDULE",
  family: "Debt",
  summary: "Repayment of a loan by period, as an annuity or in equal parts of principal, after a grace period.",
  args: {
    principal: number("US$", "Amount of the loan; negative for money lent"),
    rate,
    periods: number("period", "Periods until the loan is repaid, grace included", { min: 1, max: 10_000, whole: true }),
    profile: optional(choice("How it is repaid", ["annuity", "equal-principal"]), "annuity"),
    grace: optional(
      number("period", "Periods at the start in which only interest is paid", { min: 0, whole: true }),
      0,
    ),
    headers,
  },
  returns: {
    type: "any",
    shape: "matrix",
    unit: "US$",
    doc: "Header row, then a row a period: period, opening, interest, principal, service, closing",
  },
  formula:
    "annuity: service = principal · rate / (1 - (1 + rate)^-n), n = periods - grace; equal-principal: principal / n",
  notes: [
    "Without grace the annuity is Excel's PMT, IPMT and PPMT with the sign turned: payments on a loan are positive here, those on money lent negative, made at the end of each period.",
    "The last closing balance is exactly 0.",
  ],
  errors: {
    argument: `${TYPE_ERROR}, or the profile is another word`,
    domain: "the rate lies outside -1 to 1, periods are not whole, or the grace takes all periods",
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
    { args: [100, 0.1, 3, "annuity", 3], gives: { raises: "domain" } },
    { args: [100, 0.1, 3, "bullet"], gives: { raises: "argument" } },
  ],
  seeAlso: ["DEBT_SCULPT", "COVER_RATIOS"],
  compute: ({ principal, rate, periods, profile, grace, headers }) =>
    scheduleTable(headers, debtScheduleOf(principal, rate, periods, profile, grace)),
});
