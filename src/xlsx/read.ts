import type { Cell, CellValue as FileValue, Sheet, Workbook } from "hucre/xlsx";
import { inArea, parseArea } from "../sheet/address";
import type {
  Area,
  CellValue,
  PlannedCell,
  PlannedName,
  PlannedTable,
  SheetPlan,
  Spill,
  WorkbookPlan,
} from "../workbook/plan";
import { fromFileChart } from "./charts";
import { fromFileCondition } from "./conditions";
import { fromFileFormula, moved } from "./formulas";
import { fromFilePage } from "./pages";
import { fromFileGroups, fromFileHeights } from "./rowLooks";
import { fromSettingsRows, SETTINGS_SHEET } from "./settings";
import { colorOf, fromFileStyle } from "./styles";
import { fromFileText } from "./texts";
import { fromFileValidation, LISTS_SHEET } from "./validations";

/** hucre's own style of a table that names none. */
const DEFAULT_TABLE_STYLE = "TableStyleMedium2";
/** Excel's width of a column that says none. */
const DEFAULT_WIDTH = 8.43;
/** A file may give widths to thousands of empty columns. */
const MOST_EMPTY_COLUMNS = 100;

/** How names begin that Excel keeps for itself, such as what a filter hides. */
const EXCELS_OWN = "_xlnm.";

/** Day 0 of Excel's calendar, and the day after which it counts a 29 February 1900 that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 31);
const LAST_TRUE_DAY = 59;

/** Dates are numbers to a plan: days of Excel's calendar. */
function serialNumber(date: Date): number {
  const days = Math.round(((date.getTime() - DAY_ZERO) / 86_400_000) * 1e8) / 1e8;
  return days > LAST_TRUE_DAY ? days + 1 : days;
}

const plain = (value: FileValue | undefined): CellValue =>
  value === undefined ? null : value instanceof Date ? serialNumber(value) : value;

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** One sheet as it is read: where each value and each formula lies. */
class SheetReader {
  private readonly spills: readonly Area[];
  private readonly shared = new Map<number, SharedFormula>();

  constructor(
    private readonly sheet: Sheet,
    private readonly functionNames: readonly string[],
  ) {
    this.spills = [...(sheet.cells?.values() ?? [])].flatMap((cell) => {
      const area = cell.formulaType === "array" ? parseArea(cell.formulaRef ?? "")?.area : undefined;
      return area !== undefined && area.rows * area.columns > 1 ? [area] : [];
    });
  }

  /** By place; only those that hold something are looked at, for a single one may stand a million rows off. */
  cells(): PlannedCell[] {
    const found: PlannedCell[] = [];
    for (const [row, columns] of [...this.places()].sort(([one], [other]) => one - other))
      for (const column of [...columns].sort((one, other) => one - other)) {
        const cell = this.cell(row, column);
        if (cell !== undefined) found.push(cell);
      }
    return found;
  }

  /** A note, a link or a style may stand where no value does: places come from both. */
  private places(): ReadonlyMap<number, ReadonlySet<number>> {
    const places = new Map<number, Set<number>>();
    const add = (row: number, column: number): void => {
      const columns = places.get(row) ?? new Set();
      places.set(row, columns.add(column));
    };
    this.sheet.rows.forEach((values, row) => {
      values.forEach((value, column) => {
        if (value !== null && value !== undefined) add(row, column);
      });
    });
    for (const key of this.sheet.cells?.keys() ?? []) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      add(row, column);
    }
    return places;
  }

  private value(row: number, column: number): CellValue {
    return plain(this.sheet.rows[row]?.[column]);
  }

  private cell(row: number, column: number): PlannedCell | undefined {
    const detail = this.sheet.cells?.get(`${row},${column}`);
    const filled = this.spills.some((area) => inArea(area, row, column));
    const formula = detail && this.formula(detail, row, column);
    const value = filled && formula === undefined ? null : this.value(row, column);
    const style = detail?.style && fromFileStyle(detail.style);
    const spill = formula === undefined ? undefined : this.spill(row, column);
    const note = detail?.comment?.text;
    const link =
      detail?.hyperlink &&
      (detail.hyperlink.location !== undefined ? `#${detail.hyperlink.location}` : detail.hyperlink.target);
    const planned: PlannedCell = {
      row,
      column,
      ...(value !== null && { value }),
      ...(formula !== undefined && { formula }),
      ...(spill !== undefined && { spill }),
      ...(style !== undefined && { style }),
      ...(note !== undefined && { note: fromFileText(note) }),
      ...(link !== undefined && link !== "" && { link }),
    };
    return Object.keys(planned).length === 2 ? undefined : planned;
  }

  private formula(cell: Cell, row: number, column: number): string | undefined {
    if (cell.formula === undefined) return undefined;
    const index = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
    if (index === undefined) return fromFileFormula(cell.formula, this.functionNames);
    if (cell.formula !== "") this.shared.set(index, { formula: cell.formula, row, column });
    const first = this.shared.get(index);
    if (first === undefined) return undefined;
    return fromFileFormula(moved(first.formula, row - first.row, column - first.column), this.functionNames);
  }

  private spill(row: number, column: number): Spill | undefined {
    const area = this.spills.find((one) => one.row === row && one.column === column);
    if (area === undefined) return undefined;
    const { rows, columns } = area;
    // The results are as large as the file says they are only where it holds them.
    const held = rows <= this.sheet.rows.length - row;
    const values = held
      ? Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (_, right) => this.value(row + down, column + right)),
        )
      : [];
    return values.some((line) => line.some((value) => value !== null)) ? { rows, columns, values } : { rows, columns };
  }
}

