/** What the formula of a measure is made of beside the cells of its lines. */
export interface Parts {
  /** A cell below the measure, with words of its own and a formula without its leading "=": so no formula is long. Gives its address. */
  readonly step: (label: string, formula: string) => string;
  /** A row of cells, each a formula of the one before it, from what stands before the first; gives the last one's address. */
  readonly across: (label: string, start: string, formula: (before: string, period: string) => string) => string;
  /** Numbers side by side, such as coefficients of a table; gives their cells. */
  readonly numbers: (label: string, values: readonly (number | null)[]) => string;
  /** The cell of a named formula without parameters. */
  readonly constant: (id: string) => string;
  /** What stands for a bare number. */
  readonly number: (value: number) => string;
}

/** A measure by a spreadsheet's own functions, over the cells of its lines. */
export interface NativeSolver {
  readonly formula: (cells: readonly string[], parts: Parts) => string;
  /** Whether it gives the same as the engine for these rows, where it does not always: a spreadsheet finds one of several rates. */
  readonly agrees?: (...rows: readonly Float64Array[]) => boolean;
}

export type NativeSolvers = Readonly<Record<string, NativeSolver>>;
