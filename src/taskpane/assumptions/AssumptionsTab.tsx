import { makeStyles } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { text } from "../../messages/text";
import { focusPanel } from "../focusPanel";
import { HostFailure, type HostPort } from "../port";
import { Said } from "../Said";
import { AssumptionList } from "./AssumptionList";
import { rowsBeyond, sectionName } from "./catalogue";
import { DifferencesView } from "./DifferencesView";
import { loadedValue } from "./differences";
import { download } from "./download";
import { EVERYTHING, type Filter, filtered, narrowings, rowsOf } from "./filter";
import { LoadDialog } from "./LoadDialog";
import { Narrowing } from "./Narrowing";
import { PendingFile } from "./PendingFile";
import { SheetCard } from "./SheetCard";
import { type Assumptions, reason } from "./useAssumptions";

const useStyles = makeStyles({ note: { padding: "0 12px" } });

/** A file of assumptions has some 20 kB; beyond this it is another file. */
const LARGEST_MB = 5;

interface Props {
  readonly port: HostPort;
  readonly assumptions: Assumptions;
  /** Opens the loading dialog from outside, as the first steps do. */
  readonly loading: boolean;
  readonly onLoading: (open: boolean) => void;
}

export function AssumptionsTab({ port, assumptions, loading, onLoading }: Props) {
  const styles = useStyles();
  const { rows, values, sheet, sheetValues, loaded, before, notice, say, openFile, readAgain, exportAs } = assumptions;
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [comparing, setComparing] = useState(false);

  const all = useMemo(() => rowsOf([...rows, ...rowsBeyond(rows, values)], values), [rows, values]);
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => filtered(all, deferred), [all, deferred]);
  const sections = useMemo(() => [...new Set(rows.map(sectionName))], [rows]);
  const changed = useMemo(() => rowsOf(rows, sheetValues).filter((row) => row.changed).length, [rows, sheetValues]);
  const loadedValues = useMemo(
    () => new Map(before.map((row) => [row.key, loadedValue(loaded, row) ?? row.current])),
    [before, loaded],
  );

  useEffect(() => {
    if (sheet.state !== "present") setComparing(false);
  }, [sheet.state]);

  const go = useCallback(
    (key: string) => {
      if (sheet.state !== "present") return;
      const { content } = sheet;
      const row = content.cells.findIndex((cells) => cells[0] === key);
      if (row < 0) return;
      const area = { row: content.area.row + row, column: content.area.column + 1, rows: 1, columns: 1 };
      port.select(content.sheet, area).catch((error: unknown) => say({ intent: "error", text: reason(error) }));
    },
    [port, sheet, say],
  );

  const onFile = async (file: File) => {
    if (file.size > LARGEST_MB * 2 ** 20) {
      const failure = new HostFailure("pane.file.large", { limit: LARGEST_MB });
      say({ intent: "error", text: reason(failure) });
    } else await openFile(file.name, await file.text());
  };

  const onExport = (format: "json" | "csv") => {
    const { file, content, toMend } = exportAs(format);
    download(file, content);
    const words = text(toMend > 0 ? "pane.exportedDamaged" : "pane.exported", { file, count: toMend });
    say({ intent: toMend > 0 ? "warning" : "success", text: words });
  };

  return (
    <>
      <SheetCard
        assumptions={assumptions}
        connected={port.connected}
        changed={changed}
        onLoad={() => onLoading(true)}
        onReadBack={() => void readAgain().then(() => setComparing(true))}
        onFile={(file) => void onFile(file)}
        onExport={onExport}
      />
      <div className={styles.note} aria-live="polite">
        {notice !== undefined && <Said notice={notice} onClose={() => say(undefined)} />}
      </div>
      <PendingFile
        key={assumptions.pending?.file}
        assumptions={assumptions}
        connected={port.connected}
        onLoad={() => onLoading(true)}
      />
      {comparing && (
        <DifferencesView
          assumptions={assumptions}
          onClose={() => {
            setComparing(false);
            focusPanel();
          }}
        />
      )}
      <Narrowing filter={filter} sections={sections} onChange={setFilter} />
      <AssumptionList
        rows={shown}
        total={all.length}
        narrowed={filter.query.trim() !== "" || narrowings(filter) > 0}
        loadedValues={loadedValues}
        onGo={sheet.state === "present" ? go : undefined}
      />
      {loading && port.connected && (
        <LoadDialog port={port} assumptions={assumptions} onClose={() => onLoading(false)} />
      )}
    </>
  );
}
