import type { ByYear } from "../../formula/language/model";

/** Prices, tariffs and acts have their years, which are those of the calendar. */
export const BY_CALENDAR: ByYear = { counted: "calendar" };

/** What follows mine or plant may be told by year of operation as well, and then moves with the start. */
export const BY_EITHER: ByYear = { counted: "either" };

/** A price or tariff by calendar year, with the input by which it grows on from each. */
export const growing = (grows: string): ByYear => ({ ...BY_CALENDAR, grows });

/** Nil or more, and in each calendar year its own. */
export const YEARLY = { min: 0, byYear: BY_CALENDAR } as const;

/** Growth of prices beyond inflation, in each calendar year its own. */
export const YEARLY_GROWTH = { above: -1, max: 1, byYear: BY_CALENDAR } as const;
