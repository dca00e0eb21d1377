import { type Message, message } from "../../messages/message";
import { type Inputs, inputKeys, spreads, wholes } from "../../model/inputs/keys";
import { SUM_TOLERANCE } from "../../model/schema";

/** What gave way to values that were stated, and what it became. */
export interface GaveWay {
  readonly stated: readonly string[];
  readonly others: Inputs;
}

/** Keys whose values hang together with those of others. */
const parts = new Set([...wholes.values(), ...spreads.keys(), ...spreads.values()].flat());

/**
 * What the parts of a whole become that a block of rows, or the overrides of a call, leaves out while it states others: they
 * give way in proportion, so that the whole is 1 again. Where all of them are nil there is no proportion, and they share
 * what is left alike if just one part is stated. Construction years stated alone stretch or squeeze the curve by which
 * capital was spent.
 *
 * Who states all parts is held to his word, and so is who states more than the whole: the schema refuses what does not add up.
 */
export function givingWay(stated: Inputs, standing: () => Inputs): readonly GaveWay[] {
  if (!Object.keys(stated).some((key) => parts.has(key))) return [];
  const before = standing();
  return [
    ...[...wholes.values()].map((keys) => ({ keys, others: inProportion(keys, stated, before) })),
    ...[...spreads].map(([over, entries]) => ({
      keys: [over, ...entries],
      others: spreadAnew(over, entries, stated, before),
    })),
  ].flatMap(({ keys, others }) =>
    Object.keys(others).length === 0 ? [] : [{ stated: keys.filter((key) => stated[key] !== undefined), others }],
  );
}

/** What gave way in words; entries of one table are told by its name. */
export function gaveWayTold({ stated, others }: GaveWay): Message {
  const names = new Set(Object.keys(others).map((key) => inputKeys.get(key)?.entry?.of ?? key));
  const values = Object.entries(others).map(([key, value]) => `${key} ${Number(value.toPrecision(6))}`);
  return message("assumptions.gaveWay", {
    keys: stated.join(", "),
    count: stated.length,
    others: [...names].join(", "),
    rest: names.size,
    values: values.join(", "),
  });
}

/** The keys and tables that gave way, as the notices of a reading tell them. */
export const gaveWayOf = (notices: readonly Message[]): readonly string[] => [
  ...new Set(
    notices.flatMap(({ id, values }) => (id === "assumptions.gaveWay" ? String(values.others).split(", ") : [])),
  ),
];

const total = (keys: readonly string[], values: Inputs): number =>
  keys.reduce((sum, key) => sum + (values[key] ?? Number.NaN), 0);

function inProportion(keys: readonly string[], stated: Inputs, before: Inputs): Inputs {
  const given = keys.filter((key) => stated[key] !== undefined);
  const others = keys.filter((key) => stated[key] === undefined);
  if (given.length === 0 || others.length === 0) return {};
  const [left, stood] = [1 - total(given, stated), total(others, before)];
  // a part that stands nowhere makes a sum that is no number, and is left to the schema
  if (!(left > -SUM_TOLERANCE) || !(Math.abs(left - stood) > SUM_TOLERANCE)) return {};
  if (stood === 0 && given.length > 1) return {};
  const share = (key: string): number =>
    Math.max(0, left) * (stood === 0 ? 1 / others.length : (before[key] ?? Number.NaN) / stood);
  return Object.fromEntries(others.flatMap((key) => (share(key) === before[key] ? [] : [[key, share(key)]])));
}

function spreadAnew(over: string, entries: readonly string[], stated: Inputs, before: Inputs): Inputs {
  const [years, stood] = [stated[over] ?? before[over] ?? 0, before[over] ?? 0];
  // a nil beyond the last year says that nothing is spent there, which the years say already
  const untouched = entries.every((key, k) => stated[key] === undefined || (k >= years && stated[key] === 0));
  if (!untouched || years === stood) return inProportion(entries.slice(0, years), stated, before);
  const spent = cumulative(entries.slice(0, stood).map((key) => before[key] ?? Number.NaN));
  const at = (year: number): number => between(spent, (year / years) * stood);
  return Object.fromEntries(entries.slice(0, years).map((key, k) => [key, at(k + 1) - at(k)]));
}

/** What was spent by the end of each year, from none before the first to all after the last. */
function cumulative(shares: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...shares.slice(0, -1).map((share) => (sum += share)), 1];
}

/** The value of a row between its entries, on the straight line from one to the next. */
function between(row: readonly number[], at: number): number {
  const [below, above] = [Math.floor(at), Math.ceil(at)];
  const [from, to] = [row[below] ?? Number.NaN, row[above] ?? Number.NaN];
  return from + (to - from) * (at - below);
}
