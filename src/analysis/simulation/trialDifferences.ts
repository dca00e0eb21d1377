import { pathFactorsOf } from "../../model/inputs/pathFactorsOf";
import { mean } from "../../numerics/percentiles";
import type { Range } from "../draws/range";
import type { Fluctuation } from "./fluctuation";
import { openTrial } from "./openTrial";
import type { Plan } from "./plan";

/** What a trial has otherwise than the plan: an input, or how a price moves in time. */
export interface Difference {
  /** A key; of what moves in time the input that moves, by the mean of its factors. */
  readonly key: string;
  readonly moves: boolean;
  readonly base: number;
  readonly value: number;
  /** How far it is from the base, in widths of its range. */
  readonly share: number;
}

/** From P10 to P90 of a normal variable, in standard deviations. */
const FROM_P10_TO_P90 = 2.563;

/** All that a trial has otherwise, what is farthest from the base in widths of its range first. */
export function trialDifferences(plan: Plan, trial: number): readonly Difference[] {
  const { inputs, overrides } = openTrial(plan, trial);
  const ranges = new Map(plan.ranges);
  const drawn = Object.entries(overrides).flatMap(([key, value]): Difference[] => {
    const range = ranges.get(key);
    const base = plan.inputs[key];
    if (range === undefined || base === undefined) return [];
    return [{ key, moves: false, base, value, share: (value - base) / widthOf(range) }];
  });
  const moving = plan.fluctuations.flatMap((fluctuation) => differenceOf(fluctuation, inputs));
  return [...drawn, ...moving].sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** A path by the mean of its factors, in widths of what a year changes it by. */
function differenceOf(
  { of, volatility }: Fluctuation,
  inputs: Readonly<Record<string, number>>,
): readonly Difference[] {
  const factors = Object.entries(inputs).flatMap(([key, factor]) =>
    key.startsWith(`${pathFactorsOf(of)}.`) ? [factor] : [],
  );
  if (factors.length === 0) return [];
  const value = mean(factors);
  return [{ key: of, moves: true, base: 1, value, share: Math.log(value) / (FROM_P10_TO_P90 * volatility) }];
}

/** From the least to the most of a range; of a lognormal one from P10 to P90, which are its parameters. */
function widthOf({ distribution, parameters }: Range): number {
  const ends = distribution === "discrete" ? parameters.filter((_, k) => k % 2 === 0) : parameters;
  return Math.max(...ends) - Math.min(...ends);
}
