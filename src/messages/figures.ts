/** Digits of a fraction that nobody gave: enough to act on, few enough to read. */
const SHORT = 6;

/** All digits of a number. */
const ALL = 17;

/** What JavaScript writes without a power of ten. */
const everyday = (value: number): boolean => value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e21);

/** Numbers with all their digits as a language writes them, ungrouped; very large and very small ones with a power of ten. */
export class Exact extends Intl.NumberFormat {
  constructor(tag: string) {
    super(tag, { useGrouping: false, signDisplay: "negative", maximumSignificantDigits: ALL });
  }

  override format(value: number): string {
    return everyday(value) ? super.format(value) : String(value);
  }
}

/** The same with few digits; a whole number keeps its own, for a date or a count that is rounded is another. */
export class Short extends Exact {
  override format(value: number): string {
    return super.format(Number.isInteger(value) && everyday(value) ? value : Number(value.toPrecision(SHORT)));
  }
}
