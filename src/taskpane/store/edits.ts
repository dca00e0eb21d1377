import { readValue } from "../../analysis/assumptions/value";
import { inputKey } from "../../model/schema";
import { IronError } from "../../quantities/errors";
import { shownValue } from "../../workbook/assumptionRow";
import { rowOf } from "../../workbook/assumptionRows";
import { HostFailure, type Typed } from "../port";
import type { Answer } from "../table/changeEntry";
import { same } from "../table/entry";
import { isReadOtherwise } from "../table/reading";
import { typedValue } from "../table/typing";
import type { EntryWriter } from "./entryWriter";
import { tableIn } from "./sheet";
import type { Draft, Ground, PaneState, Wanted, WrittenEdit } from "./state";
import type { WorkSlice } from "./work";

/** What the sheet holds for a key. */
export const heldFor = (state: Pick<PaneState, "sheet">, key: string): Typed | undefined =>
  tableIn(state)?.entries.get(key)?.typed;

function changed<T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}

export interface EditsSlice {
  type(key: string, text: string): void;
  /** Writes what was typed, if the model takes it. */
  save(key: string): Promise<void>;
  /** Writes over what the cell was found to hold. */
  agree(key: string): Promise<void>;
  giveUp(key: string): void;
  /** Writes this at once, as a button does. */
  put(key: string, wanted: Wanted): Promise<void>;
  /** Back to what the key held before it was written. */
  putBack(key: string): Promise<void>;
}

/** One value at a time, from its field to the sheet. */
export function editsSlice({ store, catalogue }: Ground, work: WorkSlice, write: EntryWriter): EditsSlice {
  const draftOf = (key: string) => store.getState().edits.drafts.get(key);
  const setDraft = (key: string, draft: Draft | undefined) =>
    store.setState(({ edits }) => ({ edits: { ...edits, drafts: changed(edits.drafts, key, draft) } }));
  const setWritten = (key: string, written: WrittenEdit | undefined) =>
    store.setState(({ edits }) => ({ edits: { ...edits, written: changed(edits.written, key, written) } }));

  const begun = (key: string, wanted: Wanted): Draft => {
    const draft = draftOf(key);
    return { wanted, seen: draft === undefined ? heldFor(store.getState(), key) : draft.seen, saving: false };
  };

  /** Errors: argument for a key whose cell does not hold what is calculated with: a number written there would be another. */
  const refuseReadOtherwise = (key: string) => {
    const reading = tableIn(store.getState())?.reading;
    if (reading !== undefined && isReadOtherwise(reading, key))
      throw new IronError("argument", "pane.edit.otherwise", { key });
  };

  /** What the cell is to hold. Errors: those of the model's check. */
  const typedFor = (key: string, wanted: Wanted): Typed | undefined => {
    if ("typed" in wanted) return wanted.typed;
    const row = rowOf(key, catalogue.rows(store.getState().kept.set));
    return { value: shownValue(row, readValue(inputKey(key), typedValue(row, wanted.text)).value) };
  };

  const settle = (key: string, draft: Draft, next: Typed | undefined, { kind, held }: Answer) => {
    const present = draftOf(key);
    if (kind === "otherwise") {
      if (present === draft) setDraft(key, { ...draft, found: { held }, saving: false });
      return;
    }
    if (!same(held, next)) setWritten(key, { before: held, now: next });
    // what was typed meanwhile goes on from what is there now
    if (present === draft) setDraft(key, undefined);
    else if (present !== undefined) setDraft(key, { ...present, seen: next });
  };

  const submit = async (key: string, { wanted, seen }: Draft, how: { agreed?: true; back?: true } = {}) => {
    const draft: Draft = { wanted, seen, saving: true };
    setDraft(key, draft);
    try {
      const next = typedFor(key, wanted);
      if (next !== undefined && !how.back) refuseReadOtherwise(key);
      const asks = !how.agreed && seen !== undefined && "formula" in seen;
      settle(key, draft, next, asks ? { kind: "otherwise", held: seen } : await write(key, next, seen));
    } catch (error) {
      const told = error instanceof IronError || error instanceof HostFailure;
      const problem = told ? { problem: { id: error.id, values: error.values } } : {};
      if (draftOf(key) === draft) setDraft(key, { ...draft, ...problem, saving: false });
      if (!told) work.fail(error);
    }
  };

  return {
    type: (key, text) => setDraft(key, begun(key, { text })),
    async save(key) {
      const draft = draftOf(key);
      if (draft !== undefined && !draft.saving) await submit(key, draft);
    },
    async agree(key) {
      const draft = draftOf(key);
      if (draft?.found !== undefined) await submit(key, { ...draft, seen: draft.found.held }, { agreed: true });
    },
    giveUp: (key) => setDraft(key, undefined),
    put: (key, wanted) => submit(key, begun(key, wanted)),
    async putBack(key) {
      const written = store.getState().edits.written.get(key);
      if (written === undefined) return;
      await submit(key, { wanted: { typed: written.before }, seen: written.now, saving: false }, { back: true });
    },
  };
}
