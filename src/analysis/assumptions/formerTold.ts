import { type Message, message } from "../../messages/message";
import { formerName } from "../../model/formerKeys";

/** What became of a key of former versions, in words, and its name or that of its table; undefined for any other text. */
export function formerTold(text: string): { readonly was: string; readonly told: Message } | undefined {
  const { former } = formerName(text) ?? {};
  if (former === undefined) return undefined;
  const { was, is } = former;
  const told =
    is === undefined ? message("assumptions.goneKey", { key: was }) : message("assumptions.formerKey", { was, is });
  return { was, told };
}
