import { rowsBeyond, together } from "../../../workbook/assumptionRows";
import { fileShown } from "../../store/file";
import { tableIn } from "../../store/sheet";
import type { PaneState } from "../../store/state";
import type { Catalogue } from "../../table/catalogue";
import { type Contents, toCsv, toJson } from "../../table/exchange";
import { keysOf, type Reading } from "../../table/reading";

export type Format = "json" | "csv";

/** What the list shows without a table and a file: the set alone. */
const NOTHING: Contents & Pick<Reading, "problems"> = {
  values: new Map(),
  texts: new Map(),
  keys: new Set(),
  problems: [],
};

/** What the list shows, as a file: of a table under the set the table names, so that it gives the sheet's numbers. */
export function fileOf(state: Pick<PaneState, "kept" | "sheet" | "file">, catalogue: Catalogue, format: Format) {
  const shown = fileShown(state);
  const table = tableIn(state);
  const set = shown === undefined ? (table?.set ?? state.kept.set) : state.kept.set;
  const said = shown ?? table?.reading ?? NOTHING;
  const own = catalogue.rows(set);
  const stands = keysOf(set, own, said.values);
  const there = own.filter(({ key }) => stands.has(key) || said.keys.has(key));
  const rows = together(there, rowsBeyond(own, said.values));
  return {
    name: `assumptions-${set}.${format}`,
    content: format === "json" ? toJson(set, rows, said) : toCsv(set, rows, said),
    /** Rows that are to be mended before the file says what the sheet should. */
    toMend: said.problems.length,
  };
}
