import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { focusPanel } from "../parts/focusPanel";
import { Part } from "../parts/Part";
import { usePane, useSelected } from "../store/usePane";

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  said: { margin: 0 },
  half: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** Values in the place of formulas, for whoever has no add-in, and the way back. */
export function Freeze() {
  const styles = useStyles();
  const { freezing } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const frozen = useSelected((state) => state.kept.frozen);
  return (
    <Part title="pane.freeze">
      <p className={styles.quiet}>{text("pane.freeze.why")}</p>
      {frozen !== undefined && !frozen.unfinished && (
        <p className={styles.said}>
          {text(frozen.left ? "pane.freeze.stateLeft" : "pane.freeze.state", { count: frozen.cells.length })}
        </p>
      )}
      {frozen?.unfinished && !busy && (
        <p className={styles.half} role="alert">
          {text("pane.freeze.unfinished")}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => void freezing.freeze()}>
          {text("pane.freeze.do")}
        </Button>
        {frozen !== undefined && (
          <Button size="small" disabledFocusable={busy} onClick={() => void freezing.thaw().then(focusPanel)}>
            {text("pane.freeze.thaw")}
          </Button>
        )}
        {frozen?.left && (
          <Button size="small" disabledFocusable={busy} onClick={() => void freezing.forget().then(focusPanel)}>
            {text("pane.freeze.forget")}
          </Button>
        )}
      </div>
    </Part>
  );
}
