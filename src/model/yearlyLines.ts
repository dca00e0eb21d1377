import { stepsId } from "../formula/language/model";
import { projectProgram } from "./program";

/** The line that says what an input is in each year; undefined for one that takes no values by year. */
export function yearlyLineOf(input: string): string | undefined {
  const lookup = `AT(${stepsId(input)}, t, `;
  for (const [id, { item }] of projectProgram().items)
    if (item.kind === "line" && item.formula.startsWith(lookup)) return id;
  return undefined;
}
