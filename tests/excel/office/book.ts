import { parseArea } from "../../../src/sheet/address";
import { parseColumns } from "../../../src/sheet/tableColumns";
import type { Area } from "../../../src/workbook/plan";
import { type CellState, plainCell } from "./cells";
import { type ChartState, Charts } from "./charts";
import type { ConditionState } from "./conditions";
import { PageBreaks, PageLayout, type PaperState } from "./page";
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
    getActiveCell: "Range",
  };
  readonly sheets: Sheet[] = [];
  readonly named: Name[] = [];
  selected: { sheet: Sheet; area: Area } | undefined;
  active: Sheet | undefined;
  readonly handlers: (() => Promise<void>)[] = [];
  readonly selectionHandlers: (() => Promise<void>)[] = [];
  /** What formulas give, by their text: one cell, or more that they spill. */
  readonly computes = new Map<string, readonly (readonly unknown[])[]>();
  /** Cells that were to be computed again. */
  readonly dirty: string[] = [];

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
  getActiveCell(): Range {
    const { sheet, area } = this.getSelectedRange();
    return new Range(sheet, { ...area, rows: 1, columns: 1 });
  }
  /** The sheet of a name, for tests. */
  sheet(name: string): Sheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`the workbook has no sheet '${name}'`);
    return found;
  }
}

class HappeningEvent extends Thing {
  constructor(private readonly handlers: (() => Promise<void>)[]) {
    super();
  }
  add(handler: () => Promise<void>): void {
    this.handlers.push(handler);
  }
}

export class Sheets extends Thing {
  static override readonly objects = {
    getItem: "Sheet",
    getItemOrNullObject: "Sheet",
    add: "Sheet",
    getActiveWorksheet: "Sheet",
    onChanged: "HappeningEvent",
    onActivated: "HappeningEvent",
    onSelectionChanged: "HappeningEvent",
  };
  constructor(private readonly book: Book) {
    super();
  }
  get items(): Sheet[] {
    return this.book.sheets;
  }
  get onChanged(): HappeningEvent {
    return new HappeningEvent(this.book.handlers);
  }
  get onSelectionChanged(): HappeningEvent {
    return new HappeningEvent(this.book.selectionHandlers);
  }
  get onActivated(): HappeningEvent {
    return new HappeningEvent(this.book.handlers);
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
    names: "Names",
    notes: "Remarks",
    comments: "Remarks",
    freezePanes: "FreezePanes",
    charts: "Charts",
    pageLayout: "PageLayout",
    horizontalPageBreaks: "PageBreaks",
    getRange: "Range",
    getRangeByIndexes: "Range",
    getUsedRangeOrNullObject: "Range",
  };
  /** A protected sheet takes no change at all. */
  isProtected = false;
  readonly cells = new Map<string, CellState>();
  readonly allTables: Table[] = [];
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  readonly drawn: ChartState[] = [];
  readonly conditions: ConditionState[] = [];
  readonly paper: PaperState = {};
  /** Rows that can be folded away, by their addresses. */
  readonly groups: string[] = [];
  #gridlines = true;
  #tabColor = "";
  #visibility = "Visible";

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
  get notes(): Remarks {
    return new Remarks(this, "note");
  }
  get comments(): Remarks {
    return new Remarks(this, "comment");
  }
  /** No name of these tests is one sheet's own. */
  get names(): Names {
    return new Names({ named: [], tables: this.tables });
  }
  get charts(): Charts {
    return new Charts(this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this, this.paper);
  }
  get horizontalPageBreaks(): PageBreaks {
    return new PageBreaks(this);
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
  get tabColor(): string {
    return this.#tabColor;
  }
  set tabColor(color: string) {
    this.#tabColor = color;
  }
  get visibility(): string {
    return this.#visibility;
  }
  set visibility(visibility: string) {
    this.#visibility = visibility;
  }
  getRange(address: string): Range {
    const area = parseArea(address, { rows: 1_048_576, columns: 16_384 })?.area;
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
  /** Formulas that give more than a cell fill those beside them, unless something stands there. */
  fillAnew(): void {
    for (const state of this.cells.values())
      if (state.filledBy !== undefined) {
        state.value = "";
        delete state.filledBy;
      }
    for (const [at, state] of [...this.cells]) {
      const filled = this.book.computes.get(state.formula);
      if (filled === undefined) continue;
      const [row = 0, column = 0] = at.split(":").map(Number);
      const beside = filled.flatMap((line, r) =>
        line.flatMap((value, c) => (r + c === 0 ? [] : [{ value, cell: this.cell(row + r, column + c) }])),
      );
      const free = beside.every(({ cell }) => cell.formula === "" && cell.value === "");
      state.value = free ? filled[0]?.[0] : "#SPILL!";
      if (free) for (const { value, cell } of beside) Object.assign(cell, { value, filledBy: at });
    }
  }
  activate(): void {
    if (this.visibility !== "Visible") throw new OfficeError("InvalidOperation", "a hidden sheet is not shown");
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

/** Notes of cells, or their comments: a cell has one of both at most. */
export class Remarks extends Thing {
  static override readonly objects = { add: "Remark", getItemAt: "Remark" };
  constructor(
    private readonly sheet: Sheet,
    private readonly as: "note" | "comment",
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
  get items(): Remark[] {
    return [...this.sheet.cells]
      .filter(([, cell]) => cell[this.as] !== undefined)
      .map(([at]) => new Remark(this.sheet, at, this.as));
  }
  getItemAt(index: number): Remark {
    return found(this.items[index] ?? null, String(index));
  }
  add(address: string, content: string): Remark {
    const at = parseArea(address);
    if (at?.sheet !== this.sheet.name) throw new OfficeError("InvalidArgument", `'${address}' is no cell here`);
    const cell = this.sheet.cell(at.area.row, at.area.column);
    if (cell.note !== undefined || cell.comment !== undefined)
      throw new OfficeError("InvalidOperation", "the cell has a remark already");
    cell[this.as] = content;
    return new Remark(this.sheet, `${at.area.row}:${at.area.column}`, this.as);
  }
}

class Remark extends Thing {
  static override readonly objects = { getLocation: "Range" };
  constructor(
    private readonly sheet: Sheet,
    private readonly at: string,
    private readonly as: "note" | "comment",
  ) {
    super();
  }
  override get locked(): boolean {
    return this.sheet.isProtected;
  }
  get #cell(): CellState {
    const [row = 0, column = 0] = this.at.split(":").map(Number);
    return this.sheet.cell(row, column);
  }
  get content(): string {
    return this.#cell[this.as] ?? "";
  }
  getLocation(): Range {
    const [row = 0, column = 0] = this.at.split(":").map(Number);
    return this.sheet.getRangeByIndexes(row, column, 1, 1);
  }
  delete(): void {
    delete this.#cell[this.as];
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

/** What holds names, and the tables that they may refer to. */
type Naming = Pick<Book, "named" | "tables">;

export class Names extends Thing {
  static override readonly objects = { getItem: "Name", getItemOrNullObject: "Name", add: "Name" };
  constructor(private readonly book: Naming) {
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
function refuseStrange(book: Naming, formula: string): void {
  const table = parseColumns(formula)?.table;
  if (table !== undefined && !named(book.tables.items, table))
    throw new OfficeError("InvalidArgument", `there is no table '${table}'`);
}

export class Name extends Thing {
  constructor(
    private readonly book: Naming,
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

register(Book, Sheets, Sheet, HappeningEvent, Remarks, Remark, FreezePanes, Names, Name);
