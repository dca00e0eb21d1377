import type { Step } from "../../program/schedule";
import { constant, load, type Node, rowAt } from "../ir";
import type { Unrolled } from "./unroll";
import { type Cell, isConstant, partsOf, type Reduction, type Value } from "./values";

/** The step of rows that are given: before all others. */
export const GIVEN = -1;

/** What has to be computed for some lines, and where it is kept until it is read. */
export class Live {
  /** Rows that are read in the period after their own, in the order of computing. */
  readonly carried = new Set<string>();
  /** Numbers that are the same in every period and stand before the loops that read them, in the order of making. */
  readonly named: readonly Value[];
  private readonly names: ReadonlySet<Value>;
  private readonly cells = new Map<string, Set<number>>();
  /** Rows that are wanted in every period. */
  private readonly whole = new Set<string>();
  private readonly reductions = new Map<number, Reduction[]>();
  /** In how many periods a number that is the same in all of them is read, and the last of these. */
  private readonly readings = new Map<Value, { count: number; last: number }>();

  constructor(
    private readonly unrolled: Unrolled,
    private readonly steps: readonly Step[],
    kept: { readonly numbers: readonly string[]; readonly rows: readonly string[] },
  ) {
    const wanted = kept.numbers.flatMap((id) => unrolled.row(id));
    const seen = new Set<Value>();
    const open: Value[] = [...wanted];
    const want = (row: string): void => {
      if (this.whole.has(row)) return;
      this.whole.add(row);
      for (let t = 0; t < unrolled.periods; t++) open.push(this.wholeValue(row, t));
    };
    for (const row of kept.rows) want(row);
    for (let value = open.pop(); value; value = open.pop()) {
      if (seen.has(value)) continue;
      seen.add(value);
      open.push(...partsOf(value));
      if (value.kind === "cell") open.push(...this.cell(value));
      if (value.kind === "lookup" && value.of.kind === "row") want(value.of.id);
      if (value.kind === "reduced") {
        const step = value.after - 1;
        this.reductions.set(step, [...(this.reductions.get(step) ?? []), value]);
      }
    }
    this.lookAtPeriods();
    this.names = this.namesOf(seen, wanted);
    this.named = [...this.names].sort((a, b) => a.id - b.id);
  }

  /** What a row computes in a period; undefined where nobody needs it. */
  computed(row: string, t: number): Value | undefined {
    if (this.whole.has(row)) return this.wholeValue(row, t);
    return this.cells.get(row)?.has(t) ? this.unrolled.cells.get(row)?.[t] : undefined;
  }

  reductionsIn = (step: number): readonly Reduction[] => this.reductions.get(step) ?? [];

  isNamed = (value: Value): boolean => this.names.has(value);

  nameOf = ({ id }: Value): string => `v${id}`;

  isJustBefore(at: number, period: number, step: number): boolean {
    return at === period - (this.steps[step]?.direction === "backward" ? -1 : 1);
  }

  /** A number that is read from memory as it stands. */
  leaf(value: Value): Node {
    if (value.kind === "constant") return constant(value.value);
    if (value.kind === "input") return load({ kind: "input", id: value.key });
    if (value.kind === "finished") return load(rowAt(value.cell.row, constant(value.cell.period)));
    if (value.kind !== "entry") throw new RangeError(`a number that is '${value.kind}' has no place in memory`);
    return entryAt(value.table, constant(value.place));
  }

  /** Marks a cell as needed; gives what it is computed from. */
  private cell({ row, period }: Cell): readonly Value[] {
    const periods = this.cells.get(row) ?? new Set();
    this.cells.set(row, periods.add(period));
    const value = this.unrolled.cells.get(row)?.[period];
    return value ? [value] : [];
  }

  private wholeValue(row: string, t: number): Value {
    const computed = this.unrolled.cells.get(row)?.[t];
    const value = computed ?? this.unrolled.row(row)[t];
    if (!value) throw new RangeError(`'${row}' has nothing in period ${t}`);
    return value;
  }

  /** Goes through all that is computed period by period. */
  private lookAtPeriods(): void {
    const rows = new Set([...this.cells.keys(), ...this.whole]);
    for (const row of rows)
      for (let t = 0; t < this.unrolled.periods; t++) {
        const value = this.computed(row, t);
        if (value) this.look(value, this.unrolled.stepOf(row), t);
      }
    for (const [step, reductions] of this.reductions)
      for (const { terms } of reductions)
        for (const [t, { value, flag }] of terms) {
          this.look(value, step, t);
          if (flag) this.look(flag, step, t);
        }
  }

  private look(value: Value, step: number, t: number): void {
    if (value.kind === "cell") {
      const sameStep = this.unrolled.stepOf(value.row) === step;
      if (sameStep && this.isJustBefore(value.period, t, step)) this.carried.add(value.row);
      return;
    }
    if (isConstant(value)) return;
    if (!value.periodic) {
      const moment = step * this.unrolled.periods + t;
      const readings = this.readings.get(value) ?? { count: 0, last: Number.NaN };
      if (readings.last === moment) return;
      this.readings.set(value, { count: readings.count + 1, last: moment });
      if (value.kind === "reduced") return;
    }
    if (value.kind === "call" || value.kind === "lookup") for (const part of partsOf(value)) this.look(part, step, t);
  }

  /** What is read in several periods, what is asked for, what reductions start with, and all that these are made of. */
  private namesOf(seen: ReadonlySet<Value>, wanted: readonly Value[]): ReadonlySet<Value> {
    const names = new Set<Value>();
    const name = (value: Value): void => {
      if (isConstant(value) || value.kind === "cell" || names.has(value)) return;
      names.add(value);
      if (value.kind === "reduced") name(value.start);
      else if (value.kind !== "finished") partsOf(value).forEach(name);
    };
    for (const value of wanted) name(value);
    for (const value of seen) {
      if (value.kind === "reduced") name(value);
      if ((this.readings.get(value)?.count ?? 0) > 1) name(value);
    }
    return names;
  }
}

/** An entry of a table by its place, counted from 0. */
export const entryAt = (table: string, place: Node): Node => ({
  kind: "lookup",
  of: { kind: "table", id: table, first: 0 },
  place,
  outside: constant(Number.NaN),
});
