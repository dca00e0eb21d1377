import type { Area } from "../sheet/address";

export type { Area };

/**
 * What a workbook should hold, as data. Whoever writes a workbook (a file, Excel, the workbench) reads a plan;
 * whoever designs a sheet makes one and knows nothing of hosts. Rows and columns count from zero.
 */
export type CellValue = string | number | boolean | null;

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  /** Excel number format in English notation, such as "#,##0.00". */
  readonly numberFormat?: string;
  /** In points; a workbook's own size is 11, and 11 is the same as none. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly underline?: boolean;
}

/** The cells a formula fills beside its own. */
export interface Spill {
  readonly rows: number;
  readonly columns: number;
  /** The last results, the formula's own cell first: what a reader sees before the formula is computed again. */
  readonly values?: readonly (readonly CellValue[])[];
}

/** A cell of the same sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells side by side. */
export interface Row extends Place {
  readonly columns: number;
}

/** What a worksheet function is given: a value, null for an argument left out, or what a name of the plan stands for. */
export type CallArgument = CellValue | { readonly name: string };

/** What a formula computes, as data: `workbook/computation.ts` prints the formula, `workbook/computed.ts` has its result. */
export type Computation =
  /** A call of the worksheet function IRON.name. */
  | { readonly call: string; readonly args: readonly CallArgument[] }
  | { readonly difference: readonly [of: Place, less: Place] }
  | { readonly sum: readonly [of: Place, and: Place] }
  /** Nothing where there is nothing to divide by. */
  | { readonly ratio: readonly [of: Place, per: Place] }
  /** Of all numbers of a row. */
  | { readonly total: Row }
  /** Of a row the number under the head that a cell names; nothing where there is no such head. */
  | { readonly under: Place; readonly heads: Row; readonly row: Row }
  | { readonly formulaOf: Place };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** A text stays a text, whatever it begins with. Beside a formula: its last result. */
  readonly value?: CellValue;
  /** With its leading "="; worksheet functions by their sheet names, IRON.PROJECT_NPV(...). */
  readonly formula?: string;
  /** What the formula computes, where whoever plans the cell knows it; a file keeps the formula alone. */
  readonly computes?: Computation;
  /** Absent for a formula that fills its own cell only. */
  readonly spill?: Spill;
  readonly style?: CellStyle;
  readonly note?: string;
  /** An address, or "#Sheet!A1" for a place in the workbook. */
  readonly link?: string;
}

/**
 * Cells side by side that hold one formula, said once for all of them: in relative notation (R1C1, with its leading "="),
 * which is the same in every cell of a row that is copied across.
 */
export interface PlannedRow extends Row {
  readonly formula: string;
  /** The last results, by column. */
  readonly values?: readonly CellValue[];
  readonly style?: CellStyle;
}

/** Cells of a sheet that is named. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A look that cells take on while a formula of the sheet is true. */
export interface ConditionalFormat {
  readonly area: Area;
  /** As it stands for the first cell of the area, with its leading "=", in A1 notation: Excel moves it along. */
  readonly when: string;
  readonly style: Pick<CellStyle, "bold" | "color" | "fill">;
}

/** A chart of the host's own, over cells: it follows them. */
export interface PlannedChart {
  readonly kind: "line" | "column" | "stackedColumn" | "bar" | "stackedBar";
  readonly title: string;
  /** The cells it covers. */
  readonly place: Area;
  readonly categories: SheetArea;
  readonly series: readonly {
    readonly name: string;
    readonly values: SheetArea;
    /** "#RRGGBB". */
    readonly color: string;
    /** A line of limits or levels rather than of what happens. */
    readonly dashed?: boolean;
  }[];
  /** What the numbers are, with their unit, and how they are written. */
  readonly values: { readonly title: string; readonly numberFormat: string };
}

/** What may be typed in an area, and what Excel shows when the cell is selected. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "decimal" | "whole"; readonly min?: number; readonly max?: number }
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "any" };
  /** Excel shows 32 characters of a title and 255 of a message. */
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Shown when the rule is broken; a warning lets the value stand. Absent: Excel's own words, and the value is refused. */
  readonly alert?: { readonly style: "stop" | "warning"; readonly title: string; readonly message: string };
}

/** A table's first row is its header: texts, each different. */
export interface PlannedTable {
  readonly name: string;
  readonly area: Area;
  /** Excel's name of a table style; absent: Excel's default. */
  readonly style?: string;
}

/** On paper a sheet is one page wide, or as many as are said: all of its columns, or as many of the first as are worth the paper. */
export interface Page {
  readonly orientation: "portrait" | "landscape";
  /** The rows of a head, and so many columns of the left, that stand on every page. */
  readonly repeatedRows?: Pick<Area, "row" | "rows">;
  readonly repeatedColumns?: number;
  readonly columns?: number;
  readonly pagesWide?: number;
  /** Rows with which a page begins, the first one apart. */
  readonly breaks?: readonly number[];
  /** Stands on the left at the foot of every page; on the right stand its number and how many there are. */
  readonly footer?: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly rows?: readonly PlannedRow[];
  /** In characters, by column. */
  readonly columnWidths?: readonly number[];
  /** In points, of the rows that are not as high as Excel makes them. */
  readonly rowHeights?: readonly { readonly row: number; readonly height: number }[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tables?: readonly PlannedTable[];
  readonly validations?: readonly Validation[];
  readonly conditional?: readonly ConditionalFormat[];
  readonly charts?: readonly PlannedChart[];
  /** Rows that can be folded away under the row above them. */
  readonly groups?: readonly Pick<Area, "row" | "rows">[];
  /** "#RRGGBB", of the sheet's tab. */
  readonly tabColor?: string;
  /** False hides the lines between cells. */
  readonly gridlines?: boolean;
  /** True keeps the sheet out of sight. */
  readonly hidden?: boolean;
  readonly page?: Page;
}

/** A name of an area, or of what a formula gives, such as columns of a table (with its leading "="). */
export type PlannedName = { readonly name: string } & (
  | { readonly sheet: string; readonly area: Area }
  | { readonly formula: string }
);

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** A table's name is a name already, and none of these: in a formula it is the table's body, without the header. */
  readonly names?: readonly PlannedName[];
  /** Keys and texts a host keeps with the workbook, beside its sheets. */
  readonly settings?: Readonly<Record<string, string>>;
}
