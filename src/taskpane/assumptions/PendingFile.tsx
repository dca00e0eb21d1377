import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { text } from "../../messages/text";
import { focusPanel } from "../focusPanel";
import { changesFrom } from "./differences";
import { Problems } from "./Problems";
import { isUsable } from "./reading";
import type { Assumptions } from "./useAssumptions";

const useStyles = makeStyles({
  region: {
    margin: "4px 12px",
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere" },
  note: { margin: "4px 0", fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
});

interface Props {
  readonly assumptions: Assumptions;
  readonly connected: boolean;
  readonly onLoad: () => void;
}

/** What was read from a file: shown first, written when the user says so. */
export function PendingFile({ assumptions, connected, onLoad }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pending, rows } = assumptions;
  useEffect(() => heading.current?.focus(), []);
  if (pending === undefined) return null;
  const { file, reading } = pending;
  const changed = Object.keys(changesFrom(rows, reading.values)).length;
  return (
    <section className={styles.region} aria-label={text("pane.file.title", { file })}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text("pane.file.title", { file })}
      </h2>
      <p className={styles.note}>{text("pane.file.read", { count: reading.values.size, changed })}</p>
      <Problems
        title={text("pane.file.problems", { count: reading.problems.length })}
        problems={reading.problems}
        offset={0}
      />
      {reading.texts.size > 0 && <p className={styles.note}>{text("pane.file.texts")}</p>}
      <div className={styles.buttons}>
        {connected && isUsable(reading) && (
          <Button appearance="primary" size="small" onClick={onLoad}>
            {text("pane.load")}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            assumptions.discard();
            focusPanel();
          }}
        >
          {text("pane.file.discard")}
        </Button>
      </div>
    </section>
  );
}
