import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import type { Content } from "react/jsx-runtime";
import type { Words } from "../../../messages/words";
import { useShapes } from "../../parts/charts/ink";
import { useWidth } from "../../parts/charts/useWidth";

/** A number as its place in the picture, in pixels. */
export type Scale = (value: number) => number;

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly said: (ticks: readonly number[]) => readonly Words[];
  /** Steps that double are even. */
  readonly doubling?: boolean;
  /** Ticks are whole, as years are. */
  readonly whole?: boolean;
}

interface Props {
  readonly height: number;
  readonly across: Axis;
  readonly up: Axis;
  /** What is to be seen, for whoever does not see it; nothing where what stands over the picture says it. */
  readonly label?: Words;
  readonly drawn: (x: Scale, y: Scale, height: number) => Content;
  /** What stands over the picture, such as buttons. */
  readonly over?: (x: Scale, height: number) => Content;
}

/** A digit of an axis, in pixels, in a wide font. */
const DIGIT = 7;
/** Room of a value on the axis across, in pixels. */
const ROOM = 68;
/** Between two values of the axis across. */
const GAP = 10;
const FOOT = 20;
const HEAD = 8;
/** Half of a value under the right end. */
const RIGHT = 20;

/** A picture over two axes, as wide as there is room. */
export function Plot(props: Props) {
  const { place, width } = useWidth<HTMLDivElement>();
  return (
    <div ref={place} style={{ position: "relative", minHeight: props.height }}>
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({ height, across, up, label, drawn, over, width }: Props & { width: number }) {
  const shapes = useShapes();
  const foot = height - FOOT;
  const y = scaleLinear().domain([up.from, up.to]).nice(4).range([foot, HEAD]);
  const ticks = y.ticks(4);
  const upSaid = up.said(ticks);
  const left = Math.max(...upSaid.map(({ length }) => length)) * DIGIT + 6;
  const x: ScaleContinuousNumeric<number, number> = across.doubling ? scaleLog().base(2) : scaleLinear();
  x.domain([across.from, across.to]).range([left, width - RIGHT]);
  const room = Math.max(2, Math.floor((width - left) / ROOM));
  const found = x.ticks(room).filter((tick) => !across.whole || Number.isInteger(tick));
  const acrossSaid = across.said(found);
  const widest = Math.max(...acrossSaid.map(({ length }) => length)) * DIGIT + GAP;
  const every = Math.max(1, Math.ceil((found.length * widest) / (width - left)));
  return (
    <>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it has its label, or what stands over it says it */}
      <svg
        width={width}
        height={height}
        style={{ display: "block", overflow: "visible" }}
        {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
      >
        {ticks.map((tick, k) => (
          <g key={tick}>
            <line className={shapes.grid} x1={left} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text className={shapes.text} x={left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {upSaid[k]}
            </text>
          </g>
        ))}
        {found.map((tick, k) =>
          k % every === 0 ? (
            <text key={tick} className={shapes.text} x={x(tick)} y={height - 5} textAnchor="middle">
              {acrossSaid[k]}
            </text>
          ) : null,
        )}
        {drawn(x, y, foot)}
      </svg>
      {over?.(x, foot)}
    </>
  );
}
