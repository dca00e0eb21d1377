import { makeStyles } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { Said } from "../parts/Said";
import { usePane, useSelected } from "../store/usePane";
import { ErrorCells } from "./ErrorCells";
import { Freeze } from "./Freeze";
import { Insert } from "./Insert";
import { Recalculate } from "./Recalculate";
import { Unfold } from "./Unfold";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "20px", padding: "12px" },
  note: { margin: 0 },
  // whatever button was pressed, what came of it is seen
  notice: { position: "sticky", top: "4px", zIndex: 1 },
});

/** The cells whose formulas call functions of ours: what they say, and what can be done with all of them. */
export function CellsTab() {
  const styles = useStyles();
  const { port, work } = usePane();
  const notice = useSelected((state) => state.work.notice);
  if (!port.connected)
    return (
      <div className={styles.page}>
        <p className={styles.note}>{text("pane.cells.outside")}</p>
      </div>
    );
  return (
    <div className={styles.page}>
      <div className={styles.notice} aria-live="polite">
        {notice !== undefined && <Said notice={notice} onClose={() => work.say(undefined)} />}
      </div>
      <ErrorCells />
      <Insert />
      <Unfold />
      <Recalculate />
      <Freeze />
    </div>
  );
}
