import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { listed, text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { BarsPanel } from "../../../workbook/charts/chart";
import { SLATE, STEEL } from "../../../workbook/charts/colours";
import { inUnit } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { barsOf, type Runs } from "./numbers";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "5px", margin: 0, padding: 0, listStyleType: "none" },
  named: { display: "flex", justifyContent: "space-between", gap: "8px", fontSize: tokens.fontSizeBase200 },
  value: { flexShrink: 0 },
  total: { fontWeight: tokens.fontWeightSemibold },
  picture: { display: "block" },
  nil: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Below this share of the largest nothing would be seen of a bar. */
const SEEN = 1e-3;

/** Kinds side by side, each with its name and number over its bar; sums stand below what they add up. */
export function BarsPicture({ panel, runs }: { panel: BarsPanel; runs: Runs }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const bars = barsOf(panel, runs).filter(({ value }) => Number.isFinite(value));
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 0);
  const isSeen = ({ value }: { value: number }) => Math.abs(value) > SEEN * most;
  const shown = bars.filter(isSeen);
  const nil = bars.filter((bar) => !isSeen(bar));
  const low = Math.min(0, ...shown.map(({ value }) => value));
  const span = Math.max(0, ...shown.map(({ value }) => value)) - low;
  const percent = (value: number) => `${(value / span) * 100}%`;
  return (
    <>
      <ul className={styles.bars}>
        {shown.map(({ label, value, total }) => (
          <li key={label} title={verbatim(`${value} ${panel.unit}`)}>
            <div className={mergeClasses(styles.named, total && styles.total)}>
              <span>{label}</span>
              <span className={styles.value}>{inUnit(panel.numberFormat, value)}</span>
            </div>
            <svg className={styles.picture} width="100%" height="7" aria-hidden="true">
              <rect
                className={shapes.filled}
                x={percent(Math.min(value, 0) - low)}
                width={percent(Math.abs(value))}
                height="7"
                fill={ink(total ? SLATE : STEEL)}
              />
            </svg>
          </li>
        ))}
      </ul>
      {nil.length > 0 && (
        <p className={styles.nil}>{text("pane.chart.nil", { bars: listed(nil.map(({ label }) => label)) })}</p>
      )}
    </>
  );
}
