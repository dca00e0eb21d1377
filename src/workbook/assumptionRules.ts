import { text } from "../messages/text";
import type { Interval } from "../quantities/interval";
import { type AssumptionRow, inWords } from "./assumptionRow";
import type { Area, Validation } from "./plan";

/** What Excel shows of a validation's title and message. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

const cut = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;

function limits(row: AssumptionRow, { above, min, below, max }: Interval): readonly string[] {
  const say = (id: "above" | "min" | "below" | "max", value: number) =>
    text(`sheet.limit.${id}`, { bound: inWords(row, value) });
  const lower = above !== undefined ? say("above", above) : min !== undefined ? say("min", min) : undefined;
  const upper = below !== undefined ? say("below", below) : max !== undefined ? say("max", max) : undefined;
  if (lower !== undefined && upper !== undefined) return [text("sheet.limit.both", { lower, upper })];
  return [lower ?? upper ?? []].flat();
}

/** What a number must be: its kind, its limits and its unit, "a number, at least 0, in US$/t HBI". */
function demand(row: AssumptionRow): string {
  const { interval, unit } = row;
  return [
    text(interval.whole === true ? "sheet.alert.whole" : "sheet.alert.number"),
    ...limits(row, interval),
    ...(unit === "1" ? [] : [text("sheet.alert.unit", { unit })]),
  ].join(", ");
}

/** Excel's rules include their bounds; a value on an open bound is left to the function that reads it. */
function numberRule({ above, min = above, below, max = below, whole }: Interval): Validation["rule"] {
  return {
    kind: whole === true ? "whole" : "decimal",
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/** What may be typed for an assumption; selecting the cell shows its label, unit, range and source. */
export function assumptionRule(row: AssumptionRow, area: Area): Validation {
  const { label, unit, choices, interval, hint, low, value, high, source } = row;
  const kind = text(`sheet.kind.${source.kind}`);
  const words = choices?.join(", ") ?? "";
  const range = { low: inWords(row, low), base: inWords(row, value), high: inWords(row, high) };
  const likely = choices === undefined && low < high ? [text("sheet.prompt.range", range)] : [];
  const trap = hint === undefined ? [] : [text("sheet.prompt.hint", { hint: text(`hint.${hint}`) })];
  const lines = [
    choices === undefined && unit !== "1" ? text("sheet.prompt.what", { label, unit }) : label,
    ...(choices !== undefined ? [text("sheet.prompt.choice", { choices: words })] : likely),
    ...trap,
    text("sheet.prompt.source", { kind, source: source.title }),
  ];
  const refusal =
    choices !== undefined
      ? text("sheet.alert.choice", { label, choices: words })
      : [text("sheet.alert.must", { label, demand: demand(row) }), ...likely, ...trap].join("\n");
  return {
    area,
    rule: choices === undefined ? numberRule(interval) : { kind: "list", values: choices },
    prompt: { title: cut(row.key, TITLE_LENGTH), message: cut(lines.join("\n"), MESSAGE_LENGTH) },
    alert: {
      style: "stop",
      title: text("sheet.alert.title"),
      message: cut(refusal, MESSAGE_LENGTH),
    },
  };
}

/** Which set a table names; selecting the cell says what the name does and what it does not. */
export const setRule = (sets: readonly string[], area: Area): Validation => ({
  area,
  rule: { kind: "list", values: sets },
  prompt: { title: text("sheet.set.title"), message: text("sheet.set.label") },
  alert: {
    style: "stop",
    title: text("sheet.alert.title"),
    message: cut(text("sheet.set.alert", { sets: sets.join(", ") }), MESSAGE_LENGTH),
  },
});
