import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { ProjectRun } from "../../../model/run";
import { unitOf } from "../../../workbook/charts/labels";
import { inFull, spoken } from "../../../workbook/spoken";
import { useHidden } from "../../parts/hidden";
import type { Breakeven } from "../../store/standing";
import { usePane } from "../../store/usePane";
import { type Card, figureOf } from "./cards";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    minWidth: 0,
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  why: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A key result with its unit and why; it opens as the number that is taken apart. */
export function CardButton({ card, run, breakeven }: { card: Card; run: ProjectRun; breakeven: Breakeven }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { opened } = usePane();
  const { id, title } = card;
  const value = figureOf(run, card);
  const unit = unitOf(id);
  return (
    <button type="button" className={styles.card} onClick={() => opened.open({ id })}>
      <span className={styles.title}>{text(title)}</span>
      {typeof value === "number" ? (
        <Value unit={unit} value={value} />
      ) : (
        <span className={styles.value}>{text("pane.model.none")}</span>
      )}
      <span className={styles.why}>{typeof value === "number" ? card.why(run, breakeven) : value.why}</span>
      <span className={hidden}>{text("pane.model.open")}</span>
    </button>
  );
}

function Value({ unit, value }: { unit: string; value: number }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { number, unit: beside } = spoken(unit, value);
  const full = inFull(unit, value);
  return (
    <span className={styles.value} title={full}>
      {number}
      {verbatim(" ")}
      <span className={styles.unit}>{verbatim(beside)}</span>
      <span className={hidden}>{text("pane.model.full", { value: full })}</span>
    </span>
  );
}
