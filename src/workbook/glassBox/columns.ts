/** The columns of every sheet with lines: what a line is called, its unit, its one number, its total; then the years. */
export const COLUMN = { label: 0, unit: 1, constant: 2, total: 3, opening: 4 } as const;

/** The rows above the lines: title, what the sheet is for, the periods counted from 0, the years. */
export const HEAD = { title: 0, about: 1, period: 2, year: 3 } as const;

/** The first row of lines. */
export const FIRST_LINE = 5;
