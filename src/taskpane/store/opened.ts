import type { PaneStore } from "./state";
import type { ViewSlice } from "./view";

/** The tab that takes a number apart. */
export const NUMBER = "number";

/** A number of the run on the table that is shown: a line of the model or a measure, and of a row the year. */
export interface Opened {
  readonly id: string;
  /** A year of the calendar; of a row without one it is opened as a whole. */
  readonly year?: number;
}

export interface OpenedSlice {
  /** Opens a number in the tab that takes it apart, and shows that tab. */
  open(number: Opened): void;
  /** The tab is again about what is selected. */
  close(): void;
}

export function openedSlice(store: PaneStore, view: Pick<ViewSlice, "open">): OpenedSlice {
  return {
    open(opened) {
      store.setState({ opened });
      view.open(NUMBER);
    },
    close: () => store.setState({ opened: undefined }),
  };
}
