import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { describe, text } from "../../messages/text";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import { HostFailure, type HostPort, type OneSheet, type Place, type TableContent } from "../port";
import type { Catalogue, Values } from "./catalogue";
import { changesFrom, type Loaded } from "./differences";
import { parseFile } from "./exchange";
import { type Kept, keep, keptIn } from "./kept";
import { type Reading, readRows } from "./reading";

/** The table in the workbook as it was last read. */
export type Sheet =
  | { readonly state: "reading" | "absent" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "present"; readonly name: string; readonly content: TableContent; readonly reading: Reading };

export interface Notice {
  readonly intent: "success" | "error";
  readonly text: string;
}

/** Values of a file that are not in the sheet yet. */
export interface Pending {
  readonly file: string;
  readonly reading: Reading;
}

export const reason = (error: unknown): string =>
  error instanceof HostFailure ? describe(error) : error instanceof Error ? error.message : String(error);

const NO_VALUES: Values = new Map();

/** Edits come in bursts (a paste, a fill); the table is read once after them. */
const REST = 400;

/** What the tab shows and does. All that must outlive the pane is kept in the workbook. */
export function useAssumptions(port: HostPort, catalogue: Catalogue) {
  const [kept, setKept] = useState<Kept>(() => keptIn(port.settings));
  const [sheet, setSheet] = useState<Sheet>({ state: "reading" });
  const [pending, setPending] = useState<Pending>();
  const [notice, setNotice] = useState<Notice>();
  const [busy, setBusy] = useState(false);

  const sets = useMemo(() => catalogue.sets.map(({ name }) => name), [catalogue]);
  const set = sets.find((name) => name === kept.set) ?? sets[0] ?? "";
  const rows = useMemo(() => catalogue.rows(set), [catalogue, set]);

  const change = useCallback(
    async (next: Partial<Kept>) => {
      setKept((before) => ({ ...before, ...next }));
      await keep(port.settings, next);
    },
    [port],
  );

  /** Runs one thing at a time; what goes wrong is said. */
  const attempt = useCallback(async (action: () => Promise<Notice | undefined>) => {
    setBusy(true);
    setNotice(undefined);
    try {
      setNotice(await action());
    } catch (error) {
      setNotice({ intent: "error", text: reason(error) });
    } finally {
      setBusy(false);
    }
  }, []);

  const read = useCallback(
    async (loaded: Loaded | undefined) => {
      const wanted = [loaded?.table ?? ASSUMPTIONS_TABLE, ASSUMPTIONS_TABLE];
      try {
        for (const name of new Set(wanted)) {
          const content = await port.readTable(name);
          if (content === undefined) continue;
          const reading = readRows(content.cells, sets);
          setSheet({ state: "present", name, content, reading });
          return;
        }
        setSheet({ state: "absent" });
      } catch (error) {
        setSheet({ state: "failed", why: reason(error) });
      }
    },
    [port, sets],
  );

  const loaded = kept.loaded ?? undefined;
  useEffect(() => {
    void read(loaded);
  }, [read, loaded]);

  const present = sheet.state === "present";
  useEffect(() => {
    if (!present) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = port.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(loaded), REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [port, present, read, loaded]);

  // a table opened with the workbook says which set it came from
  const named = sheet.state === "present" ? sheet.reading.set : undefined;
  const adopted = useRef(kept.set !== undefined);
  useEffect(() => {
    if (named === undefined || adopted.current) return;
    adopted.current = true;
    void change({ set: named });
  }, [named, change]);

  const values = pending?.reading.values ?? (sheet.state === "present" ? sheet.reading.values : NO_VALUES);

  const load = (plan: OneSheet, place: Place, table: string) =>
    attempt(async () => {
      const written = await port.write(plan, place);
      const changes = changesFrom(rows, pending?.reading.values ?? NO_VALUES);
      setPending(undefined);
      await change({
        loaded: { set, changes, table, at: new Date().toISOString() },
        written: [...kept.written, { written, before: loaded ?? null }].slice(-KEPT_WRITES),
      });
      return { intent: "success", text: text("pane.written", { sheet: written.sheet }) };
    });

  const remove = () =>
    attempt(async () => {
      const step = kept.written.at(-1);
      if (step === undefined) return undefined;
      const { written: last, before } = step;
      const there = await port.remove(last);
      await change({ written: kept.written.slice(0, -1), loaded: before });
      await read(before ?? undefined);
      const done = !there ? "pane.removedGone" : last.created ? "pane.removedSheet" : "pane.removed";
      return { intent: "success", text: text(done, { sheet: last.sheet }) };
    });

  const openFile = (file: string, content: string) =>
    attempt(async () => {
      const reading = readRows(parseFile(file, content), sets);
      if (reading.set !== undefined && reading.set !== set) await change({ set: reading.set });
      setPending({ file, reading });
      return undefined;
    });

  return {
    set,
    sets: catalogue.sets,
    rows,
    values,
    sheet,
    pending,
    notice,
    busy,
    loaded,
    before: useMemo(() => (loaded === undefined ? [] : catalogue.rows(loaded.set)), [catalogue, loaded]),
    removable: kept.written.at(-1),
    chooseSet: (name: string) => change({ set: name }),
    readAgain: () => read(loaded),
    load,
    remove,
    openFile,
    discard: () => setPending(undefined),
    say: setNotice,
  };
}

export type Assumptions = ReturnType<typeof useAssumptions>;

/** Writes that can be taken back, the last first; each keeps the cells that stood there. */
const KEPT_WRITES = 3;
