import { kernel } from "../../model/generated/project";
import type { Plan } from "./plan";
import type { Chunk } from "./simulation";
import type { Disagreement, Reason, Told } from "./told";

/** Of how many trials, the first, rows are kept and drivers looked at: enough for bands over years, and for what drives a result. */
export const TOLD_TRIALS = 20_000;

/** A trial that has not come yet. */
const TO_COME = 0xffff;

/** What trials came to, however they come in. */
export class Results {
  /** How many trials there are so far. */
  done = 0;
  readonly reasons: readonly Reason[];
  readonly periods: number;
  /** Where the kernel made for the question was put aside. */
  readonly disagrees?: Disagreement;
  /** By trial 0 where it ran, 1 + the place of a reason where it was refused. */
  readonly refused: Uint16Array;
  readonly #lines: ReadonlyMap<string, Float64Array>;
  /** How many trials, of whatever number, have been refused for each reason. */
  readonly #refusals: Float64Array;
  /** No trial beyond has come: what there is of a line is not looked for further. */
  #reach = 0;

  constructor(
    readonly plan: Plan,
    { reasons, periods, disagrees }: Pick<Told, "reasons" | "periods" | "disagrees">,
  ) {
    this.reasons = reasons;
    this.periods = periods;
    if (disagrees) this.disagrees = disagrees;
    this.refused = new Uint16Array(plan.trials).fill(TO_COME);
    this.#refusals = new Float64Array(reasons.length);
    const few = Math.min(plan.trials, TOLD_TRIALS);
    this.#lines = new Map(
      plan.lines.map((line) => [
        line,
        isRow(line) ? new Float64Array(few * periods).fill(Number.NaN) : new Float64Array(plan.trials),
      ]),
    );
  }

  add({ first, count, results, refused }: Chunk): void {
    this.refused.set(refused, first);
    this.done += count;
    for (const place of refused) if (place !== 0) this.#refusals[place - 1] = (this.#refusals[place - 1] ?? 0) + 1;
    this.#reachTo(first, first + count);
    const told = Math.max(0, Math.min(count, TOLD_TRIALS - first));
    for (const [line, values] of results)
      if (!isRow(line)) this.#lines.get(line)?.set(values, first);
      else if (told > 0) this.#setRows(line, first, values.subarray(0, told * this.periods));
  }

  /** What lies between what came before and this has not come yet. */
  #reachTo(first: number, end: number): void {
    if (first > this.#reach)
      for (const [line, values] of this.#lines) if (!isRow(line)) values.fill(Number.NaN, this.#reach, first);
    this.#reach = Math.max(this.#reach, end);
  }

  /** Rows of some of the first trials. */
  addRows(first: number, rows: ReadonlyMap<string, Float64Array>): void {
    for (const [line, values] of rows) this.#setRows(line, first, values);
  }

  #setRows(line: string, first: number, values: Float64Array): void {
    this.#lines.get(line)?.set(values, first * this.periods);
  }

  /** A line that is one number, by trial; NaN where a trial was refused or has not come, and where a measure does not exist. */
  values(line: string): Float64Array {
    const values = this.#lines.get(line) ?? new Float64Array(0);
    return isRow(line) || this.#reach === this.plan.trials ? values : values.subarray(0, this.#reach);
  }

  /** How many trials ran. */
  get ranSoFar(): number {
    return this.done - this.#refusals.reduce((sum, count) => sum + count, 0);
  }

  /** Whether a trial has come and ran. */
  ran(trial: number): boolean {
    return this.refused[trial] === 0;
  }

  /** Refused trials by their reason, the most frequent first. */
  refusals(): readonly { readonly reason: Reason; readonly count: number }[] {
    return this.reasons
      .map((reason, k) => ({ reason, count: this.#refusals[k] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }
}

const rows: ReadonlySet<string> = new Set(kernel.layout.slots.flatMap(({ id, kind }) => (kind === "row" ? [id] : [])));

/** Whether a line has a number in each period. */
export const isRow = (line: string): boolean => rows.has(line);
