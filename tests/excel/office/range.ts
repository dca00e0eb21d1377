import { addressOnSheet, areaAddress } from "../../../src/sheet/address";
import { relativeFormula } from "../../../src/sheet/relative";
import type { Area } from "../../../src/workbook/plan";
import type { Sheet } from "./book";
import { type CellState, plainCell, understood } from "./cells";
import { Conditions } from "./conditions";
import { DataValidation, Format } from "./format";
import { OfficeError, register, Thing } from "./remote";

const ERROR = /^#[A-Z/0-9_]+[!?]?$/;

/** Whole numbers from 0. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

export class Range extends Thing {
  static override readonly objects = {
    worksheet: "Sheet",
    format: "Format",
    dataValidation: "DataValidation",
    conditionalFormats: "Conditions",
    getCell: "Range",
    getRow: "Range",
    getLastRow: "Range",
    getUsedRangeOrNullObject: "Range",
    getSpillingToRangeOrNullObject: "Range",
    getSpillParentOrNullObject: "Range",
  };
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
  #each<T>(of: (cell: CellState, row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return upTo(rows).map((r) => upTo(columns).map((c) => of(this.sheet.cell(row + r, column + c), r, c)));
  }
  #fill(matrix: readonly (readonly unknown[])[], put: (cell: CellState, value: unknown) => void): void {
    if (matrix.length !== this.area.rows || matrix.some((row) => row.length !== this.area.columns))
      throw new OfficeError("InvalidArgument", "the number of rows or columns is not that of the range");
    this.#each((cell, r, c) => put(cell, matrix[r]?.[c]));
  }
  get cells(): CellState[] {
    return this.#each((cell) => cell).flat();
  }
  get address(): string {
    return addressOnSheet(this.sheet.name, this.area);
  }
  get rowIndex(): number {
    return this.area.row;
  }
  get columnIndex(): number {
    return this.area.column;
  }
  get values(): unknown[][] {
    return this.#each(({ value }) => value);
  }
  get valueTypes(): string[][] {
    return this.#each(({ value }) => {
      if (value === "" || value === null) return "Empty";
      if (typeof value === "string") return ERROR.test(value) ? "Error" : "String";
      return typeof value === "boolean" ? "Boolean" : "Double";
    });
  }
  get text(): string[][] {
    return this.#each(({ value }) => String(value));
  }
  get formulas(): unknown[][] {
    return this.#each(({ formula, value }) => (formula === "" ? value : formula));
  }
  set formulas(formulas: unknown[][]) {
    this.#fill(formulas, (cell, typed) => {
      const text = typeof typed === "string" ? typed : "";
      cell.formula = text.startsWith("=") ? text : "";
      // what a formula gives nobody knows here: nil
      if (cell.formula !== "") cell.value = 0;
      else if (text.startsWith("'")) cell.value = text.slice(1);
      else cell.value = text === "" ? typed : understood(text);
      delete cell.filledBy;
    });
    this.sheet.fillAnew();
  }
  /** Read back nowhere; what is typed in relative notation stands there in the other. */
  get formulasR1C1(): unknown[][] {
    return this.formulas;
  }
  set formulasR1C1(formulas: unknown[][]) {
    const { row, column } = this.area;
    this.formulas = formulas.map((line, r) =>
      line.map((typed, c) =>
        typeof typed === "string" && typed.startsWith("=") ? relativeFormula(typed)(row + r, column + c) : typed,
      ),
    );
  }
  get numberFormat(): string[][] {
    return this.#each(({ numberFormat }) => numberFormat);
  }
  set numberFormat(formats: string[][] | string) {
    if (typeof formats === "string") for (const cell of this.cells) cell.numberFormat = formats;
    else
      this.#fill(formats, (cell, format) => {
        cell.numberFormat = String(format);
      });
  }
  get hyperlink(): unknown {
    return this.cells[0]?.link;
  }
  /** A link without a text shows where it leads in a cell that is empty, and gives it the look of a link. */
  set hyperlink(link: unknown) {
    const { textToDisplay, address, documentReference } = link as Record<string, string>;
    for (const cell of this.cells) {
      cell.link = { ...(address === undefined ? { documentReference } : { address }) };
      const shown = textToDisplay ?? (cell.value === "" ? (address ?? documentReference) : undefined);
      if (shown !== undefined) Object.assign(cell, { formula: "", value: shown });
      Object.assign(cell.look, { color: "#0563C1", underline: "Single" });
    }
  }
  get worksheet(): Sheet {
    return this.sheet;
  }
  get format(): Format {
    return new Format(this);
  }
  get conditionalFormats(): Conditions {
    return new Conditions(this);
  }
  group(by: "ByRows"): void {
    if (by !== "ByRows") throw new OfficeError("InvalidArgument", `groups ${by}`);
    this.sheet.groups.push(areaAddress(this.area));
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  getCell(row: number, column: number): Range {
    return new Range(this.sheet, { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  getRow(row: number): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + row, rows: 1 });
  }
  getLastRow(): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 });
  }
  /** Of whole columns the rows in use. */
  getUsedRangeOrNullObject(): Range | null {
    const used = this.sheet.getUsedRangeOrNullObject()?.area;
    if (used === undefined) return null;
    const [row, column] = [Math.max(used.row, this.area.row), Math.max(used.column, this.area.column)];
    const rows = Math.min(used.row + used.rows, this.area.row + this.area.rows) - row;
    const columns = Math.min(used.column + used.columns, this.area.column + this.area.columns) - column;
    return rows > 0 && columns > 0 ? new Range(this.sheet, { row, column, rows, columns }) : null;
  }
  getSpillingToRangeOrNullObject(): Range | null {
    const { row, column } = this.area;
    const filled = this.sheet.book.computes.get(this.sheet.cell(row, column).formula);
    if (filled === undefined || this.sheet.cell(row, column).value === "#SPILL!") return null;
    const area = { row, column, rows: filled.length, columns: filled[0]?.length ?? 1 };
    return area.rows * area.columns > 1 ? new Range(this.sheet, area) : null;
  }
  getSpillParentOrNullObject(): Range | null {
    const { filledBy } = this.sheet.cell(this.area.row, this.area.column);
    if (filledBy === undefined) return null;
    const [row = 0, column = 0] = filledBy.split(":").map(Number);
    return new Range(this.sheet, { row, column, rows: 1, columns: 1 });
  }
  setDirty(): void {
    this.sheet.book.dirty.push(this.address);
  }
  getCellProperties(): unknown {
    return this.#each(({ look, link }) => {
      const { fill, wrapText, horizontalAlignment, ...font } = look;
      return {
        hyperlink: structuredClone(link),
        format: { fill: { color: fill }, font, wrapText, horizontalAlignment },
      };
    });
  }
  /** All takes formats and what stands beside contents, too; what may be typed stays. */
  clear(what: "All" | "Contents" | "Hyperlinks" = "All"): void {
    for (const cell of this.cells) {
      const { validation } = cell;
      if (what !== "Contents") delete cell.link;
      delete cell.filledBy;
      if (what === "Contents") Object.assign(cell, { formula: "", value: "" });
      if (what !== "All") continue;
      Object.assign(cell, plainCell());
      delete cell.beside;
      delete cell.note;
      delete cell.comment;
      if (validation !== undefined) cell.validation = validation;
    }
    this.sheet.fillAnew();
  }
  select(): void {
    if (this.sheet.book.active !== this.sheet) throw new OfficeError("InvalidOperation", "the sheet is not active");
    this.sheet.book.selected = { sheet: this.sheet, area: this.area };
  }
}

register(Range);
