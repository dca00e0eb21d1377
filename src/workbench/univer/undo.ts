/**
 * What one piece of work writes is undone in one step. The grid's own way of joining steps undoes them in the order in which they
 * were done, which brings back values that later steps had seen; here the last is undone first.
 */
import { CommandType, type IMutation, type IUndoRedoItem, IUndoRedoService } from "@univerjs/core";
import type { Book } from "./book";

/** What is done beside the cells, in a form in which the grid can do it again and undo it. */
const PERFORM: IMutation<{ readonly work: () => void }> = {
  id: "workbench.mutation.perform",
  type: CommandType.MUTATION,
  handler: (_, { work }) => {
    work();
    return true;
  },
};

export class Undo {
  private readonly service: IUndoRedoService;
  private depth = 0;
  private steps: IUndoRedoItem[] = [];

  constructor(private readonly book: Book) {
    book.commands.registerCommand(PERFORM);
    const service = book.injector.get(IUndoRedoService);
    this.service = service;
    const keep = (item: IUndoRedoItem): boolean => this.depth > 0 && this.steps.push(item) > 0;
    // Set, never read before: the service comes as a proxy that remembers the method it has read.
    service.pushUndoRedo = function (this: IUndoRedoService, item: IUndoRedoItem): void {
      const { pushUndoRedo } = Object.getPrototypeOf(this) as IUndoRedoService;
      if (!keep(item)) pushUndoRedo.call(this, item);
    };
  }

  /** Whether a piece of work is being done. */
  get open(): boolean {
    return this.depth > 0;
  }

  /** Whether it is no part of another one. */
  get outermost(): boolean {
    return this.depth === 1;
  }

  perform(redo: () => void, undo: () => void): void {
    const mutation = (work: () => void) => ({ id: PERFORM.id, params: { unitId: this.book.unit, work } });
    const again = mutation(redo);
    this.book.commands.syncExecuteCommand(again.id, again.params, { onlyLocal: true });
    this.service.pushUndoRedo({
      unitID: this.book.unit,
      redoMutations: [again],
      undoMutations: [mutation(undo)],
    });
  }

  async oneStep<T>(work: () => Promise<T>): Promise<T> {
    this.depth++;
    try {
      return await work();
    } finally {
      if (--this.depth === 0) this.close();
    }
  }

  private close(): void {
    const units = new Map<string, IUndoRedoItem[]>();
    for (const step of this.steps.splice(0)) units.set(step.unitID, [...(units.get(step.unitID) ?? []), step]);
    for (const [unitID, steps] of units)
      this.service.pushUndoRedo({
        unitID,
        undoMutations: steps.toReversed().flatMap((step) => step.undoMutations),
        redoMutations: steps.flatMap((step) => step.redoMutations),
      });
  }
}
