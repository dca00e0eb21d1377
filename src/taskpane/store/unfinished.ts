import { listed } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { HostFailure, type Written } from "../port";
import type { PaneState } from "./state";

export const inWords = (sheets: readonly string[]): Words => listed(sheets.map(verbatim));
export const sheetsOf = ({ sheets }: Written): Words => inWords(sheets.map(({ sheet }) => sheet));

/** The sheets of a write that stands half done; nothing where the last one is whole. */
export function halfDone({ kept }: Pick<PaneState, "kept">): Words | undefined {
  const last = kept.written.at(-1);
  return last?.unfinished ? sheetsOf(last.written) : undefined;
}

/** Errors: HostFailure, where something stands done in part: nothing else is written until that is put right. */
export function refuseUnfinished(state: Pick<PaneState, "kept">): void {
  if (state.kept.frozen?.unfinished) throw new HostFailure("pane.freeze.first");
  const sheets = halfDone(state);
  if (sheets !== undefined) throw new HostFailure("pane.write.first", { sheets });
}
