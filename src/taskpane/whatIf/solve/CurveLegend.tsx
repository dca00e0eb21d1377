import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { useInk, useShapes } from "../../parts/charts/ink";
import type { Found } from "../../store/whatIf/state";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    margin: "2px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "4px" },
  now: { stroke: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  root: { "@media (forced-colors: active)": { fill: "Highlight", stroke: "CanvasText" } },
});

/** What is drawn beside the line: what is asked for, where it is, and where one stands. */
export function CurveLegend({ found: { line, solved }, unit }: { found: Found["solve"]; unit: string }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  return (
    <ul className={styles.legend}>
      <li className={styles.entry}>
        <svg width="22" height="12" aria-hidden="true">
          <line className={shapes.line} x1="1" x2="21" y1="6" y2="6" stroke={ink(STEEL)} strokeWidth="2.25" />
        </svg>
        <span>{unit === "" ? line.label : text("pane.whatIf.inUnit", { what: line.label, unit: verbatim(unit) })}</span>
      </li>
      <li className={styles.entry}>
        <svg width="22" height="12" aria-hidden="true">
          <line
            className={shapes.line}
            x1="1"
            x2="21"
            y1="6"
            y2="6"
            stroke={ink(RUST)}
            strokeDasharray="6 4"
            strokeWidth="1.5"
          />
        </svg>
        <span>{text("pane.whatIf.legend.target")}</span>
      </li>
      {!("why" in solved) && (
        <li className={styles.entry}>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={styles.root} cx="6" cy="6" r="5" fill={ink(RUST)} />
          </svg>
          <span>{text("pane.whatIf.legend.root")}</span>
        </li>
      )}
      <li className={styles.entry}>
        <svg width="12" height="12" aria-hidden="true">
          <line className={styles.now} x1="6" x2="6" y1="0" y2="12" strokeDasharray="2 3" />
        </svg>
        <span>{text("pane.whatIf.legend.now")}</span>
      </li>
    </ul>
  );
}
