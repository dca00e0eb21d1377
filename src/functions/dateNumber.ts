/** Excel's number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** A day written year-month-day, perhaps with a time after it, as JSON and databases write both. */
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/;

/**
 * Excel's number of a date written year-month-day; any other cell as it is. A time of day is cut off, as everywhere, and the
 * day is the one written, whatever the zone.
 */
export function dateNumber(cell: unknown): unknown {
  const [, year, month, day] = (typeof cell === "string" && ISO.exec(cell)) || [];
  if (year === undefined) return cell;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 30 February is no date, whatever day it would roll over to
  const exists = new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
  return exists ? time / 86_400_000 + UNIX_EPOCH : cell;
}
