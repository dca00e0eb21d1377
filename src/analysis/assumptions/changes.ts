import type { MessagePlace } from "../../messages/message";
import { type InputKey, type Inputs, keyOf, standingKeysOf, stepKeysOf } from "../../model/inputs/keys";
import { allowed } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { contains } from "../../quantities/interval";
import type { RelativeKey } from "./relative";

/** A relative key with the number beside it. */
export interface Change extends RelativeKey {
  readonly amount: number;
  /** Where it stands in its table: its row from 0, and how people are told it. */
  readonly row?: number;
  readonly place?: MessagePlace | undefined;
}

/** What relative keys make of one key. */
export interface Effect {
  readonly key: string;
  /** What stood before. */
  readonly before: number;
  /** One that multiplies, one that adds, or both. */
  readonly changes: readonly Change[];
  /** Errors: domain for a number outside the limits of the key. */
  readonly value: () => number;
}

/** A whole number times a share is rarely whole to the last bit. */
const WHOLE_WITHIN = 1e-9;

/**
 * What the relative keys of a block, a table up to its next header or the overrides of a call, make of the values that
 * stand: each is multiplied first and added to then, whatever the order of the rows.
 */
export class Changes {
  readonly #of = new Map<InputKey, Partial<Record<Change["by"], Change>>>();

  constructor(private readonly values: Inputs) {}

  /** Errors: argument where two keys of the block change one in the same way, or nothing stands that could be changed. */
  add(change: Change): void {
    const { key, by, targets } = change;
    const found = targets
      .flatMap((target) => [target, ...stepsIn(this.values, target)])
      .filter((target) => this.values[target.key] !== undefined);
    if (found.length === 0) throw this.#nothingToChange(change);
    for (const target of found) {
      const others = this.#of.get(target);
      const other = others?.[by];
      if (other !== undefined)
        throw new IronError("argument", "assumptions.changedTwice", { key, other: other.key, target: target.key });
      this.#of.set(target, { ...others, [by]: change });
    }
  }

  #nothingToChange({ key, by, targets: [target] }: Change): IronError {
    const stem = key.slice(0, -by.length - 1);
    if (target?.step === undefined) return new IronError("argument", "assumptions.nothingToChange", { key, stem });
    const { of } = target.step;
    const there = standingKeysOf(of, this.values);
    return new IronError("argument", "assumptions.noStepToChange", { key, stem, of, there, count: there.length });
  }

  effects(): readonly Effect[] {
    return [...this.#of].map(([target, { times, plus }]) => {
      const before = this.values[target.key] ?? Number.NaN;
      const changes = [times, plus].filter((change) => change !== undefined);
      const result = before * (times?.amount ?? 1) + (plus?.amount ?? 0);
      return { key: target.key, before, changes, value: () => within(target, result, before, changes) };
    });
  }
}

/** The values by year that stand for an input. */
const stepsIn = (values: Inputs, { key }: InputKey): InputKey[] =>
  stepKeysOf(key, values).flatMap((step) => keyOf(step) ?? []);

function within(
  { key: target, interval }: InputKey,
  result: number,
  before: number,
  changes: readonly Change[],
): number {
  const near = Math.round(result);
  const value = interval.whole && Math.abs(result - near) <= WHOLE_WITHIN * Math.abs(near) ? near : result;
  if (contains(interval, value)) return value;
  const key = changes.map((change) => change.key).join(", ");
  throw new IronError("domain", "assumptions.changedOutside", {
    key,
    target,
    before,
    value,
    allowed: allowed(interval),
  });
}
