import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { text } from "../../../messages/text";
import { keyOf } from "../../../model/inputs/keys";
import { rowOf } from "../../../workbook/assumptionRows";
import { usePane, useSelected } from "../../store/usePane";
import { hindrance } from "../edit/hindrance";
import { WrittenLine } from "../edit/WrittenLine";
import type { Row } from "../list/filter";
import { AddStep } from "./AddStep";
import { PathLine } from "./PathLine";
import { StepEntry } from "./StepEntry";
import { usePath } from "./usePath";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  steps: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0 },
});

/** The values by year of an input: its path as a line, its entries, and the field for a further one. */
export function ByYear({ row }: { row: Row }) {
  const styles = useStyles();
  const { port } = usePane();
  const title = useId();
  const section = useRef<HTMLElement>(null);
  const { assumption, steps } = row;
  const path = usePath(assumption.key);
  const editable = useSelected((state) => hindrance(state, port.connected) === undefined);
  const toYear = () => section.current?.querySelector<HTMLElement>(":scope > form input")?.focus();
  return (
    <section ref={section} className={styles.section} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {text("pane.byYear")}
      </h3>
      {path !== undefined && <PathLine row={assumption} path={path} />}
      {steps.length === 0 ? (
        <p className={styles.none}>{text("pane.byYear.none")}</p>
      ) : (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <StepEntry key={step.assumption.key} row={step} onGone={toYear} />
          ))}
        </ul>
      )}
      {editable && <TakenOut row={row} onDone={toYear} />}
      {editable && <AddStep row={row} />}
    </section>
  );
}

/** Values by year that were taken out and can be put back. */
function TakenOut({ row: { assumption, steps }, onDone }: { row: Row; onDone: () => void }) {
  const { catalogue } = usePane();
  const written = useSelected((state) => state.edits.written);
  const set = useSelected((state) => state.kept.set);
  const gone = [...written.keys()].filter(
    (key) => keyOf(key)?.step?.of === assumption.key && steps.every((step) => step.assumption.key !== key),
  );
  return gone.map((key) => {
    const row = { assumption: rowOf(key, catalogue.rows(set)), value: undefined, own: true };
    return <WrittenLine key={key} row={{ ...row, changed: false, outside: false, steps: [] }} onDone={onDone} />;
  });
}
