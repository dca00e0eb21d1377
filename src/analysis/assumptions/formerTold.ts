import { type Message, message } from "../../messages/message";
import { formerName } from "../../model/formerKeys";
import type { Notice } from "./reading";
import { stemOf } from "./relative";

/** What became of a key of former versions, in words, and its name or that of its table; undefined for any other text. */
export function formerTold(text: string): { readonly was: string; readonly told: Message } | undefined {
  const { former } = formerName(text) ?? formerName(stemOf(text) ?? "") ?? {};
  if (former === undefined) return undefined;
  const { was, is } = former;
  const told =
    is === undefined ? message("assumptions.goneKey", { key: was }) : message("assumptions.formerKey", { was, is });
  return { was, told };
}

/** The keys of former versions that a reading tells of: those that are read as others, and those that nothing reads. */
export function formerOf(notices: readonly Notice[]) {
  const read = new Map<string, string>();
  const gone = new Set<string>();
  for (const { id, values } of notices)
    if (id === "assumptions.formerKey") read.set(String(values.was), String(values.is));
    else if (id === "assumptions.goneKey") gone.add(String(values.key));
  return { read: [...read].map(([was, is]) => ({ was, is })), gone: [...gone] };
}
