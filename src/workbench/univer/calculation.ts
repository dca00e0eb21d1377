/**
 * When the formula engine runs. Univer's usual trigger waits 100 ms, which would be paid at every link of a chain of worksheet
 * functions; results therefore start the engine directly. Faults of the grid are met here: an edit made while the engine runs is
 * overwritten by the old result, so every edit stops the engine; a run that begins before another has ended takes its data and
 * forgets that it was stopped, so it waits; a run that was stopped says so before it has ended, and only then ends; and the
 * selection event misses moves by the name box, so the operation behind it is watched. Parameters of commands are untyped where
 * the grid's packages do not export their types.
 */
import { CustomCommandExecutionError, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import {
  FormulaExecuteStageType,
  IFunctionService,
  LexerTreeBuilder,
  RemoveSuperTableMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { Area, NameInfo, Site } from "../grid/grid";
import type { Book, Facade } from "./book";

type Listener<T> = (value: T) => void;
type EventName = "selection" | "change";

const STRUCTURE =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|insert-sheet|remove-sheet|insert-range|delete-range)/;
const STYLE_COMMAND = /style|border|format|merge/i;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
const DRAGGING = [0, 1];
/** State of a calculation that an edit has stopped. */
const STOPPED = 1;
/** What the engine is asked to calculate; what each part holds is the engine's own. */
type Request = Readonly<Record<string, unknown>>;
const NOTHING: Request = {
  commands: [],
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  forceCalculation: false,
};
/** A run of which nothing was heard for so long has failed: the next one does not wait for it. */
const SILENT_MS = 10_000;

/** While a batch is being done, the engine looks so often whether it may begin. */
const BATCH_MS = 50;
/** So many names that have changed at once are too many to compare each with each formula. */
const MANY_NAMES = 20;

export class Calculation {
  private readonly areaListeners: Record<EventName, Listener<Area>[]> = { selection: [], change: [] };
  private readonly structureListeners: (() => void)[] = [];
  private readonly passListeners: ((complete: boolean) => void)[] = [];
  private computing = false;
  private heardAt = 0; // when the engine last told of its run
  private wanted: Request[] = []; // asked for while the engine was busy
  private running: Request[] = []; // what the run was asked for, so that it can be asked again when the run is stopped
  private begun: Request | null = null;
  private stopped = false;
  private ending = false;
  private left = false; // the run is of the workbook that was open before
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heldUntil = 0; // more is about to be written
  private heldAtLeastUntil = 0;
  private awaited = 0; // so many wait for results: no more is held than has to be

  constructor(
    private readonly book: Book,
    private readonly selection: () => Area,
    private readonly names: () => readonly NameInfo[],
    /** Whether a batch of the add-in is being done. */
    private readonly writing: () => boolean,
  ) {
    // the page says by itself that the engine calculates; the grid's bar has no words and styles that the page refuses
    (TriggerCalculationController.prototype as Facade)._emitProgress = () => undefined;
    book.commands.beforeCommandExecuted((command) => this.wait(command));
    book.commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  on(event: EventName, listener: Listener<Area>): void {
    this.areaListeners[event].push(listener);
  }
  /** Rows, columns or sheets were inserted, removed or moved. */
  onStructure(listener: () => void): void {
    this.structureListeners.push(listener);
  }
  /** A calculation has ended: complete, or stopped by an edit. */
  onPassEnd(listener: (complete: boolean) => void): void {
    this.passListeners.push(listener);
  }
  get busy(): boolean {
    return this.computing && performance.now() - this.heardAt < SILENT_MS;
  }

  /** Whether edits wait for the grid's own trigger. */
  private get triggered(): boolean {
    const trigger: Facade = this.book.injector.get(TriggerCalculationController);
    return trigger._waitingCommandQueue.length > 0;
  }

  recalculate(sites: readonly Site[]): void {
    this.again(sites);
    this.pump();
  }
  /** Of a pass that has just ended: these are calculated next. */
  again(sites: readonly Site[]): void {
    if (sites.length > 0) this.wanted.push({ dirtyRanges: this.ranges(sites) });
  }
  private ranges(sites: readonly Site[]): readonly Request[] {
    return sites.map(({ sheet, row, col }) => ({
      unitId: this.book.unit,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: col, endColumn: col },
    }));
  }
  /**
   * Many cells are being written, a batch after the other: the engine begins when no more have come for a while, or when results
   * are asked for, but not before `least`.
   */
  hold(ms: number, least = 0): void {
    this.heldUntil = performance.now() + ms;
    this.heldAtLeastUntil = performance.now() + least;
  }
  calculate(full: boolean): void {
    if (full) for (const listener of this.structureListeners) listener();
    this.wanted.push({ forceCalculation: true });
    this.pump();
  }
  async settled(): Promise<void> {
    this.heldUntil = 0;
    this.awaited++;
    const since = performance.now();
    const waiting = (): boolean =>
      this.busy || this.wanted.length > 0 || (this.triggered && performance.now() - since < SILENT_MS);
    while (waiting()) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      this.pump();
    }
    this.awaited--;
  }
  /**
   * The workbook is being replaced: nothing that was asked of the old one matters. A run that has begun goes on for a while in the
   * engine, which has one store for all runs: what the new workbook asks waits until that run has ended.
   */
  forget(): void {
    this.wanted = [];
    this.running = [];
    this.left = this.computing;
    if (this.computing) this.stop();
  }

  /** Before a command: a run asked for while another has not ended is put off until it has. */
  private wait(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationStartMutation.id || this.book.opening) return;
    if (command.params === this.begun) return;
    if (this.busy || this.held > 0) {
      this.wanted.push({ ...command.params });
      this.pump();
      throw new CustomCommandExecutionError("the engine runs");
    }
    Object.assign(command.params ?? {}, this.withNames({ ...command.params }));
    this.begin([{ ...command.params }]);
  }

  /**
   * The engine compares each name that has changed with each formula of the workbook. Where many have, it forgets instead what it has
   * read, and calculates the cells whose formulas say one of them.
   */
  private withNames(request: Request): Request {
    const { unit, formulaData, injector } = this.book;
    const dirty: Facade = request.dirtyDefinedNameMap ?? {};
    const changed = new Set(Object.keys(dirty[unit] ?? {}).map((name) => name.toLowerCase()));
    if (changed.size < MANY_NAMES) return request;
    const says = (formula: string): boolean => {
      for (const [word] of formula.matchAll(WORD)) if (changed.has(word.toLowerCase())) return true;
      return false;
    };
    // a name that says one of them has changed too
    for (let before = 0; before < changed.size; ) {
      before = changed.size;
      for (const { name, ref } of this.names()) if (says(ref)) changed.add(name.toLowerCase());
    }
    injector.get(LexerTreeBuilder).dispose();
    injector.get(IFunctionService).deleteFormulaAstCacheKey("");
    const sites: Site[] = [];
    for (const [sheet, lines] of Object.entries<Facade>(formulaData.getFormulaData()[unit] ?? {}))
      for (const [row, line] of Object.entries<Facade>(lines ?? {}))
        for (const [col, item] of Object.entries<Facade>(line ?? {}))
          if (says(String(item?.f ?? ""))) sites.push({ sheet, row: Number(row), col: Number(col) });
    return { ...together(request, { dirtyRanges: this.ranges(sites) }), dirtyDefinedNameMap: { ...dirty, [unit]: {} } };
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.book.opening) return;
    const params: Facade = command.params;
    switch (command.id) {
      case SetFormulaCalculationNotificationMutation.id: {
        this.heardAt = performance.now();
        if (params.stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.ending = true;
        const state = params.functionsExecutedState;
        if (state === STOPPED) this.stopped = true;
        if (state !== undefined && state !== null && this.ending) this.ended();
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
      case SetSuperTableMutation.id:
      case RemoveSuperTableMutation.id:
        this.reread();
        return;
      default:
        if (STRUCTURE.test(command.id)) for (const listener of this.structureListeners) listener();
    }
  }

  /**
   * A table has come, gone, grown or got another name: formulas are read anew. The engine does so only for those that name the
   * table themselves, and only once.
   */
  private reread(): void {
    const { unit, injector } = this.book;
    injector.get(IFunctionService).deleteFormulaAstCacheKey(unit);
    // the engine looks for a name as it is written
    const written = this.names().flatMap(({ name, ref }) =>
      [name, name.toLowerCase(), name.toUpperCase()].map((way) => [way, ref] as const),
    );
    this.wanted.push({
      dirtyDefinedNameMap: { [unit]: Object.fromEntries(written) },
      clearDependencyTreeCache: { [unit]: Object.fromEntries(this.book.sheetIds().map((id) => [id, "1"])) },
      forceCalculation: true,
    });
    this.pump();
  }

  private edited(params: Facade): void {
    if (this.computing) this.stop();
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

  private get held(): number {
    if (this.awaited > 0) return Math.max(0, this.heldAtLeastUntil - performance.now());
    return Math.max(this.writing() ? BATCH_MS : 0, this.heldUntil - performance.now());
  }

  private stop(): void {
    void this.book.commands.executeCommand(SetFormulaCalculationStopMutation.id, {}, { onlyLocal: true });
  }

  private tell(event: EventName, area: Area): void {
    for (const listener of this.areaListeners[event]) listener(area);
  }

  private begin(requests: Request[]): void {
    this.computing = true;
    this.heardAt = performance.now();
    this.running = requests;
    this.stopped = false;
    this.ending = false;
    this.left = false;
  }

  private ended(): void {
    const complete = !this.stopped;
    if (!complete) this.wanted.unshift(...this.running);
    this.computing = false;
    this.running = [];
    this.ending = false;
    if (!this.left) for (const listener of this.passListeners) listener(complete);
    this.pump();
  }

  private pump(): void {
    clearTimeout(this.retry);
    if (this.wanted.length === 0) return;
    if (this.busy || this.held > 0) {
      // should the run have failed
      this.retry = setTimeout(() => this.pump(), this.busy ? SILENT_MS : this.held);
      return;
    }
    this.begin(this.wanted.splice(0));
    const all: Facade = this.running.reduce(together, NOTHING);
    const begun = this.withNames(all);
    this.begun = begun;
    void this.book.commands.executeCommand(SetFormulaCalculationStartMutation.id, begun, { onlyLocal: true });
  }
}

const isObject = (value: unknown): value is Request => typeof value === "object" && value !== null;

/** One request that asks for what two ask for: lists follow each other, maps are joined. */
function together(one: Request, other: Request): Request {
  const all: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = all[key];
    if (Array.isArray(known) && Array.isArray(value)) all[key] = [...known, ...value];
    else if (isObject(known) && isObject(value)) all[key] = together(known, value);
    else all[key] = value || known;
  }
  return all;
}
