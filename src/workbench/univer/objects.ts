/** Names, tables and notes. */
import { generateRandomId, IUndoRedoService } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { Area, NameInfo, Site, TableInfo } from "../grid/grid";
import { type Book, type Facade, toArea, toRange } from "./book";

/** How the grid writes that a name belongs to the whole workbook. */
export const WORKBOOK_SCOPE = "AllDefaultWorkbook";
export const NOTE_SIZE = { width: 240, height: 90 } as const;

export class Objects {
  constructor(private readonly book: Book) {}

  names(): NameInfo[] {
    const names = this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unit) ?? {};
    return Object.values(names).map(({ name, formulaOrRefString, comment = "", localSheetId }) => ({
      name,
      ref: formulaOrRefString,
      comment,
      sheet: localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : localSheetId,
    }));
  }
  setName(name: Omit<NameInfo, "comment"> & { readonly comment?: string }): void {
    const unitId = this.book.unit;
    const localSheetId = name.sheet ?? WORKBOOK_SCOPE;
    const before = this.findName(name.name, name.sheet);
    const { id = generateRandomId(), comment = "" } = before ?? {};
    const now = {
      ...{ unitId, id, name: name.name, formulaOrRefString: name.ref, localSheetId },
      comment: name.comment ?? comment,
    };
    // the grid's own command refuses the name of a sheet, which Excel allows
    const redo = { id: SetDefinedNameMutation.id, params: now };
    const undo =
      before === undefined
        ? { id: RemoveDefinedNameMutation.id, params: now }
        : { id: SetDefinedNameMutation.id, params: { ...before, unitId } };
    this.book.commands.syncExecuteCommand(redo.id, redo.params);
    this.book.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.book.unit, redoMutations: [redo], undoMutations: [undo] });
  }
  deleteName(name: string, sheet: string | null): void {
    const before = this.findName(name, sheet);
    if (before === undefined) return;
    // by the mutation: the grid's own command reads every formula of the workbook for each name
    const params = { ...before, unitId: this.book.unit };
    const [redo, undo] = [
      { id: RemoveDefinedNameMutation.id, params },
      { id: SetDefinedNameMutation.id, params },
    ];
    this.book.commands.syncExecuteCommand(redo.id, redo.params);
    this.book.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.book.unit, redoMutations: [redo], undoMutations: [undo] });
  }
  private findName(name: string, sheet: string | null) {
    const all = Object.values(this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unit) ?? {});
    const scope = sheet ?? WORKBOOK_SCOPE;
    return all.find((one) => one.name === name && (one.localSheetId ?? WORKBOOK_SCOPE) === scope);
  }

  tables(): TableInfo[] {
    const tables: Facade[] = this.book.workbook.getTableList();
    return tables.map((t) => ({ id: t.id, name: t.name, area: toArea(t.subUnitId, t.range) }));
  }
  async addTable(a: Area, name: string): Promise<string> {
    await this.book.sheet(a.sheet).addTable(name, toRange(a));
    const table = this.tables().find((t) => t.name === name);
    if (!table) throw new Error(`the grid refused a table named ${name}`);
    return table.id;
  }
  renameTable(id: string, name: string): void {
    const table = this.tables().find((t) => t.id === id);
    if (!table) return;
    // the grid's own command refuses the name of a sheet, which Excel allows a table
    const params = { unitId: this.book.unit, subUnitId: table.area.sheet, tableId: id };
    const renamed = (to: string) => ({
      id: "sheet.mutation.set-sheet-table",
      params: { ...params, config: { name: to } },
    });
    const [redo, undo] = [renamed(name), renamed(table.name)];
    this.book.commands.syncExecuteCommand(redo.id, redo.params);
    this.book.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.book.unit, redoMutations: [redo], undoMutations: [undo] });
  }
  async resizeTable(id: string, area: Area): Promise<void> {
    const table = this.tables().find((t) => t.id === id);
    if (!table || JSON.stringify(toRange(table.area)) === JSON.stringify(toRange(area))) return;
    await this.book.sheet(area.sheet).setTableRange(id, toRange(area));
  }
  async deleteTable(id: string): Promise<void> {
    await this.book.workbook.removeTable(id);
  }

  /** Kept with the cell; the grid itself knows no links. */
  link(at: Site): string | null {
    return this.custom(at)?.link ?? null;
  }
  linkTip(at: Site): string | null {
    return this.custom(at)?.tip ?? null;
  }
  setLink(at: Site, link: string | null, tip: string | null): void {
    this.book.cell(at).setCustomMetaData(link === null ? null : linkData(link, tip));
  }
  links(a: Area): Site[] {
    const inside = (n: string, from: number, count: number): boolean => Number(n) >= from && Number(n) < from + count;
    const rows: Facade = this.book.sheet(a.sheet).getSheet().getCellMatrix().getMatrix();
    return Object.entries<Facade>(rows).flatMap(([row, line]) =>
      inside(row, a.row, a.rows)
        ? Object.entries<Facade>(line ?? {})
            .filter(([col, cell]) => inside(col, a.col, a.cols) && cell?.custom?.link)
            .map(([col]) => ({ sheet: a.sheet, row: Number(row), col: Number(col) }))
        : [],
    );
  }
  private custom(at: Site): Facade {
    return this.book.sheet(at.sheet).getSheet().getCellRaw(at.row, at.col)?.custom;
  }

  note(at: Site): string | null {
    return this.book.cell(at).getNote()?.note ?? null;
  }
  notes(sheet: string): Site[] {
    const notes: Facade[] = this.book.sheet(sheet).getNotes();
    return notes.map((n) => ({ sheet, row: n.row, col: n.col }));
  }
  setNote(at: Site, text: string | null): void {
    const cell = this.book.cell(at);
    if (text === null) cell.deleteNote();
    else cell.createOrUpdateNote({ ...NOTE_SIZE, note: text });
  }
}

/** A link as it is kept with its cell. */
export const linkData = (link: string, tip: string | null): Record<string, string> => ({
  link,
  ...(tip === null ? {} : { tip }),
});
