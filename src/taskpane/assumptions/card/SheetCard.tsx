import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { text } from "../../../messages/text";
import { TakeBack } from "../../parts/TakeBack";
import { halfDone } from "../../store/unfinished";
import { usePane, useSelected } from "../../store/usePane";
import { Files } from "../file/Files";
import { SheetState } from "./SheetState";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "10px 12px" },
  half: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** The reference set, the state of the table in the workbook, and what can be done with both. */
export function SheetCard() {
  const styles = useStyles();
  const { port, catalogue, kept, sheet, question, view } = usePane();
  const { sets } = catalogue;
  const set = useSelected((state) => state.kept.set);
  const busy = useSelected((state) => state.work.busy);
  const present = useSelected((state) => state.sheet.state === "present");
  const half = useSelected(halfDone);
  const readBack = async () => {
    await sheet.read();
    view.compare(true);
  };
  return (
    <section className={styles.card} aria-label={text("pane.sheet.region")}>
      <Field label={text("pane.set")} hint={sets.find(({ name }) => name === set)?.description ?? null}>
        <Select value={set} onChange={(_, { value }) => kept.chooseSet(value)}>
          {sets.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {port.connected && <SheetState />}
      {half !== undefined && !busy && (
        <p className={styles.half} role="alert">
          {text("pane.write.interrupted", { sheets: half })}
        </p>
      )}
      <div className={styles.buttons}>
        {port.connected && (
          <Button
            appearance="primary"
            icon={<TableRegular />}
            disabledFocusable={busy}
            onClick={() => void question.ask()}
          >
            {text("pane.load")}
          </Button>
        )}
        {present && (
          <Button icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={() => void readBack()}>
            {text("pane.readBack")}
          </Button>
        )}
        <Files />
        <TakeBack />
      </div>
    </section>
  );
}
