import type { Project } from "../analysis/session";
import type { ResultCell, Value } from "./values";

/** What a cell of a result shows: a line, a measure or an input of a project, of a row the year. */
export interface Shows {
  readonly id: string;
  readonly year?: number;
  /** Where it is not the project of the whole result, as in a case of a table of cases. */
  readonly of?: Project;
}

/** A row of a spill that says what each of its cells shows. */
export interface ShowingRow {
  readonly cells: readonly ResultCell[];
  readonly at: (column: number) => Shows | undefined;
}

export type Row = readonly ResultCell[] | ShowingRow;

const isPlain = (row: Row): row is readonly ResultCell[] => Array.isArray(row);
export const cellsIn = (row: Row): readonly ResultCell[] => (isPlain(row) ? row : row.cells);

/** A row all of whose cells show one line: from a column on a year each, where the line has years. */
export const showing = (
  id: string,
  cells: readonly ResultCell[],
  years: readonly number[] = [],
  from = 0,
): ShowingRow => ({
  cells,
  at: (column) => {
    const year = years[column - from];
    return year === undefined ? { id } : { id, year };
  },
});

/** A row all of whose cells show one number, or nothing. */
export const showingOne = (of: Shows | undefined, cells: readonly ResultCell[]): ShowingRow => ({
  cells,
  at: () => of,
});

/** A row each of whose cells shows a line of its own. */
export const showingEach = (cells: readonly ResultCell[], ids: readonly (string | undefined)[]): ShowingRow => ({
  cells,
  at: (column) => {
    const id = ids[column];
    return id === undefined ? undefined : { id };
  },
});

/** A project, or how to run it: a function that only reads values runs none until it is asked what they lead to. */
type Standing = Project | (() => Project);

/** A result with the project it stands on, and what each of its cells shows of that. */
export class Shown {
  constructor(
    readonly value: Value,
    private readonly on: Standing,
    /** What stands at a row and a column of it; of one value, at the first. */
    readonly at: (row: number, column: number) => Shows | undefined = () => undefined,
  ) {}

  get project(): Project {
    return typeof this.on === "function" ? this.on() : this.on;
  }
}

/** The one number of a project that a function gives. */
export const figure = (project: Project, id: string): Shown =>
  new Shown(project.run.value(id), project, () => ({ id }));

/** Rows as they spill: with their headers, or only their figures, the rows after the first, the columns from `figures` on. */
export function spilled(project: Standing, rows: readonly Row[], headers = true, figures = 0): Shown {
  const [from, beside] = headers ? [0, 0] : [1, figures];
  const shown = rows.slice(from);
  return new Shown(
    shown.map((row) => (beside === 0 ? cellsIn(row) : cellsIn(row).slice(beside))),
    project,
    (at, column) => {
      const row = shown[at];
      return row === undefined || isPlain(row) ? undefined : row.at(column + beside);
    },
  );
}
