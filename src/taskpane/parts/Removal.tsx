import { Button } from "@fluentui/react-components";
import { listed, text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { usePane, useSelected } from "../store/usePane";
import { focusPanel } from "./focusPanel";
import { Modal } from "./Modal";

/** What of the user's would go with what was written: asked before it is removed. */
export function Removal() {
  const { writes } = usePane();
  const losses = useSelected((state) => state.removal);
  if (losses === undefined) return null;
  const { changed, referring } = losses;
  return (
    <Modal
      title={text("pane.removal.title")}
      onClose={writes.keep}
      buttons={
        <>
          <Button appearance="secondary" onClick={() => void writes.removeAnyway().then(focusPanel)}>
            {text("pane.removal.anyway")}
          </Button>
          <Button appearance="primary" onClick={writes.keep}>
            {text("pane.removal.keep")}
          </Button>
        </>
      }
    >
      {changed.map(({ sheet, count }) => (
        <p key={sheet}>{text("pane.removal.changed", { sheet: verbatim(sheet), count })}</p>
      ))}
      {referring.length > 0 && (
        <p>
          {text("pane.removal.referring", {
            sheets: listed(referring.map(({ sheet }) => verbatim(sheet))),
            count: referring.reduce((sum, { count }) => sum + count, 0),
          })}
        </p>
      )}
    </Modal>
  );
}
