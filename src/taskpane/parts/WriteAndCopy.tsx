import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { text } from "../../messages/text";
import { verbatim } from "../../messages/words";
import { usePane, useSelected } from "../store/usePane";
import { copyText } from "./copyText";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  formula: {
    boxSizing: "border-box",
    width: "100%",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  said: { margin: 0, fontSize: tokens.fontSizeBase200, ":empty": { display: "none" } },
});

interface Props {
  readonly formula: string;
  /** Whether another answer is in the making. */
  readonly making: boolean;
  readonly onWrite: () => void;
}

/** What was found in the sheet: written there with its chart, or its formula to be put where one likes. */
export function WriteAndCopy({ formula, making, onWrite }: Props) {
  const styles = useStyles();
  const { port } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    if (field.current !== null) setCopied(await copyText(field.current));
  };
  return (
    <>
      <div className={styles.buttons}>
        {port.connected && (
          <Button size="small" disabledFocusable={busy || making} onClick={onWrite}>
            {text("pane.asked.write")}
          </Button>
        )}
        <Button size="small" disabledFocusable={making} onClick={() => void copy()}>
          {text("pane.asked.copy")}
        </Button>
      </div>
      <textarea
        ref={field}
        className={styles.formula}
        readOnly
        rows={2}
        value={verbatim(formula)}
        aria-label={text("pane.asked.formula")}
      />
      <p className={styles.said} role="status">
        {copied !== undefined && text(copied ? "pane.asked.copied" : "pane.asked.byHand")}
      </p>
    </>
  );
}
