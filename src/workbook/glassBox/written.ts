import type { Program } from "../../formula/program/program";
import type { Values } from "../../formula/readers/interpret";
import type { NativeSolvers } from "../../formula/readers/native/solver";
import type { InputRows, Layout } from "./layout";

/** What a measure shows where it does not exist. */
export const NONE = "none";

/** What the lines of a workbook are written from. */
export interface Written {
  readonly program: Program;
  readonly layout: Layout;
  readonly values: Values;
  readonly solvers: NativeSolvers;
  /** The value of a measure; NaN where it does not exist. */
  readonly measure: (id: string) => number;
  /** Why a measure may not exist, in a sentence. */
  readonly reason: (id: string) => string | undefined;
  readonly inputs: InputRows & { readonly firstRow: number; readonly lastRow: number; readonly keyColumn: number };
  /** The input by which an input with values by year grows, where it does. */
  readonly grows: (input: string) => string | undefined;
  /** The line that gives the calendar year of a period, where the program has one. */
  readonly year?: string;
}
