import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { text } from "../../../messages/text";
import { focusPanel } from "../../parts/focusPanel";
import type { PendingFile as Pending } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";
import { changesFrom } from "../../table/differences";
import { isUsable } from "../../table/reading";
import { Problems } from "../differences/Problems";

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

/** What was read from a file: shown first, written when the user says so. */
export function PendingFile({ file: { name, reading } }: { file: Pending }) {
  const styles = useStyles();
  const { port, catalogue, file, question } = usePane();
  const rows = catalogue.rows(useSelected((state) => state.kept.set));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changed = Object.keys(changesFrom(rows, reading.values)).length;
  return (
    <section className={styles.region} aria-label={text("pane.file.title", { file: name })}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text("pane.file.title", { file: name })}
      </h2>
      <p className={styles.note}>{text("pane.file.read", { count: reading.values.size, changed })}</p>
      <Problems
        title={text("pane.file.problems", { count: reading.problems.length })}
        problems={reading.problems}
        offset={0}
      />
      <Problems title={text("pane.notices", { count: reading.notices.length })} problems={reading.notices} offset={0} />
      {reading.texts.size > 0 && <p className={styles.note}>{text("pane.file.texts")}</p>}
      <div className={styles.buttons}>
        {port.connected && isUsable(reading) && (
          <Button appearance="primary" size="small" onClick={() => void question.ask()}>
            {text("pane.load")}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            file.discard();
            focusPanel();
          }}
        >
          {text("pane.file.discard")}
        </Button>
      </div>
    </section>
  );
}
