/**
 * What a batch of the add-in writes into the cells of a sheet, statement by statement, becomes one step of the grid, which looks
 * through the whole sheet at each. It is put into the cells before anything else is asked of the grid, at the latest when the batch ends.
 */
import { IUndoRedoService } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import type { Area } from "../grid/grid";
import type { Book } from "./book";

type Data = Record<string, unknown>;
type Lines = Record<number, Record<number, Data>>;

/** What is larger is a column or a sheet as a whole, for which the grid has ways of its own. */
const MOST_CELLS = 20_000;

export class Gathered {
  private readonly waiting = new Map<string, Lines>();

  constructor(
    private readonly book: Book,
    /** Whether a batch is being done. */
    private readonly open: () => boolean,
    /** So many cells are about to change. */
    private readonly changing: (cells: number) => void,
  ) {}

  takes(a: Area): boolean {
    return this.open() && a.rows * a.cols <= MOST_CELLS;
  }
  /** Nothing for a cell leaves it alone. */
  put(a: Area, data: (i: number, j: number) => Data | null): void {
    this.book.range(a); // the sheet becomes as large
    const lines = this.waiting.get(a.sheet) ?? {};
    this.waiting.set(a.sheet, lines);
    for (let i = 0; i < a.rows; i++)
      for (let j = 0; j < a.cols; j++) {
        const added = data(i, j);
        if (added === null) continue;
        const line = lines[a.row + i] ?? {};
        lines[a.row + i] = line;
        const before = line[a.col + j];
        line[a.col + j] = before === undefined ? added : joined(before, added);
      }
  }
  flush(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    const known = new Set(this.book.sheetIds());
    for (const [subUnitId, value] of waiting) {
      const rows = Object.keys(value).map(Number);
      if (!known.has(subUnitId) || rows.length === 0) continue;
      this.changing(rows.reduce((sum, row) => sum + Object.keys(value[row] ?? {}).length, 0));
      const [fitted, plain] = apart(value, rows);
      this.set(subUnitId, plain);
      this.fit(subUnitId, fitted);
    }
  }
  /** By the mutation alone: the grid's command looks how high each row has to be. */
  private set(subUnitId: string, cellValue: Lines): void {
    if (Object.keys(cellValue).length === 0) return;
    const { unit, commands, injector } = this.book;
    const params = { unitId: unit, subUnitId, cellValue };
    const before = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unit,
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
      undoMutations: [{ id: SetRangeValuesMutation.id, params: before }],
    });
  }
  private fit(subUnitId: string, value: Lines): void {
    const [first] = Object.keys(value).map(Number);
    if (first === undefined) return;
    const range = { startRow: first, endRow: first, startColumn: 0, endColumn: 0 }; // the cells say where they are
    const params = { unitId: this.book.unit, subUnitId, range, value };
    this.book.commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
  }
}

/** Rows that may become higher or lower, and those that do not: text that is wrapped, of several lines, or of another size makes them so. */
function apart(value: Lines, rows: readonly number[]): readonly [Lines, Lines] {
  const parts: readonly [Lines, Lines] = [{}, {}];
  for (const row of rows) {
    const line = value[row] ?? {};
    parts[Object.values(line).some(resizes) ? 0 : 1][row] = line;
  }
  return parts;
}

const resizes = ({ v, s }: Data): boolean =>
  (typeof v === "string" && v.includes("\n")) ||
  (typeof s === "object" && s !== null && ("tb" in s || "fs" in s || "ff" in s));

/** A later part of a look adds to the parts before. */
const joined = (before: Data, added: Data): Data => ({
  ...before,
  ...added,
  ...(before.s !== undefined && added.s !== undefined && { s: { ...before.s, ...added.s } }),
});
