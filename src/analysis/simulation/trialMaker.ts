import { entryValues } from "../../formula/program/inputs";
import { kernel } from "../../model/generated/project";
import { type InputKey, type Inputs, inputKeys, keyOf, spreads, stepTables, wholes } from "../../model/inputs/keys";
import type { Distribution } from "../../numerics/distributions/distribution";
import { type Copula, gaussianCopula } from "../../numerics/sampling/correlation";
import { contains } from "../../quantities/interval";
import type { Distributions } from "../draws/drawn";
import { among, type Correlation } from "./correlation";
import type { Fluctuation } from "./fluctuation";
import { PathMaker, type PathPlace } from "./pathMaker";

/** An input of the kernel that differs from trial to trial: one number, or all entries of a table. */
export interface Slot {
  readonly id: string;
  /** As they stand. */
  readonly values: Float64Array;
  /** Where they lie among what a trial is given. */
  readonly at: number;
}

/** One key that is drawn, and what moves with it. */
interface Draw {
  readonly key: string;
  readonly distribution: Distribution;
  readonly definition: InputKey;
  readonly standing: number;
  /** Where its value lies. */
  readonly at: number;
  /** Where its values by year lie, with what they are. */
  readonly path: readonly { readonly at: number; readonly value: number }[];
}

/** Parts of one whole: places of all, of those that are drawn, and what they are. */
interface Whole {
  readonly drawn: readonly number[];
  readonly others: readonly { readonly at: number; readonly value: number }[];
  /** What the others are together. */
  readonly stood: number;
}

/** What differs from trial to trial: keys with their distributions, what moves in time, and what goes together. */
export interface Drawing {
  readonly distributions: Distributions;
  readonly fluctuations?: readonly Fluctuation[];
  readonly correlation?: Correlation;
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
  private readonly standing: Float64Array;
  private readonly draws: readonly Draw[];
  private readonly wholes: readonly Whole[];
  private readonly copula: Copula | undefined;
  /** Places among `keys` of those that go together, in the order of the copula. */
  private readonly together: readonly number[];
  private readonly paths: PathMaker;
  private readonly pathPlaces: readonly PathPlace[];

  /** `checked` is as the formulas read it, of a run of so many periods. Errors: correlations that cannot be. */
  constructor(
    checked: Inputs,
    periods: number,
    { distributions, fluctuations = [], correlation = INDEPENDENT }: Drawing,
  ) {
    const isHeld = (key: string): boolean => inputKeys.get(key)?.calendar === true || spreads.has(key);
    this.held = [...distributions.keys()].filter(isHeld);
    this.keys = [...distributions.keys()].filter((key) => !isHeld(key));
    this.paths = new PathMaker(fluctuations, periods, correlation);
    this.dimensions = this.keys.length + this.paths.dimensions;
    this.told = [...this.keys, ...this.paths.tables];
    this.slots = slotsOf(this.moving(), this.paths.tables, checked, periods);
    this.count = this.slots.reduce((sum, { values }) => sum + values.length, 0);
    this.standing = new Float64Array(this.count);
    for (const { values, at } of this.slots) this.standing.set(values, at);
    this.pathPlaces = this.paths.tables.map((table) => {
      const { at = 0, values = new Float64Array(0) } = this.slots.find(({ id }) => id === table) ?? {};
      return { at, standing: values };
    });
    const { keys, matrix } = among(correlation, this.keys);
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
   * What so many trials are given: `u` has a column for each dimension, with a number between 0 and 1 for each trial. The columns of
   * `keys` become the values that are drawn, those of paths are used up, and `means` has the mean factors of the paths. Number j of trial
   * k goes to `at(k)` + j times `stride`. In `refused`, for each trial, stands 1 + the place among `keys` of the
   * first value that its limits refuse, or 0.
   */
  make(
    u: readonly Float64Array[],
    count: number,
    given: Float64Array,
    at: (trial: number) => number,
    stride: number,
    refused: Uint16Array,
    means: readonly Float64Array[] = [],
  ): void {
    refused.fill(0, 0, count);
    for (let k = 0; k < count; k++) {
      const to = at(k);
      for (let j = 0; j < this.count; j++) given[to + j * stride] = this.standing[j] ?? 0;
    }
    this.copula?.correlate(this.together.map((key) => (u[key] ?? new Float64Array(0)).subarray(0, count)));
    for (const [k, draw] of this.draws.entries()) {
      const column = u[k]?.subarray(0, count);
      if (column) place(draw, column, k, given, at, stride, refused);
    }
    for (const whole of this.wholes) for (let k = 0; k < count; k++) makeWhole(whole, given, at(k), stride);
    const ofPaths = u.slice(this.keys.length).map((column) => column.subarray(0, count));
    this.paths.make(ofPaths, count, this.pathPlaces, given, at, stride, means);
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
    return { key, distribution, definition, standing, at: this.placeOf(key), path };
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
function place(
  { distribution, definition: { interval }, standing, at: own, path }: Draw,
  column: Float64Array,
  key: number,
  given: Float64Array,
  at: (trial: number) => number,
  stride: number,
  refused: Uint16Array,
): void {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = interval;
  for (let k = 0; k < column.length; k++) {
    const drawn = distribution.quantile(column[k] ?? 0.5);
    const value = interval.whole ? Math.round(drawn) : drawn;
    column[k] = value;
    if (refused[k] === 0 && !contains(interval, value)) refused[k] = key + 1;
    const to = at(k);
    given[to + own * stride] = value;
    for (const step of path) {
      const moved = standing === 0 ? step.value + value : (step.value * value) / standing;
      given[to + step.at * stride] = Math.min(max, Math.max(min, moved));
    }
  }
}

/** The parts that are not drawn give way in proportion, then all are made to add up to 1. */
function makeWhole({ drawn, others, stood }: Whole, given: Float64Array, to: number, stride: number): void {
  let sum = 0;
  for (const at of drawn) sum += given[to + at * stride] ?? 0;
  const left = Math.max(0, 1 - sum);
  for (const { at, value } of others) {
    const share = stood === 0 ? (drawn.length > 1 ? 0 : left / others.length) : (left * value) / stood;
    given[to + at * stride] = share;
    sum += share;
  }
  for (const at of drawn) given[to + at * stride] = (given[to + at * stride] ?? 0) / sum;
  for (const { at } of others) given[to + at * stride] = (given[to + at * stride] ?? 0) / sum;
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
