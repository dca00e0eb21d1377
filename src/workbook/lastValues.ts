import { text } from "../messages/text";
import type { Words } from "../messages/words";
import { absoluteAddress, addressOnSheet, parseArea } from "../sheet/address";
import { callsIn } from "../sheet/cellFormula";
import { relativeFormula } from "../sheet/relative";
import { ASIDE, HEADER, LINK, RESULT, SUBTITLE, TITLE, TITLE_HEIGHT } from "./looks";
import type { CellValue, Place, PlannedCell, PlannedRow, SheetPlan, WorkbookPlan } from "./plan";

/** The name of the cell that says whether Ironbook's functions are computed where the workbook is open. */
export const LIVE_NAME = "Live";

/** What a plan with last values is told. */
export interface LastValues {
  /** What may be changed, by names or addresses with their sheets: whoever changes it sees that nothing follows. */
  readonly inputs: readonly string[];
  /** A cell that says, where Ironbook is not running, that the values are its last ones, and what to do. */
  readonly notice: Place & { readonly sheet: string; readonly words: Words };
}

const FIRST_ROW = 6;
const LIVE: Place = { row: 3, column: 1 };
const VALUES = 1;
const WIDTHS = [80, 24, ...Array.from({ length: 8 }, () => 16)];

/** Cheap, and computed from nothing but its arguments. */
const ANY_CALL = "IRON.DRY_TONNES(1,0)";

/** What stands where a value should: that it is none is told in words, since no error may stand for it. */
const ERROR = /^#(?:N\/A|NUM!|VALUE!|DIV\/0!|REF!|NULL!|CALC!|SPILL!)$/;
/** A formula that was not computed, or not to its end. */
const UNDONE = /^#(?:NAME\?|BUSY!|CONNECT!|GETTING_DATA)$/;

function said(value: CellValue | undefined): CellValue {
  if (value === undefined || (typeof value === "string" && UNDONE.test(value))) return text("sheet.last.notComputed");
  return typeof value === "string" && ERROR.test(value) ? text("sheet.noResult") : value;
}

const callsOurs = ({ formula }: { readonly formula?: string }): boolean =>
  formula !== undefined && callsIn(formula, (name) => /^IRON\./i.test(name)).length > 0;

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/**
 * A plan that shows no error cell where Ironbook is not running, such as in LibreOffice. A formula that calls a function of
 * Ironbook computes it where that is live, and else has the last values, which a sheet of their own holds: a spreadsheet
 * that does not know a function makes an error of it only where it is asked for.
 * A plan without such formulas stays as it is.
 */
export function withLastValues(plan: WorkbookPlan, { inputs, notice }: LastValues): WorkbookPlan {
  const sheets = plan.sheets.map(withRowsAsCells);
  if (!sheets.some(({ cells }) => cells.some(callsOurs))) return plan;
  const last = text("sheet.last");
  if (sheets.some(({ name }) => name.toLowerCase() === last.toLowerCase()) || plan.names?.some(isLive))
    throw new Error(`a plan has a sheet ${last} or a name ${LIVE_NAME} already: last values need both`);
  const kept = new Kept(last);
  const wrapped = sheets.map((sheet) => kept.wrapped(sheet));
  const { row, column, words } = notice;
  const says: PlannedCell = { row, column, formula: `=IF(${LIVE_NAME},"",${quoted(words)})`, value: "" };
  return {
    ...plan,
    sheets: [
      ...wrapped.map((sheet) => (sheet.name === notice.sheet ? withCell(sheet, says) : sheet)),
      lastSheet(last, inputs, kept.cells),
    ],
    names: [...(plan.names ?? []), { name: LIVE_NAME, sheet: last, area: { ...LIVE, rows: 1, columns: 1 } }],
  };
}

const isLive = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === LIVE_NAME.toLowerCase();

const placeOf = ({ row, column }: Place): string => `${row},${column}`;

/** A sheet with another content in a cell, which keeps its look. */
function withCell(sheet: SheetPlan, content: PlannedCell): SheetPlan {
  const there = sheet.cells.find((cell) => placeOf(cell) === placeOf(content));
  return {
    ...sheet,
    cells: [...sheet.cells.filter((cell) => cell !== there), { style: RESULT, ...there, ...content }],
  };
}

/** Rows of one formula that calls ours, cell by cell: each has a last value of its own. */
function withRowsAsCells(sheet: SheetPlan): SheetPlan {
  const ours = sheet.rows?.filter(callsOurs) ?? [];
  if (ours.length === 0) return sheet;
  const rows = sheet.rows?.filter((row) => !ours.includes(row)) ?? [];
  return { ...sheet, cells: [...sheet.cells, ...ours.flatMap(cellsOfRow)], rows };
}

