import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { focusPanel } from "../../parts/focusPanel";
import { tableIn } from "../../store/sheet";
import { usePane, useSelected } from "../../store/usePane";

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

/** The cards by number, in their order. */
const STEPS = [1, 2, 3] as const;

/** What the last card leads to. */
function ending(connected: boolean, there: boolean) {
  if (!connected) return "pane.welcome.3.outside";
  return there ? "pane.welcome.there.action" : "pane.welcome.3.action";
}

/** What a card says. */
function said(
  card: (typeof STEPS)[number],
  count: number,
  there: { readonly table: string; readonly sheet: string } | undefined,
): Words {
  if (card === 3 && there !== undefined) return text("pane.welcome.there.text", there);
  return card === 2 ? text("pane.welcome.2.text", { count }) : text(`pane.welcome.${card}.text`);
}

/** Three cards for a first visit; each can be skipped, the last one loads the reference set, or leads to the table. */
export function Welcome() {
  const styles = useStyles();
  const { view, port, sheet, question, catalogue } = usePane();
  const table = useSelected(tableIn);
  const count = useSelected((state) => catalogue.rows(state.kept.set).filter(({ step }) => step === undefined).length);
  const [step, setStep] = useState<(typeof STEPS)[number]>(1);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  // a new card is announced; the first one does not take the focus from the sheet
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what a card is
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [step]);
  const end = (act: boolean) => {
    view.endWelcome();
    if (!act || !port.connected) focusPanel();
    else if (table === undefined) void question.ask();
    else sheet.showTable();
  };
  const next = STEPS[STEPS.indexOf(step) + 1];
  const title = next === undefined && table !== undefined ? "there" : step;
  return (
    <section className={styles.card} aria-label={text("pane.welcome.region")}>
      <div className={styles.step}>{text("pane.welcome.step", { step, steps: STEPS.length })}</div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text(`pane.welcome.${title}.title`)}
      </h2>
      <p className={styles.text}>{said(step, count, table && { table: table.name, sheet: table.content.sheet })}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => (next === undefined ? end(true) : setStep(next))}>
          {text(next === undefined ? ending(port.connected, table !== undefined) : "pane.welcome.next")}
        </Button>
        <Button appearance="transparent" onClick={() => end(false)}>
          {text("pane.welcome.skip")}
        </Button>
      </div>
    </section>
  );
}
