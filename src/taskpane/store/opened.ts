import type { Opened } from "./openedNumber";
import type { PaneStore } from "./state";
import type { ViewSlice } from "./view";

export type { Opened } from "./openedNumber";

/** The tab that takes a number apart. */
export const NUMBER = "number";

export interface OpenedSlice {
  /** Opens a number in the tab that takes it apart, and shows that tab. */
  open(number: Opened): void;
  /** The tab is again about what is selected. */
  close(): void;
}

export function openedSlice(store: PaneStore, view: ViewSlice): OpenedSlice {
  return {
    open(opened) {
      store.setState({ opened });
      view.open(NUMBER);
    },
    close: () => store.setState({ opened: undefined }),
  };
}
