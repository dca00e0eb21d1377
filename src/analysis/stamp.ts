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

/** What a stamp tells. */
export interface StampParts {
  readonly formulas: string;
  readonly assumptions: string;
  /** Stamps of before 1.1 do not say it. */
  readonly release: string | undefined;
}

/** The parts of a printed stamp, however its letters are typed; undefined for what is none. */
export function stampParts(text: string): StampParts | undefined {
  const [, formulas, assumptions, release] =
    /^IRON-(\w{5})-(\w{5}-\w{5})(?:-(\d+\.\d+\.\d+))?$/.exec(text.trim().toUpperCase()) ?? [];
  return formulas === undefined || assumptions === undefined ? undefined : { formulas, assumptions, release };
}

/** The part of a stamp that tells the formulas, of their whole fingerprint. */
export const formulasPart = (formulas: string): string => formulas.split("-")[0] ?? "";

/** Numbers by key as one text, whatever order they were given in. */
const contentOf = (values: ProjectRun["inputs"]): string =>
  Object.keys(values)
    .sort()
    .map((key) => `${key}=${values[key]}`)
    .join("\n");
