import type { ValuesOf } from "../../messages/message";
import type { FindingId, RuleFacts } from "./judge";

/** A rule with its formula and its words. */
export interface Rule extends RuleFacts {
  readonly label: string;
  /** The condition that breaks the rule. */
  readonly broken: string;
  readonly why: string;
}

/** A rule as its author writes it: where its message has {limit} or {what}, the rule says what fills it. */
type Written<Id extends FindingId> = Omit<Rule, "code" | "severity" | "line" | "message"> & {
  readonly message: Id;
} & Readonly<Record<Extract<keyof ValuesOf<Id>, "limit" | "what">, string>>;

export const error = <Id extends FindingId>(code: string, rule: Written<Id>): Rule => ({
  ...rule,
  code,
  severity: "error",
  line: `rule.${code.slice(2).toLowerCase().replaceAll("-", "_")}`,
});

export const warning = <Id extends FindingId>(code: string, name: string, rule: Written<Id>): Rule => ({
  ...rule,
  code,
  severity: "warning",
  line: `warning.${name}`,
});
