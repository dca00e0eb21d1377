import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { Part } from "../parts/Part";
import { usePane, useSelected } from "../store/usePane";

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** From a cell with a number of the project to the rows behind it. */
export function Unfold() {
  const styles = useStyles();
  const { unfolding } = usePane();
  const busy = useSelected((state) => state.work.busy);
  return (
    <Part title="unfolding.title">
      <p className={styles.quiet}>{text("unfolding.why")}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void unfolding.unfoldSelected()}>
        {text("unfolding.title")}
      </Button>
    </Part>
  );
}
