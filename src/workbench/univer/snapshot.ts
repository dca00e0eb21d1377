/**
 * A workbook plan as the grid's own snapshot, and back. Names, tables, validation and notes travel as the JSON "resources" that the
 * grid's plugins read when a workbook is opened. The snapshot's types are not exported as one, hence the untyped records.
 */
import { absoluteAddress, parseAddress } from "../grid/address";
import type { Area, Bounds, Condition, Grid, Validation } from "../grid/grid";
import type {
  CellStyle,
  PlannedArea,
  PlannedCell,
  PlannedName,
  PlannedValidation,
  SheetPlan,
  WorkbookPlan,
} from "../grid/plan";
import type { Facade } from "./book";
import { toRange } from "./book";
import { toUniver as toCondition } from "./conditions";
import { NOTE_SIZE, WORKBOOK_SCOPE } from "./objects";
import { PIXELS_A_POINT, USUAL_COLS, USUAL_ROWS } from "./sheets";
import { toUniver, type Validations } from "./validation";

type Json = Record<string, unknown>;

const ALIGNMENT = { left: 1, center: 2, right: 3 } as const;
const WRAP = 3;
const BOOLEAN = 3;
/** A column of n characters is n times 7 pixels wide, and 5 for its margins. */
const CHARACTER = 7;
const MARGIN = 5;

export function toSnapshot(plan: WorkbookPlan, unit: string): object {
  const ids = plan.sheets.map((_, i) => `sheet${i + 1}`);
  const sheets = plan.sheets.map((sheet, i) => sheetData(sheet, ids[i] ?? ""));
  const bySheet = (of: (sheet: SheetPlan, id: string) => unknown): Json =>
    Object.fromEntries(plan.sheets.map((sheet, i) => [ids[i] ?? "", of(sheet, ids[i] ?? "")]));
  const resources: Record<string, Json> = {
    SHEET_DEFINED_NAME_PLUGIN: namesData(plan.names ?? []),
    SHEET_TABLE_PLUGIN: bySheet((sheet, id) => ({ tables: tablesData(sheet, id), tableFilteredOutRows: [] })),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet((sheet, id) =>
      (sheet.validations ?? []).map((v) => toUniver(fromPlanned(v), areaOn(id, v.area))),
    ),
    SHEET_NOTE_PLUGIN: bySheet(notesData),
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet((sheet, id) =>
      (sheet.conditional ?? []).map((one, i) => conditionData(one, id, i)),
    ),
  };
  return {
    id: unit,
    name: "Workbook",
    appVersion: "",
    locale: "enUS",
    styles: {},
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
  };
}

type PlannedCondition = NonNullable<SheetPlan["conditional"]>[number];

const conditionData = ({ area, when, style }: PlannedCondition, sheet: string, i: number): Json =>
  toCondition({ id: `condition${i + 1}`, area: areaOn(sheet, area), formula: when, style });

const plannedCondition = ({ area, formula, style }: Condition): PlannedCondition => {
  const { bold, color, fill } = style;
  return {
    area: planned(area),
    when: formula,
    style: {
      ...(bold !== undefined && { bold }),
      ...(color !== undefined && { color }),
      ...(fill !== undefined && { fill }),
    },
  };
};

const areaOn = (sheet: string, a: PlannedArea): Area => ({
  sheet,
  row: a.row,
  col: a.column,
  rows: a.rows,
  cols: a.columns,
});

