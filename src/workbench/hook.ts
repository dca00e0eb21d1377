/**
 * window.workbench: what a test, or a curious person at the console, may read and do without the mouse. Addresses are those of
 * formulas ("B2", "Results!A1:C3", a name); without a sheet they mean the active one.
 */

import { cellAddress, siteOf } from "./grid/address";
import type { ChartRecord } from "./grid/charts";
import type { Area, Cell, Grid } from "./grid/grid";
import { locate } from "./grid/locate";
import type { Faults } from "./protocol/faults";

export interface Workbench {
  /** True once the workbook is open and the add-in's page is loading. */
  readonly ready: boolean;
  value(address: string): Cell;
  values(address: string): Cell[][];
  formulas(address: string): Cell[][];
  text(address: string): string[][];
  /** The cell that a key is for ("B2"), and the text being typed into it; null while the keys are for something else. */
  editing(): { readonly cell: string; readonly text: string | null } | null;
  /** The text of the error in a cell, if it has one. */
  message(address: string): string | undefined;
  write(address: string, cells: Cell[][]): void;
  /** Resolves when the formula engine is idle; functions of the add-in may still be #BUSY!. */
  settled(): Promise<void>;
  /** Saves without a download, and opens without the picker. */
  save(): Promise<number[]>;
  /** What a person would be asked to agree with before saving: what the saved file would not keep. */
  losses(): Promise<string[]>;
  open(bytes: readonly number[], name?: string): Promise<void>;
  readonly grid: Grid;
  readonly charts: readonly ChartRecord[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly documentSettings: ReadonlyMap<string, string>;
  /** Counters: calls of functions made, cancelled and answered; calls remembered; batches run; objects kept by the add-in. */
  stats(): {
    readonly invoked: number;
    readonly canceled: number;
    readonly results: number;
    readonly live: number;
    readonly batches: number;
    readonly references: number;
  };
  /** Lets the n-th batch fail: set(3, { code: "GeneralException", done: true, lasting: false }); set(0) lets none. */
  readonly faults: Faults;
  /** The last messages between office.js and the host. */
  readonly trace: readonly string[];
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

type Cells = Pick<Workbench, "value" | "values" | "formulas" | "text" | "editing" | "message" | "write">;

export function cellsByAddress(grid: Grid, messageAt: (area: Area) => string | undefined): Cells {
  const area = (address: string): Area => {
    const found = locate(grid, address, grid.activeSheet());
    if (!found) throw new Error(`no such place: ${address}`);
    return found;
  };
  return {
    value: (address) => grid.values(area(address))[0]?.[0] ?? null,
    values: (address) => grid.values(area(address)),
    formulas: (address) => grid.formulas(area(address)),
    text: (address) => grid.text(area(address)),
    editing: () => {
      const at = grid.editing();
      return at && { cell: cellAddress(at.row, at.col), text: at.text };
    },
    message: (address) => messageAt({ ...siteOf(area(address)), rows: 1, cols: 1 }),
    write: (address, cells) => {
      const { sheet, row, col } = area(address);
      grid.write({ sheet, row, col, rows: cells.length, cols: cells[0]?.length ?? 1 }, cells);
    },
  };
}
