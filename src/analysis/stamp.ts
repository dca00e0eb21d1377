import { groupsOf } from "../formula/program/fingerprint";
import type { ProjectRun } from "../model/run";
import { release } from "../quantities/release";

/**
 * A readable fingerprint of a model and its assumptions: IRON, five characters for the formulas, twice five for the
 * assumptions, and the version of the engine. The same numbers give the same stamp on every machine, whatever order they
 * came in.
 */
export function stamp({ formulas, inputs }: Pick<ProjectRun, "formulas" | "inputs">): string {
  return ["IRON", formulasPart(formulas), ...groupsOf(contentOf(inputs), 2), release].join("-");
}

/** The part of a stamp that tells the formulas, of their whole fingerprint. */
export const formulasPart = (formulas: string): string => formulas.split("-")[0] ?? "";

/** Numbers by key as one text, whatever order they were given in. */
const contentOf = (values: ProjectRun["inputs"]): string =>
  Object.keys(values)
    .sort()
    .map((key) => `${key}=${values[key]}`)
    .join("\n");
