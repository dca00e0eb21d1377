import { readCells } from "../../analysis/assumptions/table";
import type { Project } from "../../analysis/session";
import { isOwnTable } from "../../workbook/assumptionsTable";
import type { TableContent } from "../port";
import { tableIn } from "./sheet";
import type { Ground } from "./state";

/** What formulas are given of a table: of our own the keys and values below its header, else all of it. */
export function givenToFormulas({ name, cells }: { readonly name: string; readonly cells: TableContent["cells"] }) {
  if (!isOwnTable(name)) return cells;
  const { columns } = readCells(cells);
  return cells.slice(1).map((row) => [row[columns.key] ?? null, row[columns.value] ?? null]);
}

/** The project on the table that is shown; without one, on the reference set. Errors: IronError where it is refused. */
export function tableProject({ store, context: { session } }: Pick<Ground, "store" | "context">): Project {
  const table = tableIn(store.getState());
  return table === undefined
    ? session.project()
    : session.project(givenToFormulas({ name: table.name, cells: table.content.cells }));
}
