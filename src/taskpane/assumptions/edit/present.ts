import { tableIn } from "../../store/sheet";
import type { PaneState } from "../../store/state";
import { fieldText } from "../../table/typing";
import type { Row } from "../list/filter";

/** What the field of a row shows: what is being typed, else what the sheet holds, else what stands in for it. */
export function presentText(state: Pick<PaneState, "sheet" | "edits">, { assumption, value }: Row): string {
  const wanted = state.edits.drafts.get(assumption.key)?.wanted;
  if (wanted !== undefined && "text" in wanted) return wanted.text;
  const unread = tableIn(state)?.reading.texts.get(assumption.key);
  return unread ?? (value === undefined ? "" : fieldText(assumption, value));
}
