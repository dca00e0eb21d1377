import { text } from "../../messages/text";
import { callsOurs } from "../formulas/ours";
import type { Ground } from "./state";
import type { WorkSlice } from "./work";

export interface RecalculationSlice {
  /** Has every cell that calls a function of ours computed again, and no others. */
  recalculate(): Promise<void>;
  /** Finds out whether the add-in starts with the workbook. */
  askStartup(): Promise<void>;
  setStartup(on: boolean): Promise<void>;
}

/** What heals cells that Excel has not computed since the workbook was opened, now and the next time. */
export function recalculationSlice({ store, port }: Ground, work: WorkSlice): RecalculationSlice {
  const askStartup = async () => {
    const on = await port.startsWithDocument();
    store.setState({ startup: on === undefined ? "unsupported" : on ? "on" : "off" });
  };
  return {
    recalculate: () =>
      work.attempt(async () => {
        const count = await port.recalculate(callsOurs);
        return { intent: "success", text: text("pane.cells.recalculated", { count }) };
      }),
    askStartup,
    setStartup: (on) =>
      work.attempt(async () => {
        await port.startWithDocument(on);
        await askStartup();
        return undefined;
      }),
  };
}
