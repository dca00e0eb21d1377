import { reason, text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { HalfDone, HostFailure, type Place, type Plan, type Removed, type Written } from "../port";
import { takeOut } from "../table/changeEntry";
import { changesFrom, type Loaded } from "../table/differences";
import type { KeptSlice } from "./kept";
import { bounded, type Step } from "./keptFormat";
import { inputsOf, type Losses, lossesOf } from "./lostByRemoval";
import type { SheetSlice } from "./sheet";
import type { Ground, Notice } from "./state";
import { inWords, refuseUnfinished, sheetsOf } from "./unfinished";
import type { WorkSlice } from "./work";

/** What taking back has led to. */
function taken(written: Written, { gone, stay }: Removed): Notice {
  const said = (id: "pane.removedGone" | "pane.removedSheet" | "pane.removed", sheets: readonly string[]) =>
    sheets.length > 0 ? [text(id, { sheet: inWords(sheets), count: sheets.length })] : [];
  const there = written.sheets.filter(({ sheet }) => !gone.includes(sheet) && !stay.includes(sheet));
  const names = (created: boolean) => there.filter((each) => each.created === created).map(({ sheet }) => sheet);
  const sentences = [
    ...said("pane.removed", names(false)),
    ...said("pane.removedSheet", names(true)),
    ...(stay.length > 0 ? [text("pane.removedStay", { sheet: inWords(stay), count: stay.length })] : []),
    ...said("pane.removedGone", gone),
  ];
  return { intent: "success", text: verbatim(sentences.join(" ")) };
}

const isStopped = (error: unknown): error is HostFailure<"pane.write.stopped"> =>
  error instanceof HostFailure && error.id === "pane.write.stopped";

/** What is to be written, and what is said and kept once it stands there. */
export interface Writing {
  readonly plan: Plan;
  readonly places: readonly Place[];
  readonly said?: Words;
  /** Said beside it. */
  readonly remark?: Words | undefined;
  readonly settle?: () => { readonly loaded: Loaded };
}

export interface WritesSlice {
  /** Writes what is prepared in its turn; what `prepare` throws is said. */
  write(prepare: () => Promise<Writing>): Promise<void>;
  /** Writes the chosen set, or the file that is shown, as a table of that name; `remark` is said of it when it stands there. */
  load(plan: Plan, places: readonly Place[], table: string, remark?: Words): Promise<void>;
  /** Takes the last write back, be it whole or half; where something of the user's would be lost with it, that is asked first. */
  remove(): Promise<void>;
  /** Takes it back when that was asked. */
  removeAnyway(): Promise<void>;
  /** Leaves it when that was asked. */
  keep(): void;
}

/**
 * Writes to the workbook, and takes back. What a write changes is kept in the workbook before it begins, as a step that is
 * unfinished until the host says that all is written: whatever happens in between, also the end of the pane, it can be
 * taken back.
 */
export function writesSlice(
  { store, port, catalogue }: Ground,
  work: WorkSlice,
  kept: KeptSlice,
  sheet: SheetSlice,
): WritesSlice {
  const steps = () => store.getState().kept.written;
  /** What the sheets hold is read anew, however a change of them has ended; what came of it is said before Excel has calculated. */
  const changing = async (change: () => Promise<Notice>): Promise<Notice> => {
    try {
      const notice = await change();
      work.say(notice);
      return notice;
    } finally {
      sheet.outdate();
      await sheet.read();
    }
  };
  const half = (written: Written, { why }: HalfDone): HostFailure =>
    new HostFailure("pane.write.half", { sheets: sheetsOf(written), why: reason(why) });

  const write = (prepare: () => Promise<Writing>) =>
    work.attempt(() =>
      changing(async () => {
        refuseUnfinished(store.getState());
        const { plan, places, said, remark, settle } = await prepare();
        const { kept: before } = store.getState();
        let begun: Written | undefined;
        const keep = async (written: Written) => {
          begun = written;
          const inputs = inputsOf(plan, places);
          const step: Step = {
            ...{ written, before: before.loaded ?? null, unfinished: true },
            ...(inputs.length > 0 && { inputs }),
          };
          await kept.change({ written: bounded([...before.written, step]) });
        };
        const forget = () => kept.change({ written: before.written }).catch(() => {});
        try {
          await work.watched((watch) => port.write(plan, places, keep, watch));
        } catch (error) {
          if (error instanceof HalfDone && begun !== undefined) throw half(begun, error);
          await forget();
          if (isStopped(error)) return { intent: "success", text: text(error.id) };
          throw error instanceof HostFailure ? new HostFailure("pane.write.failed", { why: reason(error) }) : error;
        }
        const where = begun === undefined ? verbatim("") : sheetsOf(begun);
        const finished = steps().map(({ unfinished: _, ...step }) => step);
        try {
          await kept.change({ ...settle?.(), written: finished });
        } catch (error) {
          throw new HostFailure("pane.writtenUnkept", { sheet: where, why: reason(error) });
        }
        const done = said ?? text("pane.written", { sheet: where });
        return { intent: "success", text: remark === undefined ? done : verbatim(`${done} ${remark}`) };
      }),
    );

  const load = (plan: Plan, places: readonly Place[], table: string, remark?: Words) =>
    write(async () => {
      const { kept: before, file } = store.getState();
      const settle = () => {
        const changes = changesFrom(catalogue.rows(before.set), file?.reading.values ?? new Map());
        store.setState({ file: undefined });
        return { loaded: { set: before.set, changes, table, at: new Date().toISOString() } };
      };
      return { plan, places, remark, settle };
    });

  const ask = (removal: Losses | undefined) => store.setState({ removal });

  const remove = (asked: boolean) =>
    work.attempt(async () => {
      const step = steps().at(-1);
      ask(undefined);
      if (step === undefined) return undefined;
      if (!asked && !step.unfinished) {
        const losses = await lossesOf(port, step.written, step.inputs ?? []);
        if (losses.changed.length + losses.referring.length > 0) {
          ask(losses);
          return undefined;
        }
      }
      return changing(async () => {
        const { written, before, appended = [] } = step;
        const others = steps().slice(0, -1);
        let begun = false;
        let removed: Removed;
        try {
          // rows that were added have moved what stands below the table: it moves back before the former cells return
          for (const { created, tables } of written.sheets)
            for (const { name } of created ? [] : tables)
              for (const key of appended) begun = (await port.editTable(name, takeOut(key))) || begun;
          removed = await port.remove(written, step.unfinished);
        } catch (error) {
          if (!(error instanceof HalfDone || begun)) throw error;
          await kept.change({ written: [...others, { ...step, unfinished: true }] }).catch(() => {});
          throw half(written, error instanceof HalfDone ? error : new HalfDone(asFailure(error)));
        }
        const notice = taken(written, removed);
        try {
          await kept.change({ written: others, loaded: before ?? undefined });
        } catch (error) {
          throw new HostFailure("pane.removedUnkept", { what: notice.text, why: reason(error) });
        }
        return notice;
      });
    });

  return {
    write,
    load,
    remove: () => remove(false),
    removeAnyway: () => remove(true),
    keep: () => ask(undefined),
  };
}

const asFailure = (error: unknown): HostFailure =>
  error instanceof HostFailure ? error : new HostFailure("pane.host.failed", { why: reason(error) });
