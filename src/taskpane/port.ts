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

/** The sheets of a plan and its names: what is written into a workbook. */
export type Plan = Pick<WorkbookPlan, "sheets" | "names">;

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

/** What writing a sheet of a plan at its place would do. */
export interface Survey {
  readonly address: string;
  readonly overwritten: readonly FilledCell[];
}

/** Plain data in the host's own words, kept to be given back to it as it was. */
export type HostData = Readonly<Record<string, unknown>>;

/** All of an area that writing may change, as it was; what is not remembered here is not touched. */
export interface Former {
  /** Formulas and values, "" for an empty cell. */
  readonly contents: readonly { readonly area: Area; readonly formulas: readonly (readonly CellValue[])[] }[];
  /** What differs from a plain cell. */
  readonly looks: readonly { readonly area: Area; readonly style: CellStyle }[];
  readonly columnWidths: readonly number[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: HostData }[];
  readonly validations: readonly { readonly area: Area; readonly validation: HostData }[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly style?: string }[];
}

/** Charts by their names: those that a write makes on a sheet, and those that were there before. */
export interface MadeCharts {
  readonly made: readonly string[];
  readonly former: readonly string[];
}

/** What is written to one sheet, and what stood there before. */
export interface WrittenSheet {
  readonly sheet: string;
  /** Whether the sheet was made for it; then taking it back deletes the sheet, unless the user has put something beside it. */
  readonly created: boolean;
  readonly area: Area;
  /** Whether it filled a table that stood there already; then only the changed cells are put back. */
  readonly filled: boolean;
  /** Tables that were made; version 1.0 did not keep their areas. */
  readonly tables: readonly { readonly name: string; readonly area?: Area }[];
  readonly charts?: MadeCharts;
  readonly former: Former;
}

/** How far a write is, in cells; a look counts as some. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Who watches a write is told how far it is, and may stop it: then all is put back as where Excel fails. */
export interface Watch {
  readonly tell?: (progress: Progress) => void;
  readonly stop?: AbortSignal;
}

/** What is written and what stood there before: enough to take it back. Kept in the workbook, so plain data. */
export interface Written {
  readonly sheets: readonly WrittenSheet[];
  /** Names that were made. */
  readonly names: readonly string[];
  readonly formerNames: readonly { readonly name: string; readonly formula: string }[];
}

/** What came of taking back. */
export interface Removed {
  /** Sheets that are no longer there. */
  readonly gone: readonly string[];
  /** Sheets that were made for it and stay, since the user has put something beside it. */
  readonly stay: readonly string[];
}

export interface TableContent {
  readonly sheet: string;
  /** With its header row. */
  readonly area: Area;
  readonly cells: readonly (readonly CellValue[])[];
  /** What computes a cell, with its leading "="; nothing where a value was typed. */
  readonly formulas: readonly (readonly (string | undefined)[])[];
}

/** What a table is known by before it is read. */
export interface TableHead {
  readonly name: string;
  readonly header: readonly CellValue[];
}

export interface NamedTable extends TableContent {
  readonly name: string;
}

/** Tables of a workbook as they stand, and what a person looks at. */
export interface TablesRead {
  readonly shown: string;
  readonly tables: readonly NamedTable[];
}

/** What is typed into a cell. */
export type Typed = { readonly value: CellValue } | { readonly formula: string };

/** One change of a table; rows and columns count from the first cell of its header row. */
export type TableEdit =
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly typed: Typed }
  /** A new row behind another, left out behind the last; the cells' and the validation's own row is 0. */
  | {
      readonly kind: "append";
      readonly behind?: number;
      readonly cells: readonly PlannedCell[];
      readonly validation: Validation;
    }
  | { readonly kind: "remove"; readonly row: number };

/** What a table as it stands leads to: an answer, and a change unless nothing is to be changed. */
export interface Decision<T> {
  readonly answer: T;
  readonly edit?: TableEdit;
}

/** A place of one cell. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const isThere = (one: CellPlace, other: CellPlace): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

/** A cell as it stands; what a formula spills belongs to the formula's cell. */
export interface SheetCell extends CellPlace {
  /** With its leading "="; nothing where the value was typed. */
  readonly formula?: string;
  readonly value: CellValue;
  /** What the cell shows where a value should be, "#VALUE!". */
  readonly error?: string;
}

/** A cell with a formula, and all that it fills. */
export interface FormulaCell extends SheetCell {
  readonly formula: string;
  readonly spill: Area;
}

/** What is selected: the cell, and where another one's formula fills it, that one. */
export interface SelectedCell {
  readonly cell: SheetCell;
  readonly formula?: FormulaCell;
}

/** A formula that values stand for. */
export interface Frozen {
  readonly sheet: string;
  /** The formula's own cell first, and what it filled. */
  readonly area: Area;
  readonly formula: string;
  /** What was typed in its place. */
  readonly values: readonly (readonly CellValue[])[];
  /** Whether its cell had no note of the user's, so that the formula stands in one. */
  readonly noted: boolean;
}

