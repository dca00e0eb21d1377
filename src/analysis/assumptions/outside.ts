import { type Inputs, inUse } from "../../model/inputs/keys";
import { usualRangeOf } from "../../reference/values";

/** An assumption outside the range that the reference data calls usual. */
export interface Outside {
  readonly key: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The assumptions in use that are outside, values by year among them. */
export const outsideUsualRange = (inputs: Inputs): readonly Outside[] =>
  Object.entries(inputs).flatMap(([key, value]) => {
    const { low, high } = usualRangeOf(key) ?? { low: value, high: value };
    return (value < low || value > high) && inUse(key, inputs) ? [{ key, value, low, high }] : [];
  });
