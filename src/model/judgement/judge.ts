import type { Message, MessageId } from "../../messages/message";
import { rules } from "../generated/project";
import { type Inputs, inUse } from "../inputs/keys";

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
  /** The inputs that may be to blame: of those in use, the largest is looked at first. */
  readonly keys: readonly [string, ...string[]];
  /** Lines whose values fill {given}, {limit} and, where there is a band, {most}. */
  readonly given: string;
  readonly limit?: string;
  readonly most?: string;
  /** Fills {what} where several rules share a text. */
  readonly what?: string;
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

/** The rules that a run breaks, errors first, each in the order of the process. */
export function judge(value: (line: string) => number, inputs: Inputs): Finding[] {
  const broken = rules.filter((rule) => value(rule.line) !== 0);
  const findings = broken.map(
    ({ code, severity, line: id, keys: blamed, message, given, limit, most, what }): Finding => {
      const key = blamedOf(blamed, inputs);
      const values = {
        key,
        code,
        given: value(given),
        ...(limit && { limit: value(limit) }),
        ...(most && { most: value(most) }),
        ...(what && { what }),
      };
      return { code, severity, line: id, key, id: message, values };
    },
  );
  return findings.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
