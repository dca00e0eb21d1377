import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef } from "react";
import { describe, text } from "../../../messages/text";
import { focusPanel } from "../../parts/focusPanel";
import { tableIn } from "../../store/sheet";
import type { Table } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";
import { amount } from "../../table/amount";
import { findingsOf, nothingDiffers } from "../../table/findings";
import { outsideText } from "../../table/outsideText";
import { DifferenceTable } from "./DifferenceTable";
import { Listed, Problems } from "./Problems";

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
});

/** What the table in the sheet says beside the reference set and the last load. */
export function DifferencesView() {
  const styles = useStyles();
  const { view } = usePane();
  const table = useSelected(tableIn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = () => {
    view.compare(false);
    focusPanel();
  };
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
          onClick={close}
        />
      </div>
      {table !== undefined && <Found table={table} />}
    </section>
  );
}

function Found({ table }: { table: Table }) {
  const styles = useStyles();
  const { catalogue } = usePane();
  const kept = useSelected((state) => state.kept);
  const findings = useMemo(() => findingsOf(table, catalogue, kept), [table, catalogue, kept]);
  const { set, differences: found, beyond, missing, outside, refused, loaded } = findings;
  const { content, reading, values } = table;
  const { problems, notices } = reading;
  const counts = [
    { id: "reference" as const, count: found.filter(({ fromReference }) => fromReference).length },
    { id: "beyond" as const, count: beyond.length },
    { id: "loaded" as const, count: found.filter(({ fromLoaded }) => fromLoaded).length },
  ].filter(({ count }) => count > 0);
  const none = loaded === undefined ? "pane.differences.none" : "pane.differences.noneLoaded";
  return (
    <>
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ id, count }) => (
            <li key={id}>{text(`pane.differences.${id}`, { count })}</li>
          ))}
        </ul>
      )}
      {nothingDiffers(findings, reading) && <p className={styles.none}>{text(none)}</p>}
      {found.length + beyond.length > 0 && (
        <DifferenceTable found={found} beyond={beyond} values={values} withLoaded={loaded !== undefined} />
      )}
      {refused !== undefined && (
        <p className={styles.none} role="alert">
          {text("pane.differences.together", { why: describe(refused) })}
        </p>
      )}
      <Listed title={text("pane.differences.outside", { count: outside.length })} items={outside.map(outsideText)} />
      <Listed
        title={text("pane.differences.missing", { count: missing.length })}
        items={missing.map((row) =>
          text("pane.differences.missingKey", { key: row.key, value: amount(row, row.current), set }),
        )}
      />
      <Problems
        title={text("pane.differences.problems", { count: problems.length })}
        problems={problems}
        offset={content.area.row}
      />
      <Problems title={text("pane.notices", { count: notices.length })} problems={notices} offset={content.area.row} />
    </>
  );
}
