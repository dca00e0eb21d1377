import { type Input, type Line, line, stepsId } from "../../formula/language/model";
import { inputSections } from "../inputs/sections";

/** Inputs of real growth, and what is called after them: `index.costs_rate` of the year, its start, the index itself. */
export const GROWTHS: Readonly<Record<string, string>> = {
  "market.price_real_growth": "hbi_price",
  "cost.real_growth": "costs",
  "energy.real_growth": "energy",
  "labour.real_growth": "labour",
};

const inputs: ReadonlyMap<string, Input> = new Map(
  inputSections.flatMap(({ items }) => items.flatMap((item) => (item.kind === "input" ? [[item.id, item]] : []))),
);

/**
 * An input in each year: its value by year where one is given, else the value of the year before, grown where it grows.
 * Before the first period stands the plain key, grown from the price base year.
 */
export function path(id: string, of: string, note?: string): Line {
  const input = inputs.get(of);
  if (input?.byYear === undefined) throw new RangeError(`'${of}' takes no values by year`);
  const growth = GROWTHS[input.byYear.grows ?? ""];
  const before =
    growth === undefined
      ? `PREV(${id}, ${of})`
      : `PREV(${id}, ${of} * index.${growth}_start) * (1 + index.${growth}_rate * calendar.year)`;
  return line(id, input.unit, `${input.label}, of the year`, `AT(${stepsId(of)}, t, ${before})`, note);
}
