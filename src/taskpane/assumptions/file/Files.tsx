import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useRef, useState } from "react";
import { text } from "../../../messages/text";
import { usePane } from "../../store/usePane";
import { download } from "./download";
import { FileText, type TextOfFile } from "./FileText";
import { type Format, fileOf } from "./fileOf";

const useStyles = makeStyles({
  // below the row of buttons it opens from
  buttons: { order: 1, flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: "6px" },
  file: { display: "none" },
});

/** Reading a file of assumptions, and writing what the list shows to one. */
export function Files() {
  const styles = useStyles();
  const { port, work, file, store, catalogue } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<TextOfFile>();
  const id = useId();
  const write = (format: Format) => {
    const { name, content, toMend } = fileOf(store.getState(), catalogue, format);
    const made = port.platform() !== "mac" && download(name, content);
    if (!made) setShown({ name, content });
    const said = !made ? "pane.exportedAsText" : toMend > 0 ? "pane.exportedDamaged" : "pane.exported";
    const words = text(said, { file: name, count: toMend });
    // of a text that is shown, and as it should be, there is nothing to say
    work.say(made || toMend > 0 ? { intent: toMend > 0 ? "warning" : "success", text: words } : undefined);
  };
  return (
    <>
      <Button
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {text("pane.files")}
      </Button>
      {open && (
        <div id={id} className={styles.buttons}>
          <Button size="small" onClick={() => picker.current?.click()}>
            {text("pane.import")}
          </Button>
          <Button size="small" onClick={() => write("json")}>
            {text("pane.exportJson")}
          </Button>
          <Button size="small" onClick={() => write("csv")}>
            {text("pane.exportCsv")}
          </Button>
        </div>
      )}
      {shown !== undefined && <FileText file={shown} onClose={() => setShown(undefined)} />}
      <input
        ref={picker}
        className={styles.file}
        type="file"
        accept=".json,.csv,application/json,text/csv"
        aria-label={text("pane.import")}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          // the same file can be chosen again
          target.value = "";
          if (chosen !== undefined) void file.open(chosen);
        }}
      />
    </>
  );
}
