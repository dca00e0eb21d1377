import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { text } from "../../messages/text";
import { halfDone } from "../store/unfinished";
import { usePane, useSelected } from "../store/usePane";
import { focusPanel } from "./focusPanel";

/** Takes back what the pane wrote last, while there is something to take back. */
export function TakeBack() {
  const { writes } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const half = useSelected(halfDone);
  const removable = useSelected((state) => state.kept.written.length > 0);
  if (!removable) return null;
  return (
    <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void writes.remove().then(focusPanel)}>
      {half === undefined ? text("pane.remove") : text("pane.bringBack")}
    </Button>
  );
}
