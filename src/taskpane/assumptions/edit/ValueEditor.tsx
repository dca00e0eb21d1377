import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import { usePane, useSelected } from "../../store/usePane";
import type { Row } from "../list/filter";
import { EditButtons } from "./EditButtons";
import { EditQuestion } from "./EditQuestion";
import { hindrance } from "./hindrance";
import { NotNow } from "./NotNow";
import { ValueField } from "./ValueField";
import { WrittenLine } from "./WrittenLine";

const useStyles = makeStyles({ editor: { display: "flex", flexDirection: "column", gap: "6px" } });

/** Changes a value in the sheet: Enter saves, Escape gives up, and the focus stays in the field. */
export function ValueEditor({ row }: { row: Row }) {
  const styles = useStyles();
  const { edits, port } = usePane();
  const { key } = row.assumption;
  const why = useSelected((state) => hindrance(state, port.connected));
  const drafted = useSelected((state) => state.edits.drafts.has(key));
  const place = useRef<HTMLFormElement>(null);
  if (why !== undefined) return <NotNow why={why} />;

  const toField = () => place.current?.querySelector<HTMLElement>("input, select")?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (!drafted || !(event.key === "Escape" || (event.key === "Enter" && inField))) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") void edits.save(key);
    else edits.giveUp(key);
    toField();
  };
  return (
    <form ref={place} className={styles.editor} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <ValueField row={row} />
      <EditQuestion row={row} onDone={toField} />
      <EditButtons row={row} onDone={toField} />
      <WrittenLine row={row} onDone={toField} />
    </form>
  );
}
