import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { describe, text } from "../../messages/text";
import { ASSUMPTIONS_TABLE } from "../../workbook/assumptionsTable";
import type { Area } from "../../workbook/plan";
import { HostFailure, type HostPort, type OneSheet, type Place, type TableContent } from "../port";
import { type Catalogue, rowsBeyond, type Values } from "./catalogue";
import { changesFrom, type Loaded } from "./differences";
import { parseFile, toCsv, toJson } from "./exchange";
import { type Kept, keep, keptIn } from "./kept";
import { isUsable, keysOf, type Reading, readRows, saysAnything, setOf } from "./reading";

/** The table in the workbook as it was last read. */
export type Sheet =
  | { readonly state: "reading" | "absent" }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "present"; readonly name: string; readonly content: TableContent; readonly reading: Reading };

export interface Notice {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
}

/** Values of a file that are not in the sheet yet. */
export interface Pending {
  readonly file: string;
  readonly reading: Reading;
}

export const reason = (error: unknown): string =>
  error instanceof HostFailure ? describe(error) : error instanceof Error ? error.message : String(error);

const NOTHING: Reading = { values: new Map(), texts: new Map(), problems: [], keys: new Set(), silent: true };

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

  // a table may also come with an edit: pasted, or its removal undone
  const { connected } = port;
  useEffect(() => {
    if (!connected) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(loaded), REST);
    };
    const stop = port.onChange(soon);
    // not every host tells of rows or sheets taken out: whoever comes back to the pane sees the table as it is
    window.addEventListener("focus", soon);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", soon);
      stop();
    };
  }, [port, connected, read, loaded]);

  const reading = sheet.state === "present" ? sheet.reading : undefined;
  const tableSet = reading && setOf(reading, sets[0] ?? "");
  // the set is the table's whenever a table is read that names another one than the table read before
  const followed = useRef<string>();
  const absent = sheet.state === "absent";
  const waiting = pending !== undefined;
  useEffect(() => {
    if (waiting) return;
    if (absent) followed.current = undefined;
    if (tableSet === undefined || tableSet === followed.current) return;
    followed.current = tableSet;
    change({ set: tableSet }).catch(() => {});
  }, [tableSet, absent, waiting, change]);

  // what the functions read: the table, and where it is silent its own set
  const sheetValues = useMemo(() => {
    if (reading === undefined || tableSet === undefined) return NOTHING.values;
    const own = catalogue.rows(tableSet);
    const stands = keysOf(tableSet, own, reading.values);
    const silent = own.filter(({ key }) => stands.has(key) && !reading.keys.has(key));
    return new Map([...reading.values, ...silent.map(({ key, current }) => [key, current] as const)]);
  }, [reading, tableSet, catalogue]);
  const shown = pending !== undefined && isUsable(pending.reading) ? pending.reading : undefined;
  const values: Values = shown?.values ?? sheetValues;

  const load = (plan: OneSheet, place: Place, table: string) =>
    attempt(async () => {
      const written = await port.write(plan, place);
      const changes = changesFrom(rows, (pending?.reading ?? NOTHING).values);
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
      const cells = parseFile(file, content);
      const reading = readRows(cells, sets);
      if (!saysAnything(cells, reading)) throw new HostFailure("pane.file.noColumns");
      if (reading.set !== undefined && reading.set !== set) await change({ set: reading.set });
      setPending({ file, reading });
      return undefined;
    });

  const select = (sheet: string, area: Area) => {
    port.select(sheet, area).catch((error: unknown) => setNotice({ intent: "error", text: reason(error) }));
  };

  const showTable = () => {
    if (sheet.state === "present") select(sheet.content.sheet, sheet.content.area);
  };

  const chooseSet = (name: string) => {
    change({ set: name }).catch((error: unknown) => setNotice({ intent: "error", text: reason(error) }));
  };

  const discard = () => {
    setPending(undefined);
    if (tableSet !== undefined && tableSet !== set) chooseSet(tableSet);
  };

  /** What the list shows, as a file: of a table under the set the table names, so that it gives the sheet's numbers. */
  const exportAs = (format: "json" | "csv") => {
    const of = shown === undefined ? (tableSet ?? set) : set;
    const said = shown ?? reading ?? NOTHING;
    const own = catalogue.rows(of);
    const stands = keysOf(of, own, said.values);
    const complete = [
      ...own.filter(({ key }) => stands.has(key) || said.keys.has(key)),
      ...rowsBeyond(own, said.values),
    ];
    return {
      file: `assumptions-${of}.${format}`,
      content: format === "json" ? toJson(of, complete, said) : toCsv(of, complete, said),
      toMend: said.problems.length,
    };
  };

  return {
    set,
    sets: catalogue.sets,
    rows,
    values,
    sheet,
    sheetValues,
    /** The set the table in the sheet starts from. */
    tableSet,
    pending,
    notice,
    busy,
    loaded,
    before: useMemo(() => (loaded === undefined ? [] : catalogue.rows(loaded.set)), [catalogue, loaded]),
    removable: kept.written.at(-1),
    chooseSet,
    readAgain: () => read(loaded),
    load,
    remove,
    openFile,
    discard,
    exportAs,
    showTable,
    say: setNotice,
  };
}

export type Assumptions = ReturnType<typeof useAssumptions>;

/** Writes that can be taken back, the last first; each keeps the cells that stood there. */
const KEPT_WRITES = 3;
