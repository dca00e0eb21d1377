import type { Cell, TableDefinition, WriteOptions, WriteSheet } from "hucre/xlsx";
import { absoluteAddress, areaAddress, cellAddress, columnLetters } from "../sheet/address";
import type { Area, PlannedCell, PlannedName, PlannedTable, SheetPlan, WorkbookPlan } from "../workbook/plan";
import { mayFillCells, toFileFormula } from "./formulas";
import { SETTINGS_SHEET, toSettingsRows } from "./settings";
import { FONT, toFileStyle } from "./styles";
import { toFileText } from "./texts";
import { LISTS_SHEET, toFileValidation } from "./validations";

type FileCell = Partial<Cell>;

/** The names in formulas that a file writes in its own way. */
interface Names {
  readonly functions: readonly string[];
  readonly tables: readonly string[];
}

/** The part of a cell that its formula makes. */
function formulaPart({ formula, spill, row, column, value }: PlannedCell, names: Names): FileCell {
  if (formula === undefined) return {};
  const inFile = toFileFormula(formula, names.functions, names.tables);
  const result = value ?? spill?.values?.[0]?.[0] ?? null;
  const fills = spill !== undefined || mayFillCells(inFile);
  const area = { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
  return {
    formula: inFile,
    ...(result !== null && { formulaResult: typeof result === "string" ? toFileText(result) : result }),
    ...(fills && { formulaType: "array", formulaRef: areaAddress(area), formulaDynamic: true }),
  };
}

function linkPart(link: string | undefined): FileCell {
  if (link === undefined) return {};
  return { hyperlink: link.startsWith("#") ? { target: "", location: link.slice(1) } : { target: link } };
}

function toFileCell(cell: PlannedCell, names: Names): FileCell {
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
function toFileCells(cells: readonly PlannedCell[], names: Names): Map<string, FileCell> {
  const placed = new Map<string, FileCell>();
  for (const cell of cells) placed.set(`${cell.row},${cell.column}`, toFileCell(cell, names));
  for (const { row, column, spill } of cells)
    spill?.values?.forEach((values, down) => {
      values.forEach((value, right) => {
        if (value === null || (down === 0 && right === 0)) return;
        const key = `${row + down},${column + right}`;
        placed.set(key, { ...placed.get(key), value: typeof value === "string" ? toFileText(value) : value });
      });
    });
  return placed;
}

function toFileTable({ name, area, style }: PlannedTable, cells: Map<string, FileCell>): TableDefinition {
  const header = Array.from({ length: area.columns }, (_, i) => cells.get(`${area.row},${area.column + i}`)?.value);
  const columns = header.map((text, i) => ({ name: String(text ?? cellAddress(area.row, area.column + i)) }));
  return { name, columns, range: areaAddress(area), ...(style !== undefined && { style }) };
}

/** hucre writes the height of a row it counts: rows are there, empty, as far as there are heights. */
const rowDefinitions = (heights: NonNullable<SheetPlan["rowHeights"]>): Pick<WriteSheet, "rows" | "rowDefs"> => ({
  rows: Array.from({ length: Math.max(0, ...heights.map(({ row }) => row + 1)) }, () => []),
  rowDefs: new Map(heights.map(({ row, height }) => [row, { height }])),
});

/** In inches: what office printers reach, so that type is as large as it may be. */
const MARGINS = { top: 0.4, bottom: 0.4, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 };

const rowsAddress = ({ row, rows }: Pick<Area, "row" | "rows">): string => `$${row + 1}:$${row + rows}`;

function toFileSheet(sheet: SheetPlan, names: Names, lists: string[][]): WriteSheet {
  const {
    columnWidths,
    rowHeights,
    frozenRows = 0,
    frozenColumns = 0,
    tables = [],
    validations = [],
    page,
    gridlines,
  } = sheet;
  const cells = toFileCells(sheet.cells, names);
  return {
    name: sheet.name,
    cells,
    ...(columnWidths && { columns: columnWidths.map((width) => ({ width })) }),
    ...(rowHeights && rowDefinitions(rowHeights)),
    ...(frozenRows + frozenColumns > 0 && { freezePane: { rows: frozenRows, columns: frozenColumns } }),
    ...(tables.length > 0 && { tables: tables.map((table) => toFileTable(table, cells)) }),
    ...(validations.length > 0 && {
      dataValidations: validations.map((validation) => toFileValidation(validation, lists)),
    }),
    ...(gridlines === false && { view: { showGridLines: false } }),
    ...(sheet.hidden && { hidden: true }),
    ...(page && {
      pageSetup: {
        paperSize: "a4",
        orientation: page.orientation,
        margins: MARGINS,
        fitToPage: true,
        fitToWidth: page.pagesWide ?? 1,
        fitToHeight: 0,
        ...(page.repeatedRows && { printTitlesRow: rowsAddress(page.repeatedRows) }),
        ...(page.repeatedColumns && { printTitlesColumn: `$A:$${columnLetters(page.repeatedColumns - 1)}` }),
        ...(page.columns && { printArea: `$A:$${columnLetters(page.columns - 1)}` }),
      },
      // of rows behind which a page ends
      ...(page.breaks && { rowBreaks: page.breaks.map((row) => row - 1) }),
    }),
  };
}

const toFileName = (name: PlannedName, { functions, tables }: Names): string =>
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
  const names: Names = { functions: functionNames, tables };
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
