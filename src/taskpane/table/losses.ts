import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import type { AssumptionRow } from "../../workbook/assumptionRow";
import type { CellValue, PlannedCell, SheetPlan } from "../../workbook/plan";
import type { FilledCell } from "../port";
import { amount } from "./amount";

/** A filled cell that writing would change, in words. */
export interface Loss {
  readonly address: string;
  /** What the cell is: the label of its assumption, and of its column where that is not the value. */
  readonly label: Words;
  readonly key: string;
  readonly before: Words;
  readonly after: Words;
}

/** Names the cells a sheet of a plan would change by what stands in their rows, with the values on both sides. */
export function losses(sheet: SheetPlan, rows: readonly AssumptionRow[], cells: readonly FilledCell[]): Loss[] {
  const header = sheet.tables?.[0]?.area.row ?? -1;
  const planned = new Map<string, PlannedCell>(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const at = (row: number, column: number): CellValue => planned.get(`${row}:${column}`)?.value ?? null;
  const words = (row: number, column: number): string => String(at(row, column) ?? "");
  const columns = sheet.cells.filter(({ row }) => row === header);
  const columnOf = (id: "key" | "value" | "label") =>
    columns.find(({ value }) => value === text(`sheet.column.${id}`))?.column ?? -1;
  const [key, value, label] = [columnOf("key"), columnOf("value"), columnOf("label")];
  // where another key stood, or none of ours, the number had another unit
  const foreign = new Set(cells.filter(({ column }) => column === key).map(({ row }) => row));
  const known = new Map(rows.map((row) => [row.key, row]));

  return cells.map((cell) => {
    const inTable = header >= 0 && cell.row > header;
    const row = known.get(words(cell.row, key));
    const said = (content: CellValue, otherwise: Words) =>
      row !== undefined && typeof content === "number" ? amount(row, content) : otherwise;
    const next = planned.get(`${cell.row}:${cell.column}`);
    const written = next?.formula ?? String(next?.value ?? "");
    const named = inTable ? words(cell.row, label) : "";
    return {
      address: cell.address,
      key: inTable ? words(cell.row, key) : "",
      label:
        named === "" || cell.column === value
          ? verbatim(named)
          : text("pane.place.cell", { label: named, column: words(header, cell.column) }),
      before: foreign.has(cell.row) ? verbatim(cell.content) : said(cell.value, verbatim(cell.content)),
      after: said(next?.value ?? null, written === "" ? text("pane.place.emptied") : verbatim(written)),
    };
  });
}
