import { IronError } from "../quantities/errors";
import { type InputKey, type Inputs, inputKeys, keyOf, stepKeysOf, stepTables } from "./inputs/keys";
import { isCalendarYear, isStepYear, stepKeyOf, yearsLike } from "./inputs/steps";

/** A key that gives the value of an input from a year on. */
export type StepKey = InputKey & Required<Pick<InputKey, "step">>;

export const isStep = (key: InputKey): key is StepKey => key.step !== undefined;

/** Refuses a value for a year that its input cannot have. Errors: domain, naming the key and the years that can be. */
export function checkStep({ key, byYear, step }: StepKey): void {
  if (!isCalendarYear(step.n) && byYear?.counted === "calendar")
    throw new IronError("domain", "model.stepCalendar", { key, of: step.of });
  if (!isStepYear(step.n)) throw new IronError("domain", "model.stepYear", { key, ...yearsLike(step.n) });
}

/**
 * Values by year as the formulas read them: for each input that has some, the entries of its table of steps, counted in
 * periods. What is given for a year before the first period has grown to that period. What lies beyond the last is not
 * read.
 * Errors: domain where an input counts some years in the calendar and others from the start of operation.
 */
export function stepsByPeriod(steps: readonly StepKey[], numbers: Inputs): Inputs {
  const entries: Record<string, number> = {};
  for (const of of new Set(steps.map(({ step }) => step.of))) {
    const own = steps.filter(({ step }) => step.of === of);
    checkOneKind(own);
    const values = new Map(own.map(({ key, step }) => [periodOf(step.n, numbers), numbers[key] ?? Number.NaN]));
    const early = [...values.keys()].filter((period) => period < 0);
    const latest = Math.max(...early);
    if (early.length > 0 && !values.has(0))
      values.set(0, (values.get(latest) ?? Number.NaN) * growthTo(of, -latest, numbers));
    const table = stepTables.get(of) ?? "";
    for (const [period, value] of values) if (period >= 0) entries[stepKeyOf(table, period)] = value;
    const last = Math.max(...values.keys());
    if (last >= 0) entries[table] = last;
  }
  return entries;
}

/** Keys for a year that the plan does not have, of some that are given, each with the years that it has, counted alike. */
export function entriesOutside(
  keys: readonly InputKey[],
  numbers: Inputs,
): readonly { readonly key: string; readonly first: number; readonly last: number }[] {
  const { "project.life_cap": life = Number.NaN } = numbers;
  return keys.flatMap(({ key, entry, ofYear }) => {
    if (entry === undefined || ofYear === undefined) return [];
    const first = ofYear === "operation" ? 1 : entry.n - periodOf(entry.n, numbers);
    const last = entry.n - periodOf(entry.n, numbers) + periodOf(1, numbers) + life - 1;
    return entry.n >= first && entry.n <= last ? [] : [{ key, first, last }];
  });
}

/** A value by year that no period reads: after the last, told in the years of its kind. */
export interface AfterPlan {
  readonly key: string;
  readonly last: number;
}

/** A value by year that no period reads: before the first, where another stands that is nearer to it. */
export interface BeforePlan {
  readonly key: string;
  readonly by: string;
}

/** The values by year that have no effect in a plan, of some of those that are given. */
export function idleSteps(
  asked: readonly StepKey[],
  steps: readonly StepKey[],
  numbers: Inputs,
): { readonly after: readonly AfterPlan[]; readonly before: readonly BeforePlan[] } {
  const { "project.life_cap": life = Number.NaN } = numbers;
  const end = periodOf(1, numbers) + life;
  const place = ({ key, step }: StepKey) => ({ key, ...step, period: periodOf(step.n, numbers) });
  const placed = steps.map(place);
  const told = asked.map(place);
  return {
    after: told.flatMap(({ key, n, period }) => (period < end ? [] : [{ key, last: n - period + end - 1 }])),
    before: told.flatMap(({ key, of, period }) => {
      if (period >= 0) return [];
      const nearer = placed.filter((other) => other.of === of && other.period > period && other.period <= 0);
      const [by] = nearer.sort((a, b) => b.period - a.period);
      return by === undefined ? [] : [{ key, by: by.key }];
    }),
  };
}

function checkOneKind(steps: readonly StepKey[]): void {
  const calendar = steps.find(({ step }) => isCalendarYear(step.n));
  const operation = steps.find(({ step }) => !isCalendarYear(step.n));
  if (calendar && operation)
    throw new IronError("domain", "model.stepKinds", { calendar: calendar.key, operation: operation.key });
}

/** The key of the value by year on which an input stands in a period; undefined while it stands on the plain key. */
export const stepThatStands = (of: string, period: number, values: Inputs): string | undefined =>
  stepKeysOf(of, values).findLast((key) => periodOf(keyOf(key)?.step?.n ?? Number.NaN, values) <= period);

/** The period in which a year begins; negative before the first. */
function periodOf(n: number, numbers: Inputs): number {
  const { "project.first_year": first = Number.NaN, "project.construction_years": construction = Number.NaN } = numbers;
  return isCalendarYear(n) ? n - first : construction + n - 1;
}

/** What a value grows by in some years before the first period, in which growth has no values by year yet. */
function growthTo(of: string, years: number, numbers: Inputs): number {
  const { grows = "" } = inputKeys.get(of)?.byYear ?? {};
  return (1 + (numbers[grows] ?? 0)) ** years;
}
