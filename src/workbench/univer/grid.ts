/** The spreadsheet: Univer behind the interfaces of the grid and of the formula engine. */
import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Engine } from "../functions/bridge";
import type { FunctionMetadata } from "../functions/metadata";
import type {
  Area,
  Border,
  Cell,
  ClearWhat,
  Condition,
  Edge,
  Editing,
  Grid,
  NameInfo,
  Paper,
  SheetInfo,
  Shift,
  Site,
  SpillTrouble,
  StyleName,
  TableInfo,
  Validation,
} from "../grid/grid";
import type { WorkbookPlan } from "../grid/plan";
import type { View } from "../grid/view";
import { calculateInBinary } from "./arithmetic";
import { Book, type Facade } from "./book";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { onChanges, onMoved } from "./changes";
import { Conditions } from "./conditions";
import { Editor } from "./editor";
import { defineFunction, type Evaluate } from "./executor";
import { readFormulasOfOneSheet } from "./formulasOfSheet";
import { Gathered } from "./gathered";
import { showGeneralNumbers } from "./general";
import { Heights } from "./heights";
import { Leaving } from "./leaving";
import { keepOutOfCells } from "./noCell";
import { linkData, Objects } from "./objects";
import { dropOutwardFunctions } from "./outward";
import { Papers } from "./paper";
import { scrollWholeCells } from "./scroll";
import { shareFormulas } from "./sharedFormulas";
import { Sheets } from "./sheets";
import { readSigns } from "./signs";
import { toPlan, toSnapshot } from "./snapshot";
import { keepColors, startUniver } from "./start";
import { Stillness } from "./stillness";
import { readStructured } from "./structured";
import { Styles } from "./styles";
import { Undo } from "./undo";
import { Validations } from "./validation";
import { onView, viewOf } from "./view";
import { showWideNumbers } from "./width";

/** What does not depend on cells that are still to be written, and does not change what they will be. */
const BESIDE_CELLS: ReadonlySet<string> = new Set([
  ...[
    "sheets",
    "sheetName",
    "activeSheet",
    "addSheet",
    "size",
    "names",
    "setName",
    "perform",
    "oneStep",
    "oneGroup",
    "calculate",
  ],
  ...[
    "write",
    "setFormats",
    "setStyle",
    "columnWidth",
    "setColumnWidth",
    "setRowHeight",
    "setLink",
    "setTabColor",
    "setGridlines",
    "freeze",
    "frozen",
    "hideSheet",
  ],
  ...[
    "condition",
    "setCondition",
    "paper",
    "setPaper",
    "on",
    "onPassEnd",
    "onStructure",
    "onChanges",
    "onMoved",
    "load",
  ],
  ...["onCellClick", "onTyped", "onView", "define", "recalculate", "selection", "editing", "focus", "setDark", "view"],
]);
/** What does not depend on sheets that are still to go. */
const BESIDE_LEAVING: ReadonlySet<string> = new Set(["sheets", "deleteSheet", "perform", "oneStep", "oneGroup"]);
/** So many cells in one step of a batch are a sheet that is being built: others come soon, and are calculated with it. */
const MANY_CELLS = 500;
const HOLD_MS = 400;
/** After a group of batches, who asked for it first says that it is done; where it wrote much, whoever reads results waits, too. */
const GROUP_MS = 600;

const EMPTY: WorkbookPlan = { sheets: [{ name: "Sheet1", cells: [] }] };

export class UniverGrid implements Grid, Engine {
  private readonly book: Book;
  private readonly calculation: Calculation;
  private readonly cellsOf: Cells;
  private readonly sheetsOf: Sheets;
  private readonly stylesOf: Styles;
  private readonly objects: Objects;
  private readonly validations: Validations;
  private readonly conditionsOf: Conditions;
  private readonly papers: Papers;
  private readonly gathered: Gathered;
  private readonly heights: Heights;
  private readonly leaving: Leaving;
  private readonly undo: Undo;
  private readonly editor: Editor;
  private readonly stillness = new Stillness();
  private units = 0;
  private wroteMuch = false;

