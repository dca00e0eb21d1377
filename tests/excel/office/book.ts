import { parseArea } from "../../../src/sheet/address";
import { parseColumns } from "../../../src/sheet/tableColumns";
import type { Area } from "../../../src/workbook/plan";
import { type CellState, plainCell } from "./cells";
import { Range } from "./range";
import { found, itemNotFound, named, OfficeError, register, Thing } from "./remote";
import { type Table, Tables } from "./tables";

/** A workbook as Excel keeps it. */
export class Book extends Thing {
  static override readonly objects = {
    worksheets: "Sheets",
    tables: "Tables",
    names: "Names",
    getSelectedRange: "Range",
  };
  readonly sheets: Sheet[] = [];
  readonly named: Name[] = [];
  selected: { sheet: Sheet; area: Area } | undefined;
  active: Sheet | undefined;
  readonly handlers: (() => Promise<void>)[] = [];

  /** Names that refer to a table's columns come to mean something else, where the table is made plain cells or goes. */
  turn(table: string, means: (formula: string) => string): void {
    for (const name of this.named) if (name.formula.startsWith(`=${table}[`)) name.formula = means(name.formula);
  }

  get worksheets(): Sheets {
    return new Sheets(this);
  }
  get tables(): Tables {
    return new Tables(
      this.sheets.flatMap((sheet) => sheet.allTables),
      undefined,
    );
  }
  get names(): Names {
    return new Names(this);
  }
  getSelectedRange(): Range {
    if (this.selected === undefined) throw itemNotFound("selection");
    return new Range(this.selected.sheet, this.selected.area);
  }
  /** The sheet of a name, for tests. */
  sheet(name: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`the workbook has no sheet '${name}'`);
    return found;
  }
}

class ChangedEvent extends Thing {
  constructor(private readonly book: Book) {
    super();
  }
  add(handler: () => Promise<void>): void {
    this.book.handlers.push(handler);
  }
}

export class Sheets extends Thing {
  static override readonly objects = {
    getItem: "Sheet",
    getItemOrNullObject: "Sheet",
    add: "Sheet",
    getActiveWorksheet: "Sheet",
    onChanged: "ChangedEvent",
    onActivated: "ChangedEvent",
  };
  constructor(private readonly book: Book) {
    super();
  }
  get items(): Sheet[] {
    return this.book.sheets;
  }
  get onChanged(): ChangedEvent {
    return new ChangedEvent(this.book);
  }
  get onActivated(): ChangedEvent {
    return new ChangedEvent(this.book);
  }
  getActiveWorksheet(): Sheet {
    return this.book.active ?? found(this.book.sheets[0] ?? null, "active sheet");
  }
  getItem(name: string): Sheet {
    return found(this.getItemOrNullObject(name), name);
  }
  getItemOrNullObject(name: string): Sheet | null {
    return named(this.book.sheets, name);
  }
  add(name = `Sheet${this.book.sheets.length + 1}`): Sheet {
    if (named(this.book.sheets, name)) throw new OfficeError("ItemAlreadyExists", `there is a sheet '${name}'`);
    const sheet = new Sheet(this.book, name);
    this.book.sheets.push(sheet);
    return sheet;
  }
}

export class Sheet extends Thing {
  static override readonly objects = {
    tables: "Tables",
    freezePanes: "FreezePanes",
    getRange: "Range",
    getRangeByIndexes: "Range",
    getUsedRangeOrNullObject: "Range",
  };
  /** A protected sheet takes no change at all. */
  isProtected = false;
  readonly cells = new Map<string, CellState>();
  readonly allTables: Table[] = [];
  readonly widths = new Map<number, number>();
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  #gridlines = true;

  constructor(
    readonly book: Book,
    private readonly called: string,
  ) {
    super();
  }
  get name(): string {
    return this.called;
  }
  get tables(): Tables {
    return new Tables(this.allTables, this);
  }
  get freezePanes(): FreezePanes {
    return new FreezePanes(this);
  }
  get showGridlines(): boolean {
    return this.#gridlines;
  }
  set showGridlines(shown: boolean) {
    this.#gridlines = shown;
  }
  getRange(address: string): Range {
    const area = parseArea(address)?.area;
    if (area === undefined) throw new OfficeError("InvalidArgument", `'${address}' is no range`);
    return new Range(this, area);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, { row, column, rows, columns });
  }
  getUsedRangeOrNullObject(): Range | null {
    const filled = [...this.cells].flatMap(([at, { value, formula }]) =>
      value === "" && formula === "" ? [] : [at.split(":").map(Number) as [number, number]],
    );
    if (filled.length === 0) return null;
    const [rows, columns] = [filled.map(([row]) => row), filled.map(([, column]) => column)];
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return this.getRangeByIndexes(row, column, Math.max(...rows) - row + 1, Math.max(...columns) - column + 1);
  }
  activate(): void {
    this.book.active = this;
  }
  delete(): void {
    if (this.book.sheets.length === 1) throw new OfficeError("InvalidOperation", "a workbook keeps one sheet");
    this.book.sheets.splice(this.book.sheets.indexOf(this), 1);
    for (const { name } of this.allTables) this.book.turn(name, () => "=#REF!");
  }
  cell(row: number, column: number): CellState {
    const key = `${row}:${column}`;
    const known = this.cells.get(key) ?? plainCell();
    this.cells.set(key, known);
    return known;
  }
}

class FreezePanes extends Thing {
  constructor(private readonly sheet: Sheet) {
    super();
  }
  freezeRows(rows: number): void {
    this.sheet.frozen = { rows, columns: 0 };
  }
  freezeColumns(columns: number): void {
    this.sheet.frozen = { rows: 0, columns };
  }
  freezeAt({ area }: Range): void {
    this.sheet.frozen = { rows: area.rows, columns: area.columns };
  }
}

export class Names extends Thing {
  static override readonly objects = { getItem: "Name", getItemOrNullObject: "Name", add: "Name" };
  constructor(private readonly book: Book) {
    super();
  }
  get items(): Name[] {
    return this.book.named;
  }
  getItem(name: string): Name {
    return found(this.getItemOrNullObject(name), name);
  }
  getItemOrNullObject(name: string): Name | null {
    return named(this.book.named, name);
  }
  add(name: string, formula: string): Name {
    if (named([...this.book.named, ...this.book.tables.items], name))
      throw new OfficeError("ItemAlreadyExists", `there is a name '${name}'`);
    refuseStrange(this.book, formula);
    const added = new Name(this.book, name, formula);
    this.book.named.push(added);
    return added;
  }
}

/** Excel takes no formula that refers to a table that is not there. */
function refuseStrange(book: Book, formula: string): void {
  const table = parseColumns(formula)?.table;
  if (table !== undefined && !named(book.tables.items, table))
    throw new OfficeError("InvalidArgument", `there is no table '${table}'`);
}

export class Name extends Thing {
  constructor(
    private readonly book: Book,
    private readonly called: string,
    private means: string,
  ) {
    super();
  }
  get name(): string {
    return this.called;
  }
  get formula(): string {
    return this.means;
  }
  set formula(formula: string) {
    refuseStrange(this.book, formula);
    this.means = formula;
  }
  delete(): void {
    this.book.named.splice(this.book.named.indexOf(this), 1);
  }
}

register(Book, Sheets, Sheet, ChangedEvent, FreezePanes, Names, Name);
