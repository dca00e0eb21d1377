import type { DebtPeriod } from "../../numerics/debtSchedule";
import { flag, number, optional, series } from "../args";
import { fraction } from "../fraction";
import { laid, periodTable } from "../periodTable";
import { perPeriod } from "../perPeriod";
import type { ResultCell } from "../values";

/** The arguments that debt functions have in common; everything is per period, as in Excel's PMT. */
export const cfads = series(
  "US$",
  "Cash flow available for debt service by period, at the end of each; leave no cell empty",
);

const RATE = "Interest rate per period; 0.0375 for 7.5 % a year paid twice a year";
const RATES = { above: -1, max: 1 };

export const rate = number("1/period", RATE, RATES);

/** Of a schedule, which holds to Excel's PMT, also where that was recorded at 150 % a period. */
export const scheduleRate = fraction(number("1/period", RATE, { above: -1 }), "all");

export const rates = perPeriod("1/period", `${RATE}; a row or column is a rate a period`, RATES);

export const dscr = perPeriod("1", "Cash flow over debt service; a row or column is a cover a period", { min: 1 });

export const capitalise = optional(
  flag("TRUE lets the debt grow where cash flow does not cover interest; FALSE refuses it"),
  false,
);

/** Why debt cannot be sculpted. */
export const UNSCULPTED =
  "cash flow is negative, or does not cover interest in a period, so that principal is negative; or dscr is below 1, or the rate lies outside -1 to 1";

/** The schedule of a loan as it spills. */
export const scheduleTable = (
  { headers, across }: { readonly headers: boolean; readonly across: boolean },
  schedule: readonly DebtPeriod[],
): readonly (readonly ResultCell[])[] =>
  laid(
    across,
    periodTable(
      headers,
      ["opening", "interest", "principal", "service", "closing"],
      schedule.map(({ opening, interest, principal, service, closing }) => [
        opening,
        interest,
        principal,
        service,
        closing,
      ]),
    ),
  );