function sheetData(sheet: SheetPlan, id: string): Json {
  const cellData: Record<number, Record<number, Json>> = {};
  let [rows, cols] = [0, 0];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 1);
    cols = Math.max(cols, cell.column + 1);
    const line = cellData[cell.row] ?? {};
    cellData[cell.row] = line;
    line[cell.column] = dataOf(cell);
  }
  const heights = (sheet.rowHeights ?? []).map(({ row, height }) => [
    row,
    { h: Math.round(height * PIXELS_A_POINT), ia: 0 },
  ]);
  const frozenRows = sheet.frozenRows ?? 0;
  const frozenColumns = sheet.frozenColumns ?? 0;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(USUAL_ROWS, rows + 200),
    columnCount: Math.max(USUAL_COLS, cols + 20),
    cellData,
    columnData: Object.fromEntries(
      (sheet.columnWidths ?? []).map((width, col) => [col, { w: Math.round(width * CHARACTER + MARGIN) }]),
    ),
    rowData: Object.fromEntries(heights),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
    hidden: sheet.hidden ? 1 : 0,
    showGridlines: sheet.gridlines === false ? 0 : 1,
    custom: { ...(sheet.page && { page: sheet.page }), ...(sheet.groups && { groups: sheet.groups }) },
  };
}

function dataOf(cell: PlannedCell): Json {
  const data: Json = {};
  const { value } = cell;
  if (value !== undefined && value !== null) {
    data.v = typeof value === "boolean" ? Number(value) : value;
    data.t = typeof value === "boolean" ? BOOLEAN : typeof value === "number" ? 2 : 1;
  }
  if (cell.formula !== undefined) data.f = cell.formula;
  if (cell.style) data.s = styleData(cell.style);
  if (cell.link !== undefined) data.custom = { link: cell.link };
  return data;
}

function styleData(style: CellStyle): Json {
  return {
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline ? { ul: { s: 1 } } : {}),
    ...(style.color ? { cl: { rgb: style.color } } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.numberFormat && style.numberFormat !== "General" ? { n: { pattern: style.numberFormat } } : {}),
    ...(style.size ? { fs: style.size } : {}),
    ...(style.wrap ? { tb: WRAP } : {}),
    ...(style.align ? { ht: ALIGNMENT[style.align] } : {}),
  };
}

const namesData = (names: readonly PlannedName[]): Json =>
  Object.fromEntries(
    names.map((n, i) => {
      const id = `name${i + 1}`;
      const ref = "area" in n ? absoluteAddress(n.sheet, areaOn("", n.area)) : n.formula.replace(/^=/, "");
      return [id, { id, name: n.name, formulaOrRefString: ref, localSheetId: WORKBOOK_SCOPE }];
    }),
  );

const tablesData = (sheet: SheetPlan, id: string): Json[] =>
  (sheet.tables ?? []).map((t, i) => ({
    id: `${id}-table${i + 1}`,
    name: t.name,
    range: toRange(areaOn(id, t.area)),
    options: { showHeader: true },
    columns: [],
  }));

function notesData(sheet: SheetPlan): Json {
  const notes: Record<number, Record<number, Json>> = {};
  for (const { row, column, note } of sheet.cells) {
    if (note === undefined) continue;
    const line = notes[row] ?? {};
    notes[row] = line;
    line[column] = { id: `note-${row}-${column}`, row, col: column, ...NOTE_SIZE, note };
  }
  return notes;
}

function fromPlanned(v: PlannedValidation): Validation {
  const { rule } = v;
  const between = rule.kind === "decimal" || rule.kind === "whole" ? toBounds(rule.min, rule.max) : null;
  return {
    ignoreBlanks: true,
    rule:
      rule.kind === "list"
        ? { list: { source: rule.values.join(",") } }
        : between
          ? { [rule.kind === "whole" ? "wholeNumber" : "decimal"]: between }
          : {},
    ...(v.prompt ? { prompt: { showPrompt: true, ...v.prompt } } : {}),
    ...(v.alert
      ? {
          errorAlert: {
            showAlert: true,
            style: v.alert.style === "warning" ? "Warning" : "Stop",
            title: v.alert.title,
            message: v.alert.message,
          },
        }
      : {}),
  };
}

function toBounds(min: number | undefined, max: number | undefined): Bounds {
  if (min !== undefined && max === undefined) return { operator: "GreaterThanOrEqualTo", formula1: min };
  if (max !== undefined && min === undefined) return { operator: "LessThanOrEqualTo", formula1: max };
  return { operator: "Between", formula1: min ?? -1e300, formula2: max ?? 1e300 };
}

