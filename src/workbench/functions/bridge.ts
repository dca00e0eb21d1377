/**
 * Worksheet functions over the protocol. The formula engine calls `evaluate` and must have an answer at once; the add-in answers
 * later. A cell therefore shows #BUSY! first, and is calculated again when the result is here.
 */

import { text } from "../../messages/text";
import { cellAddress, contains, sheetReference } from "../grid/address";
import type { Area, Site } from "../grid/grid";
import type { Tables } from "../protocol/kit";
import { CATEGORY, type Entry, INVOCATION } from "../protocol/messages";
import { type Calls, callsOf } from "./arguments";
import { MOST_BYTES } from "./carried";
import type { FunctionMetadata, Metadata } from "./metadata";
import { answerOf, type ResultEntry } from "./results";
import {
  type Answer,
  type Argument,
  BUSY,
  type CellError,
  isError,
  isMatrix,
  type Matrix,
  Refusal,
  type Value,
} from "./values";

/** What the bridge needs from the formula engine. */
export interface Engine {
  define(name: string, meta: FunctionMetadata, evaluate: (args: Argument[], at: Site) => Value | Matrix): void;
  recalculate(sites: readonly Site[]): void;
  formulaAt(at: Site): string;
  sheetName(id: string): string;
  /** Shows a cell's number in this format unless the cell has one of its own. */
  suggestFormat(at: Site, pattern: string): void;
  /** A calculation has ended, complete or stopped by an edit. */
  onPassEnd(listener: () => void): void;
}

interface Call {
  readonly id: number;
  readonly key: string;
  readonly at: Site;
  readonly name: string;
  /** What the cell said when the call was made. */
  readonly formula: string;
  readonly streaming: boolean;
  readonly cancelable: boolean;
  /** The calculation in which a formula last made this call. */
  pass: number;
  settled: boolean;
  answer: Answer;
}

const FLAG = { cancelable: 1, streaming: 2, allowErrors: 4 } as const;
/** Of the runtime: 1 slices large results, 2 sends results every 200 ms instead of 500, 3 times calls, 4 backs off at most 2 s. */
const FEATURES = [1, 2, 3, 4];

const sizeOf = (message: string): number => new TextEncoder().encode(message).length;

/** Whether a formula calls a function; a text that names it does not. */
const callsByName = (formula: string, name: string): boolean =>
  formula
    .toUpperCase()
    .replace(/"[^"]*"|'[^']*'/g, "")
    .replace(/\s+/g, "")
    .includes(`${name}(`);

const cellKey = (at: Site): string => `${at.sheet}!${at.row},${at.col}`;

export class FunctionBridge {
  readonly stats = { invoked: 0, canceled: 0, results: 0 };
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly byCell = new Map<string, Set<Call>>();
  private readonly messages = new Map<string, string>();
  private outbox: Entry[] = [];
  private evaluated = new Set<string>();
  private created: Call[] = [];
  private ready = false; // the add-in's runtime listens and its functions are known to it
  private starts = 0;
  private pass = 1;
  private nextId = 1;

  constructor(
    private readonly engine: Engine,
    private readonly emit: (entries: readonly Entry[]) => void,
    /** The add-in's page and its scripts have run. */
    private readonly loaded: () => Promise<void>,
    /** What an empty cell is to a function. */
    private readonly emptyCell: null | 0 = null,
  ) {
    engine.onPassEnd(() => this.endPass());
  }

  register(namespace: string, metadata: Metadata): void {
    for (const meta of metadata.functions) {
      const name = `${namespace}.${meta.name}`.toUpperCase();
      const allowErrors = metadata.allowErrorForDataTypeAny ?? false;
      this.engine.define(name, meta, (args, at) => this.evaluate(name, meta, allowErrors, args, at));
    }
  }

  /** The text of the error behind a cell, if the add-in or the host gave one. */
  messageAt(at: Site): string | undefined {
    return this.messages.get(cellKey(at));
  }
  /** Calls whose results are remembered or awaited. */
  get live(): number {
    return this.calls.size;
  }

  /** What office.js calls on the host's CustomFunctions object. */
  tables(): Tables {
    return {
      CustomFunctions: {
        call: {
          _SetOsfControlContainerReadyForCustomFunctions: () => void this.listen(),
          _GetEnabledFeatures: () => FEATURES,
          SetInvocationArrayResults: (_: unknown, results: readonly ResultEntry[]) => this.receive(results),
        },
      },
    };
  }

