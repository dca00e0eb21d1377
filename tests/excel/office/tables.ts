import { absoluteAddress, parseArea } from "../../../src/sheet/address";
import { parseColumns } from "../../../src/sheet/tableColumns";
import type { Area } from "../../../src/workbook/plan";
import type { Sheet } from "./book";
import { Range } from "./range";
import { found, named, OfficeError, register, Thing } from "./remote";

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export class Tables extends Thing {
  static override readonly objects = {
    getItemOrNullObject: "Table",
    getItem: "Table",
    add: "Table",
  };
  constructor(
    private readonly all: Table[],
    private readonly sheet: Sheet | undefined,
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet?.isProtected ?? false;
  }
  get items(): Table[] {
    return this.all;
  }
  getItem(name: string): Table {
    return found(this.getItemOrNullObject(name), name);
  }
  getItemOrNullObject(name: string): Table | null {
    return named(this.all, name);
  }
  add(address: string, hasHeaders: boolean): Table {
    const area = parseArea(address)?.area;
    if (this.sheet === undefined || area === undefined || !hasHeaders)
      throw new OfficeError("InvalidArgument", "a table needs a sheet, an area and headers");
    if (this.all.some((table) => overlap(table.area, area)))
      throw new OfficeError("InvalidArgument", "a table cannot overlap another");
    const table = new Table(this.sheet, `Table${this.all.length + 1}`, area);
    this.all.push(table);
    return table;
  }
}

class TableRows extends Thing {
  static override readonly objects = { getItemAt: "TableRow" };
  constructor(private readonly table: Table) {
    super();
  }
  override get locked(): boolean {
    return this.table.locked;
  }
  /** A row of this index, else behind the last. What stands below moves down; what may be typed above may be typed in it. */
  add(index?: number): void {
    const { sheet, area } = this.table;
    const end = index === undefined ? area.row + area.rows : area.row + 1 + index;
    for (let c = area.column; c < area.column + area.columns; c++) {
      const below = [...sheet.cells.keys()].map((key) => key.split(":").map(Number));
      const rows = below.flatMap(([row = 0, column]) => (column === c && row >= end ? [row] : []));
      for (const row of rows.toSorted((a, b) => b - a)) {
        sheet.cells.set(`${row + 1}:${c}`, sheet.cell(row, c));
        sheet.cells.delete(`${row}:${c}`);
      }
      const { validation } = sheet.cell(end - 1, c);
      if (validation !== undefined) sheet.cell(end, c).validation = { ...validation };
    }
    this.table.area = { ...area, rows: area.rows + 1 };
  }
  getItemAt(index: number): TableRow {
    return new TableRow(this.table, index);
  }
}

class TableRow extends Thing {
  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }
  override get locked(): boolean {
    return this.table.locked;
  }
  /** What stands below moves up, in the table and beneath it. */
  delete(): void {
    const { sheet, area } = this.table;
    const first = area.row + 1 + this.index;
    const last = Math.max(...[...sheet.cells.keys()].map((key) => Number(key.split(":")[0])));
    for (let row = first; row <= last; row++)
      for (let c = 0; c < area.columns; c++) {
        const next = sheet.cells.get(`${row + 1}:${area.column + c}`);
        if (next !== undefined) sheet.cells.set(`${row}:${area.column + c}`, next);
        else sheet.cells.delete(`${row}:${area.column + c}`);
      }
    this.table.area = { ...area, rows: area.rows - 1 };
  }
}

export class Table extends Thing {
  static override readonly objects = {
    worksheet: "Sheet",
    rows: "TableRows",
    getRange: "Range",
    getHeaderRowRange: "Range",
    getDataBodyRange: "Range",
  };
  #style = "TableStyleMedium2";
  constructor(
    readonly sheet: Sheet,
    private called: string,
    public area: Area,
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
  get name(): string {
    return this.called;
  }
  set name(name: string) {
    const { book } = this.sheet;
    const taken = [...book.sheets.flatMap((sheet) => sheet.allTables), ...book.named];
    if (taken.some((other) => other !== this && other.name.toLowerCase() === name.toLowerCase()))
      throw new OfficeError("InvalidArgument", `the name '${name}' is taken`);
    this.called = name;
  }
  get style(): string {
    return this.#style;
  }
  set style(style: string) {
    this.#style = style;
  }
  get worksheet(): Sheet {
    return this.sheet;
  }
  get rows(): TableRows {
    return new TableRows(this);
  }
  getRange(): Range {
    return new Range(this.sheet, this.area);
  }
  get showHeaders(): boolean {
    return true;
  }
  getHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.area, rows: 1 });
  }
  getDataBodyRange(): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }
  convertToRange(): void {
    this.sheet.allTables.splice(this.sheet.allTables.indexOf(this), 1);
    const { sheet, area } = this;
    const header = this.getRange().values[0] ?? [];
    sheet.book.turn(this.name, (formula) => {
      const { first, last } = parseColumns(formula) ?? {};
      const [from, to] = [header.indexOf(first), header.indexOf(last)];
      const cells = { row: area.row + 1, column: area.column + from, rows: area.rows - 1, columns: to - from + 1 };
      return `=${absoluteAddress(sheet.name, cells)}`;
    });
  }
}

register(Tables, Table, TableRows, TableRow);
