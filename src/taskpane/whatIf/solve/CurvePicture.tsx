import { makeStyles, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { line as lineThrough } from "d3-shape";
import { text } from "../../../messages/text";
import type { Words } from "../../../messages/words";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { alongAxis } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { useWidth } from "../../parts/charts/useWidth";
import { inputLabel, inputSaid, lineSaid } from "../../parts/said";
import type { Rows } from "../../parts/useRows";
import type { Found } from "../../store/whatIf/state";
import { number } from "../../table/amount";
import { CurveLegend } from "./CurveLegend";

const useStyles = makeStyles({
  picture: { display: "block", overflow: "visible" },
  now: { stroke: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  root: { "@media (forced-colors: active)": { fill: "Highlight", stroke: "CanvasText" } },
});

const HEIGHT = 150;
/** A digit of an axis, in pixels, in a wide font. */
const DIGIT = 7;
/** Room of a value on the axis of the input, in pixels. */
const ROOM = 64;

interface Props {
  readonly found: Found["solve"];
  readonly rows: Rows;
  readonly label: Words;
}

/** The line over the input, what is asked for, and where they meet. */
export function CurvePicture(props: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  return (
    <div>
      <div ref={place}>{width > 0 && <Drawn {...props} width={width} />}</div>
      <CurveLegend found={props.found} unit={alongAxis(props.found.line.unit, ...extentOf(props.found)).unit} />
    </div>
  );
}

/** From the least to the most of the line and of what is asked for. */
function extentOf({ target, curve }: Found["solve"]): readonly [number, number] {
  const there = curve.flatMap(({ outcomes: [outcome] }) => (typeof outcome === "number" ? [outcome] : []));
  return [Math.min(target, ...there), Math.max(target, ...there)];
}

function Drawn({ found, rows, label, width }: Props & { width: number }) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const { line, key, target, solved, curve, own } = found;
  const row = rows.get(key);
  const points = curve.map(({ at: [at], outcomes: [outcome] }) => [Number(at), outcome] as const);
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1];
  const inside = (value: number): boolean => value >= first && value <= last;
  const extent = extentOf(found);
  const y = scaleLinear()
    .domain(extent)
    .nice(4)
    .range([HEIGHT - 20, 8]);
  const ticks = y.ticks(4);
  const ticksSaid = alongAxis(line.unit, ...extent).said(ticks);
  const left = Math.max(...ticksSaid.map(({ length }) => length)) * DIGIT + 6;
  const x = scaleLinear()
    .domain([first, last])
    .range([left, width - 8]);
  const across = x.ticks(Math.max(2, Math.floor((width - left) / ROOM)));
  const path = lineThrough<(typeof points)[number]>()
    .defined(([, outcome]) => typeof outcome === "number")
    .x(([at]) => x(at))
    .y(([, outcome]) => y(Number(outcome)));
  const roots = ("why" in solved ? [] : solved.solutions).filter(({ value }) => inside(value));
  const stands = own.values[key];
  return (
    <svg className={styles.picture} width={width} height={HEIGHT} role="img" aria-label={label}>
      {ticks.map((tick, k) => (
        <g key={tick}>
          <line className={shapes.grid} x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} />
          <text className={shapes.text} x={left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {ticksSaid[k]}
          </text>
        </g>
      ))}
      {across.map((tick) => (
        <text key={tick} className={shapes.text} x={x(tick)} y={HEIGHT - 5} textAnchor="middle">
          {row === undefined ? null : number(row, tick)}
        </text>
      ))}
      {stands !== undefined && inside(stands) && (
        <line className={styles.now} x1={x(stands)} x2={x(stands)} y1={8} y2={HEIGHT - 20} strokeDasharray="2 3" />
      )}
      <line
        className={shapes.line}
        x1={left}
        x2={width - 8}
        y1={y(target)}
        y2={y(target)}
        stroke={ink(RUST)}
        strokeWidth="1.5"
        strokeDasharray="6 4"
      />
      <path className={shapes.line} d={path(points) ?? ""} stroke={ink(STEEL)} strokeWidth="2.25" />
      {roots.map(({ value, result }) => (
        <circle key={value} className={styles.root} cx={x(value)} cy={y(result)} r="5" fill={ink(RUST)} />
      ))}
      {points.map(([at, outcome]) => (
        <rect key={at} x={x(at) - 4} y={8} width={8} height={HEIGHT - 28} fill="transparent">
          <title>
            {text("pane.whatIf.point", {
              input: inputLabel(rows, key),
              value: inputSaid(rows, key, at),
              result: lineSaid(line, outcome ?? Number.NaN),
            })}
          </title>
        </rect>
      ))}
    </svg>
  );
}
