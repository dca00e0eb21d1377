import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useCallback, useMemo, useState } from "react";
import { text } from "../../messages/text";
import { AssumptionItem } from "./AssumptionItem";
import { type Group, grouped, type Row } from "./filter";

const useStyles = makeStyles({
  count: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "0 4px 0 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    minHeight: "32px",
  },
  none: { padding: "24px 12px", textAlign: "center", color: tokens.colorNeutralForeground2 },
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
  title: { flexGrow: 1 },
  marks: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground2,
  },
  number: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, padding: 0 },
});

interface Props {
  readonly rows: readonly Row[];
  readonly total: number;
  /** A search or a filter is on: what it finds is shown without opening sections. */
  readonly narrowed: boolean;
  readonly loadedValues: ReadonlyMap<string, number>;
  readonly onGo: ((key: string) => void) | undefined;
}

/** Assumptions by section; only the rows of open sections are in the page. */
export function AssumptionList({ rows, total, narrowed, loadedValues, onGo }: Props) {
  const styles = useStyles();
  const groups = useMemo(() => grouped(rows), [rows]);
  const [openSections, setOpenSections] = useState<ReadonlySet<string>>(
    () => new Set(groups[0] && [groups[0].section]),
  );
  const [closedFound, setClosedFound] = useState<ReadonlySet<string>>(new Set());
  const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());
  const toggleRow = useCallback((key: string) => setOpenRows((before) => toggled(before, key)), []);

  const isOpen = (section: string) => (narrowed ? !closedFound.has(section) : openSections.has(section));
  const toggleSection = (section: string) =>
    narrowed
      ? setClosedFound((before) => toggled(before, section))
      : setOpenSections((before) => toggled(before, section));
  const allOpen = groups.every(({ section }) => isOpen(section));
  const toggleAll = () => {
    const all = new Set(groups.map(({ section }) => section));
    setOpenSections(allOpen ? new Set() : all);
    setClosedFound(allOpen ? all : new Set());
  };

  return (
    <section aria-label={text("pane.list")}>
      <div className={styles.count}>
        <span role="status">
          {rows.length === total
            ? text("pane.count.all", { count: total })
            : text("pane.count.some", { shown: rows.length, count: total })}
        </span>
        {groups.length > 0 && (
          <Button appearance="transparent" size="small" onClick={toggleAll}>
            {text(allOpen ? "pane.count.closeAll" : "pane.count.openAll")}
          </Button>
        )}
      </div>
      {groups.length === 0 && <p className={styles.none}>{text("pane.none")}</p>}
      {groups.map((group) => (
        <div key={group.section}>
          <SectionHeader group={group} open={isOpen(group.section)} onToggle={toggleSection} />
          {isOpen(group.section) && (
            <ul className={styles.rows}>
              {group.rows.map((row) => (
                <AssumptionItem
                  key={row.assumption.key}
                  row={row}
                  loaded={loadedValues.get(row.assumption.key)}
                  open={openRows.has(row.assumption.key)}
                  onToggle={toggleRow}
                  onGo={onGo}
                />
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function SectionHeader({
  group: { section, rows },
  open,
  onToggle,
}: {
  group: Group;
  open: boolean;
  onToggle: (section: string) => void;
}) {
  const styles = useStyles();
  const changed = rows.filter((row) => row.changed).length;
  return (
    <h2 className={styles.heading}>
      <button type="button" className={styles.header} aria-expanded={open} onClick={() => onToggle(section)}>
        {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
        <span className={styles.title}>{section}</span>
        {changed > 0 && <span className={styles.marks}>{text("pane.section.marks", { changed })}</span>}
        <span className={styles.number} title={text("pane.section.count", { count: rows.length })}>
          {rows.length}
        </span>
      </button>
    </h2>
  );
}
