import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import { describe, text } from "../../messages/text";
import { amount } from "./amount";
import { type Difference, differences, missing } from "./differences";
import { Problems } from "./Problems";
import { judgeTogether } from "./reading";
import type { Assumptions } from "./useAssumptions";

const useStyles = makeStyles({
  region: {
    margin: "4px 12px",
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  counts: { margin: "4px 0", paddingInlineStart: "18px", fontSize: tokens.fontSizeBase200 },
  none: { margin: "4px 0", fontSize: tokens.fontSizeBase200 },
  scroll: { maxHeight: "280px", overflow: "auto" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "end",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    minWidth: "72px",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly assumptions: Assumptions;
  readonly onClose: () => void;
}

/** What the table in the sheet says beside the reference set and the last load. */
export function DifferencesView({ assumptions, onClose }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { sheet, rows, loaded, before, set, tableSet = set, sheetValues } = assumptions;
  if (sheet.state !== "present") return null;
  const found = differences(rows, sheetValues, loaded, before);
  const absent = missing(tableSet, rows, sheet.reading).length;
  const { problems, values } = sheet.reading;
  const refused = problems.length === 0 ? judgeTogether(tableSet, values) : undefined;
  const counts = [
    { id: "reference", count: found.filter(({ fromReference }) => fromReference).length },
    { id: "loaded", count: found.filter(({ fromLoaded }) => fromLoaded).length },
    { id: "missing", count: absent },
  ].filter(({ count }) => count > 0);
  return (
    <section className={styles.region} aria-label={text("pane.differences.title")}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {text("pane.differences.title")}
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={text("pane.differences.close")}
          onClick={onClose}
        />
      </div>
      {counts.length > 0 ? (
        <ul className={styles.counts}>
          {counts.map(({ id, count }) => (
            <li key={id}>{text(`pane.differences.${id}`, { count })}</li>
          ))}
        </ul>
      ) : (
        problems.length === 0 && (
          <p className={styles.none}>
            {text(loaded === undefined ? "pane.differences.none" : "pane.differences.noneLoaded")}
          </p>
        )
      )}
      {found.length > 0 && <DifferenceTable found={found} withLoaded={loaded !== undefined} />}
      {refused !== undefined && (
        <p className={styles.none} role="alert">
          {text("pane.differences.together", { why: describe(refused) })}
        </p>
      )}
      <Problems
        title={text("pane.differences.problems", { count: problems.length })}
        problems={problems}
        offset={sheet.content.area.row}
      />
    </section>
  );
}

function DifferenceTable({ found, withLoaded }: { found: readonly Difference[]; withLoaded: boolean }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={text("pane.differences.list")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {["key", "sheet", "set", ...(withLoaded ? ["last"] : [])].map((id) => (
              <th key={id} scope="col" className={mergeClasses(styles.cell, id === "key" && styles.name)}>
                {text(`pane.differences.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ assumption, value, loaded }) => (
            <tr key={assumption.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {assumption.label}
              </th>
              <td className={mergeClasses(styles.cell, styles.strong)}>{amount(assumption, value)}</td>
              <td className={styles.cell}>{amount(assumption, assumption.current)}</td>
              {withLoaded && <td className={styles.cell}>{loaded === undefined ? "" : amount(assumption, loaded)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
