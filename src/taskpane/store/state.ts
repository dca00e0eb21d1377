import type { StoreApi } from "zustand/vanilla";
import type { Explained } from "../../analysis/explanation/explained";
import type { Project } from "../../analysis/session";
import type { Context } from "../../functions/define";
import type { Message } from "../../messages/message";
import type { Words } from "../../messages/words";
import type { Values } from "../../workbook/assumptionRows";
import type { Told } from "../formulas/explain";
import type {
  CellPlace,
  FormulaCell,
  HostPort,
  Place,
  Plan,
  Progress,
  SelectedCell,
  Survey,
  TableContent,
  Typed,
} from "../port";
import type { Catalogue } from "../table/catalogue";
import type { Entry } from "../table/entry";
import type { Reading } from "../table/reading";
import type { KeptInWorkbook } from "./keptFormat";
import type { Losses } from "./lostByRemoval";
import type { NativeRead } from "./nativeReads";
import type { NativeRows } from "./nativeRows";
import type { NewModel } from "./newModelAsked";
import type { Opened } from "./openedNumber";
import type { RiskState } from "./risk/state";
import type { Standing } from "./standing";
import type { WhatIfState } from "./whatIf/state";

/** Where what is inserted goes. */
export type InsertAt = "new" | "selected";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What of the pane is shown, and in which colours. */
export interface View {
  /** The id of the open tab; the first of the list where it is none of them. */
  readonly tab: string;
  readonly theme: ThemeChoice;
  /** Whether the first steps are shown. */
  readonly welcome: boolean;
  /** Whether the differences of the table are shown. */
  readonly comparing: boolean;
}

export interface Notice {
  readonly intent: "success" | "warning" | "error";
  readonly text: Words;
}

/** A write that goes on: how far it is, and whether it is being stopped. */
export interface Writing extends Progress {
  readonly stopping: boolean;
}

/** Whether the workbook is being changed, and what is to be said of what was done last. */
export interface Work {
  readonly busy: boolean;
  /** Nothing where nothing is written, or Excel is not at it yet. */
  readonly writing: Writing | undefined;
  readonly notice: Notice | undefined;
}

/** What is kept in the workbook; the chosen set is always one that exists. */
export interface Kept extends KeptInWorkbook {
  readonly set: string;
}

/** The table of assumptions as it was last read. */
export interface Table {
  readonly state: "present";
  readonly name: string;
  /** Other tables of assumptions in the workbook. */
  readonly others: readonly { readonly name: string; readonly sheet: string }[];
  readonly content: TableContent;
  readonly reading: Reading;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The set the table starts from; nothing where it names one that does not exist. */
  readonly set: string | undefined;
  /** What the functions read: the table, and where it is silent its own set. */
  readonly values: Values;
}

/** What is known of the table in the workbook. */
export type Sheet =
  | { readonly state: "reading" | "absent" }
  | { readonly state: "failed"; readonly why: Words }
  | Table;

/** Values of a file that are not in the sheet yet. */
export interface PendingFile {
  readonly name: string;
  readonly reading: Reading;
}

/** Places on offer for the table, one for each sheet of what would be written there. */
export interface Offer {
  readonly choice: "table" | "new" | "selected";
  readonly label: Words;
  readonly plan: Plan;
  readonly places: readonly Place[];
  readonly table: string;
  /** What formulas say to read it, and why, where that is not the usual name. */
  readonly otherwise?: Words;
}

/** Where the table should stand: asked before anything is written. */
export interface Question {
  readonly offers: readonly Offer[];
  readonly chosen: Offer | undefined;
  /** What writing at the chosen places would change, sheet by sheet. */
  readonly found: readonly Survey[] | undefined;
  readonly failed: Words | undefined;
  readonly writing: boolean;
}

/** What a key is to hold: what was typed into its field, or what a button puts there; nothing takes its row out. */
export type Wanted = { readonly text: string } | { readonly typed: Typed | undefined };

/** A value being edited that is not in the sheet yet. */
export interface Draft {
  readonly wanted: Wanted;
  /** What the key held when the edit began; nothing where it had no row. */
  readonly seen: Typed | undefined;
  /** Why it cannot be written, as a message of the catalog. */
  readonly problem?: Message;
  /** What the cell was found to hold instead of what was seen: the user is asked whether to write over it. */
  readonly found?: { readonly held: Typed | undefined };
  readonly saving: boolean;
}

