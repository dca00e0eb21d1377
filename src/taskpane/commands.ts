import type { Command } from "./commandIds";
import { NUMBER } from "./store/opened";
import type { Pane } from "./store/pane";

/** The tab that asks before a whole model is written. */
const MODEL = "model";

/** What the buttons of the ribbon do: the tab that says what comes of it is shown first. */
const DONE: Readonly<Record<Command, (pane: Pane) => Promise<void> | void>> = {
  newModel({ view, newModel }) {
    view.open(MODEL);
    return newModel.ask();
  },
  unfold({ view, unfolding }) {
    view.open(NUMBER);
    return unfolding.unfoldSelected();
  },
  number({ view, number }) {
    number.pin(false);
    view.open(NUMBER);
  },
};

export const command = async (pane: Pane, asked: Command): Promise<void> => DONE[asked](pane);
