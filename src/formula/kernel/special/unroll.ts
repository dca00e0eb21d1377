import { argument, type Call, type Expression, targetOf } from "../../language/expression";
import { has, LOOKUP, reducers, shifts } from "../../language/operations";
import type { Binding } from "../../program/binding";
import { groups } from "../../program/groups";
import { lagOf } from "../../program/inputs";
import { itemOf, type Program, type Resolved } from "../../program/program";
import type { Step } from "../../program/schedule";
import { RunningPowers } from "./powers";
import { Simplifier } from "./simplify";
import { isConstant, type Term, type Value, Values } from "./values";

/** A number in each period, the first period first; a line that is one number has one. */
export type Row = readonly Value[];

/** What lines and inputs are before any trial: one number, one a period, or the entries of a table. */
export type Known = (id: string) => Float64Array;

/** Where a formula is read: the period (-1 outside of all), and the step in which that is. */
interface Place {
  readonly period: number;
  readonly step: number;
}

/**
 * Every line of a program in every period, as far as it is known before the trials: the fixed inputs are numbers, and so is all
 * that follows from them.
 */
export class Unrolled {
  readonly values = new Values();
  readonly periods: number;
  /** What a cell is computed from, by row and period. */
  readonly cells = new Map<string, (Value | undefined)[]>();
  /** Powers that grow from period to period, beside the lines of their step. */
  readonly powers: RunningPowers;
  private readonly simplifier = new Simplifier(this.values);
  private readonly rows = new Map<string, Row>();
  private readonly stepOfLine = new Map<string, number>();
  /** Expressions that are the same in every period, once they are read. */
  private readonly steady = new Map<Expression, Value>();
  private readonly reads = new WeakMap<Expression, boolean>();

  /** `program` is bound, and `steps` are those of its lines that vary; the others are what they are in `known`. */
  constructor(
    private readonly program: Program,
    private readonly steps: readonly Step[],
    private readonly binding: Binding,
    private readonly known: Known,
  ) {
    for (const [k, { lines }] of steps.entries()) for (const { id } of lines) this.stepOfLine.set(id, k);
    this.periods = known(program.periods)[0] ?? Number.NaN;
    this.powers = new RunningPowers(this.values, this.cells, this.periods);
    for (const item of program.items.values()) if (!item.expression) this.rows.set(item.id, this.given(item));
    const lines = steps.flatMap((step) => step.lines);
    const byId = new Map(lines.map((line) => [line.id, line]));
    const needs = (id: string): string[] =>
      (byId.get(id)?.dependencies ?? []).flatMap((d) => (byId.has(d.id) ? d.id : []));
    const order = new Map(lines.map((line, k) => [line.id, k]));
    const place = (id: string): number => order.get(id) ?? 0;
    for (const group of groups(byId.keys(), needs))
      this.read(group.sort((a, b) => place(a) - place(b)).flatMap((id) => byId.get(id) ?? []));
  }

  /** A line or an input in all periods, or its one number. */
  row(id: string): Row {
    const found = this.rows.get(id) ?? Array.from(this.known(id), (value) => this.values.constant(value));
    this.rows.set(id, found);
    return found;
  }

  /** The step that computes a row; one that is given is there before all. */
  stepOf(row: string): number {
    return this.stepOfLine.get(row) ?? this.powers.rows.get(row) ?? -1;
  }

  /** Inputs, tables and profiles: numbers where they are fixed, places in what a trial is given where they vary. */
  private given({ id, item, shape }: Resolved): Value[] {
    const { values } = this;
    const vary = this.binding.has(id);
    if (!vary || (item.kind === "input" && shape !== "series"))
      return vary ? [values.input(id)] : Array.from(this.known(id), (value) => values.constant(value));
    // a gap of a table stays one
    return Array.from(this.known(id), (value, k) =>
      Number.isNaN(value) ? values.constant(value) : values.entry(id, k),
    );
  }

