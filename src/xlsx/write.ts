import type { Cell, TableDefinition, WriteOptions, WriteSheet } from "hucre/xlsx";
import { absoluteAddress, addressOnSheet, areaAddress, cellAddress } from "../sheet/address";
import type { PlannedCell, PlannedName, PlannedTable, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { toFileChart } from "./charts";
import { toFileConditions } from "./conditions";
import { type FileNames, mayFillCells, toFileFormula } from "./formulas";
import { toFilePage } from "./pages";
import { toFileRowLooks } from "./rowLooks";
import { toFileRow } from "./rows";
import { SETTINGS_SHEET, toSettingsRows } from "./settings";
import { FONT, toFileStyle } from "./styles";
import { toFileResult, toFileText } from "./texts";
import { LISTS_SHEET, toFileValidation } from "./validations";

type FileCell = Partial<Cell>;

/** What Excel holds of a formula. */
const LONGEST_FORMULA = 8192;

/** The part of a cell that its formula makes. */
function formulaPart({ formula, spill, row, column, value }: PlannedCell, names: FileNames): FileCell {
  if (formula === undefined) return {};
  const inFile = toFileFormula(formula, names.functions, names.tables);
  const result = value ?? spill?.values?.[0]?.[0] ?? null;
  const fills = spill !== undefined || mayFillCells(inFile);
  const area = { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
  return {
    formula: inFile,
    ...toFileResult(result),
    ...(fills && { formulaType: "array", formulaRef: areaAddress(area), formulaDynamic: true }),
  };
}

function linkPart(link: string | undefined): FileCell {
  if (link === undefined) return {};
  return { hyperlink: link.startsWith("#") ? { target: "", location: link.slice(1) } : { target: link } };
}

function toFileCell(cell: PlannedCell, names: FileNames): FileCell {
  const { value, formula, style, note, link } = cell;
  const fileStyle = style && toFileStyle(style);
  return {
    ...(formula === undefined && value != null && { value: typeof value === "string" ? toFileText(value) : value }),
    ...formulaPart(cell, names),
    ...(fileStyle && { style: fileStyle }),
    ...(note !== undefined && { comment: { author: "", text: toFileText(note) } }),
    ...linkPart(link),
  };
}

/** A sheet's cells by place, with the last results of its spills beside their formulas. */
function toFileCells({ name, cells, rows = [] }: SheetPlan, names: FileNames): Map<string, FileCell> {
  const placed = new Map<string, FileCell>();
  rows.forEach((row, shared) => {
    toFileRow(row, names, shared).forEach((cell, right) => {
      placed.set(`${row.row},${row.column + right}`, cell);
    });
  });
  for (const cell of cells) placed.set(`${cell.row},${cell.column}`, toFileCell(cell, names));
  for (const { row, column, spill } of cells)
    spill?.values?.forEach((values, down) => {
      values.forEach((value, right) => {
        if (value === null || (down === 0 && right === 0)) return;
        const key = `${row + down},${column + right}`;
        placed.set(key, { ...placed.get(key), value: typeof value === "string" ? toFileText(value) : value });
      });
    });
  for (const [place, { formula = "" }] of placed)
    if (formula.length > LONGEST_FORMULA) throw tooLong(name, place, formula);
  return placed;
}

function tooLong(sheet: string, place: string, { length }: string): RangeError {
  const [row = 0, column = 0] = place.split(",").map(Number);
  const at = addressOnSheet(sheet, { row, column, rows: 1, columns: 1 });
  return new RangeError(`the formula of ${at} has ${length} characters; a file holds ${LONGEST_FORMULA}`);
}

function toFileTable({ name, area, style }: PlannedTable, cells: Map<string, FileCell>): TableDefinition {
  const header = Array.from({ length: area.columns }, (_, i) => cells.get(`${area.row},${area.column + i}`)?.value);
  const columns = header.map((text, i) => ({ name: String(text ?? cellAddress(area.row, area.column + i)) }));
  return { name, columns, range: areaAddress(area), ...(style !== undefined && { style }) };
}

function toFileSheet(sheet: SheetPlan, names: FileNames, lists: string[][]): WriteSheet {
  const { columnWidths, frozenRows = 0, frozenColumns = 0, page, gridlines, tabColor } = sheet;
  const { tables = [], validations = [], conditional = [], charts = [] } = sheet;
  const cells = toFileCells(sheet, names);
  const view = {
    ...(gridlines === false && { showGridLines: false }),
    ...(tabColor !== undefined && { tabColor: { rgb: tabColor.slice(1) } }),
  };
  return {
    name: sheet.name,
    cells,
    ...toFileRowLooks(sheet),
    ...(columnWidths && { columns: columnWidths.map((width) => ({ width })) }),
    ...(frozenRows + frozenColumns > 0 && { freezePane: { rows: frozenRows, columns: frozenColumns } }),
    ...(tables.length > 0 && { tables: tables.map((table) => toFileTable(table, cells)) }),
    ...(validations.length > 0 && {
      dataValidations: validations.map((validation) => toFileValidation(validation, lists)),
    }),
    ...(conditional.length > 0 && { conditionalRules: toFileConditions(conditional, names) }),
    ...(charts.length > 0 && { charts: charts.map(toFileChart) }),
    ...(Object.keys(view).length > 0 && { view }),
    ...(sheet.hidden && { hidden: true }),
    ...(page && toFilePage(page)),
  };
}

const toFileName = (name: PlannedName, { functions, tables }: FileNames): string =>
  "area" in name ? absoluteAddress(name.sheet, name.area) : toFileFormula(name.formula, functions, tables);

/** A sheet of texts that Excel shows to nobody. */
function hiddenSheet(name: string, rows: readonly (readonly string[])[]): WriteSheet[] {
  if (rows.length === 0) return [];
  return [{ name, rows: rows.map((row) => row.map(toFileText)), veryHidden: true }];
}

/** A planned workbook as hucre writes it. */
export function toFile(plan: WorkbookPlan, functionNames: readonly string[]): WriteOptions {
  const lists: string[][] = [];
  const tables = plan.sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => name));
  const names: FileNames = { functions: functionNames, tables };
  const sheets = plan.sheets.map((sheet) => toFileSheet(sheet, names, lists));
  return {
    defaultFont: FONT,
    sheets: [
      ...sheets,
      ...hiddenSheet(LISTS_SHEET, lists),
      ...hiddenSheet(SETTINGS_SHEET, toSettingsRows(plan.settings ?? {})),
    ],
    namedRanges: (plan.names ?? []).map((name) => ({ name: name.name, range: toFileName(name, names) })),
  };
}
