import type { HostPort } from "../port";
import type { KeptSlice } from "./kept";
import { type SheetSlice, tableIn } from "./sheet";
import type { PaneState, PaneStore } from "./state";

/** Edits come in bursts (a paste, a fill); the table is read once they have rested for so long, in milliseconds. */
export const REST = 400;

/** Reads the table now and after every burst of edits, until it is stopped. `page` is told when the pane gets the focus. */
export function followTable(port: HostPort, sheet: SheetSlice, page: EventTarget): () => void {
  void sheet.read();
  // a table may also come with an edit: pasted, or its removal undone
  if (!port.connected) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void sheet.read(), REST);
  };
  const stop = port.onChange(soon);
  // not every host tells of rows or sheets taken out: whoever comes back to the pane sees the table as it is
  page.addEventListener("focus", soon);
  return () => {
    clearTimeout(timer);
    page.removeEventListener("focus", soon);
    stop();
  };
}

/**
 * Chooses the table's set whenever a table is read that names another one than the table read before. A file that waits
 * to be written has chosen its own.
 */
export function followSet(store: PaneStore, kept: KeptSlice): () => void {
  let followed: string | undefined;
  const follow = (state: PaneState) => {
    if (state.file !== undefined) return;
    if (state.sheet.state === "absent") followed = undefined;
    const set = tableIn(state)?.set;
    if (set === undefined || set === followed) return;
    followed = set;
    // the choice is the table's own: where it cannot be kept, nothing is lost
    kept.change({ set }).catch(() => {});
  };
  return store.subscribe((state, before) => {
    if (state.sheet !== before.sheet || state.file !== before.file) follow(state);
  });
}