  /** Reads lines that need each other, or one alone. */
  private read(lines: readonly Resolved[]): void {
    const [first] = lines;
    if (!first) return;
    const step = this.stepOf(first.id);
    if (first.shape !== "series") {
      if (first.expression) this.rows.set(first.id, [this.number(first.expression, { period: -1, step })]);
      return;
    }
    const direction = this.steps[step]?.direction;
    const order = Array.from({ length: this.periods }, (_, k) => (direction === "backward" ? this.periods - 1 - k : k));
    const alone = lines.length === 1 && !first.dependencies.some(({ id }) => id === first.id);
    if (alone) {
      this.readAlone(first, order, step);
      return;
    }
    const rows = lines.map(({ id }): Value[] => {
      const row: Value[] = new Array(this.periods);
      this.rows.set(id, row);
      return row;
    });
    for (const period of order)
      for (const [k, { id, expression }] of lines.entries()) {
        const row = rows[k];
        if (!row || !expression) continue;
        const value = this.number(expression, { period, step });
        // whether the next period has the same number is not known yet; one that is handed on is each period's own
        const handedOn = value.kind === "cell" && value.period !== period;
        row[period] = isPlain(value) && !handedOn ? value : this.inCell(id, period, value, step);
      }
  }

  /** What is the same number in several periods stays one; any other is a cell of the row. */
  private readAlone({ id, expression }: Resolved, order: readonly number[], step: number): void {
    if (!expression) return;
    const row: Value[] = new Array(this.periods);
    this.rows.set(id, row);
    const count = new Map<Value, number>();
    for (const period of order) {
      const value = this.number(expression, { period, step });
      row[period] = value;
      count.set(value, (count.get(value) ?? 0) + 1);
    }
    for (const [period, value] of row.entries())
      if (!isPlain(value) && (value.periodic || count.get(value) === 1))
        row[period] = this.inCell(id, period, value, step);
  }

  private inCell(row: string, period: number, value: Value, step: number): Value {
    const own = this.cells.get(row) ?? new Array(this.periods);
    this.cells.set(row, own);
    own[period] = value;
    return this.values.cell(row, period, step);
  }

  private number(e: Expression, place: Place): Value {
    if (e.kind === "number") return this.values.constant(e.value);
    if (e.kind === "name") return this.named(e.id, place.period);
    if (place.period < 0 || this.readsPeriod(e)) return this.inPeriod(e, place);
    const known = this.steady.get(e) ?? this.inPeriod(e, place);
    this.steady.set(e, known);
    return known;
  }

  private inPeriod(e: Call, place: Place): Value {
    if (has(reducers, e.fn)) return this.reduced(e);
    if (has(shifts, e.fn)) return this.shifted(e, place);
    if (e.fn === LOOKUP) return this.lookup(e, place);
    if (e.fn === "IF") {
      const when = this.number(argument(e, 0), place);
      if (isConstant(when)) return this.number(argument(e, when.value !== 0 ? 1 : 2), place);
    }
    const args = e.args.map((arg) => this.number(arg, place));
    const [base, exponent] = args;
    if (
      e.fn === "^" &&
      place.period >= 0 &&
      base &&
      exponent &&
      !base.periodic &&
      !isConstant(base) &&
      isConstant(exponent)
    ) {
      const running = this.powers.at(base, exponent.value, place.period, place.step, this.steps[place.step]?.direction);
      if (running) return running;
    }
    return this.simplifier.call(e.fn, args);
  }

  private named(id: string, period: number): Value {
    if (id === "t") return this.values.constant(period);
    if (id === "periods") return this.values.constant(this.periods);
    const row = this.row(id);
    const value = row[itemOf(this.program, id).shape === "series" ? period : 0];
    if (!value) throw new RangeError(`'${id}' is read before it is known in period ${period}`);
    return value;
  }

  private shifted(e: Call, place: Place): Value {
    const lag = this.number(argument(e, 2), place);
    const from = place.period + (shifts[e.fn] ?? 0) * lagOf(isConstant(lag) ? lag.value : Number.NaN);
    return from >= 0 && from < this.periods ? this.named(targetOf(e), from) : this.number(argument(e, 1), place);
  }

