import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useId, useRef, useState } from "react";
import { text } from "../../messages/text";
import { focusPanel } from "../focusPanel";
import { SheetState } from "./SheetState";
import type { Assumptions } from "./useAssumptions";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  file: { display: "none" },
});

interface Props {
  readonly assumptions: Assumptions;
  readonly connected: boolean;
  /** Values of the sheet that are not the set's. */
  readonly changed: number;
  readonly onLoad: () => void;
  readonly onReadBack: () => void;
  readonly onFile: (file: File) => void;
  readonly onExport: (format: "json" | "csv") => void;
}

/** The reference set, the state of the table in the workbook, and what can be done with both. */
export function SheetCard({ assumptions, connected, changed, onLoad, onReadBack, onFile, onExport }: Props) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState(false);
  const filesId = useId();
  const { set, sets, sheet, busy, removable } = assumptions;
  return (
    <section className={styles.card} aria-label={text("pane.sheet.region")}>
      <Field label={text("pane.set")} hint={sets.find(({ name }) => name === set)?.description ?? ""}>
        <Select value={set} onChange={(_, { value }) => assumptions.chooseSet(value)}>
          {sets.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {connected && <SheetState assumptions={assumptions} changed={changed} />}
      <div className={styles.buttons}>
        {connected && (
          <Button appearance="primary" icon={<TableRegular />} disabledFocusable={busy} onClick={onLoad}>
            {text("pane.load")}
          </Button>
        )}
        {sheet.state === "present" && (
          <Button icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={onReadBack}>
            {text("pane.readBack")}
          </Button>
        )}
        <Button
          icon={files ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={files}
          aria-controls={files ? filesId : undefined}
          onClick={() => setFiles(!files)}
        >
          {text("pane.files")}
        </Button>
        {removable !== undefined && (
          <Button
            icon={<ArrowUndoRegular />}
            disabledFocusable={busy}
            onClick={() => void assumptions.remove().then(focusPanel)}
          >
            {text("pane.remove")}
          </Button>
        )}
      </div>
      {files && (
        <div id={filesId} className={styles.buttons}>
          <Button size="small" onClick={() => picker.current?.click()}>
            {text("pane.import")}
          </Button>
          <Button size="small" onClick={() => onExport("json")}>
            {text("pane.exportJson")}
          </Button>
          <Button size="small" onClick={() => onExport("csv")}>
            {text("pane.exportCsv")}
          </Button>
        </div>
      )}
      <input
        ref={picker}
        className={styles.file}
        type="file"
        accept=".json,.csv,application/json,text/csv"
        aria-label={text("pane.import")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // the same file can be chosen again
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </section>
  );
}