function fromBounds(bounds: Bounds | undefined): { min?: number; max?: number } | null {
  if (typeof bounds?.formula1 !== "number") return null;
  if (bounds.operator === "GreaterThanOrEqualTo") return { min: bounds.formula1 };
  if (bounds.operator === "LessThanOrEqualTo") return { max: bounds.formula1 };
  if (bounds.operator !== "Between" || typeof bounds.formula2 !== "number") return null;
  return { min: bounds.formula1, max: bounds.formula2 };
}

/** Rules that a plan cannot say (formulas, other comparisons than between, lists in ranges) keep their texts only. */
function toPlanned(area: Area, v: Validation): PlannedValidation {
  const numbers = fromBounds(v.rule.decimal ?? v.rule.wholeNumber);
  const list = v.rule.list && !v.rule.list.source.startsWith("=") ? v.rule.list.source.split(",") : null;
  const alert = v.errorAlert;
  return {
    area: planned(area),
    rule: list
      ? { kind: "list", values: list }
      : numbers
        ? { kind: v.rule.wholeNumber ? "whole" : "decimal", ...numbers }
        : { kind: "any" },
    ...(v.prompt ? { prompt: { title: v.prompt.title, message: v.prompt.message } } : {}),
    ...(alert && (alert.title || alert.message)
      ? { alert: { style: alert.style === "Stop" ? "stop" : "warning", title: alert.title, message: alert.message } }
      : {}),
  };
}

const planned = (a: Area): PlannedArea => ({ row: a.row, column: a.col, rows: a.rows, columns: a.cols });

/** The workbook as a plan; only what a plan can say is kept. */
export function toPlan(grid: Grid, snapshot: Facade, validations: Validations, formulaAt: FormulaAt): WorkbookPlan {
  const order: string[] = snapshot.sheetOrder;
  const sheets = order.map((id): SheetPlan => {
    const sheet = snapshot.sheets[id];
    const frozen = grid.frozen(id);
    const widths = columnWidths(sheet);
    const tables = grid.tables().filter((t) => t.area.sheet === id);
    const rules = validations.all(id);
    const heights = rowHeights(sheet);
    const { page, groups } = grid.paper(id);
    const conditional = grid.conditions(id).map(plannedCondition);
    return {
      name: sheet.name,
      cells: plannedCells(grid, id, sheet.cellData ?? {}, snapshot.styles ?? {}, formulaAt),
      ...(widths.length > 0 ? { columnWidths: widths } : {}),
      ...(heights.length > 0 ? { rowHeights: heights } : {}),
      ...(sheet.hidden === 1 ? { hidden: true } : {}),
      ...(sheet.showGridlines === 0 ? { gridlines: false } : {}),
      ...(page ? { page } : {}),
      ...(groups && groups.length > 0 ? { groups } : {}),
      ...(conditional.length > 0 ? { conditional } : {}),
      ...(frozen.rows > 0 ? { frozenRows: frozen.rows } : {}),
      ...(frozen.cols > 0 ? { frozenColumns: frozen.cols } : {}),
      ...(tables.length > 0 ? { tables: tables.map((t) => ({ name: t.name, area: planned(t.area) })) } : {}),
      ...(rules.length > 0 ? { validations: rules.map((r) => toPlanned(r.area, r.validation)) } : {}),
    };
  });
  const names = grid.names().flatMap((n): PlannedName[] => {
    if (n.sheet !== null) return [];
    const found = parseAddress(n.ref, grid.size(order[0] ?? ""));
    if (found?.sheet == null) return [{ name: n.name, formula: `=${n.ref.replace(/^=/, "")}` }];
    return [{ name: n.name, sheet: found.sheet, area: planned({ sheet: "", ...found.bounds }) }];
  });
  return { sheets, ...(names.length > 0 ? { names } : {}) };
}