function cellsOfRow({ row, column, columns, formula, values, style }: PlannedRow): PlannedCell[] {
  const at = relativeFormula(formula);
  return Array.from({ length: columns }, (_, right): PlannedCell => {
    const place = { row, column: column + right };
    const value = values?.[right];
    return {
      ...place,
      formula: at(place.row, place.column),
      ...(value !== undefined && { value }),
      ...(style && { style }),
    };
  });
}

/** The results of a formula, errors in words. */
function resultsOf({ value, spill = { rows: 1, columns: 1 } }: PlannedCell): CellValue[][] {
  const results = spill.values ?? (value === undefined ? undefined : [[value]]);
  return Array.from({ length: spill.rows }, (_, down) =>
    Array.from({ length: spill.columns }, (_, right) => said(results && (results[down]?.[right] ?? null))),
  );
}

/** A cell that shows another's formula as a text shows what that has become. */
function showing(cell: PlannedCell, formulas: ReadonlyMap<string, string>): PlannedCell {
  const [, shown = ""] = /^=FORMULATEXT\(([^()!]+)\)$/.exec(cell.formula ?? "") ?? [];
  const place = parseArea(shown)?.area;
  const value = place && formulas.get(placeOf(place));
  return value === undefined ? cell : { ...cell, value };
}

/** The last values of formulas, one below the other in the order in which they are met. */
class Kept {
  readonly cells: PlannedCell[] = [];
  #row = FIRST_ROW;

  constructor(private readonly sheet: string) {}

  wrapped(sheet: SheetPlan): SheetPlan {
    const styles = new Map(sheet.cells.map((cell) => [placeOf(cell), cell.style]));
    const formulas = new Map<string, string>();
    const cells = sheet.cells.map((cell): PlannedCell => {
      if (!callsOurs(cell)) return cell;
      const { formula = "", value, spill, computes: _, ...rest } = cell;
      const values = resultsOf(cell);
      const area = this.#keep(sheet.name, cell, values, (down, right) => {
        const numberFormat = styles.get(placeOf({ row: cell.row + down, column: cell.column + right }))?.numberFormat;
        return numberFormat === undefined ? undefined : { numberFormat };
      });
      const known = value !== undefined || spill?.values !== undefined;
      const either = `=IF(${LIVE_NAME},${formula.replace(/^=/, "")},${area})`;
      formulas.set(placeOf(cell), either);
      return {
        ...rest,
        formula: either,
        ...(known && { value: values[0]?.[0] ?? null }),
        ...(spill && { spill: { ...spill, ...(spill.values && { values }) } }),
      };
    });
    return { ...sheet, cells: cells.map((cell) => showing(cell, formulas)) };
  }

  #keep(
    sheet: string,
    { row, column, formula = "" }: PlannedCell,
    values: readonly (readonly CellValue[])[],
    styleOf: (down: number, right: number) => PlannedCell["style"],
  ): string {
    const top = this.#row;
    const columns = values[0]?.length ?? 0;
    const link = `#${addressOnSheet(sheet, { row, column, rows: 1, columns: 1 })}`;
    this.cells.push({ row: top, column: 0, value: formula.replace(/^=/, ""), style: LINK, link });
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        const style = styleOf(down, right);
        // a reference to an empty cell would give 0
        const content = value === null || value === "" ? { formula: '=""', value: "" } : { value };
        this.cells.push({ row: top + down, column: VALUES + right, ...content, ...(style && { style }) });
      });
    });
    this.#row += values.length;
    return absoluteAddress(this.sheet, { row: top, column: VALUES, rows: values.length, columns });
  }
}

/**
 * The inputs stand in the formula of the first cell so that it is asked anew whenever one changes, before anything else is:
 * a spreadsheet that opens a file computes nothing until then, and goes by the values in the file.
 */
function lastSheet(name: string, inputs: readonly string[], kept: readonly PlannedCell[]): SheetPlan {
  const asked = inputs.length === 0 ? "" : `COUNTA(${inputs.join(",")})>=0,`;
  return {
    name,
    cells: [
      { row: 0, column: 0, value: text("sheet.last.title"), style: TITLE },
      { row: 1, column: 0, value: text("sheet.last.use"), style: SUBTITLE },
      { row: LIVE.row, column: 0, value: text("sheet.last.live", { name: LIVE_NAME }) },
      { ...LIVE, formula: `=AND(${asked}NOT(ISERROR(${ANY_CALL})))`, value: true, style: ASIDE },
      { row: FIRST_ROW - 1, column: 0, value: text("sheet.last.formula"), style: HEADER },
      { row: FIRST_ROW - 1, column: VALUES, value: text("sheet.last.value"), style: { ...HEADER, align: "right" } },
      ...kept,
    ],
    columnWidths: WIDTHS,
    rowHeights: [{ row: 0, height: TITLE_HEIGHT }],
    frozenRows: FIRST_ROW,
    gridlines: false,
    page: {
      orientation: "landscape",
      columns: WIDTHS.length,
      repeatedRows: { row: FIRST_ROW - 1, rows: 1 },
    },
  };
}
