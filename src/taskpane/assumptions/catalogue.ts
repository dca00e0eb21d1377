import type { AssumptionRow } from "../../workbook/assumptionRow";

export const SOURCE_KINDS = ["measured", "published", "law", "estimate"] as const;

export type Values = ReadonlyMap<string, number>;

/** The reference as the pane reads it; a row's value is the set's. */
export interface Catalogue {
  /** The first is the default. */
  readonly sets: readonly { readonly name: string; readonly label: string }[];
  readonly rows: (set: string) => readonly AssumptionRow[];
}

/** Numbers differ when they differ by more than rounding on the way through a sheet. */
export const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-12 * Math.max(Math.abs(a), Math.abs(b));
