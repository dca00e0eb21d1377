import { addressOnSheet } from "../../../src/sheet/address";
import type { Area } from "../../../src/workbook/plan";
import type { Sheet } from "./book";
import { type CellState, plainCell, understood } from "./cells";
import { DataValidation, Format } from "./format";
import { OfficeError, register, Thing } from "./remote";

/** Whole numbers from 0. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

export class Range extends Thing {
  static override readonly objects = {
    worksheet: "Sheet",
    format: "Format",
    dataValidation: "DataValidation",
    getCell: "Range",
    getLastRow: "Range",
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
    });
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
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  getCell(row: number, column: number): Range {
    return new Range(this.sheet, { row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }
  getLastRow(): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 });
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
      if (what === "Contents") Object.assign(cell, { formula: "", value: "" });
      if (what !== "All") continue;
      Object.assign(cell, plainCell());
      delete cell.beside;
      if (validation !== undefined) cell.validation = validation;
    }
  }
  select(): void {
    if (this.sheet.book.active !== this.sheet) throw new OfficeError("InvalidOperation", "the sheet is not active");
    this.sheet.book.selected = { sheet: this.sheet, area: this.area };
  }
}

register(Range);
