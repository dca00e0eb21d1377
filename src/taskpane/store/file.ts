import { HostFailure } from "../port";
import { isUsable, type Reading, readFile, saysAnything } from "../table/reading";
import type { KeptSlice } from "./kept";
import { tableIn } from "./sheet";
import type { Ground, PaneState } from "./state";
import type { WorkSlice } from "./work";

/** A file of assumptions has some 20 kB; beyond this it is another file. */
const LARGEST_MB = 5;

/** What is chosen from the disk: the browser's File, as far as it is asked. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** The file's values while they are what the list shows. */
export const fileShown = ({ file }: Pick<PaneState, "file">): Reading | undefined =>
  file !== undefined && isUsable(file.reading) ? file.reading : undefined;

export interface FileSlice {
  open(file: ChosenFile): Promise<void>;
  discard(): void;
}

export function fileSlice({ store }: Ground, work: WorkSlice, kept: KeptSlice): FileSlice {
  const open = (file: ChosenFile) =>
    work.attempt(async () => {
      if (file.size > LARGEST_MB * 2 ** 20) throw new HostFailure("pane.file.large", { limit: LARGEST_MB });
      const reading = readFile(file.name, await file.text());
      if (!saysAnything(reading)) throw new HostFailure("pane.file.noColumns");
      if (reading.set !== undefined && reading.set !== store.getState().kept.set)
        await kept.change({ set: reading.set });
      store.setState({ file: { name: file.name, reading } });
      return undefined;
    });
  const discard = () => {
    store.setState({ file: undefined });
    const state = store.getState();
    const set = tableIn(state)?.set;
    if (set !== undefined && set !== state.kept.set) kept.chooseSet(set);
  };
  return { open, discard };
}
