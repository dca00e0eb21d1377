import type { Layout } from "./layout";

/**
 * The small tree between formulas and code. Lowering has decided everything: what is computed where, what is stored, what
 * travels in a local. A printer only writes it down, and an interpreter only walks it.
 */

/** A number. Its calls are the operations of the language. */
export type Node =
  | { readonly kind: "const"; readonly value: number }
  /** The period, counted from 0. */
  | { readonly kind: "period" }
  /** How many periods there are. */
  | { readonly kind: "periods" }
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "load"; readonly cell: Cell }
  | { readonly kind: "call"; readonly fn: string; readonly args: readonly Node[] }
  | { readonly kind: "select"; readonly when: Node; readonly yes: Node; readonly no: Node }
  /** TOTAL, LOWEST or HIGHEST of a row, over the periods where the flag row is not 0. */
  | { readonly kind: "reduce"; readonly fn: string; readonly row: string; readonly flags: string | undefined }
  /** The entry at `place`, counted from `first`, of a table, or of a row from 0; `outside` where there is none. */
  | { readonly kind: "lookup"; readonly of: Entries; readonly place: Node; readonly outside: Node };

export type Entries =
  | { readonly kind: "row"; readonly id: string }
  | { readonly kind: "table"; readonly id: string; readonly first: number };

/** A place in memory: an input, a line that is one number, one period of a row or of a table of constants. */
export type Cell =
  | { readonly kind: "input" | "scalar"; readonly id: string }
  | { readonly kind: "row" | "constant"; readonly id: string; readonly period: Node };

export type Statement =
  /** Names a number, and stores it where somebody reads it later. */
  | {
      readonly kind: "let";
      readonly name: string;
      readonly value: Node;
      readonly store?: Cell;
      readonly note?: string;
    }
  /** Names a number that changes from period to period. */
  | { readonly kind: "carry"; readonly name: string; readonly value: Node }
  | { readonly kind: "set"; readonly name: string; readonly value: Node }
  /** Over all periods, or those from the earliest to the latest that are named. */
  | {
      readonly kind: "loop";
      readonly direction: "forward" | "backward";
      readonly from?: number;
      readonly to?: number;
      readonly body: readonly Statement[];
    };

/** A function of the generated code. Locals are its own. */
export interface Routine {
  readonly name: string;
  readonly body: readonly Statement[];
}

export interface Tree {
  readonly title: string;
  readonly layout: Layout;
  /** Computes the number of periods from inputs alone, and names it as its line is called. */
  readonly periods: readonly Statement[];
  /** What is the same in every trial of a run, computed once before them. */
  readonly setup: readonly Routine[];
  /** The rest. */
  readonly trial: readonly Routine[];
  /** Numbers by period that nothing changes. */
  readonly constants?: readonly { readonly id: string; readonly values: Float64Array }[];
}

export const constant = (value: number): Node => ({ kind: "const", value });
export const period: Node = { kind: "period" };
export const periods: Node = { kind: "periods" };
export const local = (name: string): Node => ({ kind: "local", name });
export const operation = (fn: string, ...args: readonly Node[]): Node => ({ kind: "call", fn, args });
export const select = (when: Node, yes: Node, no: Node): Node => ({ kind: "select", when, yes, no });
export const load = (cell: Cell): Node => ({ kind: "load", cell });
export const rowAt = (id: string, at: Node): Cell => ({ kind: "row", id, period: at });

/** Visits a number and all numbers that it is made of. */
export function walkNode(node: Node, see: (part: Node) => void): void {
  see(node);
  if (node.kind === "call") for (const arg of node.args) walkNode(arg, see);
  if (node.kind === "load" && (node.cell.kind === "row" || node.cell.kind === "constant"))
    walkNode(node.cell.period, see);
  if (node.kind === "select") for (const part of [node.when, node.yes, node.no]) walkNode(part, see);
  if (node.kind === "lookup") for (const part of [node.place, node.outside]) walkNode(part, see);
}
