import { Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { text } from "../../../messages/text";
import { Modal } from "../../parts/Modal";
import type { Question } from "../../store/state";
import { usePane, useSelected } from "../../store/usePane";
import { Findings } from "./Findings";

const useStyles = makeStyles({
  findings: { minHeight: "72px", marginTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Asks where to write, shows what would be lost there, and writes only then. */
export function LoadDialog() {
  const asked = useSelected((state) => state.question);
  return asked === undefined ? null : <Asked asked={asked} />;
}

function Asked({ asked: { offers, chosen, found, failed, writing } }: { asked: Question }) {
  const styles = useStyles();
  const { question } = usePane();
  const file = useSelected((state) => state.file?.name);

  // the dialog opens before there is anything to choose
  const places = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (offers.length > 0) places.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
  }, [offers]);

  const count = (found ?? []).reduce((sum, { overwritten }) => sum + overwritten.length, 0);
  const overwrite = count > 0 ? text("pane.place.overwrite", { count }) : text("pane.place.write");
  return (
    <Modal
      title={file === undefined ? text("pane.place.title") : text("pane.place.titleFile", { file })}
      onClose={question.cancel}
      buttons={
        <>
          <Button appearance="secondary" disabled={writing} onClick={question.cancel}>
            {text("pane.cancel")}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={found === undefined || writing}
            onClick={() => void question.confirm()}
          >
            {writing ? text("pane.place.writing") : overwrite}
          </Button>
        </>
      }
    >
      <div ref={places}>
        <RadioGroup
          aria-label={text("pane.place.where")}
          value={chosen?.choice ?? ""}
          disabled={writing}
          onChange={(_, { value }) => void question.choose(value)}
        >
          {offers.map(({ choice, label }) => (
            <Radio key={choice} value={choice} label={label} />
          ))}
        </RadioGroup>
      </div>
      <div className={styles.findings} aria-live="polite">
        {failed !== undefined && <p className={styles.failed}>{failed}</p>}
        {failed === undefined && found === undefined && <Spinner size="tiny" label={text("pane.place.looking")} />}
        {chosen?.plan.sheets.map((plan, at) => {
          const survey = found?.[at];
          return survey && <Findings key={plan.name} survey={survey} plan={plan} />;
        })}
        {chosen?.otherwise !== undefined && <p className={styles.quiet}>{chosen.otherwise}</p>}
      </div>
    </Modal>
  );
}
