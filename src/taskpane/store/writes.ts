import { text } from "../../messages/text";
import type { OneSheet, Place } from "../port";
import { takeOut } from "../table/changeEntry";
import { changesFrom, type Loaded } from "../table/differences";
import type { KeptSlice } from "./kept";
import type { SheetSlice } from "./sheet";
import type { Ground } from "./state";
import type { WorkSlice } from "./work";

/** Writes that can be taken back, the last first; each keeps the cells that stood there. */
const KEPT_WRITES = 3;

export interface WritesSlice {
  /** Writes the chosen set, or the file that is shown, as a table of that name. */
  load(plan: OneSheet, place: Place, table: string): Promise<void>;
  /** Takes the last write back. */
  remove(): Promise<void>;
}

export function writesSlice(
  { store, port, catalogue }: Ground,
  work: WorkSlice,
  kept: KeptSlice,
  sheet: SheetSlice,
): WritesSlice {
  const load = (plan: OneSheet, place: Place, table: string) =>
    work.attempt(async () => {
      const written = await port.write(plan, place);
      sheet.outdate();
      const { kept: before, file } = store.getState();
      const changes = changesFrom(catalogue.rows(before.set), file?.reading.values ?? new Map());
      const loaded: Loaded = { set: before.set, changes, table, at: new Date().toISOString() };
      const step = { written, before: before.loaded ?? null };
      store.setState({ file: undefined });
      await kept.change({ loaded, written: [...before.written, step].slice(-KEPT_WRITES) });
      await sheet.read();
      return { intent: "success", text: text("pane.written", { sheet: written.sheet }) };
    });

  const remove = () =>
    work.attempt(async () => {
      const { written: steps } = store.getState().kept;
      const step = steps.at(-1);
      if (step === undefined) return undefined;
      const { written, before, appended = [] } = step;
      // rows that were added have moved what stands below the table: it moves back before the former cells return
      for (const table of written.created ? [] : written.tables)
        for (const key of appended) await port.editTable(table, takeOut(key));
      const there = await port.remove(written);
      sheet.outdate();
      await kept.change({ written: steps.slice(0, -1), loaded: before ?? undefined });
      await sheet.read();
      const done = !there ? "pane.removedGone" : written.created ? "pane.removedSheet" : "pane.removed";
      return { intent: "success", text: text(done, { sheet: written.sheet }) };
    });

  return { load, remove };
}
