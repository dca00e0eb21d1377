import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { missing } from "./differences";
import type { Assumptions } from "./useAssumptions";

const useStyles = makeStyles({
  state: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  damage: {
    margin: "4px 0 0",
    paddingInlineStart: "18px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  other: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  words: { margin: 0 },
});

/** Rows and keys named here; the rest are counted, and the differences name them all. */
const NAMED = 3;

interface Props {
  readonly assumptions: Assumptions;
  /** Values of the sheet that are not the set's. */
  readonly changed: number;
}

/** What the table in the workbook is: where, how far from its set, and what of it cannot be read. */
export function SheetState({ assumptions, changed }: Props) {
  const styles = useStyles();
  const { sheet } = assumptions;
  if (sheet.state === "reading") return <Spinner size="tiny" label={text("pane.sheet.reading")} />;
  if (sheet.state === "failed")
    return (
      <p className={styles.failed} role="alert">
        {text("pane.sheet.failed", { why: sheet.why })}
      </p>
    );
  if (sheet.state !== "present") return <p className={styles.state}>{text("pane.sheet.absent")}</p>;
  return <Present assumptions={assumptions} sheet={sheet} changed={changed} />;
}

/** "1 row to mend", "2 rows to mend"; nothing where there is none. */
const counted = (id: string, count: number): string[] =>
  count === 0 ? [] : [text(count === 1 ? `${id}One` : id, { count })];

function Present({
  assumptions,
  sheet: { name, content, reading },
  changed,
}: Props & { sheet: Extract<Assumptions["sheet"], { state: "present" }> }) {
  const styles = useStyles();
  const { set, rows, pending, tableSet = set } = assumptions;
  const { problems } = reading;
  const lacking = missing(tableSet, rows, reading).map(({ key }) => key);
  const told = [
    ...counted("pane.sheet.differs", changed),
    ...counted("pane.sheet.missing", lacking.length),
    ...counted("pane.sheet.problems", problems.length),
  ];
  const where = text("pane.sheet.present", { table: name, sheet: content.sheet });
  return (
    <>
      <div role="status">
        <p className={styles.state}>
          {where}, {told.length === 0 ? text("pane.sheet.same") : told.join(", ")}.
        </p>
        {(lacking.length > 0 || problems.length > 0) && (
          <ul className={styles.damage}>
            {problems.slice(0, NAMED).map(({ row, id, values }) => (
              <li key={row}>
                {text("pane.row.line", { row: String(row + content.area.row), what: text(id, values) })}
              </li>
            ))}
            {problems.length > NAMED && <li>{text("pane.sheet.moreProblems", { count: problems.length - NAMED })}</li>}
            {lacking.length > 0 && (
              <li>
                {text(lacking.length > NAMED ? "pane.sheet.lacksMore" : "pane.sheet.lacks", {
                  keys: lacking.slice(0, NAMED).join(", "),
                  count: lacking.length - NAMED,
                  set: tableSet,
                })}
              </li>
            )}
          </ul>
        )}
      </div>
      {tableSet !== set && pending === undefined && <OtherSet assumptions={assumptions} table={tableSet} />}
    </>
  );
}

/** The chosen set is not the one the table starts from: rightly so before a load, else by oversight. */
function OtherSet({ assumptions: { set, chooseSet }, table }: { assumptions: Assumptions; table: string }) {
  const styles = useStyles();
  return (
    <div className={styles.other}>
      <p className={styles.words}>{text("pane.sheet.otherSet", { table, chosen: set })}</p>
      <Button size="small" onClick={() => chooseSet(table)}>
        {text("pane.sheet.compareWith")}
      </Button>
    </div>
  );
}
