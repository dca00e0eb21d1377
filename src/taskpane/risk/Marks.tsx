import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LineSummary } from "../../analysis/simulation/summary";
import { text } from "../../messages/text";
import { useHidden } from "../parts/hidden";
import { lineInFull, lineSaid } from "../parts/said";
import { MARKS } from "../store/risk/shares";
import { usePane } from "../store/usePane";
import type { AskedLine } from "../store/whatIf/lines";
import { errorSaid } from "./said";

const useStyles = makeStyles({
  marks: { display: "flex", flexDirection: "column", gap: "4px" },
  mark: { flexWrap: "wrap", justifyContent: "flex-start", gap: "0 10px", minWidth: 0, textAlign: "start" },
  share: { minWidth: "3.5ch", whiteSpace: "nowrap" },
  value: { fontSize: tokens.fontSizeBase300, fontVariantNumeric: "tabular-nums" },
  quiet: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

/** P10, P50 and P90 with their errors; each opens the trial nearest to it. */
export function Marks({ line, summary }: { line: AskedLine; summary: LineSummary }) {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { risk } = usePane();
  const marks = MARKS.flatMap((share) => summary.percentiles.filter((one) => one.share === share));
  return (
    <div className={styles.marks}>
      {marks.map((mark) => {
        const percent = 100 * mark.share;
        const [value, error] = [lineSaid(line, mark.value), errorSaid(line, mark)];
        return (
          <Button
            key={mark.share}
            size="small"
            className={styles.mark}
            title={lineInFull(line, mark.value)}
            onClick={() => void risk.openNearest(mark.value)}
          >
            <span className={mergeClasses(styles.quiet, styles.share)}>{text("pane.risk.mark", { percent })}</span>
            <span className={styles.value}>{value}</span>
            <span className={styles.quiet}>{text("pane.risk.error", { error })}</span>
            <span className={hidden}>{text("pane.risk.markOpens", { line: line.label })}</span>
          </Button>
        );
      })}
    </div>
  );
}
