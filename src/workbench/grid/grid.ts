/** What the object model, the function bridge and the page need from a spreadsheet. Its only implementation is ../univer. */
import type { SheetPlan, WorkbookPlan } from "./plan";

/** Zero based; `sheet` is the worksheet's id. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}
export type Cell = string | number | boolean | null;
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}
/** The cell that a key is for, and the text being typed into it; null while its editor is closed. */
export interface Editing extends Site {
  readonly text: string | null;
}
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}
/** `sheet` is the id of the worksheet a name is limited to; null: the whole workbook. */
export interface NameInfo {
  readonly name: string;
  readonly ref: string;
  readonly comment: string;
  readonly sheet: string | null;
}
export type StyleName =
  | "bold"
  | "italic"
  | "underline"
  | "color"
  | "size"
  | "font"
  | "fill"
  | "wrap"
  | "horizontal"
  | "vertical";
export type Shift = "insertDown" | "insertRight" | "deleteUp" | "deleteLeft";
export type ClearWhat = "All" | "Contents" | "Formats";

/** Why a result cannot spill: it is larger than a sheet can be, or something stands where it should go. */
export interface SpillTrouble {
  readonly offSheet: boolean;
  readonly filled: readonly Site[];
}

/** Excel's border positions and line styles that the workbench draws. */
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** What may be typed in an area: exactly one rule, with the texts Excel shows beside the cell and when the rule is broken. */
export interface Rule {
  readonly list?: { readonly source: string; readonly inCellDropDown?: boolean };
  readonly wholeNumber?: Bounds;
  readonly decimal?: Bounds;
  readonly textLength?: Bounds;
  readonly custom?: { readonly formula: string };
}
export interface Bounds {
  readonly operator: string;
  readonly formula1: number | string;
  readonly formula2?: number | string;
}
export interface Validation {
  readonly rule: Rule;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

/** A look that cells take on while a formula is true; the formula is as it stands for the first cell of the area. */
export interface Condition {
  readonly id: string;
  readonly area: Area;
  /** With its leading "="; empty as long as it is not given. */
  readonly formula: string;
  readonly style: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
    readonly fill?: string;
  };
}

/** As a plan says it; members of Excel that no plan says are kept by their names. */
export interface Paper {
  readonly page?: NonNullable<SheetPlan["page"]>;
  readonly groups?: NonNullable<SheetPlan["groups"]>;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Grid {
  sheets(): SheetInfo[];
  addSheet(name: string): string;
  renameSheet(id: string, name: string): void;
  hideSheet(id: string, hidden: boolean): void;
  deleteSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): string;
  activate(id: string): void;
  size(sheet: string): { rows: number; cols: number };
  freeze(sheet: string, rows: number, cols: number): void;
  frozen(sheet: string): { rows: number; cols: number };
  tabColor(sheet: string): string;
  setTabColor(sheet: string, color: string): void;
  gridlines(sheet: string): boolean;
  setGridlines(sheet: string, shown: boolean): void;
  used(sheet: string): Area | null;

  values(a: Area): Cell[][];
  formulas(a: Area): Cell[][];
  text(a: Area): string[][];
  /** A string that starts with "=" is a formula, "" empties a cell, null leaves it alone. */
  write(a: Area, cells: readonly (readonly Cell[])[]): void;
  clear(a: Area, what: ClearWhat): void;
  formats(a: Area): string[][];
  setFormats(a: Area, patterns: readonly (readonly string[])[]): void;
  style(a: Area, name: StyleName): unknown;
  setStyle(a: Area, name: StyleName, value: unknown): void;
  border(a: Area, edge: Edge): Border;
  setBorder(a: Area, edge: Edge, border: Border): void;
  merge(a: Area, across: boolean): void;
  unmerge(a: Area): void;
  /** In points, as Excel's interface counts. */
  columnWidth(a: Area): number;
  setColumnWidth(a: Area, points: number | "auto"): void;
  rowHeight(a: Area): number;
  setRowHeight(a: Area, points: number | "auto"): void;
  hidden(a: Area, what: "rows" | "columns"): boolean;
  hide(a: Area, what: "rows" | "columns", hidden: boolean): void;
  shift(a: Area, how: Shift): Promise<void>;
  /** The area a formula's result fills, when it is more than the cell. */
  spill(at: Site): Area | null;
  /** Of a cell that shows #SPILL!. */
  spillTrouble(at: Site): SpillTrouble | null;

  selection(): Area;
  select(a: Area): void;
  /** Null while the keys are for something other than the cells. */
  editing(): Editing | null;
  names(): NameInfo[];
  setName(name: Omit<NameInfo, "comment"> & { readonly comment?: string }): void;
  deleteName(name: string, sheet: string | null): void;
  tables(): TableInfo[];
  addTable(a: Area, name: string): Promise<string>;
  renameTable(id: string, name: string): void;
  resizeTable(id: string, area: Area): Promise<void>;
  deleteTable(id: string): Promise<void>;
  note(at: Site): string | null;
  /** The cells of a sheet that have a note. */
  notes(sheet: string): Site[];
  setNote(at: Site, text: string | null): void;
  /** Where a cell's link leads: an address of the web, or "#Sheet!A1". */
  link(at: Site): string | null;
  /** The text Excel shows beside the pointer; a file does not keep it. */
  linkTip(at: Site): string | null;
  setLink(at: Site, link: string | null, tip: string | null): void;
  /** The cells of an area that have a link. */
  links(a: Area): Site[];
  validation(a: Area): Validation | null;
  validate(a: Area, validation: Validation | null): void;

  /** The first that holds comes first. */
  conditions(sheet: string): Condition[];
  condition(sheet: string, id: string): Condition | null;
  /** Adds a condition, or changes the one with its id. */
  setCondition(condition: Condition): void;
  deleteCondition(sheet: string, id: string): void;
  /** The cells of an area have no condition any more; what lies around them keeps its own. */
  clearConditions(a: Area): void;
  /** How a sheet goes to paper, and its rows that can be folded away: kept, not shown. */
  paper(sheet: string): Paper;
  setPaper(sheet: string, paper: Paper): void;

  calculate(full: boolean): void;
  /** Resolves when no calculation is waiting or running (worksheet functions may still show #BUSY!). */
  settled(): Promise<void>;
  /** A calculation has ended: complete, or stopped by an edit. */
  onPassEnd(listener: (complete: boolean) => void): void;
  /** Something beside the cells is done, and can be undone with them. */
  perform(redo: () => void, undo: () => void): void;
  /** What `work` writes is undone in one step. */
  oneStep<T>(work: () => Promise<T>): Promise<T>;
  /** A person's click on a cell. */
  onCellClick(listener: (at: Site) => void): void;
  /** What a person typed into a cell stands there. */
  onTyped(listener: (at: Site) => void): void;
  on(event: "selection" | "change", listener: (a: Area) => void): void;

  /** Replaces the whole workbook; nothing of it can be undone. */
  load(plan: WorkbookPlan): void;
  /** The workbook as it stands, without the settings, which are not cells. */
  plan(): WorkbookPlan;
}
