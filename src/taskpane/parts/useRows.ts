import { useMemo } from "react";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import { usePane } from "../store/usePane";

/** Inputs by key, as they are shown. */
export type Rows = ReadonlyMap<string, AssumptionRow>;

/** The inputs of a set. */
export function useRows(set: string): Rows {
  const { catalogue } = usePane();
  return useMemo(() => new Map(catalogue.rows(set).map((row) => [row.key, row])), [catalogue, set]);
}
