import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { text } from "../../../messages/text";
import { heldFor } from "../../store/edits";
import { usePane, useSelected } from "../../store/usePane";
import { amount } from "../../table/amount";
import { ValueEditor } from "../edit/ValueEditor";
import type { Row } from "../list/filter";
import { fromWords } from "./fromWords";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: "4px", listStyleType: "none" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  words: { flex: "1 1 120px", fontSize: tokens.fontSizeBase300 },
});

/** "From 2035: 400", to be changed or taken out. */
export function StepEntry({ row, onGone }: { row: Row; onGone: () => void }) {
  const styles = useStyles();
  const { edits } = usePane();
  const { key, step } = row.assumption;
  const [open, setOpen] = useState(false);
  const drafted = useSelected((state) => state.edits.drafts.has(key));
  const there = useSelected((state) => heldFor(state, key) !== undefined);
  if (step === undefined) return null;
  const from = fromWords(step.n);
  const remove = async () => {
    await edits.put(key, { typed: undefined });
    onGone();
  };
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <span className={styles.words}>
          {text("pane.byYear.entry", { from, value: row.value === undefined ? "" : amount(row.assumption, row.value) })}
        </span>
        <Button
          size="small"
          aria-label={text("pane.byYear.changeIt", { from })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text("pane.byYear.change")}
        </Button>
        {there && (
          <Button size="small" aria-label={text("pane.byYear.removeIt", { from })} onClick={() => void remove()}>
            {text("pane.byYear.remove")}
          </Button>
        )}
      </div>
      {(open || drafted) && <ValueEditor row={row} />}
    </li>
  );
}
