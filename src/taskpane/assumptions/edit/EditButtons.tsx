import { Button, makeStyles } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { shownValue } from "../../../workbook/assumptionRow";
import { heldFor } from "../../store/edits";
import { usePane, useSelected } from "../../store/usePane";
import { amount } from "../../table/amount";
import type { Row } from "../list/filter";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "6px" } });

/**
 * Save and give up while something is typed; else the way back to the set's value, or out of the table. A value by year has
 * the latter beside it.
 */
export function EditButtons({ row, onDone }: { row: Row; onDone: () => void }) {
  const styles = useStyles();
  const { edits } = usePane();
  const { assumption, own, changed } = row;
  const { key, current, step } = assumption;
  const draft = useSelected((state) => state.edits.drafts.get(key));
  const there = useSelected((state) => step === undefined && heldFor(state, key) !== undefined);
  // a question has buttons of its own
  if (draft?.found !== undefined || (draft === undefined && !changed && !(own && there))) return null;
  const button = (words: string, act: () => unknown, primary = false) => (
    <Button
      size="small"
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={draft?.saving === true}
      onClick={() => {
        void act();
        onDone();
      }}
    >
      {words}
    </Button>
  );
  const reset = () => edits.put(key, { typed: { value: shownValue(assumption, current) } });
  return (
    <div className={styles.buttons}>
      {draft !== undefined && button(text("pane.edit.save"), () => edits.save(key), true)}
      {draft !== undefined && button(text("pane.edit.giveUp"), () => edits.giveUp(key))}
      {draft === undefined && changed && button(text("pane.edit.reset", { value: amount(assumption, current) }), reset)}
      {draft === undefined &&
        own &&
        there &&
        button(text("pane.edit.takeOut"), () => edits.put(key, { typed: undefined }))}
    </div>
  );
}
