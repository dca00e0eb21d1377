import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { PinRegular } from "@fluentui/react-icons/svg/pin";
import { PinOffRegular } from "@fluentui/react-icons/svg/pin-off";
import { text } from "../../messages/text";
import { Notices } from "../parts/Notices";
import { usePane, useSelected } from "../store/usePane";
import { CellTold } from "./CellTold";
import { NumberTold } from "./NumberTold";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "8px 12px 16px", outline: "none" },
  bar: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "4px", minHeight: "32px" },
  note: { margin: 0 },
  why: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Any number of the sheet taken apart: what it stands on, what it is made of, down to the sources. */
export function NumberTab() {
  const styles = useStyles();
  const { port, number, unfolding } = usePane();
  const { pinned, about, trail, telling } = useSelected((state) => state.number);
  if (!port.connected && trail.length === 0)
    return (
      <div className={styles.page}>
        <p className={styles.note}>{text("number.outside")}</p>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that lead back, and to the cells behind, from anywhere within
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (!event.altKey) return;
        if (event.key === "ArrowLeft" && trail.length > 0) number.back();
        else if (event.key === "ArrowDown") void unfolding.unfold();
        else return;
        event.preventDefault();
      }}
    >
      <div className={styles.bar}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          disabledFocusable={trail.length === 0}
          onClick={() => number.back()}
        >
          {text("number.back")}
        </Button>
        <Button
          size="small"
          appearance={pinned ? "primary" : "subtle"}
          icon={pinned ? <PinOffRegular /> : <PinRegular />}
          aria-pressed={pinned}
          onClick={() => number.pin(!pinned)}
        >
          {text("number.pin")}
        </Button>
      </div>
      <Notices />
      {about === undefined && trail.length === 0 && <Spinner size="tiny" label={text("number.reading")} />}
      {about?.state === "failed" && <p className={styles.why}>{text("number.failed", { why: about.why })}</p>}
      {about?.state === "read" && trail.length === 0 && <CellTold selected={about.selected} />}
      {telling?.state === "reading" && <Spinner size="tiny" label={text("number.opening")} />}
      {telling?.state === "failed" && (
        <p className={styles.why} role="alert">
          {text("number.refused", { why: telling.why })}
        </p>
      )}
      {telling?.state === "told" && (
        <NumberTold key={`${telling.number.id}${telling.number.year}${telling.number.whole}`} telling={telling} />
      )}
    </div>
  );
}
