/** A number of the run on the table that is shown: a line of the model or a measure, and of a row the year. */
export interface Opened {
  readonly id: string;
  /** A year of the calendar; of a row without one it is opened as a whole. */
  readonly year?: number;
}
