import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import type { Assumption } from "../../reference/index";

/** An amount of US$ in millions. */
export const millions = (amount: number): Words => verbatim((Math.round(amount / 1e6) || 0).toLocaleString("en-US"));

/** A value of an input to four digits, whole years and large numbers whole; of a choice its word. */
export function figure({ choices }: Pick<Assumption, "choices">, value: number): Words {
  const word = choices?.[Math.round(value)];
  if (word !== undefined) return verbatim(word);
  if (Number.isInteger(value) && Math.abs(value) < 1e4) return verbatim(value);
  const rounded = Math.abs(value) >= 1e4 ? Math.round(value) : Number(value.toPrecision(4));
  return verbatim(Math.abs(rounded) < 1e4 ? rounded : rounded.toLocaleString("en-US"));
}

/** A share as a percentile, P50. */
export const percentile = (share: number): Words => text("base.percentile", { percent: Math.round(100 * share) });
