/** The value of an input from a year on: `market.hbi_price.2035`, `ore.grade.3`. */
export interface Step {
  readonly of: string;
  readonly n: number;
}

/** From here on a number of a year is a calendar year, below it a year of operation. */
const CALENDAR_FROM = 1000;

/** Calendar years and years of operation that can be meant; wide enough for any plan that the calendar inputs allow. */
const CALENDAR = { first: 2000, last: 2130 };
const OPERATION = { first: 1, last: 60 };

export const isCalendarYear = (n: number): boolean => n >= CALENDAR_FROM;

/** The years that may be given, of the kind that a number is. */
export const yearsLike = (n: number): typeof CALENDAR => (isCalendarYear(n) ? CALENDAR : OPERATION);

export function isStepYear(n: number): boolean {
  const { first, last } = yearsLike(n);
  return n >= first && n <= last;
}

/** A key that ends in a year, in its parts; whether its input takes values by year is not asked. */
export function stepOf(key: string): Step | undefined {
  const [, of, year] = /^(.+)\.([1-9]\d{0,3})$/.exec(key) ?? [];
  return of === undefined || year === undefined ? undefined : { of, n: Number(year) };
}

/** The key of a value by year. */
export const stepKeyOf = (of: string, n: number): string => `${of}.${n}`;
