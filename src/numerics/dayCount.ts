/** How days become years: actual days over 365 or 360, or months of 30 days over 360. */
export const DAY_COUNTS = ["act/365", "act/360", "30/360"] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/** Excel's number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

export const daysPerYear = (dayCount: DayCount): number => (dayCount === "act/365" ? 365 : 360);

/** Whole days from one Excel date to another, negative where that one is earlier; fractions of a day are cut off. */
export function daysBetween(from: number, to: number, dayCount: DayCount): number {
  if (dayCount !== "30/360") return Math.trunc(to) - Math.trunc(from);
  return to < from ? -monthsOfThirty(to, from) : monthsOfThirty(from, to);
}

export const yearsBetween = (from: number, to: number, dayCount: DayCount): number =>
  daysBetween(from, to, dayCount) / daysPerYear(dayCount);

/** The bond basis (ISDA 2006, section 4.16 f): the 31st is the 30th, at the end only where the beginning is too. */
function monthsOfThirty(from: number, to: number): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  const first = Math.min(start.getUTCDate(), 30);
  const last = first === 30 ? Math.min(end.getUTCDate(), 30) : end.getUTCDate();
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  return 360 * years + 30 * (end.getUTCMonth() - start.getUTCMonth()) + (last - first);
}

const dayOf = (date: number): Date => new Date((Math.trunc(date) - UNIX_EPOCH) * 86_400_000);