function columnWidths(sheet: Sheet): number[] {
  const used = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = (sheet.columns ?? []).slice(0, used + MOST_EMPTY_COLUMNS);
  return columns.map(({ width }) => width ?? DEFAULT_WIDTH);
}

function plannedTables(sheet: Sheet): PlannedTable[] {
  return (sheet.tables ?? []).flatMap(({ name, displayName, range, style }) => {
    const area = parseArea(range ?? "")?.area;
    if (area === undefined) return [];
    return [
      { name: displayName ?? name, area, ...(style !== undefined && style !== DEFAULT_TABLE_STYLE && { style }) },
    ];
  });
}

function plannedSheet(
  sheet: Sheet,
  functionNames: readonly string[],
  lists: readonly (readonly string[])[],
): SheetPlan {
  const widths = columnWidths(sheet);
  const heights = fromFileHeights(sheet);
  const groups = fromFileGroups(sheet);
  const tables = plannedTables(sheet);
  const validations = (sheet.dataValidations ?? []).flatMap((found) => fromFileValidation(found, lists));
  const conditional = (sheet.conditionalRules ?? [])
    .toSorted((one, other) => one.priority - other.priority)
    .flatMap((rule) => fromFileCondition(rule, functionNames));
  const charts = (sheet.charts ?? []).flatMap((chart) => fromFileChart(chart, sheet.name));
  const tabColor = colorOf(sheet.view?.tabColor);
  const page = fromFilePage(sheet);
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freezePane ?? {};
  return {
    name: sheet.name,
    cells: new SheetReader(sheet, functionNames).cells(),
    ...(widths.length > 0 && { columnWidths: widths }),
    ...(heights.length > 0 && { rowHeights: heights }),
    ...(frozenRows > 0 && { frozenRows }),
    ...(frozenColumns > 0 && { frozenColumns }),
    ...(tables.length > 0 && { tables }),
    ...(validations.length > 0 && { validations }),
    ...(conditional.length > 0 && { conditional }),
    ...(charts.length > 0 && { charts }),
    ...(groups.length > 0 && { groups }),
    ...(tabColor !== undefined && { tabColor }),
    ...(sheet.view?.showGridLines === false && { gridlines: false }),
    ...((sheet.hidden || sheet.veryHidden) && { hidden: true }),
    ...(page && { page }),
  };
}

/** The rows of one of the sheets that this room keeps for itself. */
function ownRows(file: Workbook, name: string): CellValue[][] {
  const sheet = file.sheets.find((one) => one.name === name && one.veryHidden);
  return (sheet?.rows ?? []).map((row) => row.map(plain));
}

/** A workbook as hucre reads it, as a plan. */
export function fromFile(file: Workbook, functionNames: readonly string[]): WorkbookPlan {
  const lists = ownRows(file, LISTS_SHEET).map((row) => row.filter((value) => typeof value === "string"));
  const settings = fromSettingsRows(ownRows(file, SETTINGS_SHEET));
  const sheets = file.sheets.filter(
    ({ name, veryHidden }) => !veryHidden || (name !== LISTS_SHEET && name !== SETTINGS_SHEET),
  );
  const names: PlannedName[] = (file.namedRanges ?? []).flatMap(({ name, range, scope }): PlannedName[] => {
    if (scope !== undefined || name.startsWith(EXCELS_OWN)) return [];
    const found = parseArea(range);
    if (found?.sheet !== undefined) return [{ name, sheet: found.sheet, area: found.area }];
    return [{ name, formula: fromFileFormula(range, functionNames) }];
  });
  return {
    sheets: sheets.map((sheet) => plannedSheet(sheet, functionNames, lists)),
    ...(names.length > 0 && { names }),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
}
