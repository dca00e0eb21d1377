import { type Message, message } from "../../messages/message";
import { type Inputs, inputKeys, inUse, keyOf, standingKeysOf } from "../../model/inputs/keys";
import { isReferenceValue, movingEstimates } from "../../reference/values";
import { outsideUsualRange } from "./outside";

/** What a reader of a result should know of one of the assumptions behind it. */
export interface Remark {
  readonly about: "outside" | "estimate" | "decided";
  readonly key: string;
  /** The number of the key, or the word of a choice. */
  readonly value: number | string;
  readonly unit: string;
  readonly says: Message;
}

/** Keys that decide something for the reader. */
const deciding = [...inputKeys.values()].flatMap(({ key, decides }) =>
  decides === undefined ? [] : [{ key, decides }],
);

const shown = (key: string, value: number): number | string => keyOf(key)?.choices?.[value] ?? value;

const remark = (about: Remark["about"], key: string, value: number, says: Message): Remark => {
  const said = shown(key, value);
  return { about, key, value: said, unit: typeof said === "string" ? "" : (keyOf(key)?.unit ?? ""), says };
};

/**
 * What is to be said of assumptions wherever a result of theirs is read: what is outside its usual range, then estimates that
 * nobody has replaced among what moves NPV of the base most, then what is decided for the reader. Each key once, but for what is outside.
 */
export function remarksOn(inputs: Inputs): readonly Remark[] {
  const outside = outsideUsualRange(inputs).map(({ key, value, low, high }) =>
    remark("outside", key, value, message("remark.outside", { key, low: shown(key, low), high: shown(key, high) })),
  );
  const estimates = [...movingEstimates].flatMap(([key, swing]) => {
    const value = inputs[key];
    if (value === undefined || !isReferenceValue(key, value) || !inUse(key, inputs)) return [];
    if (keyOf(key)?.decides !== undefined) return [];
    return [remark("estimate", key, value, message("remark.estimate", { key, millions: Math.round(swing / 1e6) }))];
  });
  const decided = deciding.flatMap(({ key: of, decides }) =>
    standingKeysOf(of, inputs).flatMap((key) => {
      const value = inputs[key];
      if (value === undefined || !inUse(key, inputs)) return [];
      return [remark("decided", key, value, message("remark.decided", { key, what: message(`decides.${decides}`) }))];
    }),
  );
  return [...outside, ...estimates, ...decided];
}

/** The same as one sentence. */
export const remarkTold = ({ says, value, unit }: Pick<Remark, "says" | "value" | "unit">): Message =>
  unit === "" || unit === "1"
    ? message("remark.told", { says, value })
    : message("remark.toldInUnit", { says, value, unit });
