/** A row of a sheet, counted from zero. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/**
 * Where the parts of a program stand in a workbook. All sheets with lines have the same columns, so that a formula of one
 * period reads the same column everywhere. Texts are parts of formulas in relative notation (R1C1).
 */
export interface Places {
  /** The column of what is one number, the column of the first period, and how many there are. */
  readonly constantColumn: number;
  readonly firstColumn: number;
  readonly periods: number;
  /** The row of every sheet that counts the periods from 0. */
  readonly periodRow: number;
  /** Where a line stands, a profile, or a table whose entries stand under the periods, the first under the first. */
  readonly row: (id: string) => RowPlace;
  /** The cell of an input, or of an entry by its key: what formulas read as a number. */
  readonly input: (key: string) => string;
  /** The cell of a choice, as the word that stands in it. */
  readonly word: (id: string) => string;
  /** The entries of a table that stand under each other, the cell of the first one's number, and how many there are. */
  readonly entries: (table: string) => { readonly range: string; readonly first: string; readonly count: number };
  /** The cell of a named formula without parameters. */
  readonly constant: (id: string) => string;
  /** What stands for a bare number other than 0 and 1. */
  readonly number: (value: number) => string;
  /** The same with cells in place of names, for formulas that names make long. */
  readonly withoutNames?: Places;
}
