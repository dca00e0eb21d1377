import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Difference } from "../../analysis/simulation/trialDifferences";
import { text } from "../../messages/text";
import { verbatim, type Words } from "../../messages/words";
import { spoken } from "../../workbook/spoken";
import { NumbersTable } from "../parts/NumbersTable";
import { inputLabel, inputSaid, lineSaid } from "../parts/said";
import type { Rows } from "../parts/useRows";
import type { OpenedTrial } from "../store/risk/state";
import { usePane, useSelected } from "../store/usePane";
import { shareSaid } from "./said";

const useStyles = makeStyles({
  trial: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, ":focus": { outlineStyle: "none" } },
  values: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

const AT_FIRST = 12;

/** One trial as a scenario: what its lines came to, and what it has otherwise than the base. */
export function Trial({ opened, rows }: { opened: OpenedTrial; rows: Rows }) {
  const styles = useStyles();
  const { port, risk } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { trial, differences, values } = opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another trial is another card
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [trial]);
  const more = differences.length - AT_FIRST;
  return (
    <section className={styles.trial} aria-label={text("pane.risk.trial.name")}>
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        {text("pane.risk.trial", { trial: trial + 1 })}
      </h2>
      {values.map(({ line, value }) => (
        <p key={line.id} className={styles.values}>
          {line.label}
          {verbatim(": ")}
          {Number.isFinite(value) ? lineSaid(line, value) : verbatim("–")}
        </p>
      ))}
      <p className={styles.quiet}>{text("pane.risk.trial.list")}</p>
      <NumbersTable
        card="pane.risk.trial.name"
        heads={[text("pane.asked.input"), text("pane.risk.trial.value")]}
        rows={differences.slice(0, all ? differences.length : AT_FIRST).map((one) => ({
          key: `${one.key} ${one.moves}`,
          name: one.moves ? text("risk.inTime", { input: inputLabel(rows, one.key) }) : inputLabel(rows, one.key),
          cells: [
            {
              said: valueSaid(rows, one, one.value),
              under: text("pane.risk.trial.under", {
                base: valueSaid(rows, one, one.base),
                share: shareSaid(Math.abs(one.share)),
              }),
            },
          ],
        }))}
      />
      <div className={styles.buttons}>
        {more > 0 && !all && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {text("pane.risk.trial.all", { count: more })}
          </Button>
        )}
        {port.connected && (
          <>
            <Button size="small" disabledFocusable={busy} onClick={() => void risk.writeTrial(false)}>
              {text("pane.risk.trial.table")}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={() => void risk.writeTrial(true)}>
              {text("pane.risk.trial.compare")}
            </Button>
          </>
        )}
        <Button size="small" onClick={() => risk.closeTrial()}>
          {text("pane.risk.trial.close")}
        </Button>
      </div>
    </section>
  );
}

const FIGURES = 4;

/** Few digits: a drawn value has as many as a number holds. */
function valueSaid(rows: Rows, { key, moves }: Difference, value: number): Words {
  if (moves) return text("pane.risk.trial.factor", { factor: spoken("1", value).number });
  return inputSaid(rows, key, Math.abs(value) < 10 ** FIGURES ? Number(value.toPrecision(FIGURES)) : Math.round(value));
}
