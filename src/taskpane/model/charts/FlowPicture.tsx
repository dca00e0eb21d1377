import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import type { FlowPanel } from "../../../workbook/charts/chart";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { inUnit } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { type DrawnStep, drawnSteps, FLOW_WIDTH } from "./flow";
import { type Runs, stepsOf } from "./numbers";

const useStyles = makeStyles({
  flow: { display: "flex", gap: "8px" },
  picture: { flexShrink: 0 },
  steps: { minWidth: 0, margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  step: { display: "flex", flexDirection: "column", justifyContent: "center", overflow: "hidden" },
  stands: { fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground2 },
});

/** A flow from above to below, as broad as there is of it; what is lost leaves to the right, what joins comes from there. */
export function FlowPicture({ panel, runs }: { panel: FlowPanel; runs: Runs }) {
  const styles = useStyles();
  const steps = drawnSteps(stepsOf(panel, runs));
  const height = steps.reduce((sum, step) => sum + step.height, 0);
  return (
    <div className={styles.flow}>
      <svg className={styles.picture} width={FLOW_WIDTH} height={height} aria-hidden="true">
        {steps.map((step) => (
          <StepShape key={step.label} step={step} />
        ))}
      </svg>
      <ol className={styles.steps}>
        {steps.map(({ label, value, does, height }) => (
          <li
            key={label}
            className={mergeClasses(styles.step, does === "stands" ? styles.stands : styles.aside)}
            style={{ height }}
            title={verbatim(`${value} ${panel.unit}`)}
          >
            <span>{label}</span>
            <span>
              {does !== "stands" && text(`pane.chart.step.${does}`)}
              {does !== "stands" && verbatim(" ")}
              {inUnit(panel.numberFormat, value)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepShape({ step: { trunk, branch, does } }: { step: DrawnStep }) {
  const shapes = useShapes();
  const ink = useInk();
  return (
    <>
      <path className={shapes.filled} d={trunk} fill={ink(STEEL)} />
      {branch !== undefined && (
        <path
          className={does === "leaves" ? shapes.lost : shapes.filled}
          d={branch}
          fill={ink(does === "leaves" ? RUST : STEEL)}
        />
      )}
    </>
  );
}
