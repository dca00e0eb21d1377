import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { memo, useId, useState } from "react";
import { text } from "../../../messages/text";
import type { Chart, Panel } from "../../../workbook/charts/chart";
import { usePane, useSelected } from "../../store/usePane";
import { BarsPicture } from "./BarsPicture";
import { FlowPicture } from "./FlowPicture";
import { NumbersTable } from "./NumbersTable";
import type { Runs } from "./numbers";
import { YearsPicture } from "./YearsPicture";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "4px" },
  name: { margin: "5px 0 0", fontSize: tokens.fontSizeBase300 },
  buttons: { display: "flex", flexShrink: 0 },
  finding: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  panel: { marginTop: "8px" },
  axis: { margin: "0 0 2px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly chart: Chart;
  readonly runs: Runs;
}

/** A chart as a figure: what it finds as its caption, a picture a panel, its numbers as a table one key away. */
export const ChartFigure = memo(function ChartFigure({ chart, runs }: Props) {
  const styles = useStyles();
  const { port, insertion } = usePane();
  const busy = useSelected((state) => state.work.busy);
  const [open, setOpen] = useState(false);
  const [heading, table] = [useId(), useId()];
  const finding = chart.finding(runs.run);
  return (
    <figure className={styles.figure} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.name}>
          {chart.name}
        </h3>
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            icon={<TableRegular />}
            aria-label={text("pane.chart.numbersOf", { chart: chart.name })}
            title={text("pane.chart.numbers")}
            aria-expanded={open}
            aria-controls={open ? table : undefined}
            onClick={() => setOpen(!open)}
          />
          {port.connected && (
            <Button
              size="small"
              appearance="subtle"
              icon={<AddRegular />}
              aria-label={text("pane.chart.insert", { chart: chart.name })}
              title={text("pane.insertion")}
              disabledFocusable={busy}
              onClick={() => void insertion.insertChart(chart)}
            />
          )}
        </div>
      </div>
      <figcaption className={styles.finding}>{finding}</figcaption>
      {chart.panels.map((panel) => (
        <div key={panel.axis} className={styles.panel}>
          <p className={styles.axis}>{panel.axis}</p>
          <Picture panel={panel} runs={runs} label={text("pane.chart.picture", { finding, axis: panel.axis })} />
        </div>
      ))}
      {open && (
        <div id={table}>
          {chart.panels.map((panel) => (
            <NumbersTable key={panel.axis} panel={panel} runs={runs} />
          ))}
        </div>
      )}
    </figure>
  );
});

function Picture({ panel, runs, label }: { panel: Panel; runs: Runs; label: ReturnType<typeof text> }) {
  if (panel.kind === "bar") return <BarsPicture panel={panel} runs={runs} />;
  if (panel.kind === "flow") return <FlowPicture panel={panel} runs={runs} />;
  return <YearsPicture panel={panel} runs={runs} label={label} />;
}
