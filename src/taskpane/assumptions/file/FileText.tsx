import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { text } from "../../../messages/text";
import { copyText } from "../../parts/copyText";
import { Modal } from "../../parts/Modal";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "180px",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  note: { margin: "0 0 8px" },
  said: { margin: "8px 0 0", minHeight: "20px" },
});

/** What would be in a file. */
export interface TextOfFile {
  readonly name: string;
  readonly content: string;
}

/** A file's text to be copied, where the host makes no file of it: Excel on a Mac drops a download without a word. */
export function FileText({ file: { name, content }, onClose }: { file: TextOfFile; onClose: () => void }) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const copy = async () => {
    if (field.current !== null) setCopied(await copyText(field.current));
  };
  return (
    <Modal
      title={text("pane.fileText.title", { file: name })}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="secondary" onClick={onClose}>
            {text("pane.fileText.close")}
          </Button>
          <Button appearance="primary" onClick={() => void copy()}>
            {text("pane.fileText.copy")}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{text("pane.fileText.why", { file: name })}</p>
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        value={content}
        aria-label={text("pane.fileText.content", { file: name })}
      />
      <p className={styles.said} role="status">
        {copied !== undefined && text(copied ? "pane.fileText.copied" : "pane.fileText.byHand")}
      </p>
    </Modal>
  );
}
