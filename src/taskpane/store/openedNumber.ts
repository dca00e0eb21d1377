/** A number of the run on the table that is shown: a line of the model or a measure, and of a row the year. */
export interface Opened {
  readonly id: string;
  /** A year of the calendar; of a row that is opened without one, and not as a whole, the first in which it is not nil. */
  readonly year?: number;
  /** A row with all of its years. */
  readonly whole?: true;
}
