import { type MessageValue, message } from "../messages/message";
import { IronError } from "../quantities/errors";
import type { Argument } from "./args";

/** From here on a whole rate of a period is rather a percentage; of a loan any rate is. */
const PERCENT = 2;

type Refused = "whole" | "all";

const checked = (rate: number, name: MessageValue, refused: Refused): void => {
  if (rate >= PERCENT && (refused === "all" || Number.isInteger(rate)))
    throw new IronError("domain", "domain.wholeRate", {
      name,
      value: rate,
      fraction: Number((rate / 100).toPrecision(15)),
    });
};

/**
 * A rate that has no upper limit, or many of them. A whole one of 2 or more is no rate of 200 % but one meant in percent,
 * which would give a number without a word of warning.
 */
export function fraction<T extends number | readonly number[]>(
  argument: Argument<T>,
  refused: Refused = "whole",
): Argument<T> {
  return {
    ...argument,
    read: (raw, name) => {
      const given = argument.read(raw, name);
      if (typeof given === "number") checked(given, name, refused);
      else
        for (const [k, rate] of given.entries())
          checked(rate, given.length === 1 ? name : message("item.of", { name, item: k + 1 }), refused);
      return given;
    },
  };
}
