import type { Message } from "../../messages/message";
import { type Inputs, inUse } from "../inputs/keys";
import { type Rule, rules } from "./feasibility";

/** A broken rule: a message id, what fills it, and the input to look at. */
export interface Finding extends Message {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly line: string;
  readonly key: string;
}

/** Of several inputs in use the largest; of equal ones the first. */
function blamedOf([first, ...more]: Rule["keys"], inputs: Inputs): string {
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