  constructor(container: HTMLElement, dark: boolean) {
    const { api, injector } = startUniver(container, dark);
    this.book = new Book(api, injector);
    this.undo = new Undo(this.book);
    this.gathered = new Gathered(
      this.book,
      () => this.undo.open,
      (cells) => {
        if (cells < MANY_CELLS) return;
        this.wroteMuch = true;
        this.calculation.hold(HOLD_MS);
      },
    );
    this.heights = new Heights(this.book, () => this.undo.open);
    this.leaving = new Leaving(this.book, () => this.undo.open);
    this.cellsOf = new Cells(this.book, this.gathered);
    this.sheetsOf = new Sheets(this.book, this.cellsOf, this.heights);
    this.stylesOf = new Styles(this.book, this.gathered);
    this.conditionsOf = new Conditions(this.book);
    this.papers = new Papers(this.book, this.undo);
    this.objects = new Objects(this.book);
    this.validations = new Validations(this.book);
    this.calculation = new Calculation(
      this.book,
      () => this.selection(),
      () => this.names(),
      () => this.undo.open,
    );
    this.calculation.onPassEnd((complete) => {
      if (complete) this.calculation.again(this.cellsOf.makeRoom());
    });
    calculateInBinary();
    showWideNumbers();
    scrollWholeCells();
    this.load(EMPTY);
    showGeneralNumbers(this.book); // its services start with the first workbook
    dropOutwardFunctions(injector);
    readStructured(this.book, this);
    readSigns();
    shareFormulas(this.book);
    readFormulasOfOneSheet();
    keepOutOfCells();
    this.editor = new Editor(this.book, () => this.stillness.working);
    keepColors(injector);
    this.writeBeforeAnythingElse();
  }

  /** Whatever is asked of the grid finds the cells as they were last written, but for what has nothing to do with cells. */
  private writeBeforeAnythingElse(): void {
    const methods: Facade = UniverGrid.prototype;
    for (const name of Object.getOwnPropertyNames(methods)) {
      const { value } = Object.getOwnPropertyDescriptor(methods, name) ?? {};
      if (typeof value !== "function" || name === "constructor") continue;
      const [cells, leaving] = [!BESIDE_CELLS.has(name), !BESIDE_LEAVING.has(name)];
      if (!cells && !leaving) continue;
      const written = (...given: unknown[]) => {
        if (cells) this.flush();
        if (leaving) this.leaving.flush();
        return value.apply(this, given);
      };
      Object.defineProperty(this, name, { value: written });
    }
  }

  /** A height that was given stays, whatever stands in the row. */
  private readonly flush = (): void => {
    this.gathered.flush();
    this.heights.flush();
  };

  setDark(dark: boolean): void {
    this.book.api.toggleDarkMode(dark);
  }

  /** Gives the cells the keyboard. */
  focus(): void {
    this.book.injector.get(ILayoutService).focus();
  }

