import { makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Outcome } from "../../../analysis/whatIf/outcome";
import type { End, Swing } from "../../../analysis/whatIf/tornado";
import { listed, text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Hatch } from "../../parts/charts/Swatch";
import { useHidden } from "../../parts/hidden";
import { inputLabel, inputSaid, lineSaid, whyOf } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import type { AskedLine } from "../../store/whatIf/lines";
import { type Extent, stretch } from "../stretch";

const useStyles = makeStyles({
  bar: {
    display: "block",
    width: "100%",
    padding: "3px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  named: { display: "flex", justifyContent: "space-between", gap: "8px" },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  picture: { display: "block", marginTop: "2px", overflow: "visible" },
});

const HEIGHT = 12;

interface Props {
  readonly swing: Swing;
  readonly line: AskedLine;
  readonly outcome: Outcome;
  readonly extent: Extent;
  readonly rows: Rows;
  readonly onOpen: () => void;
  /** Where both ends are said while the bar is looked at. */
  readonly saidIn: HTMLElement | null;
}

/** An input as a bar: to both sides of the base, what the line is at its ends. */
export function Bar({ swing: { key, ends, swing }, line, outcome, extent, rows, onOpen, saidIn }: Props) {
  const styles = useStyles();
  const { hidden } = useHidden();
  if (ends === undefined) return null;
  const endSaid = ({ value, outcome }: End): Words => {
    const at = inputSaid(rows, key, value);
    return typeof outcome === "number"
      ? text("pane.whatIf.end", { line: line.label, value: lineSaid(line, outcome), at })
      : text("pane.whatIf.endNone", { at, why: whyOf(outcome) });
  };
  const told = listed([endSaid(ends.low), endSaid(ends.high)]);
  return (
    <Tooltip content={told} relationship="description" mountNode={saidIn} withArrow positioning="below">
      <button type="button" className={styles.bar} onClick={onOpen}>
        <span className={styles.named}>
          <span>{inputLabel(rows, key)}</span>
          <span className={styles.value}>{lineSaid(line, swing)}</span>
        </span>
        <Picture low={ends.low.outcome} high={ends.high.outcome} base={outcome} extent={extent} />
        <span className={hidden}>{text("pane.whatIf.opens")}</span>
      </button>
    </Tooltip>
  );
}

function Picture({ low, high, base, extent }: { low: Outcome; high: Outcome; base: Outcome; extent: Extent }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const id = useId();
  // where the line does not exist at the base, a bar goes from one end to the other
  const middle = [base, low, high].find((one) => typeof one === "number");
  if (middle === undefined) return null;
  const part = (end: Outcome) => (typeof end === "number" ? stretch(end, middle, extent) : undefined);
  const [below, above] = [part(low), part(high)];
  // both ends on one side: one above the other, so that each is seen
  const shared = typeof low === "number" && typeof high === "number" && (low - middle) * (high - middle) > 0;
  const height = shared ? HEIGHT / 2 : HEIGHT;
  const nil = stretch(middle, middle, extent).from;
  return (
    <svg className={styles.picture} width="100%" height={HEIGHT} aria-hidden="true">
      <defs>
        <Hatch id={id} colour={ink(RUST)} />
      </defs>
      {below !== undefined && (
        <rect
          className={shapes.filled}
          x={`${below.from}%`}
          width={`${below.width}%`}
          height={height}
          fill={ink(STEEL)}
        />
      )}
      {above !== undefined && (
        <rect
          className={shapes.hatch}
          x={`${above.from}%`}
          y={shared ? height : 0}
          width={`${above.width}%`}
          height={height}
          fill={`url(#${id})`}
          stroke={ink(RUST)}
        />
      )}
      <line className={shapes.axis} x1={`${nil}%`} x2={`${nil}%`} y1={-2} y2={HEIGHT + 2} />
    </svg>
  );
}