  private lookup(e: Call, place: Place): Value {
    const { id, item, shape } = itemOf(this.program, targetOf(e));
    const at = this.number(argument(e, 1), place);
    const outside = (): Value => this.number(argument(e, 2), place);
    const first = item.kind === "table" ? item.first : 0;
    const isRow = shape === "series";
    if (!isConstant(at)) {
      const of = isRow ? ({ kind: "row", id } as const) : ({ kind: "table", id, first } as const);
      return this.values.lookup(of, at, outside(), isRow ? this.stepOf(id) + 1 : 0);
    }
    const found = at.value >= first ? this.row(id)[Math.floor(at.value) - first] : undefined;
    if (found === undefined || (!isRow && isConstant(found) && Number.isNaN(found.value))) return outside();
    if (found.kind !== "cell" || this.readsPeriod(argument(e, 1))) return found;
    return this.stepOf(id) < place.step ? this.values.finished(found) : found;
  }

  private reduced(e: Call): Value {
    const id = targetOf(e);
    const flags = e.args[1]?.kind === "name" ? e.args[1].id : undefined;
    const row = this.row(id);
    const flagRow = flags === undefined ? undefined : this.row(flags);
    const terms = new Map<number, Term>();
    let start: Value | undefined;
    const after = Math.max(this.stepOf(id), flags === undefined ? -1 : this.stepOf(flags)) + 1;
    const combining = COMBINING[e.fn] ?? "";
    const zero = this.values.constant(0);
    for (const [t, value] of row.entries()) {
      const flag = flagRow?.[t];
      if (flag && isConstant(flag)) {
        if (flag.value === 0) continue;
      } else if (flag) {
        terms.set(t, { value, flag });
        continue;
      }
      if (value.periodic) terms.set(t, { value, flag: undefined });
      else start = start === undefined ? value : this.simplifier.call(combining, [start, value]);
    }
    if (terms.size === 0) return start ?? this.values.constant(e.fn === "TOTAL" ? 0 : Number.NaN);
    const begin = start ?? this.values.constant(NOTHING[e.fn] ?? 0);
    const done = Math.max(after, begin.after);
    const key = `${id} ${flags ?? ""}`;
    const all = this.values.reduced(`${e.fn} ${key}`, { fn: combining, start: begin, terms }, done);
    const certain = start !== undefined || [...terms.values()].some(({ flag }) => flag === undefined);
    if (e.fn === "TOTAL" || certain) return all;
    // of no period at all an extreme is none
    const flagged = new Map(
      [...terms].map(([t, { flag }]) => [t, { value: this.values.call("<>", flag ?? zero, zero), flag: undefined }]),
    );
    const any = this.values.reduced(`any ${key}`, { fn: "MAX", start: zero, terms: flagged }, after);
    return this.simplifier.call("IF", [any, all, this.values.constant(Number.NaN)]);
  }

  /** Whether a formula may differ between periods. */
  private readsPeriod(e: Expression): boolean {
    const known = this.reads.get(e);
    if (known !== undefined) return known;
    let found = false;
    // what a reducer takes together, and what AT finds at one place, is the same in every period
    const look = (part: Expression): void => {
      if (part.kind === "name") found ||= part.id === "t" || this.program.items.get(part.id)?.shape === "series";
      if (part.kind !== "call" || has(reducers, part.fn)) return;
      if (has(shifts, part.fn)) found = true;
      for (const arg of part.fn === LOOKUP ? part.args.slice(1) : part.args) look(arg);
    };
    look(e);
    this.reads.set(e, found);
    return found;
  }
}

/** What is no computation of its own. */
const isPlain = ({ kind }: Value): boolean =>
  kind === "constant" ||
  kind === "input" ||
  kind === "entry" ||
  kind === "cell" ||
  kind === "finished" ||
  kind === "reduced";

/** The operation by which a reducer takes numbers together, and what it gives of none of them. */
const COMBINING: Readonly<Record<string, string>> = { TOTAL: "+", LOWEST: "MIN", HIGHEST: "MAX" };
const NOTHING: Readonly<Record<string, number>> = {
  TOTAL: 0,
  LOWEST: Number.POSITIVE_INFINITY,
  HIGHEST: Number.NEGATIVE_INFINITY,
};
