import type { TrialMemory } from "./trialMemory";

/** Parts of one whole: places of those that are drawn, and of the others with what they are. */
export interface Whole {
  readonly drawn: readonly number[];
  readonly others: readonly { readonly at: number; readonly value: number }[];
  /** What the others are together. */
  readonly stood: number;
}

/** In the first trials of a memory, parts that are not drawn give way in proportion, then all are made to add up to 1. */
export function makeWhole({ drawn, others, stood }: Whole, { data, from, stride }: TrialMemory, count: number): void {
  for (let trial = 0; trial < count; trial++) {
    const to = from[trial] as number;
    let sum = 0;
    for (const at of drawn) sum += data[to + at * stride] as number;
    const left = Math.max(0, 1 - sum);
    for (const { at, value } of others) {
      const share = stood === 0 ? (drawn.length > 1 ? 0 : left / others.length) : (left * value) / stood;
      data[to + at * stride] = share;
      sum += share;
    }
    for (const at of drawn) data[to + at * stride] = (data[to + at * stride] as number) / sum;
    for (const { at } of others) data[to + at * stride] = (data[to + at * stride] as number) / sum;
  }
}
