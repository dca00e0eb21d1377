import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { usePane, useSelected } from "../store/usePane";
import { HOME } from "../store/view";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  why: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is shown where there are no results: they are on their way, the table cannot be read, or the model refuses it. */
export function Waiting() {
  const styles = useStyles();
  const { sheet: reader, view } = usePane();
  const sheet = useSelected((state) => state.sheet);
  const project = useSelected((state) => state.project);
  if (sheet.state === "failed")
    return (
      <div className={styles.state} role="alert">
        <p className={styles.why}>{text("pane.model.unread", { why: sheet.why })}</p>
        <Button onClick={() => void reader.read()}>{text("pane.model.again")}</Button>
      </div>
    );
  if (project?.state === "refused")
    return (
      <div className={styles.state} role="alert">
        <h2 className={styles.title}>{text("pane.model.refused")}</h2>
        <p className={styles.why}>{project.why}</p>
        <p className={styles.text}>{text("pane.model.refusedHow")}</p>
        <Button onClick={() => view.open(HOME)}>{text("pane.model.toAssumptions")}</Button>
      </div>
    );
  return (
    <div className={styles.state} role="status">
      <Spinner size="tiny" label={text(sheet.state === "reading" ? "pane.model.reading" : "pane.model.running")} />
    </div>
  );
}
