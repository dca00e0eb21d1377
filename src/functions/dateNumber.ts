/** Excel's number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** Excel's number of a date written year-month-day, as JSON and databases write it; any other cell as it is. */
export function dateNumber(cell: unknown): unknown {
  const [, year, month, day] = (typeof cell === "string" && /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(cell)) || [];
  if (year === undefined) return cell;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 30 February is no date, whatever day it would roll over to
  const exists = new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
  const days = time / 86_400_000 + UNIX_EPOCH;
  // Excel counts a 29 February 1900 that never was
  return exists ? (days > 60 ? days : days - 1) : cell;
}
