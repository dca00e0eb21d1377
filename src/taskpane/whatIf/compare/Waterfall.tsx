import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { RUST, SLATE, STEEL } from "../../../workbook/charts/colours";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Hatch } from "../../parts/charts/Swatch";
import { lineInFull, lineSaid } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import type { Found } from "../../store/whatIf/state";
import { type Extent, stretch } from "../stretch";
import { changeSaid } from "./changeSaid";
import { stepsOf } from "./steps";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  named: { display: "flex", justifyContent: "space-between", gap: "8px", fontSize: tokens.fontSizeBase200 },
  total: { fontWeight: tokens.fontWeightSemibold },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  picture: { display: "block", overflow: "visible" },
});

const HEIGHT = 10;
/** Below a bar, for the line to the next one. */
const GAP = 4;

/** From A to B, a step a change: each bar begins where the one before it ends, and the last ends at B. */
export function Waterfall({ found, rows }: { found: Found["compare"]; rows: Rows }) {
  const styles = useStyles();
  const { line, bridge } = found;
  const { from, to } = bridge;
  const steps = stepsOf(bridge);
  const sums = [from, to, ...steps.map(({ after }) => after)];
  const nilIsNear =
    Math.min(...sums) > 0 ? Math.min(...sums) < Math.max(...sums) / 2 : Math.max(...sums) > Math.min(...sums) / 2;
  const extent: Extent = {
    least: Math.min(...sums, ...(nilIsNear ? [0] : [])),
    most: Math.max(...sums, ...(nilIsNear ? [0] : [])),
  };
  return (
    <ol
      className={styles.steps}
      aria-label={text("pane.whatIf.picture.bridge", {
        line: line.label,
        a: lineSaid(line, from),
        b: lineSaid(line, to),
      })}
    >
      <Level label={text("pane.whatIf.a")} value={from} line={line} extent={extent} isFirst />
      {steps.map(({ effect, gathered, before, after }) => (
        <li key={effect?.keys.join() ?? "others"} title={lineInFull(line, after - before)}>
          <Named
            label={
              effect === undefined ? text("pane.whatIf.others", { count: gathered }) : changeSaid(rows, effect.keys)
            }
            value={signed(lineSaid(line, after - before), after - before)}
          />
          <StepBar before={before} after={after} extent={extent} />
        </li>
      ))}
      <Level label={text("pane.whatIf.b")} value={to} line={line} extent={extent} />
    </ol>
  );
}

const signed = (said: Words, value: number): Words => (value > 0 ? text("pane.whatIf.plus", { value: said }) : said);

function Named({ label, value, total = false }: { label: Words; value: Words; total?: boolean }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.named, total && styles.total)}>
      <span>{label}</span>
      <span className={styles.value}>{value}</span>
    </div>
  );
}

interface LevelProps {
  readonly label: Words;
  readonly value: number;
  readonly line: Found["compare"]["line"];
  readonly extent: Extent;
  readonly isFirst?: boolean;
}

/** Where one starts, and where one arrives: a bar from nil, where nil is in the picture, else a mark. */
function Level({ label, value, line, extent, isFirst = false }: LevelProps) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const hasNil = extent.least <= 0 && extent.most >= 0;
  const { from, width } = stretch(hasNil ? 0 : value, value, extent);
  const end = stretch(value, value, extent).from;
  return (
    <li title={lineInFull(line, value)}>
      <Named label={label} value={lineSaid(line, value)} total />
      <svg className={styles.picture} width="100%" height={HEIGHT + GAP} aria-hidden="true">
        <rect className={shapes.filled} x={`${from}%`} width={`${width}%`} height={HEIGHT} fill={ink(SLATE)} />
        <line
          className={shapes.line}
          x1={`${end}%`}
          x2={`${end}%`}
          y1={0}
          y2={isFirst ? HEIGHT + GAP : HEIGHT}
          stroke={ink(SLATE)}
          strokeWidth="2"
        />
      </svg>
    </li>
  );
}

function StepBar({ before, after, extent }: { before: number; after: number; extent: Extent }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const id = useId();
  const { from, width } = stretch(before, after, extent);
  const end = stretch(after, after, extent).from;
  const falls = after < before;
  return (
    <svg className={styles.picture} width="100%" height={HEIGHT + GAP} aria-hidden="true">
      {falls && (
        <defs>
          <Hatch id={id} colour={ink(RUST)} />
        </defs>
      )}
      <rect
        className={falls ? shapes.hatch : shapes.filled}
        x={`${from}%`}
        width={`${width}%`}
        height={HEIGHT}
        fill={falls ? `url(#${id})` : ink(STEEL)}
        {...(falls && { stroke: ink(RUST) })}
      />
      <line className={shapes.line} x1={`${end}%`} x2={`${end}%`} y1={0} y2={HEIGHT + GAP} stroke={ink(SLATE)} />
    </svg>
  );
}
