import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { listed, text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { Modal } from "../../parts/Modal";
import type { NewModel as Asked } from "../../store/newModelAsked";
import { usePane, useSelected } from "../../store/usePane";

const useStyles = makeStyles({
  quiet: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Names of sheets that are said; the rest are counted. */
const NAMED = 4;

/** Makes the whole model in native formulas, once it is said what will be written. */
export function NewModel() {
  const styles = useStyles();
  const { port, newModel } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const asked = useSelected((state) => state.newModel);
  if (!port.connected) return null;
  return (
    <section aria-label={text("pane.newModel")}>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void newModel.ask()}>
        {text("pane.newModel")}
      </Button>
      <p className={styles.quiet}>{text("pane.newModel.about")}</p>
      {asked !== undefined && <Question asked={asked} />}
    </section>
  );
}

function Question({ asked }: { asked: Asked }) {
  const styles = useStyles();
  const { newModel } = usePane();
  return (
    <Modal
      title={text("pane.newModel.title")}
      onClose={newModel.cancel}
      buttons={
        <>
          <Button appearance="secondary" onClick={newModel.cancel}>
            {text("pane.cancel")}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={asked.state !== "made"}
            onClick={() => void newModel.confirm()}
          >
            {text("pane.newModel.write")}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {asked.state === "making" && <Spinner size="tiny" label={text("pane.newModel.making")} />}
        {asked.state === "failed" && <p className={styles.failed}>{asked.why}</p>}
        {asked.state === "made" && <Told asked={asked} />}
      </div>
    </Modal>
  );
}

function Told({ asked }: { asked: Extract<Asked, { state: "made" }> }) {
  const { plan, places, from, set, table, taken } = asked;
  const sheets = places.map(({ sheet }) => verbatim(sheet));
  const more = sheets.length - NAMED;
  const named = listed([...sheets.slice(0, NAMED), text("pane.cells.errors.more", { count: more })]);
  return (
    <>
      <p>{text("pane.newModel.sheets", { count: sheets.length, sheets: named })}</p>
      <p>
        {from === undefined
          ? text("pane.newModel.ofSet", { set, table })
          : text("pane.newModel.ofTable", { from: verbatim(from), table })}
      </p>
      <p>
        {taken.length === 0
          ? text("pane.newModel.names", { count: plan.names?.length ?? 0 })
          : text("pane.newModel.taken", { count: taken.length, name: verbatim(taken[0] ?? "") })}
      </p>
      <p>{text("pane.newModel.back")}</p>
    </>
  );
}
