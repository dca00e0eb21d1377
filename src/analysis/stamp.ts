import { groupsOf } from "../formula/program/fingerprint";
import type { ProjectRun } from "../model/run";
import { contentKey } from "./session";

/**
 * A readable fingerprint of a model and its assumptions: IRON, five characters for the formulas, twice five for the
 * assumptions. The same numbers give the same stamp on every machine, whatever order they came in.
 */
export function stamp({ formulas, inputs }: Pick<ProjectRun, "formulas" | "inputs">): string {
  const [ofFormulas] = formulas.split("-");
  return ["IRON", ofFormulas, ...groupsOf(contentKey(inputs), 2)].join("-");
}
