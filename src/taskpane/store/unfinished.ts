import { listed, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { HostFailure, type Written } from "../port";
import type { PaneState } from "./state";

/** Sheets that are named where there is no room for all. */
const NAMED = 5;

export function inWords(sheets: readonly string[]): Words {
  // one more takes no more room than that there is one
  if (sheets.length <= NAMED + 1) return listed(sheets.map(verbatim));
  const named = sheets.slice(0, NAMED).map(verbatim);
  return listed([...named, text("pane.cells.errors.more", { count: sheets.length - NAMED })]);
}
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
