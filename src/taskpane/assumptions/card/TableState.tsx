import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type Message, message } from "../../../messages/message";
import { text } from "../../../messages/text";
import type { Table } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";
import { changesFrom, missing } from "../../table/differences";
import { problemText } from "../../table/reading";
import { OtherSet } from "./OtherSet";

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
const counted = (what: "differs" | "missing" | "problems" | "notices", count: number): Message[] =>
  count === 0 ? [] : [message(`pane.sheet.${what}`, { count })];

/** What the table is: where, how far from the chosen set, and what of it cannot be read. */
export function TableState({ table: { name, content, reading, values, set: own } }: { table: Table }) {
  const styles = useStyles();
  const { catalogue } = usePane();
  const chosen = useSelected((state) => state.kept.set);
  const pending = useSelected((state) => state.file !== undefined);
  const set = own ?? chosen;
  const { problems } = reading;
  const rows = catalogue.rows(chosen);
  const changed = useMemo(() => Object.keys(changesFrom(rows, values)).length, [rows, values]);
  const lacking = useMemo(() => missing(set, rows, reading).map(({ key }) => key), [set, rows, reading]);
  const told = [
    ...counted("differs", changed),
    ...counted("missing", lacking.length),
    ...counted("problems", problems.length),
    ...counted("notices", reading.notices.length),
  ];
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
        {(lacking.length > 0 || problems.length > 0) && (
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
          </ul>
        )}
      </div>
      {set !== chosen && !pending && <OtherSet table={set} chosen={chosen} />}
    </>
  );
}
