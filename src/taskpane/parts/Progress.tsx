import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef } from "react";
import { text } from "../../messages/text";
import { usePane, useSelected } from "../store/usePane";
import { focusPanel } from "./focusPanel";
import { useHidden } from "./hidden";
import { useLate } from "./useLate";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "4px 12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  said: { flexGrow: 1 },
});

/** A write that takes a while: how far it is, and a button that stops it. */
export function Progress() {
  const going = useSelected((state) => state.work.writing !== undefined);
  return useLate(going) ? <Bar /> : null;
}

/** A listener hears how far it is in quarters only. */
const QUARTER = 25;

function Bar() {
  const styles = useStyles();
  const { hidden } = useHidden();
  const id = useId();
  const { work } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const writing = useSelected((state) => state.work.writing);
  useLayoutEffect(() => {
    const bar = root.current;
    // the button goes with the bar
    return () => {
      if (bar?.contains(document.activeElement)) focusPanel();
    };
  }, []);
  if (writing === undefined) return null;
  const { done, total, stopping } = writing;
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  const said = (percent: number) => (stopping ? text("pane.write.stopping") : text("pane.write.progress", { percent }));
  return (
    <div ref={root} className={styles.root}>
      <ProgressBar max={100} {...(!stopping && { value: percent })} aria-labelledby={id} />
      <span id={id} className={styles.said}>
        {said(percent)}
      </span>
      <span role="status" className={hidden}>
        {said(percent - (percent % QUARTER))}
      </span>
      <Button size="small" disabledFocusable={stopping} onClick={work.stop}>
        {text("pane.write.stop")}
      </Button>
    </div>
  );
}
