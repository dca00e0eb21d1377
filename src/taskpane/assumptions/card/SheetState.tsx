import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { useSelected } from "../../store/usePane";
import { TableState } from "./TableState";

const useStyles = makeStyles({
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** What is known of the table in the workbook. */
export function SheetState() {
  const styles = useStyles();
  const sheet = useSelected((state) => state.sheet);
  if (sheet.state === "present") return <TableState table={sheet} />;
  if (sheet.state === "failed")
    return (
      <p className={styles.failed} role="alert">
        {text("pane.sheet.failed", { why: sheet.why })}
      </p>
    );
  if (sheet.state === "reading") return <Spinner size="tiny" label={text("pane.sheet.reading")} />;
  return <p className={styles.state}>{text("pane.sheet.absent")}</p>;
}
