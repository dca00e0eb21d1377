import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { text } from "../../../messages/text";
import { AssumptionItem } from "./AssumptionItem";
import { grouped, type Row } from "./filter";
import { SectionHeader } from "./SectionHeader";
import { useOpenSections } from "./useOpenSections";

const useStyles = makeStyles({
  count: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "0 4px 0 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    minHeight: "32px",
  },
  none: { padding: "24px 12px", textAlign: "center", color: tokens.colorNeutralForeground2 },
  rows: { margin: 0, padding: 0 },
});

interface Props {
  readonly rows: readonly Row[];
  readonly total: number;
  /** A search or a filter is on. */
  readonly narrowed: boolean;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Assumptions by section; only the rows of open sections are in the page. */
export function AssumptionList({ rows, total, narrowed, open, onToggle }: Props) {
  const styles = useStyles();
  const groups = useMemo(() => grouped(rows), [rows]);
  const sections = useOpenSections(
    groups.map(({ section }) => section.id),
    narrowed,
  );
  const count =
    rows.length === total
      ? text("pane.count.all", { count: total })
      : text("pane.count.some", { shown: rows.length, count: total });
  return (
    <section aria-label={text("pane.list")}>
      <div className={styles.count}>
        <span role="status">{count}</span>
        {groups.length > 0 && (
          <Button appearance="transparent" size="small" onClick={sections.toggleAll}>
            {text(sections.allOpen ? "pane.count.closeAll" : "pane.count.openAll")}
          </Button>
        )}
      </div>
      {groups.length === 0 && <p className={styles.none}>{text("pane.none")}</p>}
      {groups.map((group) => (
        <div key={group.section.id}>
          <SectionHeader group={group} open={sections.isOpen(group.section.id)} onToggle={sections.toggle} />
          {sections.isOpen(group.section.id) && (
            <ul className={styles.rows}>
              {group.rows.map((row) => (
                <AssumptionItem
                  key={row.assumption.key}
                  row={row}
                  open={open.has(row.assumption.key)}
                  onToggle={onToggle}
                />
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
