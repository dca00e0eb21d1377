import { listed, reason, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { addressOnSheet } from "../../sheet/address";
import { callsOurs } from "../formulas/ours";
import { type Freezing, type Frozen, HalfDone, HostFailure, type Thawed } from "../port";
import type { KeptSlice } from "./kept";
import { fitting } from "./keptFormat";
import type { Ground, Notice } from "./state";
import { refuseUnfinished } from "./unfinished";
import type { WorkSlice } from "./work";

/** Cells named in a sentence; the rest are counted by it. */
const NAMED = 10;

const inWords = (cells: readonly { sheet: string; row: number; column: number }[]): Words => {
  const named = cells
    .slice(0, NAMED)
    .map(({ sheet, row, column }) => verbatim(addressOnSheet(sheet, { row, column, rows: 1, columns: 1 })));
  const more = cells.length - named.length;
  return listed(more > 0 ? [...named, text("pane.cells.errors.more", { count: more })] : named);
};
const placesOf = (frozen: readonly Frozen[]) => frozen.map(({ sheet, area }) => ({ ...area, sheet }));

/** One notice of sentences; those that say nothing are left out. */
const notice = (sentences: readonly (Words | false)[], whole: boolean): Notice => ({
  intent: whole ? "success" : "warning",
  text: verbatim(sentences.filter(Boolean).join(" ")),
});

function frozenSaid({ frozen, left, readers }: Freezing): Notice {
  const noteless = frozen.filter(({ noted }) => !noted).length;
  const sentences = [
    text("pane.freeze.done", { count: frozen.length }),
    left.length > 0 && text("pane.freeze.left", { count: left.length, cells: inWords(left) }),
    readers.length > 0 && text("pane.freeze.readers", { count: readers.length, cells: inWords(readers) }),
    noteless > 0 && text("pane.freeze.noteless", { count: noteless }),
  ];
  return notice(sentences, left.length + readers.length === 0);
}

function thawedSaid({ back, changed, gone }: Thawed): Notice {
  const sheets = [...new Set(gone.map(({ sheet }) => sheet))];
  const sentences = [
    text("pane.freeze.thawed", { count: back }),
    changed.length > 0 && text("pane.freeze.otherNow", { count: changed.length, cells: inWords(placesOf(changed)) }),
    sheets.length > 0 && text("pane.freeze.sheetsGone", { sheets: listed(sheets.map(verbatim)) }),
  ];
  return notice(sentences, changed.length + gone.length === 0);
}

export interface FreezingSlice {
  /** Puts values in the place of all formulas that call functions of ours. */
  freeze(): Promise<void>;
  /** Puts the formulas back. */
  thaw(): Promise<void>;
  /** Gives up formulas whose cells hold something else now. */
  forget(): Promise<void>;
}

/**
 * Formulas and the values that stand for them. Both are kept in the workbook before a cell is changed, as unfinished until
 * the host says that all is done: whatever happens in between, Thaw brings every formula back.
 */
export function freezingSlice(
  { store, port }: Pick<Ground, "store" | "port">,
  work: WorkSlice,
  kept: KeptSlice,
): FreezingSlice {
  const half = ({ why }: HalfDone) => new HostFailure("pane.freeze.half", { why: reason(why) });
  const present = () => store.getState().kept.frozen;

  /** Keeps what came of it; what is done stays done where the workbook does not take the note. */
  const settle = async (cells: readonly Frozen[], said: Notice, left = false): Promise<Notice> => {
    try {
      await kept.change({ frozen: cells.length === 0 ? undefined : { cells, ...(left && { left }) } });
    } catch (error) {
      throw new HostFailure("pane.freeze.unkept", { what: said.text, why: reason(error) });
    }
    return said;
  };

  const freeze = async (): Promise<Notice> => {
    refuseUnfinished(store.getState());
    const before = present();
    const all = (frozen: readonly Frozen[]) => [...(before?.cells ?? []), ...frozen];
    const keep = (frozen: readonly Frozen[]) =>
      kept.change({ frozen: fitting({ cells: all(frozen), unfinished: true }) });
    try {
      const freezing = await port.freeze(callsOurs, keep);
      return await settle(all(freezing.frozen), frozenSaid(freezing));
    } catch (error) {
      if (error instanceof HalfDone) throw half(error);
      if (!(error instanceof HostFailure && error.id === "pane.freeze.unkept"))
        await kept.change({ frozen: before }).catch(() => {});
      throw error;
    }
  };

  const thaw = async (): Promise<Notice | undefined> => {
    const before = present();
    if (before === undefined) return undefined;
    try {
      const thawed = await port.thaw(before.cells);
      return await settle(thawed.changed, thawedSaid(thawed), true);
    } catch (error) {
      if (!(error instanceof HalfDone)) throw error;
      await kept.change({ frozen: { ...before, unfinished: true } }).catch(() => {});
      throw half(error);
    }
  };

  return {
    freeze: () => work.attempt(freeze),
    thaw: () => work.attempt(thaw),
    forget: () =>
      work.attempt(async () => {
        await kept.change({ frozen: undefined });
        return undefined;
      }),
  };
}