  /** Cells were changed by hand or by the add-in: calls whose formula is gone are cancelled. */
  changed(area: Area): void {
    for (const call of [...this.calls.values()])
      if (contains(area, call.at) && !this.stillCalled(call)) this.drop(call);
    this.flush();
  }

  /**
   * The runtime listens. It does not wait for the script that tells it of the functions, and a function it does not know yet is an
   * error in its cell for good; so the calls wait.
   */
  private async listen(): Promise<void> {
    const start = this.starts;
    await this.loaded();
    if (start !== this.starts) return;
    this.ready = true;
    setTimeout(() => this.flush());
  }

  /** The pane starts or starts again: its runtime knows none of the calls made so far. */
  restarted(): void {
    this.starts++;
    this.ready = false;
    this.outbox = [];
    for (const map of [this.calls, this.byId, this.byCell, this.messages]) map.clear();
  }

  /** Forgets every result, as Excel does on a full calculation and when rows or columns move. */
  reset(): void {
    for (const call of [...this.calls.values()]) this.drop(call);
    this.flush();
  }

  private evaluate(
    name: string,
    meta: FunctionMetadata,
    allowErrors: boolean,
    args: readonly Argument[],
    at: Site,
  ): Value | Matrix {
    this.evaluated.add(cellKey(at));
    this.messages.delete(cellKey(at));
    const refuse = (thrown: unknown): CellError => {
      const cell = thrown instanceof Refusal ? thrown.cell : { error: "#VALUE!", message: String(thrown) };
      return this.fail(at, name, cell);
    };
    let calls: Calls;
    try {
      calls = callsOf(meta, args, { allowErrors, emptyCell: this.emptyCell });
    } catch (thrown) {
      return refuse(thrown);
    }
    const addresses = meta.options?.requiresParameterAddresses ? args.map((a) => a.address ?? "") : null;
    const one = (row: number, col: number): Value | Matrix => {
      let values: unknown[];
      try {
        values = calls.arguments(row, col);
      } catch (thrown) {
        return refuse(thrown);
      }
      return this.answerTo(name, meta, allowErrors, values, addresses, at);
    };
    if (!calls.lifted) {
      const value = one(0, 0);
      if (isError(value)) return this.fail(at, name, value);
      if (isMatrix(value)) this.keepMessages(value, at, name);
      return value;
    }
    const spilled = Array.from({ length: calls.rows }, (_, row) =>
      Array.from({ length: calls.cols }, (_, col): Value => {
        const value = one(row, col);
        return isMatrix(value) ? { error: "#CALC!" } : value; // arrays do not nest
      }),
    );
    this.keepMessages(spilled, at, name);
    return spilled;
  }

  /** The remembered answer of a call, or #BUSY! while a new one is on its way. */
  private answerTo(
    name: string,
    meta: FunctionMetadata,
    allowErrors: boolean,
    values: readonly unknown[],
    addresses: readonly string[] | null,
    at: Site,
  ): Value | Matrix {
    const key = `${cellKey(at)}|${name}|${JSON.stringify(values)}`;
    let call = this.calls.get(key);
    if (!call) {
      const { stream = false, cancelable = false } = meta.options ?? {};
      call = {
        id: this.nextId++,
        key,
        at,
        name,
        formula: this.engine.formulaAt(at),
        streaming: stream,
        cancelable,
        pass: this.pass,
        settled: false,
        answer: { value: BUSY },
      };
      this.remember(call);
      const flags =
        (cancelable ? FLAG.cancelable : 0) | (stream ? FLAG.streaming : 0) | (allowErrors ? FLAG.allowErrors : 0);
      const address = `${sheetReference(this.engine.sheetName(at.sheet))}!${cellAddress(at.row, at.col)}`;
      const message = JSON.stringify([call.id, meta.id, values, address, flags, addresses]);
      this.outbox.push([CATEGORY.customFunction, INVOCATION.call, "", message, call.id]);
    }
    call.pass = this.pass;
    return call.answer.value;
  }

  private remember(call: Call): void {
    this.calls.set(call.key, call);
    this.byId.set(call.id, call);
    const cell = cellKey(call.at);
    this.byCell.set(cell, (this.byCell.get(cell) ?? new Set()).add(call));
    this.created.push(call);
    this.stats.invoked++;
  }

