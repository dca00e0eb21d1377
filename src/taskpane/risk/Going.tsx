import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../messages/text";
import { useHidden } from "../parts/hidden";
import type { Running } from "../store/risk/state";
import { usePane, useSelected } from "../store/usePane";
import { countSaid } from "./said";

const useStyles = makeStyles({
  going: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
  said: { margin: 0, ":empty": { display: "none" } },
  why: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

/** How far a simulation is, with a button that stops it, or why there is none. */
export function Going() {
  const styles = useStyles();
  const running = useSelected((state) => state.risk.running);
  const stopped = useSelected((state) => state.risk.stopped === true);
  const why = useSelected((state) => state.risk.why);
  return (
    <>
      {running !== undefined && <Bar running={running} />}
      <p className={styles.said} role="status">
        {stopped && text("pane.risk.stopped")}
      </p>
      {why !== undefined && (
        <p className={styles.why} role="alert">
          {text("pane.risk.failed", { why })}
        </p>
      )}
    </>
  );
}

/** A listener hears how far it is in quarters only. */
const QUARTER = 0.25;

function Bar({ running: { done, trials, left } }: { running: Running }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const id = useId();
  const { risk } = usePane();
  const so = { done: countSaid(done), trials: countSaid(trials) };
  const quarters = Math.floor(done / trials / QUARTER) * QUARTER * trials;
  return (
    <div className={styles.going}>
      <ProgressBar max={trials} {...(done > 0 && { value: done })} aria-labelledby={id} />
      <span id={id}>
        {done === 0
          ? text("pane.risk.ready", { trials: countSaid(trials) })
          : left === undefined
            ? text("pane.risk.done", so)
            : text("pane.risk.left", { ...so, seconds: Math.ceil(left) })}
      </span>
      <span role="status" className={hidden}>
        {text("pane.risk.done", { ...so, done: countSaid(Math.floor(quarters)) })}
      </span>
      <Button size="small" onClick={() => risk.stop()}>
        {text("pane.risk.stop")}
      </Button>
    </div>
  );
}
