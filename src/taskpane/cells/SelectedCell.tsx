import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { shownValue } from "../../help/syntax";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { addressOnSheet } from "../../sheet/address";
import type { Told } from "../formulas/explain";
import { hostError } from "../formulas/explain";
import type { CellPlace } from "../port";
import type { Selected } from "../store/state";
import { useSelected } from "../store/usePane";
import { Part } from "./Part";

const useStyles = makeStyles({
  said: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  formula: {
    margin: 0,
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
});

const addressOf = ({ sheet, row, column }: CellPlace) =>
  verbatim(addressOnSheet(sheet, { row, column, rows: 1, columns: 1 }));

/** What the selected cell's formula gives, computed once more: on every host the text of its error. */
export function SelectedCell() {
  const styles = useStyles();
  const selection = useSelected((state) => state.selection);
  return (
    <Part title="pane.cells.selected">
      <div aria-live="polite">
        {selection === undefined && <Spinner size="tiny" label={text("pane.cells.reading")} />}
        {selection?.state === "failed" && (
          <p className={styles.error}>{text("pane.cells.failed", { why: selection.why })}</p>
        )}
        {selection?.state === "read" && <Read selected={selection.selected} />}
      </div>
    </Part>
  );
}

function Read({ selected: { cell, formula, told } }: { selected: Selected }) {
  const styles = useStyles();
  const value = cell.error === undefined ? shownValue(cell.value ?? "") : verbatim(cell.error);
  const own = hostError(cell.error);
  const filled = formula !== undefined && (formula.row !== cell.row || formula.column !== cell.column);
  return (
    <>
      <p className={styles.said}>
        <strong>{addressOf(cell)}</strong>
        {verbatim(" ")}
        {value !== "" && text("pane.cells.shows", { value })}
        {filled && (
          <>
            {verbatim(", ")}
            {text("pane.cells.filledBy", { address: addressOf(formula) })}
          </>
        )}
      </p>
      {told.length === 0 && <p className={styles.quiet}>{text("pane.cells.noCall")}</p>}
      {own !== undefined && told.length > 0 && <p className={styles.error}>{own}</p>}
      <ul className={styles.list}>
        {told.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two calls of a formula may be the same
          <Call key={at} told={each} />
        ))}
      </ul>
    </>
  );
}

function Call({ told: { call, kind, words, blanks } }: { told: Told }) {
  const styles = useStyles();
  return (
    <li>
      <p className={styles.formula}>{verbatim(call)}</p>
      <p className={kind === "error" ? `${styles.said} ${styles.error}` : styles.said}>{words}</p>
      {blanks.map((blank) => (
        <p key={blank} className={styles.quiet}>
          {blank}
        </p>
      ))}
    </li>
  );
}
