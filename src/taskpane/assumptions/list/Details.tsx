import { Button, makeStyles } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { heldFor } from "../../store/edits";
import { usePane, useSelected } from "../../store/usePane";
import { ByYear } from "../byYear/ByYear";
import { ValueEditor } from "../edit/ValueEditor";
import { Facts } from "./Facts";
import type { Row } from "./filter";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: "10px", padding: "2px 12px 12px 30px" },
  go: { alignSelf: "flex-start" },
});

/** What opens below a line: the value's field, what the reference says, the way to the cell. */
export function Details({ id, row }: { id: string; row: Row }) {
  const styles = useStyles();
  const { sheet } = usePane();
  const { key } = row.assumption;
  const there = useSelected((state) => heldFor(state, key) !== undefined);
  return (
    <div id={id} className={styles.details}>
      <ValueEditor row={row} />
      {row.assumption.byYear !== undefined && <ByYear row={row} />}
      <Facts row={row} />
      {there && (
        <Button className={styles.go} size="small" onClick={() => sheet.showValue(key)}>
          {text("pane.detail.go")}
        </Button>
      )}
    </div>
  );
}
