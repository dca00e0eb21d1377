import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { addressOnSheet } from "../../sheet/address";
import { Part } from "../parts/Part";
import { usePane, useSelected } from "../store/usePane";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  said: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The cells of all sheets with errors of our functions: each selects its cell, and says what is wrong. */
export function ErrorCells() {
  const styles = useStyles();
  const { errorCells } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const listed = useSelected((state) => state.errorCells);
  return (
    <Part title="pane.cells.errors">
      <Button size="small" disabledFocusable={busy} onClick={() => void errorCells.look()}>
        {text(listed === undefined ? "pane.cells.errors.look" : "pane.cells.errors.again")}
      </Button>
      <p className={styles.quiet} role="status">
        {listed?.found.length === 0 && text("pane.cells.errors.none")}
        {listed !== undefined &&
          listed.found.length > 0 &&
          text("pane.cells.errors.count", { count: listed.found.length + listed.more })}
      </p>
      {listed !== undefined && listed.found.length > 0 && (
        <ul className={styles.list}>
          {listed.found.map(({ cell, words }) => {
            const address = addressOnSheet(cell.sheet, { ...cell, rows: 1, columns: 1 });
            return (
              <li key={address}>
                <Link as="button" onClick={() => errorCells.show(cell)}>
                  {verbatim(address)}
                </Link>
                {verbatim(` ${cell.error ?? ""}`)}
                <p className={styles.said}>{words}</p>
              </li>
            );
          })}
          {listed.more > 0 && <li>{text("pane.cells.errors.more", { count: listed.more })}</li>}
        </ul>
      )}
    </Part>
  );
}
