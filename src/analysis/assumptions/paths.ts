import { type Message, message } from "../../messages/message";
import { type Inputs, keyOf } from "../../model/inputs/keys";
import { entriesOutside, idleSteps, isStep } from "../../model/stepsByPeriod";
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

/**
 * Inputs with values by year before that are given for all years anew: what is given together stands together, in any
 * order, and takes the place of all that stood before. Values by year that are given again are no loss.
 */
export function replacedPaths(before: Inputs, given: Inputs): readonly Message[] {
  const lost = stepsOf(before).filter(({ key, step }) => given[step.of] !== undefined && given[key] === undefined);
  const anew = new Set(stepsOf(given).map(({ step }) => step.of));
  return [...new Set(lost.map(({ step }) => step.of))].map((key) =>
    anew.has(key) ? message("assumptions.pathAnew", { key }) : pathReplaced(key),
  );
}

/** What is given for years in which it has no effect. Of what the set itself says for such years nothing is said. */
export function idleYears(set: Inputs, given: Inputs, values: Inputs): readonly Message[] {
  const own = Object.keys(given).flatMap((key) => (given[key] === set[key] ? [] : (keyOf(key) ?? [])));
  const { after, before } = idleSteps(own.filter(isStep), stepsOf(given), values);
  const { "project.first_year": first = Number.NaN } = values;
  return [
    ...entriesOutside(own, values).map(({ key, first, last }) =>
      message("assumptions.outsidePlan", { key, first: String(first), last: String(last) }),
    ),
    ...after.map(({ key, last }) => message("assumptions.afterPlan", { key, last: String(last) })),
    ...before.map(({ key, by }) => message("assumptions.beforePlan", { key, by, first: String(first) })),
  ];
}
