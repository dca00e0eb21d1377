import { groupsOf } from "../formula/program/fingerprint";
import type { ProjectRun } from "../model/run";

/**
 * A readable fingerprint of a model and its assumptions: IRON, five characters for the formulas, twice five for the
 * assumptions. The same numbers give the same stamp on every machine, whatever order they came in.
 */
export function stamp({ formulas, inputs }: Pick<ProjectRun, "formulas" | "inputs">): string {
  const [ofFormulas] = formulas.split("-");
  return ["IRON", ofFormulas, ...groupsOf(contentOf(inputs), 2)].join("-");
}

/** Numbers by key as one text, whatever order they were given in. */
const contentOf = (values: ProjectRun["inputs"]): string =>
  Object.keys(values)
    .sort()
    .map((key) => `${key}=${values[key]}`)
    .join("\n");
