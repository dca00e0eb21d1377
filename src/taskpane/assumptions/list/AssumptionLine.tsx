import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { inWords } from "../../../workbook/assumptionRow";
import { RangeBar } from "../../parts/RangeBar";
import { unitBeside } from "../../table/amount";
import type { Row } from "./filter";
import { Marks } from "./Marks";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) fit-content(55%)",
    columnGap: "6px",
    rowGap: "2px",
    width: "100%",
    padding: "7px 12px 7px 8px",
    // the section's heading stays on top of what scrolls below it
    scrollMarginTop: "40px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { gridRow: "1 / span 2", marginTop: "2px", color: tokens.colorNeutralForeground3 },
  value: { fontWeight: tokens.fontWeightSemibold, textAlign: "end" },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  key: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, alignSelf: "center" },
  bar: { justifySelf: "end", alignSelf: "center" },
  choices: {
    gridColumn: "2 / span 2",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly row: Row;
  /** The id of its details while they are shown. */
  readonly details: string | undefined;
  readonly onToggle: (key: string) => void;
}

/** Label, value and key of an assumption, with its range as a bar or its choices, and what is to be noted. */
export function AssumptionLine({ row, details, onToggle }: Props) {
  const styles = useStyles();
  const { assumption, value, own } = row;
  const { key, label, choices } = assumption;
  const unit = unitBeside(assumption);
  const Chevron = details === undefined ? ChevronRightRegular : ChevronDownRegular;
  return (
    <button
      type="button"
      className={styles.row}
      aria-expanded={details !== undefined}
      aria-controls={details}
      onClick={() => onToggle(key)}
    >
      <span className={styles.chevron} aria-hidden="true">
        <Chevron />
      </span>
      <span>{label}</span>
      <span className={styles.value}>
        {value === undefined ? text("pane.row.leftOpen") : inWords(assumption, value)}
        {unit !== "" && <span className={styles.unit}>{verbatim(` ${unit}`)}</span>}
      </span>
      <span className={styles.key}>{verbatim(key)}</span>
      {choices !== undefined && <span className={styles.choices}>{text("pane.row.choices", { choices })}</span>}
      {choices === undefined && value !== undefined && !own && (
        <span className={styles.bar}>
          <RangeBar row={assumption} value={value} />
        </span>
      )}
      <Marks row={row} />
    </button>
  );
}
