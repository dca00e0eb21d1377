import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import type { Typed } from "../../port";
import { usePane, useSelected } from "../../store/usePane";
import type { Row } from "../list/filter";
import { heldWords } from "./heldWords";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
  words: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What a cell was found to hold, as a question. */
function asked(row: Row, held: Typed | undefined): Words {
  if (held === undefined) return text("pane.edit.asks.gone");
  if ("formula" in held) return text("pane.edit.asks.formula", { formula: held.formula });
  return text("pane.edit.asks.other", { held: heldWords(row, held) });
}

/** Asks before a cell is written over that is not as the user has seen it, or that a formula computes. */
export function EditQuestion({ row, onDone }: { row: Row; onDone: () => void }) {
  const styles = useStyles();
  const { edits } = usePane();
  const { key } = row.assumption;
  const found = useSelected((state) => state.edits.drafts.get(key)?.found);
  if (found === undefined) return null;
  const answer = (act: (key: string) => unknown) => {
    void act(key);
    onDone();
  };
  return (
    <div className={styles.question} role="alert">
      <p className={styles.words}>{asked(row, found.held)}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => answer(edits.agree)}>
          {text(found.held === undefined ? "pane.edit.append" : "pane.edit.overwrite")}
        </Button>
        <Button size="small" onClick={() => answer(edits.giveUp)}>
          {text("pane.edit.leave")}
        </Button>
      </div>
    </div>
  );
}