  /** Errors inside a spilled matrix keep their messages at the cells where they land. */
  private keepMessages(matrix: Matrix, at: Site, name: string): void {
    matrix.forEach((row, i) => {
      row.forEach((value, j) => {
        const site = { sheet: at.sheet, row: at.row + i, col: at.col + j };
        if (isError(value)) this.fail(site, name, value);
        else this.messages.delete(cellKey(site));
      });
    });
  }

  private fail(at: Site, name: string, error: CellError): CellError {
    if (error.message) this.messages.set(cellKey(at), `${name}: ${error.message}`);
    return error;
  }

  private receive(results: readonly ResultEntry[]): void {
    const sites: Site[] = [];
    for (const entry of results) {
      const call = this.byId.get(entry[0]);
      if (!call) continue; // cancelled meanwhile
      this.stats.results++;
      call.settled = true;
      call.answer = answerOf(entry);
      const { numberFormat } = call.answer;
      if (numberFormat !== undefined && this.isWholeFormula(call)) this.engine.suggestFormat(call.at, numberFormat);
      sites.push(call.at);
    }
    if (sites.length > 0) this.engine.recalculate(sites);
  }

  /** After a calculation: calls that an evaluated cell no longer makes (its arguments changed) are stale. */
  private endPass(): void {
    for (const cell of this.evaluated)
      for (const call of [...(this.byCell.get(cell) ?? [])]) if (call.pass < this.pass) this.drop(call);
    for (const call of this.created) // the cell may have been edited while the engine was busy
      if (this.calls.has(call.key) && !this.stillCalled(call)) this.drop(call);
    this.refuseTooMuch();
    this.evaluated = new Set();
    this.created = [];
    this.pass++;
    this.flush();
  }

  /** All calls of a calculation go to the add-in in one message, which Excel limits: beyond it none of them is made. */
  private refuseTooMuch(): void {
    const made = new Set<number | undefined>(this.created.map(({ id }) => id));
    const messages = this.outbox.filter(([, type, , , id]) => type === INVOCATION.call && made.has(id));
    const bytes = messages.reduce((sum, [, , , message]) => sum + sizeOf(message), 0);
    if (bytes <= MOST_BYTES) return;
    const inMegabytes = (size: number): number => Math.ceil(size / 1e5) / 10;
    const message = text("workbench.functions.tooMuch", { size: inMegabytes(bytes), most: inMegabytes(MOST_BYTES) });
    const refused = this.created.filter((call) => this.takeBack(call));
    for (const call of refused) {
      call.settled = true;
      call.answer = { value: { error: "#VALUE!", message } };
    }
    this.engine.recalculate(refused.map(({ at }) => at));
  }

  private stillCalled(call: Call): boolean {
    const formula = this.engine.formulaAt(call.at);
    return formula === call.formula && callsByName(formula, call.name);
  }
  private isWholeFormula(call: Call): boolean {
    const formula = this.engine.formulaAt(call.at).toUpperCase().trim();
    return formula.startsWith(`=${call.name}(`) && formula.endsWith(")");
  }

  private drop(call: Call): void {
    this.calls.delete(call.key);
    this.byId.delete(call.id);
    const cell = cellKey(call.at);
    const others = this.byCell.get(cell);
    others?.delete(call);
    if (!others?.size) {
      this.byCell.delete(cell);
      this.messages.delete(cell);
    }
    if (this.takeBack(call)) return;
    if (call.streaming || (call.cancelable && !call.settled)) {
      const message = JSON.stringify({ invocationId: call.id });
      this.outbox.push([CATEGORY.customFunction, INVOCATION.cancel, "", message, call.id]);
      this.stats.canceled++;
    }
  }

  /** A call that has not been sent is not made: the add-in may take up a call after its cancellation, and then for good. */
  private takeBack(call: Call): boolean {
    const unsent = this.outbox.findIndex(([, type, , , id]) => type === INVOCATION.call && id === call.id);
    if (unsent >= 0) this.outbox.splice(unsent, 1);
    return unsent >= 0;
  }

  private flush(): void {
    if (this.ready && this.outbox.length > 0) this.emit(this.outbox.splice(0));
  }
}
