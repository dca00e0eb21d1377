import { entryValues } from "../../formula/program/inputs";
import { kernel } from "../../model/generated/project";
import { type InputKey, type Inputs, inputKeys, keyOf, spreads, stepTables, wholes } from "../../model/inputs/keys";
import { type ColumnWork, plainly } from "../../numerics/columns/columnWork";
import { type Distribution, drawInto } from "../../numerics/distributions/distribution";
import { type Copula, gaussianCopula } from "../../numerics/sampling/correlation";
import { contains, type Interval } from "../../quantities/interval";
import type { Distributions } from "../draws/drawn";
import { among, type Correlation } from "./correlation";
import type { Fluctuation } from "./fluctuation";
import { PathMaker } from "./pathMaker";
import type { TrialMemory } from "./trialMemory";
import { makeWhole, type Whole } from "./wholeParts";

/** An input of the kernel that differs from trial to trial: one number, or all entries of a table. */
export interface Slot {
  readonly id: string;
  /** As they stand. */
  readonly values: Float64Array;
  /** Where they lie among what a trial is given. */
  readonly at: number;
}

/** One key that is drawn, and what moves with it. */
export interface Draw {
  readonly distribution: Distribution;
  readonly interval: Interval;
  /** No draw can lie beyond the limits. */
  readonly isWithin: boolean;
  readonly standing: number;
  /** Where its value lies. */
  readonly at: number;
  /** Where its values by year lie, with what they are. */
  readonly path: readonly { readonly at: number; readonly value: number }[];
}

/** What differs from trial to trial: keys with their distributions, what moves in time, and what goes together. */
export interface Drawing {
  readonly distributions: Distributions;
  readonly fluctuations?: readonly Fluctuation[];
  readonly correlation?: Correlation;
  /** Keys whose numbers go together already. */
  readonly streamed?: ReadonlySet<string>;
}

const INDEPENDENT: Correlation = { keys: [], matrix: [] };

/**
 * Makes what a kernel is given in a trial from numbers between 0 and 1, one for each key that is drawn. What moves with a key
 * moves as in `draws/drawn.ts`: its values by year, and the other parts of its whole; a whole number is the nearest. Keys of
 * the calendar stand: they decide how many years there are, and are `held`.
 */
export class TrialMaker {
  readonly keys: readonly string[];
  /** Keys that have a distribution and are not drawn, because the calendar is one for all trials. */
  readonly held: readonly string[];
  readonly slots: readonly Slot[];
  /** How many numbers a trial is given. */
  readonly count: number;
  /** How many numbers between 0 and 1 a trial is made of: one for each of `keys`, then those of its paths. */
  readonly dimensions: number;
  /** What is told of a trial: what was drawn for each key, then the mean factor of each path, by the table of its factors. */
  readonly told: readonly string[];
  // what is drawn and how, as plain data: whoever makes the same trials in another language reads it, too
  readonly standing: Float64Array;
  /** In the order of `keys`. */
  readonly draws: readonly Draw[];
  readonly wholes: readonly Whole[];
  readonly copula: Copula | undefined;
  /** Places among `keys` of those that go together, in the order of the copula. */
  readonly together: readonly number[];
  readonly paths: PathMaker;
  /** Where the factors of each path begin. */
  readonly pathPlaces: readonly number[];