type FormulaAt = (sheet: string, row: number, col: number) => string;

function plannedCells(grid: Grid, id: string, cellData: Facade, styles: Facade, formulaAt: FormulaAt): PlannedCell[] {
  const notes = new Set(grid.notes(id).map((n) => `${n.row},${n.col}`));
  const cells: PlannedCell[] = [];
  for (const [row, line] of Object.entries<Facade>(cellData))
    for (const [column, cell] of Object.entries<Facade>(line ?? {})) {
      if (!cell) continue;
      const at = { row: Number(row), column: Number(column) };
      const note = notes.delete(`${row},${column}`) ? grid.note({ sheet: id, row: at.row, col: at.column }) : null;
      const style = plannedStyle(typeof cell.s === "string" ? styles[cell.s] : cell.s);
      const formula: string = cell.f || (cell.si ? formulaAt(id, at.row, at.column) : "");
      const value = cell.v === undefined || cell.v === null || cell.v === "" ? null : cell.v;
      const pending = formula !== "" && typeof value === "string" && value.startsWith("#");
      const spill = formula === "" || pending ? null : grid.spill({ sheet: id, row: at.row, col: at.column });
      const link: string | undefined = cell.custom?.link;
      const planned: PlannedCell = {
        ...at,
        ...(value !== null && !pending ? { value: cell.t === BOOLEAN ? Boolean(value) : value } : {}),
        ...(formula ? { formula } : {}),
        ...(spill ? { spill: { rows: spill.rows, columns: spill.cols, values: grid.values(spill) } } : {}),
        ...(style ? { style } : {}),
        ...(note === null ? {} : { note }),
        ...(link === undefined ? {} : { link }),
      };
      if (Object.keys(planned).length > 2) cells.push(planned);
    }
  for (const key of notes) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    cells.push({ row, column, note: grid.note({ sheet: id, row, col: column }) ?? "" });
  }
  return cells;
}

function plannedStyle(s: Facade): CellStyle | null {
  if (!s) return null;
  const color = hex(s.cl?.rgb);
  const fill = hex(s.bg?.rgb);
  const align = (["left", "center", "right"] as const)[Number(s.ht) - 1];
  const style: CellStyle = {
    ...(s.bl === 1 ? { bold: true } : {}),
    ...(s.it === 1 ? { italic: true } : {}),
    ...(s.ul?.s ? { underline: true } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(s.n?.pattern && s.n.pattern !== "General" ? { numberFormat: String(s.n.pattern) } : {}),
    ...(s.fs ? { size: Number(s.fs) } : {}),
    ...(s.tb === WRAP ? { wrap: true } : {}),
    ...(align ? { align } : {}),
  };
  return Object.keys(style).length > 0 ? style : null;
}

/** "#RRGGBB" from the two ways the grid writes colours. */
function hex(color: unknown): string | null {
  const text = String(color ?? "");
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  if (!parts) return null;
  return `#${parts
    .slice(1, 4)
    .map((n) => Number(n).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}

function columnWidths(sheet: Facade): number[] {
  const columns = Object.entries<Facade>(sheet.columnData ?? {}).filter(([, c]) => c?.w !== undefined);
  const last = columns.reduce((n, [col]) => Math.max(n, Number(col)), -1);
  const usual: number = sheet.defaultColumnWidth ?? 88;
  return Array.from({ length: last + 1 }, (_, col) => {
    const pixels: number = sheet.columnData[col]?.w ?? usual;
    return Math.round(((pixels - MARGIN) / CHARACTER) * 100) / 100;
  });
}

/** Rows that were given a height, not those the grid has fitted to their text. */
function rowHeights(sheet: Facade): { row: number; height: number }[] {
  return Object.entries<Facade>(sheet.rowData ?? {}).flatMap(([row, data]) =>
    data?.h !== undefined && data.ia === 0 ? [{ row: Number(row), height: data.h / PIXELS_A_POINT }] : [],
  );
}
