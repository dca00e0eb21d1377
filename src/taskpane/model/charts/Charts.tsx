import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { text } from "../../../messages/text";
import type { ProjectRun } from "../../../model/run";
import { charts } from "../../../workbook/charts/index";
import type { Breakeven } from "../../store/standing";
import { ChartFigure } from "./ChartFigure";
import type { Runs } from "./numbers";

const useStyles = makeStyles({
  charts: { display: "flex", flexDirection: "column", gap: "18px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

/** What is drawn: the run, and the one at the price at which NPV is nil, once that is known. */
const useRuns = (run: ProjectRun, breakeven: Breakeven): Runs => {
  const atBreakeven = breakeven.state === "found" ? breakeven.run : undefined;
  const [runs, setRuns] = useState<Runs>({ run, breakeven: atBreakeven });
  if (runs.run !== run || runs.breakeven !== atBreakeven) {
    const next = { run, breakeven: atBreakeven };
    setRuns(next);
    return next;
  }
  return runs;
};

/** The charts of the project. One is drawn a turn, so that nobody waits for all of them; until its turn comes one shows the run before. */
export function Charts({ run, breakeven }: { run: ProjectRun; breakeven: Breakeven }) {
  const styles = useStyles();
  const runs = useRuns(run, breakeven);
  const [drawn, setDrawn] = useState<readonly Runs[]>([]);
  const next = charts.findIndex((_, place) => drawn[place] !== runs);
  useEffect(() => {
    if (next < 0) return;
    const timer = setTimeout(() =>
      setDrawn((before) => charts.map((_, at) => (at === next ? runs : before[at])).filter((one) => one !== undefined)),
    );
    return () => clearTimeout(timer);
  }, [next, runs]);
  return (
    <section className={styles.charts} aria-label={text("pane.charts")} aria-busy={next >= 0}>
      <h2 className={styles.title}>{text("pane.charts")}</h2>
      {charts.map((chart, place) => {
        const shown = drawn[place];
        return shown === undefined ? null : <ChartFigure key={chart.id} chart={chart} runs={shown} />;
      })}
      {drawn.length < charts.length && <Spinner size="tiny" label={text("pane.charts.drawing")} />}
    </section>
  );
}
