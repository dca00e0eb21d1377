import type { Message, MessageId } from "../../messages/message";
import { rules } from "../generated/project";
import { type Inputs, inUse, stepKeysOf } from "../inputs/keys";

/** The messages that a broken rule can have. */
export type FindingId = Extract<MessageId, `${"rule" | "warning"}.${string}`>;

/** A rule of nature or of the market. An error stops the run; a warning is shown and the run goes on. */
export interface RuleFacts {
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The flag line that is 1 when the rule is broken. */
  readonly line: string;
  /** The text that says so, with {key}, {given} and {limit}. */
  readonly message: FindingId;
  /** The text in its place where the input to blame has values by year. */
  readonly ofPath?: FindingId;
  /** The inputs that may be to blame: of those in use, the largest is looked at first. */
  readonly keys: readonly [string, ...string[]];
  /** Lines whose values fill {given}, {limit} and, where there is a band, {most}. */
  readonly given: string;
  readonly limit?: string;
  readonly most?: string;
  /** Fills {what} where several rules share a text. */
  readonly what?: string;
  /** The same in every year of work, where values by year can break it: rows, and in how many years it is broken. */
  readonly yearly?: YearlyRule;
}

/** The rows of a rule that is held year by year. */
export interface YearlyRule extends Pick<RuleFacts, "line" | "given" | "limit" | "most"> {
  readonly years: string;
}

/** What is read of a run to judge it. */
export interface Judged {
  readonly number: (line: string) => number;
  readonly row: (line: string) => Float64Array;
}

/** A broken rule: a message id, what fills it, and the input to look at. */
export interface Finding extends Message {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly line: string;
  readonly key: string;
}

/** Of several inputs in use the largest; of equal ones the first. */
function blamedOf([first, ...more]: RuleFacts["keys"], inputs: Inputs): string {
  const size = (key: string): number => (inUse(key, inputs) ? (inputs[key] ?? 0) : Number.NEGATIVE_INFINITY);
  return more.reduce((largest, key) => (size(key) > size(largest) ? key : largest), first);
}

/**
 * The rules that a run breaks, errors first, each in the order of the process: at nameplate, or else in a year of work, the
 * first of which is named.
 */
export function judge(run: Judged, inputs: Inputs): Finding[] {
  const findings = rules.flatMap((rule): Finding[] => {
    if (run.number(rule.line) !== 0) return [findingOf(rule, rule, run.number, inputs)];
    const { yearly } = rule;
    if (yearly === undefined || run.number(yearly.years) === 0) return [];
    const first = run.row(yearly.line).findIndex((flag) => flag !== 0);
    const finding = findingOf(rule, yearly, (line) => run.row(line)[first] ?? Number.NaN, inputs);
    const year = run.row("calendar.date")[first] ?? Number.NaN;
    const { id, values, code, key } = finding;
    const inYear = { year, more: run.number(yearly.years) - 1, what: { id, values }, code, key };
    return [{ ...finding, id: "rule.inYear", values: inYear }];
  });
  return findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

function findingOf(
  { code, severity, keys: blamed, message, ofPath, what }: RuleFacts,
  { line, given, limit, most }: Pick<RuleFacts, "line" | "given" | "limit" | "most">,
  value: (line: string) => number,
  inputs: Inputs,
): Finding {
  const key = blamedOf(blamed, inputs);
  const id = ofPath !== undefined && stepKeysOf(key, inputs).length > 0 ? ofPath : message;
  const values = {
    key,
    code,
    given: value(given),
    ...(limit && { limit: value(limit) }),
    ...(most && { most: value(most) }),
    ...(what && { what }),
  };
  return { code, severity, line, key, id, values };
}
