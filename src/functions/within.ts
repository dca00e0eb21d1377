import { type MessageValue, message } from "../messages/message";
import { meantAsPercent } from "../model/percent";
import { IronError } from "../quantities/errors";
import { contains, type Interval } from "../quantities/interval";
import { demand } from "./demand";

/** Refuses a number outside its interval, naming the limit in words. */
export function within(interval: Interval, value: number, name: MessageValue): number {
  if (contains(interval, value)) return value;
  if (meantAsPercent(interval, value))
    throw new IronError("domain", "domain.percent", { name, value, fraction: value / 100 });
  throw new IronError("domain", "domain.outside", { name, value, what: demand(interval) ?? message("limit.number") });
}
