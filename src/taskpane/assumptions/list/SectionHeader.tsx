import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { Group } from "./filter";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, position: "sticky", top: 0, zIndex: 1 },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "34px",
    padding: "6px 12px 6px 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0 },
  marks: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground2,
  },
  number: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly group: Group;
  readonly open: boolean;
  readonly onToggle: (section: string) => void;
}

/** A section's name, how many of its values are changed, and how many it has. */
export function SectionHeader({ group: { section, rows }, open, onToggle }: Props) {
  const styles = useStyles();
  const changed = rows.filter((row) => row.changed).length;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <h2 className={styles.heading}>
      <button type="button" className={styles.header} aria-expanded={open} onClick={() => onToggle(section.id)}>
        <Chevron className={styles.chevron} aria-hidden="true" />
        <span className={styles.title}>{section.short}</span>
        {changed > 0 && <span className={styles.marks}>{text("pane.section.marks", { changed })}</span>}
        <span className={styles.number} title={text("pane.section.count", { count: rows.length })}>
          {verbatim(rows.length)}
        </span>
      </button>
    </h2>
  );
}