/** What came of freezing. */
export interface Freezing {
  readonly frozen: readonly Frozen[];
  /** Cells that show an error, or wait for a result. */
  readonly left: readonly FormulaCell[];
  /** Other formulas that name what a frozen one fills, A1#, and have nothing to read now. */
  readonly readers: readonly FormulaCell[];
}

/** What came of thawing. */
export interface Thawed {
  /** How many formulas are back. */
  readonly back: number;
  /** Those whose cells hold something else now. */
  readonly changed: readonly Frozen[];
  /** Those whose sheets are no longer there. */
  readonly gone: readonly Frozen[];
}

/** What stands in a cell of a range: its value, null where it is empty, or an error by its code. */
export type ReadCell = CellValue | { readonly error: string };

/** Where empty cells of a range come from as nothing, and where as 0. */
export type Platform = "web" | "desktop" | "mac";

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
  readonly platform: () => Platform;
  /** Whether the host's theme is dark; undefined where the host does not say. */
  darkTheme(): boolean | undefined;
  selectedPlace(): Promise<Place>;
  /** Places on sheets of their own, a sheet a name; a number is added where the name is taken. */
  newSheets(names: readonly string[]): Promise<Place[]>;
  /** A table name nobody has yet. */
  freeTableName(name: string): Promise<string>;
  /** Those of the names that a table or a name of the workbook has already. */
  takenNames(names: readonly string[]): Promise<readonly string[]>;
  /** What a name stands for in formulas, with its leading "="; nothing where it is free, or refers to what is gone. */
  meaningOf(name: string): Promise<string | undefined>;
  /** The tables that are wanted by their name and their header, in the workbook's order, and the sheet that is shown. */
  readTables(wanted: (table: TableHead) => boolean): Promise<TablesRead>;
  /**
   * Reads a table and changes it as that reading says, in one go: the only way a single row is written. Gives back the
   * answer, or nothing where the table is not there.
   */
  editTable<T>(name: string, decide: (content: TableContent) => Decision<T>): Promise<T | undefined>;
  /** What writing each sheet of a plan at its place would change. */
  survey(plan: Plan, places: readonly Place[]): Promise<Survey[]>;
  /**
   * Writes each sheet of a plan at its place, all or nothing; where a place has another name than the plan's sheet, all that
   * refers to the sheet follows. What stands there goes to `keep` first, and nothing is changed before that is done. Errors:
   * HostFailure, and all is as it was; HalfDone, where it could not be put back.
   */
  write(
    plan: Plan,
    places: readonly Place[],
    keep: (written: Written) => Promise<void>,
    watch?: Watch,
  ): Promise<Written>;
  /**
   * Takes back what was written: the former cells return. `half` says that it stands in part. May be asked again after a
   * failure. Errors: HostFailure, and nothing was taken back; HalfDone, where only a part was.
   */
  remove(written: Written, half?: boolean): Promise<Removed>;
  select(sheet: string, area: Area): Promise<void>;
  /** Calls back after cells of any sheet changed, or another sheet is shown; the result stops it. */
  onChange(listener: () => void): () => void;
  /** The same after something else was selected. */
  onSelect(listener: () => void): () => void;
  /** The selected cell, of several the active one. */
  selectedCell(): Promise<SelectedCell>;
  /** What stands in cells named as a formula of that cell names them; nothing where they cannot be found. */
  readCells(text: string, from: CellPlace): Promise<readonly (readonly ReadCell[])[] | undefined>;
  /** Where cells stand that are named so; nothing where they cannot be found, or the name means a value. */
  placeNamed(text: string, from: CellPlace): Promise<{ readonly sheet: string; readonly area: Area } | undefined>;
  /** The cells of all sheets, or of those that are meant, whose formulas are wanted. */
  formulaCells(
    wanted: (formula: string) => boolean,
    meant?: (sheet: string) => boolean,
  ): Promise<readonly FormulaCell[]>;
  /** What would be typed into each cell of an area, a formula with its leading "="; nothing where the sheet is gone. */
  readTyped(sheet: string, area: Area): Promise<readonly (readonly CellValue[])[] | undefined>;
  /** Has those cells computed again, and no others; says how many they are. */
  recalculate(wanted: (formula: string) => boolean): Promise<number>;
  /**
   * Puts values in the place of formulas, all or nothing; what is changed goes to `keep` first. Errors: HostFailure, and
   * all is as it was; HalfDone, where it could not be put back.
   */
  freeze(wanted: (formula: string) => boolean, keep: (frozen: readonly Frozen[]) => Promise<void>): Promise<Freezing>;
  /** Puts the formulas back where their values still stand, all or nothing. Errors: as of freezing. */
  thaw(frozen: readonly Frozen[]): Promise<Thawed>;
  /** Whether the add-in starts with the workbook; nothing where the host cannot do that. */
  startsWithDocument(): Promise<boolean | undefined>;
  startWithDocument(on: boolean): Promise<void>;
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

/** The host failed in the midst of a change, and what stands in the sheets is a part of it; `why` says what it answered. */
export class HalfDone extends Error {
  constructor(readonly why: HostFailure) {
    super(why.id);
    this.name = "HalfDone";
  }
}
