import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { describe, text } from "../../../messages/text";
import { heldFor } from "../../store/edits";
import { tableIn } from "../../store/sheet";
import { usePane, useSelected } from "../../store/usePane";
import { same } from "../../table/entry";
import { judgeTogether } from "../../table/reading";
import type { Row } from "../list/filter";
import { heldWords } from "./heldWords";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", fontSize: tokens.fontSizeBase200 },
  refused: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200 },
  words: { flex: "1 1 140px", color: tokens.colorNeutralForeground2 },
});

/** What was written last and can be put back, as long as the cell still holds it. */
export function WrittenLine({ row, onDone }: { row: Row; onDone: () => void }) {
  const styles = useStyles();
  const { edits } = usePane();
  const { key } = row.assumption;
  const written = useSelected((state) => {
    const last = state.edits.written.get(key);
    return last !== undefined && same(last.now, heldFor(state, key)) ? last : undefined;
  });
  const table = useSelected(tableIn);
  const refused = useMemo(
    () => (written && table?.set !== undefined ? judgeTogether(table.set, table.reading.values) : undefined),
    [written, table],
  );
  return (
    <div role="status">
      {refused !== undefined && (
        <p className={styles.refused}>{text("pane.differences.together", { why: describe(refused) })}</p>
      )}
      {written !== undefined && (
        <div className={styles.line}>
          <span className={styles.words}>{text("pane.edit.written", { before: heldWords(row, written.before) })}</span>
          <Button
            size="small"
            onClick={() => {
              void edits.putBack(key);
              onDone();
            }}
          >
            {text("pane.edit.putBack")}
          </Button>
        </div>
      )}
    </div>
  );
}
