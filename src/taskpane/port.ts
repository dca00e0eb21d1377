import type { Filling, Message, MessageId, MessageValues } from "../messages/message";
import type { Area, CellStyle, CellValue, PlannedCell, Validation, WorkbookPlan } from "../workbook/plan";

/** The first cell of a sheet to be written. */
export interface Place {
  readonly sheet: string;
  /** Whether the sheet is still to be made. */
  readonly create: boolean;
  readonly row: number;
  readonly column: number;
}

/** A plan of one sheet, its tables and its names, to be written at a place. */
export type OneSheet = Pick<WorkbookPlan, "sheets" | "names">;

/** A filled cell that writing would change. */
export interface FilledCell {
  readonly address: string;
  /** The formula, or the value as the cell shows it. */
  readonly content: string;
  /** The value; nothing where a formula makes it. */
  readonly value: CellValue;
  /** Where the cell stands in the plan; beyond its edges what stands there is emptied. */
  readonly row: number;
  readonly column: number;
}

/** What writing a plan at a place would do. */
export interface Survey {
  readonly address: string;
  readonly overwritten: readonly FilledCell[];
}

/** A cell as it was before the pane wrote over it. */
export interface FormerCell {
  readonly row: number;
  readonly column: number;
  readonly formula: CellValue;
  readonly style?: CellStyle;
}

/** What was written and what stood there before: enough to take it back. Kept in the workbook, so plain data. */
export interface Written {
  readonly sheet: string;
  /** Whether the sheet was made for it; then taking it back deletes the sheet. */
  readonly created: boolean;
  readonly area: Area;
  /** Whether it filled a table that stood there already; then only the changed cells are put back. */
  readonly filled: boolean;
  /** Tables that were made. */
  readonly tables: readonly string[];
  readonly names: readonly string[];
  readonly former: {
    readonly cells: readonly FormerCell[];
    readonly columnWidths: readonly number[];
    readonly tables: readonly { readonly name: string; readonly area: Area }[];
    readonly names: readonly { readonly name: string; readonly formula: string }[];
  };
}

export interface TableContent {
  readonly sheet: string;
  /** With its header row. */
  readonly area: Area;
  readonly cells: readonly (readonly CellValue[])[];
  /** What computes a cell, with its leading "="; nothing where a value was typed. */
  readonly formulas: readonly (readonly (string | undefined)[])[];
}

/** What is typed into a cell. */
export type Typed = { readonly value: CellValue } | { readonly formula: string };

/** One change of a table; rows and columns count from the first cell of its header row. */
export type TableEdit =
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly typed: Typed }
  /** A row behind the last; the cells' and the validation's own row is 0. */
  | { readonly kind: "append"; readonly cells: readonly PlannedCell[]; readonly validation: Validation }
  | { readonly kind: "remove"; readonly row: number };

/** What a table as it stands leads to: an answer, and a change unless nothing is to be changed. */
export interface Decision<T> {
  readonly answer: T;
  readonly edit?: TableEdit;
}

/** Small texts kept with the workbook. */
export interface Settings {
  get(key: string): string | undefined;
  set(key: string, value: string | undefined): Promise<void>;
}

/** What the pane needs of the program it stands in. Nothing in the pane touches Office.js itself. */
export interface HostPort {
  /** False in a plain browser page: there is no workbook to read or write. */
  readonly connected: boolean;
  readonly settings: Settings;
  /** Whether the host's theme is dark; undefined where the host does not say. */
  darkTheme(): boolean | undefined;
  selectedPlace(): Promise<Place>;
  /** A place on a sheet of its own; a number is added where the name is taken. */
  newSheet(name: string): Promise<Place>;
  /** A table name nobody has yet. */
  freeTableName(name: string): Promise<string>;
  readTable(name: string): Promise<TableContent | undefined>;
  /**
   * Reads a table and changes it as that reading says, in one go: the only way a single row is written. Gives back the
   * answer, or nothing where the table is not there.
   */
  editTable<T>(name: string, decide: (content: TableContent) => Decision<T>): Promise<T | undefined>;
  survey(plan: OneSheet, place: Place): Promise<Survey>;
  write(plan: OneSheet, place: Place): Promise<Written>;
  /** Takes back what was written: the former cells return. False where the sheet is no longer there. */
  remove(written: Written): Promise<boolean>;
  select(sheet: string, area: Area): Promise<void>;
  /** Calls back after cells of any sheet changed; the result stops it. */
  onChange(listener: () => void): () => void;
}

/** Why the host could not do what was asked, as a message of the catalog. */
export class HostFailure<Id extends MessageId = MessageId> extends Error implements Message {
  readonly values: MessageValues;

  constructor(
    readonly id: Id,
    ...[values]: Filling<Id>
  ) {
    super(id);
    this.name = "HostFailure";
    this.values = values ?? {};
  }
}
