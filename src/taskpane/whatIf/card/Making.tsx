import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../../messages/text";
import { useLate } from "../../parts/useLate";
import { usePane } from "../../store/usePane";
import type { Card } from "../../store/whatIf/state";

const useStyles = makeStyles({
  making: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
});

/** How far an answer is, with a button that stops it; once it is stopped, one that asks again. */
export function Making({ card, share, stopped }: { card: Card; share: number | undefined; stopped: boolean }) {
  const styles = useStyles();
  const id = useId();
  const { whatIf } = usePane();
  const late = useLate(share !== undefined);
  if (stopped)
    return (
      <div className={styles.making}>
        <span role="status">{text("pane.whatIf.stopped")}</span>
        <Button size="small" onClick={() => void whatIf.ask(card)}>
          {text("pane.whatIf.again")}
        </Button>
      </div>
    );
  if (!late || share === undefined) return null;
  return (
    <div className={styles.making}>
      <ProgressBar value={share} aria-labelledby={id} />
      <span id={id}>{text("pane.whatIf.made", { percent: Math.floor(100 * share) })}</span>
      <Button size="small" onClick={() => whatIf.stop(card)}>
        {text("pane.whatIf.stop")}
      </Button>
    </div>
  );
}
