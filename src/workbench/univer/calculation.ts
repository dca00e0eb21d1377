/**
 * When the formula engine runs. Univer's usual trigger waits 100 ms, which would be paid at every link of a chain of worksheet
 * functions; results therefore start the engine directly. Two faults of the grid are met here: an edit made while the engine
 * runs is overwritten by the old result, so every edit stops the engine; and the selection event misses moves by the name box,
 * so the operation behind it is watched. Parameters of commands are untyped where the grid's packages do not export their types.
 */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Area, Site } from "../grid/grid";
import type { Book, Facade } from "./book";

type Listener<T> = (value: T) => void;
type EventName = "selection" | "change";

const STRUCTURE =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|insert-sheet|remove-sheet|insert-range|delete-range)/;
const STYLE_COMMAND = /style|border|format|merge/i;
const DRAGGING = [0, 1];
/** State of a calculation that an edit has stopped. */
const STOPPED = 1;
/** Longest time from an edit to the start of the engine; after it we stop expecting one. */
const TRIGGER_MS = 400;

export class Calculation {
  private readonly areaListeners: Record<EventName, Listener<Area>[]> = { selection: [], change: [] };
  private readonly structureListeners: (() => void)[] = [];
  private readonly passListeners: (() => void)[] = [];
  private computing = false;
  private triggeredAt = 0; // when an edit last asked for a calculation that has not started yet
  private wanted: Site[] = []; // cells asked for while the engine was busy
  private running: Site[] = [];
  private forced = false;

  constructor(
    private readonly book: Book,
    private readonly selection: () => Area,
  ) {
    book.commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  on(event: EventName, listener: Listener<Area>): void {
    this.areaListeners[event].push(listener);
  }
  /** Rows, columns or sheets were inserted, removed or moved. */
  onStructure(listener: () => void): void {
    this.structureListeners.push(listener);
  }
  /** A calculation has ended. */
  onPassEnd(listener: () => void): void {
    this.passListeners.push(listener);
  }
  get busy(): boolean {
    return this.computing;
  }

  recalculate(sites: readonly Site[]): void {
    this.wanted.push(...sites);
    this.pump();
  }
  /** Of a pass that has just ended: these are calculated next. */
  again(sites: readonly Site[]): void {
    this.wanted.push(...sites);
  }
  calculate(full: boolean): void {
    if (full) for (const listener of this.structureListeners) listener();
    this.forced = true;
    this.pump();
  }
  async settled(): Promise<void> {
    const waiting = (): boolean =>
      this.computing ||
      this.forced ||
      this.wanted.length > 0 ||
      (this.triggeredAt > 0 && performance.now() - this.triggeredAt < TRIGGER_MS);
    while (waiting()) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  /** The workbook is being replaced: nothing that was asked of the old one matters. */
  forget(): void {
    this.computing = false;
    this.triggeredAt = 0;
    this.wanted = [];
    this.running = [];
    this.forced = false;
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.book.opening) return;
    const params: Facade = command.params;
    switch (command.id) {
      case SetFormulaCalculationStartMutation.id:
        this.computing = true;
        this.triggeredAt = 0;
        return;
      case SetFormulaCalculationNotificationMutation.id: {
        const state = params.functionsExecutedState;
        if (state !== undefined && state !== null) this.calculated(state);
        return;
      }
      case SetRangeValuesMutation.id:
        if (!options?.onlyLocal && !STYLE_COMMAND.test(params.trigger ?? "")) this.edited(params);
        return;
      case SetSelectionsOperation.id:
        if (!DRAGGING.includes(params.type)) this.tell("selection", this.selection());
        return;
      case SetWorksheetActiveOperation.id:
        this.tell("selection", this.selection());
        return;
      default:
        if (STRUCTURE.test(command.id)) for (const listener of this.structureListeners) listener();
    }
  }

  private edited(params: Facade): void {
    this.triggeredAt = performance.now();
    if (this.computing)
      void this.book.commands.executeCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
    let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
    for (const [row, cells] of Object.entries(params.cellValue ?? {}))
      for (const col of Object.keys(cells ?? {})) {
        top = Math.min(top, Number(row));
        bottom = Math.max(bottom, Number(row));
        left = Math.min(left, Number(col));
        right = Math.max(right, Number(col));
      }
    if (right < 0) return;
    this.tell("change", {
      sheet: params.subUnitId,
      row: top,
      col: left,
      rows: bottom - top + 1,
      cols: right - left + 1,
    });
  }

  private tell(event: EventName, area: Area): void {
    for (const listener of this.areaListeners[event]) listener(area);
  }

  private calculated(state: number): void {
    this.computing = false;
    const { running } = this;
    this.running = [];
    if (state === STOPPED) this.wanted.push(...running);
    else for (const listener of this.passListeners) listener();
    this.pump();
  }

  private pump(): void {
    if (this.computing || (this.wanted.length === 0 && !this.forced)) return;
    const forced = this.forced;
    this.forced = false;
    this.running = this.wanted.splice(0);
    const dirtyRanges = this.running.map((site) => ({
      unitId: this.book.unit,
      sheetId: site.sheet,
      range: { startRow: site.row, endRow: site.row, startColumn: site.col, endColumn: site.col },
    }));
    void this.book.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        commands: [],
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: forced,
      },
      { onlyLocal: true },
    );
  }
}
