import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Message, message } from "../../../messages/message";
import { describe, text } from "../../../messages/text";
import type { Table } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";
import { changedCount, findingsOf } from "../../table/findings";
import { outsideText } from "../../table/outsideText";
import { problemText } from "../../table/reading";
import { OtherSet } from "./OtherSet";
import { OtherTables } from "./OtherTables";
import { Schedules } from "./Schedules";

const useStyles = makeStyles({
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  damage: {
    margin: "4px 0 0",
    paddingInlineStart: "18px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
  },
});

/** Rows and keys named here; the rest are counted, and the differences name them all. */
const NAMED = 3;

/** "1 row to mend", "2 rows to mend"; nothing where there is none. */
const counted = (what: "differs" | "missing" | "outside" | "problems" | "notices", count: number): Message[] =>
  count === 0 ? [] : [message(`pane.sheet.${what}`, { count })];

/** What the table is: where, how far from the chosen set, and what of it cannot be read. */
export function TableState({ table }: { table: Table }) {
  const styles = useStyles();
  const { catalogue } = usePane();
  const kept = useSelected((state) => state.kept);
  const pending = useSelected((state) => state.file !== undefined);
  const findings = useMemo(() => findingsOf(table, catalogue, kept), [table, catalogue, kept]);
  const { set, missing, outside, refused } = findings;
  const { name, content, reading } = table;
  const { problems, notices } = reading;
  const lacking = missing.map(({ key }) => key);
  const told = [
    ...counted("differs", changedCount(findings)),
    ...counted("outside", outside.length),
    ...counted("missing", lacking.length),
    ...counted("problems", problems.length),
    ...(refused === undefined ? [] : [message("pane.sheet.refused")]),
    ...counted("notices", notices.length),
  ];
  const damaged = lacking.length > 0 || problems.length > 0 || outside.length > 0 || refused !== undefined;
  return (
    <>
      <div role="status">
        <p className={styles.state}>
          {text("pane.sheet.state", {
            table: name,
            sheet: content.sheet,
            state: told.length === 0 ? message("pane.sheet.same") : told,
          })}
        </p>
        {damaged && (
          <ul className={styles.damage}>
            {problems.slice(0, NAMED).map((problem) => {
              const what = problemText(problem, content.area.row);
              return <li key={what}>{what}</li>;
            })}
            {problems.length > NAMED && <li>{text("pane.sheet.moreProblems", { count: problems.length - NAMED })}</li>}
            {lacking.length > 0 && (
              <li>
                {text(lacking.length > NAMED ? "pane.sheet.lacksMore" : "pane.sheet.lacks", {
                  keys: lacking.slice(0, NAMED),
                  count: lacking.length - NAMED,
                  set,
                })}
              </li>
            )}
            {outside.slice(0, NAMED).map((one) => (
              <li key={one.assumption.key}>{outsideText(one)}</li>
            ))}
            {outside.length > NAMED && <li>{text("pane.sheet.outsideMore", { count: outside.length - NAMED })}</li>}
            {refused !== undefined && <li>{text("pane.differences.together", { why: describe(refused) })}</li>}
          </ul>
        )}
      </div>
      <Schedules table={table} />
      <OtherTables table={table} />
      {set !== kept.set && !pending && <OtherSet table={set} chosen={kept.set} />}
    </>
  );
}
