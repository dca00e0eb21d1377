import { type Message, message } from "../../messages/message";
import { type Inputs, keyOf } from "../../model/inputs/keys";
import { idleSteps, isStep } from "../../model/stepsByPeriod";
import type { Notice } from "./reading";

/** Says that the value of all years took the place of values by year that stood before. */
export const pathReplaced = (key: string): Message => message("assumptions.pathReplaced", { key });

/** The inputs whose values by year were replaced, as the notices of a reading tell them. */
export const replacedOf = (notices: readonly Notice[]): readonly string[] => [
  ...new Set(notices.flatMap(({ id, values }) => (id === "assumptions.pathReplaced" ? [String(values.key)] : []))),
];

const stepsOf = (values: Inputs) =>
  Object.keys(values).flatMap((key) => {
    const known = keyOf(key);
    return known !== undefined && isStep(known) ? [known] : [];
  });

/** Inputs with values by year before that are given for all years anew, without values by year of their own. */
export function replacedPaths(before: Inputs, given: Inputs): readonly Message[] {
  const paths = new Set(stepsOf(before).map(({ step }) => step.of));
  const anew = new Set(stepsOf(given).map(({ step }) => step.of));
  return [...paths].flatMap((key) => (given[key] === undefined || anew.has(key) ? [] : [pathReplaced(key)]));
}

/** What is given for years in which it has no effect. Of what the set itself says for such years nothing is said. */
export function idleYears(set: Inputs, given: Inputs, values: Inputs): readonly Message[] {
  const own = stepsOf(given).filter(({ key }) => given[key] !== set[key]);
  const { after, before } = idleSteps(own, stepsOf(given), values);
  const { "project.first_year": first = Number.NaN } = values;
  return [
    ...after.map(({ key, last }) => message("assumptions.afterPlan", { key, last: String(last) })),
    ...before.map(({ key, by }) => message("assumptions.beforePlan", { key, by, first: String(first) })),
  ];
}
