import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { text } from "../../messages/text";

const useStyles = makeStyles({
  card: {
    margin: "12px 12px 4px",
    padding: "14px 16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  step: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: {
    margin: "2px 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outline: "none",
  },
  text: { margin: "0 0 12px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const STEPS = 3;

/** What the last card leads to. */
function ending(connected: boolean, there: boolean): string {
  if (!connected) return "3.outside";
  return there ? "there.action" : "3.action";
}

interface Props {
  readonly count: number;
  readonly connected: boolean;
  /** The table that stands in the workbook already. */
  readonly table: { readonly table: string; readonly sheet: string } | undefined;
  /** The first steps are over; `act` when they ended in their action. */
  readonly onDone: (act: boolean) => void;
}

/** Three cards for a first visit; each can be skipped, the last one loads the reference set, or leads to the table. */
export function Welcome({ count, connected, table, onDone }: Props) {
  const styles = useStyles();
  const [step, setStep] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // a new card is announced; the first one does not take the focus from the sheet
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what a card is
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  const last = step === STEPS;
  const card = last && table !== undefined ? "there" : step;
  return (
    <section className={styles.card} aria-label={text("pane.welcome.region")}>
      <div className={styles.step}>{text("pane.welcome.step", { step, steps: STEPS })}</div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text(`pane.welcome.${card}.title`)}
      </h2>
      <p className={styles.text}>{text(`pane.welcome.${card}.text`, { count, ...table })}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => (last ? onDone(true) : setStep(step + 1))}>
          {text(last ? `pane.welcome.${ending(connected, table !== undefined)}` : "pane.welcome.next")}
        </Button>
        <Button appearance="transparent" onClick={() => onDone(false)}>
          {text("pane.welcome.skip")}
        </Button>
      </div>
    </section>
  );
}
