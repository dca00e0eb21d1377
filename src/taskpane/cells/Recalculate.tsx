import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { text } from "../../messages/text";
import { Part } from "../parts/Part";
import { usePane, useSelected } from "../store/usePane";

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** What heals cells that show #NAME? or #BUSY! after a workbook was opened: now, and the next time. */
export function Recalculate() {
  const styles = useStyles();
  const { recalculation } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const startup = useSelected((state) => state.startup);
  useEffect(() => void recalculation.askStartup(), [recalculation]);
  return (
    <Part title="pane.cells.recalculation">
      <p className={styles.quiet}>{text("pane.cells.recalculation.why")}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void recalculation.recalculate()}>
        {text("pane.cells.recalculate")}
      </Button>
      {startup === "unsupported" ? (
        <p className={styles.quiet}>{text("pane.cells.startup.unsupported")}</p>
      ) : (
        <Switch
          label={text("pane.cells.startup")}
          checked={startup === "on"}
          disabled={startup === undefined || busy}
          onChange={(_, { checked }) => void recalculation.setStartup(checked)}
        />
      )}
    </Part>
  );
}
