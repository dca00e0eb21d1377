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
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly underline?: boolean;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  /** With its leading "="; worksheet functions by their sheet names, IRON.PROJECT_NPV(...). */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly note?: string;
  readonly link?: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What may be typed in an area, and what Excel shows when the cell is selected. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "decimal" | "whole"; readonly min: number; readonly max: number }
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "any" };
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Shown when the rule is broken; a warning lets the value stand. */
  readonly alert?: { readonly style: "stop" | "warning"; readonly title: string; readonly message: string };
}

export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** In characters, by column. */
  readonly columnWidths?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly tables?: readonly { readonly name: string; readonly area: Area }[];
  readonly validations?: readonly Validation[];
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** Keys and texts a host keeps with the workbook, beside its sheets. */
  readonly settings?: Readonly<Record<string, string>>;
}
