import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { text } from "../../../messages/text";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { Swatch } from "../../parts/charts/Swatch";
import { lineSaid } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import { usePane } from "../../store/usePane";
import type { Found } from "../../store/whatIf/state";
import { extentOf } from "../stretch";
import { Bar } from "./Bar";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "2px", margin: 0, padding: 0, listStyleType: "none" },
  legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", margin: 0, fontSize: tokens.fontSizeBase200 },
  entry: { display: "flex", alignItems: "center", gap: "4px" },
  more: { alignSelf: "flex-start" },
});

/** Bars in sight before one asks for more. */
const AT_FIRST = 10;

/** A bar an input, from what the line is at its low end to what it is at its high end; a bar opens its input. */
export function TornadoPicture({ found, rows }: { found: Found["tornado"]; rows: Rows }) {
  const styles = useStyles();
  const id = useId();
  const { opened } = usePane();
  const [all, setAll] = useState(false);
  const [saidIn, setSaidIn] = useState<HTMLElement | null>(null);
  const { line, outcome, swings } = found;
  const moving = swings.filter(({ swing }) => swing > 0);
  const shown = all ? moving : moving.slice(0, AT_FIRST);
  const extent = extentOf(moving, outcome);
  const more = moving.length - AT_FIRST;
  return (
    <>
      <p className={styles.legend} aria-hidden="true">
        <span className={styles.entry}>
          <Swatch colour={STEEL} place={0} dashed={false} drawn="area" id={`${id}-low`} />
          {text("pane.whatIf.atLow")}
        </span>
        <span className={styles.entry}>
          <Swatch colour={RUST} place={1} dashed={false} drawn="area" id={`${id}-high`} />
          {text("pane.whatIf.atHigh")}
        </span>
      </p>
      <ul
        className={styles.bars}
        aria-label={text("pane.whatIf.picture.tornado", { line: line.label, value: lineSaid(line, outcome) })}
      >
        {shown.map((swing) => (
          <li key={swing.key}>
            <Bar {...{ swing, line, outcome, extent, rows, saidIn }} onOpen={() => opened.open({ id: swing.key })} />
          </li>
        ))}
      </ul>
      <div ref={setSaidIn} />
      {more > 0 && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => setAll(!all)}>
          {all ? text("pane.whatIf.fewer") : text("pane.whatIf.all", { count: more })}
        </Button>
      )}
    </>
  );
}
