/** What passes between cells and the add-in's functions. */
import type { Cell } from "../grid/grid";

export interface CellError {
  readonly error: string;
  readonly message?: string;
}
export type Value = Cell | CellError;
export type Matrix = readonly (readonly Value[])[];
/** What stands in one place of a call, as the formula engine gives it. */
export interface Argument {
  readonly kind: "omitted" | "scalar" | "range";
  readonly cells: Matrix;
  readonly address?: string;
}
export interface Answer {
  readonly value: Value | Matrix;
  /** The number format that came with a single value. */
  readonly numberFormat?: string;
}

export const BUSY: CellError = { error: "#BUSY!" };
export const isError = (v: unknown): v is CellError => typeof v === "object" && v !== null && "error" in v;
export const isMatrix = (v: Value | Matrix): v is Matrix => Array.isArray(v);

/** An argument that the host refuses before the function is called. */
export class Refusal extends Error {
  constructor(readonly cell: CellError) {
    super(cell.message ?? cell.error);
  }
}
