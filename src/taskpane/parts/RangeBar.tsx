import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../messages/text";
import { type AssumptionRow, inWords } from "../../workbook/assumptionRow";

const useStyles = makeStyles({
  bar: { display: "block", flexShrink: 0, overflow: "visible" },
  span: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "GrayText" } },
  base: { stroke: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  value: { fill: tokens.colorBrandForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
  beyond: {
    fill: tokens.colorPaletteDarkOrangeForeground1,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
});

const WIDTH = 80;
const HEIGHT = 14;
const MARGIN = 12;
const MIDDLE = HEIGHT / 2;

/** Where the value stands between low and high, with a mark at the base; a value beyond an end points outwards. */
export function RangeBar({ row, value }: { row: AssumptionRow; value: number }) {
  const styles = useStyles();
  const { low, value: base, high } = row;
  const fixed = !(high > low);
  const at = (x: number) => MARGIN + ((x - low) / (high - low)) * (WIDTH - 2 * MARGIN);
  const label = fixed
    ? text("pane.bar.fixed")
    : text("pane.bar", { low: inWords(row, low), base: inWords(row, base), high: inWords(row, high) });
  const beyond = value < low ? -1 : value > high ? 1 : 0;
  const end = beyond < 0 ? 1 : WIDTH - 1;
  const tip = `${end},${MIDDLE} ${end - beyond * 7},${MIDDLE - 5} ${end - beyond * 7},${MIDDLE + 5}`;
  return (
    <svg
      className={styles.bar}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {!fixed && (
        <line
          className={styles.span}
          x1={MARGIN}
          x2={WIDTH - MARGIN}
          y1={MIDDLE}
          y2={MIDDLE}
          strokeWidth="4"
          strokeLinecap="round"
        />
      )}
      {!fixed && <line className={styles.base} x1={at(base)} x2={at(base)} y1="2" y2={HEIGHT - 2} strokeWidth="2" />}
      {beyond === 0 ? (
        <circle className={styles.value} cx={fixed ? WIDTH / 2 : at(value)} cy={MIDDLE} r="4" />
      ) : (
        <polygon className={styles.beyond} points={tip} />
      )}
    </svg>
  );
}
