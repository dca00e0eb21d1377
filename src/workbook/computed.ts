import { cellAddress } from "../sheet/address";
import { HEADER, SPILL_UNIT } from "./looks";
import { resultFormat } from "./numberFormat";
import type { CellStyle, CellValue, PlannedCell, SheetPlan, WorkbookPlan } from "./plan";

/** What a worksheet function gives for raw arguments: rows of cells. An argument left out is null. */
export type Call = (name: string, args: readonly (CellValue | CellValue[][])[]) => readonly (readonly CellValue[])[];

/**
 * A plan whose formulas carry their results, so that the workbook shows numbers before anything is computed: in Excel's
 * protected view, in a preview, without the add-in. Known are calls of worksheet functions with plain arguments,
 * differences of two cells and texts of formulas; other formulas stay as they are.
 */
export function withResults(plan: WorkbookPlan, call: Call): WorkbookPlan {
  const tables = new Map(
    plan.sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => [name, bodyOf(sheet, name)])),
  );
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: computedCells(sheet.cells, tables, call) })),
  };
}

/** A table's rows below its header: what a formula is given by the table's name. */
function bodyOf(sheet: SheetPlan, name: string): CellValue[][] {
  const area = sheet.tables?.find((table) => table.name === name)?.area;
  if (area === undefined) return [];
  const values = new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell.value ?? null]));
  return Array.from({ length: area.rows - 1 }, (_, row) =>
    Array.from(
      { length: area.columns },
      (_, column) => values.get(cellAddress(area.row + 1 + row, area.column + column)) ?? null,
    ),
  );
}

function computedCells(
  cells: readonly PlannedCell[],
  tables: ReadonlyMap<string, CellValue[][]>,
  call: Call,
): readonly PlannedCell[] {
  const placed = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  for (const cell of cells) {
    const results = cell.formula === undefined ? undefined : computed(cell.formula, placed, tables, call);
    if (results === undefined) continue;
    for (const result of spilled(cell, results)) {
      const address = cellAddress(result.row, result.column);
      const there = placed.get(address);
      const style = { ...result.style, ...there?.style };
      placed.set(address, { ...there, ...result, ...(Object.keys(style).length > 0 && { style }) });
    }
  }
  return [...placed.values()];
}

function computed(
  formula: string,
  placed: ReadonlyMap<string, PlannedCell>,
  tables: ReadonlyMap<string, CellValue[][]>,
  call: Call,
): readonly (readonly CellValue[])[] | undefined {
  const [, name, list] = /^=IRON\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  if (name !== undefined && list !== undefined) {
    const args = [...list.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, text = ""]) => argument(text, tables));
    return args.some((one) => one === undefined)
      ? undefined
      : call(
          name,
          args.filter((one) => one !== undefined),
        );
  }
  const [, shown = ""] = /^=FORMULATEXT\(([A-Z]+\d+)\)$/.exec(formula) ?? [];
  const text = placed.get(shown)?.formula;
  if (text !== undefined) return [[text]];
  const [, from = "", less = ""] = /^=([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula) ?? [];
  const [a, b] = [placed.get(from)?.value, placed.get(less)?.value];
  return typeof a === "number" && typeof b === "number" ? [[a - b]] : undefined;
}

/** A literal, the body of a table, or null for an argument left out; undefined for anything else. */
function argument(text: string, tables: ReadonlyMap<string, CellValue[][]>): CellValue | CellValue[][] | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  if (plain.startsWith('"')) return plain.slice(1, -1).replaceAll('""', '"');
  if (plain === "TRUE" || plain === "FALSE") return plain === "TRUE";
  const number = Number(plain);
  return Number.isNaN(number) ? tables.get(plain) : number;
}

/** The cells that results fill: the formula's own with the results, the others with their looks. */
function spilled(cell: PlannedCell, results: readonly (readonly CellValue[])[]): PlannedCell[] {
  const [[first = null] = [], ...more] = results;
  const columns = results[0]?.length ?? 0;
  const own: PlannedCell = { row: cell.row, column: cell.column, value: first };
  if (more.length === 0 && columns === 1) return [own];
  const spill = { rows: results.length, columns, values: results };
  return results.flatMap((values, down) =>
    values.map((value, right): PlannedCell => {
      const style = spillStyle(results, down, right, value);
      if (down === 0 && right === 0) return { ...own, spill, style };
      return { row: cell.row + down, column: cell.column + right, style };
    }),
  );
}

/** A spill's first row is its header; a number below it is shown by the unit of its row. */
function spillStyle(
  results: readonly (readonly CellValue[])[],
  down: number,
  right: number,
  value: CellValue,
): CellStyle {
  const header = results[0] ?? [];
  const unitColumn = header.indexOf("Unit");
  const numbers = results.slice(1).some((row) => typeof row[right] === "number");
  if (down === 0)
    return { ...HEADER, ...(numbers && { align: "right" }), ...(right === unitColumn && { align: "center" }) };
  if (right === unitColumn) return SPILL_UNIT;
  if (typeof value !== "number") return { align: right === 0 ? "left" : "right" };
  const row = (results[down] ?? []).filter((other) => typeof other === "number");
  return { numberFormat: resultFormat(String(results[down]?.[unitColumn] ?? "1"), row) };
}