/** An edit that was written, so that it can be put back. */
export interface WrittenEdit {
  readonly before: Typed | undefined;
  readonly now: Typed | undefined;
}

/** Edits of single values, by key. */
export interface Edits {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly written: ReadonlyMap<string, WrittenEdit>;
}

export const NO_EDITS: Edits = { drafts: new Map(), written: new Map() };
/** An assumption that a formula reads, and where. */
export interface InputRead {
  readonly key: string;
  readonly cell: CellPlace;
}

/** The selected cell, and what is said of the calls in its formula. */
export interface Selected extends SelectedCell {
  readonly told: readonly Told[];
  /** The number that a cell without a function of ours shows: of a row in native formulas, or an assumption. */
  readonly shows?: Opened | undefined;
  /** Cells with functions of ours that a formula without them reads. */
  readonly reads: readonly FormulaCell[];
  /** Rows of a model in native formulas that such a formula reads. */
  readonly natives: readonly NativeRead[];
  /** Assumptions of the table that is shown that such a formula reads, and their cells. */
  readonly inputs: readonly InputRead[];
  /** Whether all that such a formula reads was found and looked at: only then can it be said that something is not read. */
  readonly lookedThrough: boolean;
}

/** A number that was opened: from the selected cell, or from what the pane shows of the table. */
interface Step {
  readonly number: Opened;
  readonly on: "cell" | "table";
  /** The tab that it was opened from, where that is another one. */
  readonly from?: string;
}

/** What the tab that takes a number apart is about. */
export interface NumberState {
  /** Whether it holds its cell while others are selected. */
  readonly pinned: boolean;
  readonly about: Selection;
  /** What was opened, one from the other; the last is shown. */
  readonly trail: readonly Step[];
  /** What is said of it; nothing where there is no number. */
  readonly telling:
    | undefined
    | { readonly state: "reading" }
    | { readonly state: "failed"; readonly why: Words }
    | { readonly state: "told"; readonly number: Opened; readonly project: Project; readonly told: Explained };
}

/** What is known of the selected cell; nothing before it is asked for. */
export type Selection =
  | undefined
  | { readonly state: "read"; readonly selected: Selected }
  | { readonly state: "failed"; readonly why: Words };

/** A cell whose formula calls a function of ours and shows an error, and what is said of it. */
export interface ErrorCell {
  readonly cell: FormulaCell;
  readonly words: Words;
}

/** Cells of the workbook with errors; nothing before they are looked for. */
export interface ErrorCells {
  readonly found: readonly ErrorCell[];
  /** More of them, which nobody would read. */
  readonly more: number;
}

/** All that the pane knows, a slice a subject; how a slice changes stands in the file of its name. */
export interface PaneState {
  readonly view: View;
  readonly work: Work;
  readonly kept: Kept;
  readonly sheet: Sheet;
  readonly file: PendingFile | undefined;
  readonly question: Question | undefined;
  readonly edits: Edits;
  readonly selection: Selection;
  readonly project: Standing;
  readonly insertAt: InsertAt;
  /** A whole model that is to be written; nothing where it was not asked for. */
  readonly newModel: NewModel | undefined;
  /** What was opened from elsewhere in the pane; nothing where the selected cell is what a number is asked of. */
  readonly opened: Opened | undefined;
  readonly number: NumberState;
  readonly whatIf: WhatIfState;
  readonly risk: RiskState;
  /** What of the user's would be lost with what was written last; nothing where that is not asked. */
  readonly removal: Losses | undefined;
  readonly errorCells: ErrorCells | undefined;
  /** Whether the add-in starts with the workbook; nothing before it is known. */
  readonly startup: "on" | "off" | "unsupported" | undefined;
}

export type PaneStore = StoreApi<PaneState>;

/** What every slice stands on. */
export interface Ground {
  readonly store: PaneStore;
  readonly port: HostPort;
  readonly catalogue: Catalogue;
  /** What the worksheet functions are lent: what they have computed for cells is at hand here. */
  readonly context: Context;
  readonly nativeRows: NativeRows;
}
