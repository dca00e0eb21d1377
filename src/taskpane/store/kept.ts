import type { Settings } from "../port";
import type { Catalogue } from "../table/catalogue";
import { keep, keptIn } from "./keptFormat";
import type { Kept, PaneStore } from "./state";
import type { WorkSlice } from "./work";

export function firstKept(settings: Settings, { sets }: Catalogue): Kept {
  const kept = keptIn(settings);
  const [first = { name: "" }] = sets;
  return { ...kept, set: (sets.find(({ name }) => name === kept.set) ?? first).name };
}

export interface KeptSlice {
  /** Shown at once; rejected where the workbook does not take it. */
  change(next: Partial<Kept>): Promise<void>;
  chooseSet(name: string): void;
}

export function keptSlice(store: PaneStore, settings: Settings, work: WorkSlice): KeptSlice {
  const change = async (next: Partial<Kept>) => {
    store.setState(({ kept }) => ({ kept: { ...kept, ...next } }));
    await keep(settings, next);
  };
  return { change, chooseSet: (set) => void change({ set }).catch(work.fail) };
}