  // the workbook as a whole
  load(plan: WorkbookPlan): void {
    this.calculation.forget();
    this.validations.forget();
    this.conditionsOf.forget();
    this.gathered.forget();
    this.heights.forget();
    this.leaving.forget();
    this.book.open(toSnapshot(plan, `workbook${++this.units}`));
    this.calculation.calculate(true);
  }
  plan(): WorkbookPlan {
    const snapshot: Facade = this.book.workbook.save();
    return toPlan(this, snapshot, this.validations, (sheet, row, col) => this.formulaAt({ sheet, row, col }));
  }
  oneStep<T>(work: () => Promise<T>): Promise<T> {
    return this.undo.oneStep(async () => {
      try {
        return await work();
      } finally {
        this.leaving.flush();
        if (this.undo.outermost) this.flush();
        else this.gathered.flushMany();
        this.validations.flush();
        this.conditionsOf.flush();
      }
    });
  }
  /** The same for several batches that belong together. */
  async oneGroup<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.stillness.during(() => this.oneStep(work));
    } finally {
      this.editor.refresh();
      this.calculation.hold(GROUP_MS, this.wroteMuch ? GROUP_MS : 0);
      this.wroteMuch = false;
    }
  }
  perform(redo: () => void, undo: () => void): void {
    this.undo.perform(redo, undo);
  }

  // calculation
  define(name: string, meta: FunctionMetadata, evaluate: Evaluate): void {
    defineFunction(this.book, name, meta, evaluate);
  }
  recalculate(sites: readonly Site[]): void {
    this.calculation.recalculate(sites);
  }
  calculate(full: boolean): void {
    this.calculation.calculate(full);
  }
  settled(): Promise<void> {
    return this.calculation.settled();
  }
  /** Whether the formula engine runs at this moment. */
  get calculating(): boolean {
    return this.calculation.busy;
  }
  onPassEnd(listener: (complete: boolean) => void): void {
    this.calculation.onPassEnd(listener);
  }
  /** The workbook is no longer as it was opened. */
  onChanges(listener: () => void): void {
    onChanges(this.book, listener);
  }
  /** Rows, columns or cells of a sheet were inserted, removed or moved. */
  onMoved(listener: (sheet: string) => void): void {
    onMoved(this.book, listener);
  }
  onStructure(listener: () => void): void {
    this.calculation.onStructure(listener);
  }
  /** What is seen of the sheet, and where. */
  view(): View | null {
    return viewOf(this.book);
  }
  onView(listener: () => void): void {
    onView(this.book, listener);
  }
  on(event: "selection" | "change", listener: (a: Area) => void): void {
    this.calculation.on(event, listener);
  }
  onCellClick(listener: (at: Site) => void): void {
    const api: Facade = this.book.api;
    api.addEvent(api.Event.CellClicked, ({ row, column }: { row: number; column: number }) =>
      listener({ sheet: this.activeSheet(), row, col: column }),
    );
  }
  onTyped(listener: (at: Site) => void): void {
    const api: Facade = this.book.api;
    api.addEvent(api.Event.SheetEditEnded, (edit: { row: number; column: number; isConfirm: boolean }) => {
      if (edit.isConfirm) listener({ sheet: this.activeSheet(), row: edit.row, col: edit.column });
    });
  }
  formulaAt(at: Site): string {
    return this.book.formulaAt(at);
  }
  sheetName(id: string): string {
    return this.book.sheetName(id);
  }
  suggestFormat(at: Site, pattern: string): void {
    this.cellsOf.suggestFormat(at, pattern);
  }

  // sheets
  sheets(): SheetInfo[] {
    return this.sheetsOf.list().filter(({ id }) => !this.leaving.has(id));
  }
  addSheet(name: string): string {
    if (this.undo.open) this.calculation.hold(HOLD_MS);
    return this.sheetsOf.add(name);
  }
  renameSheet(id: string, name: string): void {
    this.book.sheet(id).setName(name);
  }
  hideSheet(id: string, hidden: boolean): void {
    this.sheetsOf.hide(id, hidden);
  }
  deleteSheet(id: string): void {
    this.leaving.put(id);
  }
  moveSheet(id: string, position: number): void {
    this.sheetsOf.move(id, position);
  }
  activeSheet(): string {
    return this.sheetsOf.active();
  }
  activate(id: string): void {
    this.book.sheet(id).activate();
  }
  size(sheet: string): { rows: number; cols: number } {
    return this.sheetsOf.size(sheet);
  }
  freeze(sheet: string, rows: number, cols: number): void {
    this.sheetsOf.freeze(sheet, rows, cols);
  }
  frozen(sheet: string): { rows: number; cols: number } {
    return this.sheetsOf.frozen(sheet);
  }
  tabColor(sheet: string): string {
    return this.book.sheet(sheet).getTabColor() ?? "";
  }
  setTabColor(sheet: string, color: string): void {
    this.book.sheet(sheet).setTabColor(color);
  }
  gridlines(sheet: string): boolean {
    return !this.book.sheet(sheet).hasHiddenGridLines();
  }
  setGridlines(sheet: string, shown: boolean): void {
    this.book.sheet(sheet).setHiddenGridlines(!shown);
  }
  used(sheet: string): Area | null {
    return this.cellsOf.used(sheet);
  }

  // cells
  values(a: Area): Cell[][] {
    return this.cellsOf.values(a);
  }
  formulas(a: Area): Cell[][] {
    return this.cellsOf.formulas(a);
  }
  text(a: Area): string[][] {
    return this.cellsOf.text(a);
  }
  write(a: Area, cells: readonly (readonly Cell[])[]): void {
    this.cellsOf.write(a, cells);
  }
  clear(a: Area, what: ClearWhat): void {
    this.cellsOf.clear(a, what);
  }
  formats(a: Area): string[][] {
    return this.cellsOf.formats(a);
  }
  setFormats(a: Area, patterns: readonly (readonly string[])[]): void {
    this.cellsOf.setFormats(a, patterns);
  }
  spill(at: Site): Area | null {
    return this.cellsOf.spill(at);
  }
  spillTrouble(at: Site): SpillTrouble | null {
    return this.cellsOf.spillTrouble(at);
  }
  style(a: Area, name: StyleName): unknown {
    return this.stylesOf.style(a, name);
  }
  setStyle(a: Area, name: StyleName, value: unknown): void {
    this.stylesOf.setStyle(a, name, value);
  }
  border(a: Area, edge: Edge): Border {
    return this.stylesOf.border(a, edge);
  }
  setBorder(a: Area, edge: Edge, border: Border): void {
    this.stylesOf.setBorder(a, edge, border);
  }
  merge(a: Area, across: boolean): void {
    const range = this.book.range(a);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }
  unmerge(a: Area): void {
    this.book.range(a).breakApart();
  }
  columnWidth(a: Area): number {
    return this.sheetsOf.columnWidth(a);
  }
  setColumnWidth(a: Area, points: number | "auto"): void {
    if (points === "auto") this.flush();
    this.sheetsOf.setColumnWidth(a, points);
  }
  rowHeight(a: Area): number {
    return this.sheetsOf.rowHeight(a);
  }
  setRowHeight(a: Area, points: number | "auto"): void {
    if (points === "auto") this.flush();
    this.sheetsOf.setRowHeight(a, points);
  }
  hidden(a: Area, what: "rows" | "columns"): boolean {
    return this.sheetsOf.hidden(a, what);
  }
  hide(a: Area, what: "rows" | "columns", hidden: boolean): void {
    this.sheetsOf.hideLines(a, what, hidden);
  }
  shift(a: Area, how: Shift): Promise<void> {
    this.validations.flush(); // so that the rules move with their cells
    return this.sheetsOf.shift(a, how);
  }
  selection(): Area {
    return this.sheetsOf.selection();
  }
  select(a: Area): void {
    this.sheetsOf.select(a);
  }
  editing(): Editing | null {
    return this.editor.editing();
  }

  // names, tables, notes, validation
  names(): NameInfo[] {
    return this.objects.names();
  }
  setName(name: Omit<NameInfo, "comment"> & { readonly comment?: string }): void {
    this.objects.setName(name);
  }
  deleteName(name: string, sheet: string | null): void {
    this.objects.deleteName(name, sheet);
  }
  tables(): TableInfo[] {
    return this.objects.tables();
  }
  addTable(a: Area, name: string): Promise<string> {
    return this.objects.addTable(a, name);
  }
  renameTable(id: string, name: string): void {
    this.objects.renameTable(id, name);
  }
  resizeTable(id: string, area: Area): Promise<void> {
    return this.objects.resizeTable(id, area);
  }
  deleteTable(id: string): Promise<void> {
    return this.objects.deleteTable(id);
  }
  note(at: Site): string | null {
    return this.objects.note(at);
  }
  notes(sheet: string): Site[] {
    return this.objects.notes(sheet);
  }
  setNote(at: Site, text: string | null): void {
    this.objects.setNote(at, text);
  }
  link(at: Site): string | null {
    return this.objects.link(at);
  }
  linkTip(at: Site): string | null {
    return this.objects.linkTip(at);
  }
  setLink(at: Site, link: string | null, tip: string | null): void {
    const cell = { ...at, rows: 1, cols: 1 };
    if (link !== null && this.gathered.takes(cell)) this.gathered.put(cell, () => ({ custom: linkData(link, tip) }));
    else this.objects.setLink(at, link, tip);
  }
  links(a: Area): Site[] {
    return this.objects.links(a);
  }
  conditions(sheet: string): Condition[] {
    return this.conditionsOf.all(sheet);
  }
  condition(sheet: string, id: string): Condition | null {
    return this.conditionsOf.find(sheet, id);
  }
  setCondition(condition: Condition): void {
    this.conditionsOf.set(condition);
    if (!this.undo.open) this.conditionsOf.flush();
  }
  deleteCondition(sheet: string, id: string): void {
    this.conditionsOf.delete(sheet, id);
  }
  clearConditions(a: Area): void {
    this.conditionsOf.clear(a);
  }
  paper(sheet: string): Paper {
    return this.papers.of(sheet);
  }
  setPaper(sheet: string, paper: Paper): void {
    this.papers.set(sheet, paper);
  }
  validation(a: Area): Validation | null {
    return this.validations.of(a);
  }
  validate(a: Area, validation: Validation | null): void {
    this.validations.set(a, validation);
    if (!this.undo.open) this.validations.flush();
  }
}
