/**
 * What a batch of the add-in writes into the cells of a sheet, statement by statement, becomes one step of the grid, which looks
 * through the whole sheet at each. It is put into the cells before anything else is asked of the grid, at the latest when the batch
 * ends, or the group of batches that it belongs to.
 */
import { IUndoRedoService, sequenceExecute } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Area } from "../grid/grid";
import type { Book, UniverRange } from "./book";

type Data = Record<string, unknown>;
type Lines = Record<number, Record<number, Data>>;

/** What is larger is a column or a sheet as a whole, for which the grid has ways of its own. */
const MOST_CELLS = 20_000;
/** So many cells do not wait for the next batch of a group. */
const MANY_CELLS = 40_000;

export class Gathered {
  private readonly waiting = new Map<string, Lines>();
  private cells = 0;

  constructor(
    private readonly book: Book,
    /** Whether a batch is being done. */
    private readonly open: () => boolean,
    /** So many cells are about to change. */
    private readonly changing: (cells: number) => void,
  ) {}

  /** Whether cells go the way of a batch; where they do not, what waits stands before them. */
  takes(a: Area): boolean {
    const taken = this.open() && a.rows * a.cols <= MOST_CELLS;
    if (!taken) this.flush();
    return taken;
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
        this.cells++;
        const line = lines[a.row + i] ?? {};
        lines[a.row + i] = line;
        const before = line[a.col + j];
        line[a.col + j] = before === undefined ? added : joined(before, added);
      }
  }
  /** Between two batches of a group. */
  flushMany(): void {
    if (this.cells >= MANY_CELLS) this.flush();
  }
  flush(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.forget();
    const known = new Set(this.book.sheetIds());
    for (const [subUnitId, value] of waiting) {
      const rows = Object.keys(value).map(Number);
      if (!known.has(subUnitId) || rows.length === 0) continue;
      this.changing(rows.reduce((sum, row) => sum + Object.keys(value[row] ?? {}).length, 0));
      this.set(
        subUnitId,
        only(value, (data) => !isLook(data)),
      );
      this.set(subUnitId, only(value, isLook), SetStyleCommand.id);
    }
  }
  /**
   * By the mutation: the grid's command looks how high each row has to be. A cell of which the grid is told a look alone loses its
   * formula, unless the mutation says that it comes from a command that sets looks.
   */
  private set(subUnitId: string, cellValue: Lines, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    const { unit, commands, injector } = this.book;
    const params = { unitId: unit, subUnitId, cellValue, ...(trigger !== undefined && { trigger }) };
    const before = injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    const ranges = Object.entries(cellValue)
      .filter(([, line]) => Object.values(line).some(resizes))
      .map(([row, line]) => rangeOf(Number(row), Object.keys(line).map(Number)));
    const place = { unitId: unit, subUnitId, ranges };
    const heights = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight(place);
    sequenceExecute(heights.redos, commands);
    injector.get(IUndoRedoService).pushUndoRedo({
      unitID: unit,
      redoMutations: [{ id: SetRangeValuesMutation.id, params }, ...heights.redos],
      undoMutations: [
        { id: SetRangeValuesMutation.id, params: { ...before, ...(trigger && { trigger }) } },
        ...heights.undos,
      ],
    });
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
    this.cells = 0;
  }
}

/** What leaves content and formula as they are: a style, and what the grid is given to keep with a cell, such as its link. */
const LOOKS: ReadonlySet<string> = new Set(["s", "custom"]);
const isLook = (data: Data): boolean => Object.keys(data).every((key) => LOOKS.has(key));

function only(value: Lines, wanted: (data: Data) => boolean): Lines {
  const lines = Object.entries(value).map(([row, line]) => {
    const cells = Object.entries(line).filter(([, data]) => wanted(data));
    return [row, Object.fromEntries(cells)] as const;
  });
  return Object.fromEntries(lines.filter(([, line]) => Object.keys(line).length > 0));
}

const rangeOf = (row: number, columns: readonly number[]): UniverRange => ({
  startRow: row,
  endRow: row,
  startColumn: Math.min(...columns),
  endColumn: Math.max(...columns),
});

/** Text that is wrapped, of several lines or of another size makes a row higher or lower. */
const resizes = ({ v, s }: Data): boolean =>
  (typeof v === "string" && v.includes("\n")) ||
  (typeof s === "object" && s !== null && ("tb" in s || "fs" in s || "ff" in s));

/** A later part of a look adds to the parts before. */
const joined = (before: Data, added: Data): Data => ({
  ...before,
  ...added,
  ...(before.s !== undefined && added.s !== undefined && { s: { ...before.s, ...added.s } }),
});