  /** `checked` is as the formulas read it, of a run of so many periods. Errors: correlations that cannot be. */
  constructor(
    checked: Inputs,
    periods: number,
    { distributions, fluctuations = [], correlation = INDEPENDENT, streamed = new Set() }: Drawing,
  ) {
    const isHeld = (key: string): boolean => inputKeys.get(key)?.calendar === true || spreads.has(key);
    this.held = [...distributions.keys()].filter(isHeld);
    this.keys = [...distributions.keys()].filter((key) => !isHeld(key));
    this.paths = new PathMaker(fluctuations, periods, correlation, checked);
    this.dimensions = this.keys.length + this.paths.dimensions;
    this.told = [...this.keys, ...this.paths.tables];
    this.slots = slotsOf(this.moving(), this.paths.tables, checked, periods);
    this.count = this.slots.reduce((sum, { values }) => sum + values.length, 0);
    this.standing = new Float64Array(this.count);
    for (const { values, at } of this.slots) this.standing.set(values, at);
    this.pathPlaces = this.paths.tables.map((table) => this.slots.find(({ id }) => id === table)?.at ?? 0);
    const { keys, matrix } = among(
      correlation,
      this.keys.filter((key) => !streamed.has(key)),
    );
    this.together = keys.map((key) => this.keys.indexOf(key));
    this.copula = keys.length > 1 ? gaussianCopula(matrix, keys) : undefined;
    this.draws = this.keys.flatMap((key) => {
      const distribution = distributions.get(key);
      const definition = keyOf(key);
      return distribution && definition ? [this.drawOf(key, distribution, definition, checked)] : [];
    });
    const parts = [...wholes.values(), ...[...spreads].map(([over, entries]) => entries.slice(0, checked[over] ?? 0))];
    this.wholes = parts.flatMap((keys) =>
      keys.some((key) => distributions.has(key)) ? [this.wholeOf(keys, checked)] : [],
    );
  }

  /**
   * Numbers between 0 and 1, a column for each dimension, become the values that are drawn, and the factors of paths, year by year, in the
   * same columns. In `refused`, for each trial, stands 1 + the place among `keys` of the first value that its limits refuse, or 0; in
   * `means`, for each path, the mean of its factors.
   */
  draw(
    u: readonly Float64Array[],
    refused: Uint16Array,
    { work = plainly, means }: { readonly work?: ColumnWork; readonly means?: readonly Float64Array[] } = {},
  ): readonly Float64Array[] {
    refused.fill(0);
    this.copula?.correlate(
      this.together.map((key) => u[key] ?? new Float64Array(0)),
      work,
    );
    const drawn = u.slice(0, this.keys.length);
    for (const [k, draw] of this.draws.entries()) {
      const column = drawn[k];
      if (column) drawKey(draw, column, k, refused, work);
    }
    return [...drawn, ...this.paths.draw(u.slice(this.keys.length), work, means)];
  }

  /** What stands is written once, in the place of every trial that a memory has room for. */
  settle({ data, from, stride }: TrialMemory): void {
    for (const to of from) for (let j = 0; j < this.count; j++) data[to + j * stride] = this.standing[j] as number;
  }

  /** What was drawn for so many trials is written into a settled memory. */
  place(drawn: readonly Float64Array[], count: number, memory: TrialMemory): void {
    for (const [k, draw] of this.draws.entries()) placeKey(draw, drawn[k] as Float64Array, count, memory);
    for (const whole of this.wholes) makeWhole(whole, memory, count);
    const paths = this.pathPlaces.length;
    for (let k = 0; k < this.paths.dimensions; k++) {
      const at = (this.pathPlaces[k % paths] ?? 0) + Math.floor(k / paths);
      memory.put(at, drawn[this.keys.length + k] as Float64Array, count);
    }
  }

  get pathTables(): readonly string[] {
    return this.paths.tables;
  }

  /** What is drawn, and what moves with it. */
  private moving(): ReadonlySet<string> {
    const moving = new Set(this.keys);
    for (const parts of [...wholes.values(), ...spreads.values()])
      if (parts.some((key) => moving.has(key))) for (const key of parts) moving.add(key);
    return moving;
  }

  private placeOf(key: string): number {
    const { entry } = inputKeys.get(key) ?? {};
    const slot = this.slots.find(({ id }) => id === (entry?.of ?? key));
    if (!slot) throw new RangeError(`'${key}' has no place among what a trial is given`);
    return slot.at + (entry ? entry.n - firstOf(entry.of) : 0);
  }

