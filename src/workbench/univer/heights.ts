/**
 * Heights of rows. At each that is set the grid looks which rows of the sheet are hidden, so those of a batch wait until something
 * else is asked of it. By the mutations: the grid's command leaves a row at least as high as its text, which Excel does not.
 */
import { BooleanNumber, type IMutationInfo, IUndoRedoService, sequenceExecute } from "@univerjs/core";
import {
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from "@univerjs/sheets";
import type { Area } from "../grid/grid";
import type { Book } from "./book";

export class Heights {
  private readonly waiting = new Map<string, Map<number, number>>();

  constructor(
    private readonly book: Book,
    /** Whether a batch is being done. */
    private readonly open: () => boolean,
  ) {}

  put({ sheet, row, rows }: Area, pixels: number): void {
    const heights = this.waiting.get(sheet) ?? new Map<number, number>();
    this.waiting.set(sheet, heights);
    for (let i = row; i < row + rows; i++) heights.set(i, pixels);
    if (!this.open()) this.flush();
  }
  flush(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    const known = new Set(this.book.sheetIds());
    for (const [sheet, heights] of waiting) if (known.has(sheet)) this.set(sheet, heights);
  }
  /** The workbook is being replaced. */
  forget(): void {
    this.waiting.clear();
  }

  private set(subUnitId: string, heights: ReadonlyMap<number, number>): void {
    const { unit, commands, injector } = this.book;
    const data = this.book.sheet(subUnitId).getSheet();
    const ranges = [...heights.keys()].map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: data.getColumnCount() - 1,
    }));
    const place = { unitId: unit, subUnitId, ranges };
    const height = { ...place, rowHeight: Object.fromEntries(heights) };
    const fixed = { ...place, autoHeightInfo: BooleanNumber.FALSE };
    const both = (heights: object, fixes: object): IMutationInfo[] => [
      { id: SetWorksheetRowHeightMutation.id, params: heights },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: fixes },
    ];
    const redoMutations = both(height, fixed);
    const undoMutations = both(
      SetWorksheetRowHeightMutationFactory(height, data),
      SetWorksheetRowIsAutoHeightMutationFactory(fixed, data),
    );
    sequenceExecute(redoMutations, commands);
    injector.get(IUndoRedoService).pushUndoRedo({ unitID: unit, redoMutations, undoMutations });
  }
}
