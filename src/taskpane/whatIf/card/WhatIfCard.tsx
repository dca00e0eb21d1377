import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useRef } from "react";
import type { Content } from "react/jsx-runtime";
import { text } from "../../../messages/text";
import { usePane, useSelected } from "../../store/usePane";
import { CARD_NAMES } from "../../store/whatIf/sheets";
import type { Card } from "../../store/whatIf/state";
import { Actions } from "./Actions";
import { Making } from "./Making";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  toggle: { justifyContent: "flex-start", paddingInlineStart: "2px", minWidth: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  why: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  answer: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0, ":empty": { display: "none" } },
});

const ABOUT = {
  tornado: "pane.whatIf.tornado.about",
  table: "pane.whatIf.table.about",
  solve: "pane.whatIf.solve.about",
  compare: "pane.whatIf.compare.about",
} as const;

interface Props {
  readonly card: Card;
  /** The fields of the question. */
  readonly fields: Content;
  /** What was found; nothing where nothing is found yet. */
  readonly answer: Content;
}

/** A question with its fields, how far its answer is, and what is done with it. */
export function WhatIfCard({ card, fields, answer }: Props) {
  const styles = useStyles();
  const id = useId();
  const { whatIf } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = useSelected((state) => state.whatIf.open.has(card));
  const ledTo = useSelected((state) => state.whatIf.ledTo === card);
  const { making, stopped, why, found } = useSelected((state) => state.whatIf.answers[card]);
  useEffect(() => {
    if (!ledTo) return;
    heading.current?.querySelector("button")?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
    whatIf.arrived();
  }, [ledTo, whatIf]);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 ref={heading} className={styles.heading}>
        <Button
          id={id}
          className={styles.toggle}
          appearance="transparent"
          icon={<Chevron />}
          aria-expanded={open}
          onClick={() => whatIf.open(card, !open)}
        >
          {text(CARD_NAMES[card])}
        </Button>
      </h2>
      <p className={styles.quiet}>{text(ABOUT[card])}</p>
      {open && (
        <>
          {fields}
          <Making card={card} share={making} stopped={stopped === true} />
          {why !== undefined && (
            <p className={styles.why} role="alert">
              {text("pane.whatIf.failed", { why })}
            </p>
          )}
          <div className={styles.answer} aria-busy={making !== undefined}>
            {answer}
          </div>
          {found !== undefined && <Actions card={card} />}
        </>
      )}
    </section>
  );
}