  private drawOf(key: string, distribution: Distribution, definition: InputKey, checked: Inputs): Draw {
    const table = stepTables.get(key);
    const steps = this.slots.find(({ id }) => id === table);
    const path = steps
      ? [...steps.values].flatMap((value, k) => (Number.isNaN(value) ? [] : [{ at: steps.at + k, value }]))
      : [];
    const standing = checked[key] ?? Number.NaN;
    const { interval } = definition;
    const isWithin = staysWithin(distribution, interval);
    return { distribution, interval, isWithin, standing, at: this.placeOf(key), path };
  }

  private wholeOf(keys: readonly string[], checked: Inputs): Whole {
    const given = keys.filter((key) => checked[key] !== undefined);
    const others = given.filter((key) => !this.keys.includes(key));
    const value = (key: string): number => checked[key] ?? 0;
    return {
      drawn: given.filter((key) => this.keys.includes(key)).map((key) => this.placeOf(key)),
      others: others.map((key) => ({ at: this.placeOf(key), value: value(key) })),
      stood: others.reduce((sum, key) => sum + value(key), 0),
    };
  }
}

/** One key in all trials. */
function drawKey(
  { distribution, interval, isWithin }: Draw,
  column: Float64Array,
  key: number,
  refused: Uint16Array,
  work: ColumnWork,
): void {
  drawInto(distribution, column, work);
  if (interval.whole) for (let k = 0; k < column.length; k++) column[k] = Math.round(column[k] as number);
  if (isWithin) return;
  for (let k = 0; k < column.length; k++)
    if (refused[k] === 0 && !contains(interval, column[k] as number)) refused[k] = key + 1;
}

function placeKey(
  { interval, standing, at, path }: Draw,
  column: Float64Array,
  count: number,
  memory: TrialMemory,
): void {
  memory.put(at, column, count);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = interval;
  const { data, from, stride } = memory;
  for (const step of path)
    for (let k = 0; k < count; k++) {
      const value = column[k] as number;
      const moved = standing === 0 ? step.value + value : (step.value * value) / standing;
      data[(from[k] as number) + step.at * stride] = Math.min(max, Math.max(min, moved));
    }
}

/** The shares of all draws furthest out that any sampler gives: 32 bits of a number between 0 and 1. */
const FURTHEST = 2 ** -34;

/** Whether no draw can lie beyond the limits. */
function staysWithin({ quantile }: Distribution, interval: Interval): boolean {
  const ends = [quantile(FURTHEST), quantile(1 - FURTHEST)];
  return ends.every((end) => contains(interval, interval.whole ? Math.round(end) : end));
}

const tableOf = (id: string) => kernel.layout.slots.find((slot) => slot.id === id);

function firstOf(table: string): number {
  const slot = tableOf(table);
  return slot && "first" in slot ? slot.first : 1;
}

function slotsOf(moving: ReadonlySet<string>, pathTables: readonly string[], checked: Inputs, periods: number): Slot[] {
  const ids = new Set<string>(pathTables);
  for (const key of moving) {
    ids.add(inputKeys.get(key)?.entry?.of ?? key);
    const steps = stepTables.get(key);
    // an input without values by year has no entry there
    if (steps !== undefined && checked[steps] !== undefined) ids.add(steps);
  }
  const slots: Slot[] = [];
  let at = 0;
  for (const slot of kernel.layout.slots) {
    if (!ids.has(slot.id)) continue;
    const given = "first" in slot ? entryValues(slot, checked) : Float64Array.of(checked[slot.id] ?? Number.NaN);
    // a profile that differs from trial to trial has an entry in every period, nil after its last
    const every = (absent: number) =>
      Float64Array.from({ length: periods }, (_, t) =>
        Number.isNaN(given[t] ?? Number.NaN) ? absent : (given[t] ?? absent),
      );
    const values = pathTables.includes(slot.id) ? every(1) : slot.kind === "profile" ? every(0) : given;
    slots.push({ id: slot.id, values, at });
    at += values.length;
  }
  return slots;
}
