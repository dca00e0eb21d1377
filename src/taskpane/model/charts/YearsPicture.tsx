import { makeStyles } from "@fluentui/react-components";
import { line as lineThrough } from "d3-shape";
import { useId } from "react";
import { text } from "../../../messages/text";
import { verbatim, type Words } from "../../../messages/words";
import type { YearsPanel } from "../../../workbook/charts/chart";
import { inUnit } from "../../../workbook/spoken";
import { dashOf, useInk, useShapes } from "../../parts/charts/ink";
import { Hatch } from "../../parts/charts/Swatch";
import { useWidth } from "../../parts/charts/useWidth";
import { Legend } from "./Legend";
import { type DrawnSeries, type Runs, seriesOf } from "./numbers";
import { extentOf, type Frame, namedYears, valueScale, yearScale } from "./scales";

const useStyles = makeStyles({ picture: { display: "block", overflow: "visible" }, none: { margin: 0 } });

const HEIGHT = 150;
/** A digit of an axis, in pixels, in a wide font. */
const DIGIT = 7;

interface Props {
  readonly panel: YearsPanel;
  readonly runs: Runs;
  readonly label: Words;
}

/** Numbers by year: columns on nil, or lines. */
export function YearsPicture({ panel, runs, label }: Props) {
  const styles = useStyles();
  const { place, width } = useWidth<HTMLDivElement>();
  const series = seriesOf(panel, runs);
  if (series.length === 0) return <p className={styles.none}>{text("pane.chart.nothing")}</p>;
  return (
    <>
      <div ref={place}>
        {width > 0 && <Drawn panel={panel} series={series} years={runs.run.years} width={width} label={label} />}
      </div>
      <Legend series={series} drawn={panel.kind === "line" ? "line" : "area"} />
    </>
  );
}

interface DrawnProps {
  readonly panel: YearsPanel;
  readonly series: readonly DrawnSeries[];
  readonly years: readonly number[];
  readonly width: number;
  readonly label: Words;
}

function Drawn({ panel, series, years, width, label }: DrawnProps) {
  const styles = useStyles();
  const shapes = useShapes();
  const extent = extentOf(series, panel.kind);
  const ticks = valueScale(extent, { left: 0, right: width, top: 0, bottom: HEIGHT }).ticks(4);
  const format = (value: number): Words => inUnit(panel.numberFormat, value);
  const left = Math.max(...ticks.map((tick) => format(tick).length)) * DIGIT + 6;
  const frame: Frame = { left, right: width - 4, top: 8, bottom: HEIGHT - 20 };
  const [x, y] = [yearScale(years, frame), valueScale(extent, frame)];
  const nil = y(0);
  return (
    <svg className={styles.picture} width={width} height={HEIGHT} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={shapes.grid} x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
          <text className={shapes.text} x={frame.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {panel.kind === "line" ? (
        <Lines series={series} years={years} x={x} y={y} />
      ) : (
        <Columns series={series} years={years} x={x} y={y} />
      )}
      {nil >= frame.top && nil <= frame.bottom && (
        <line className={shapes.axis} x1={frame.left} x2={frame.right} y1={nil} y2={nil} />
      )}
      {namedYears(years, frame.right - frame.left).map((year) => (
        <text
          key={year}
          className={shapes.text}
          x={(x(year) ?? 0) + x.bandwidth() / 2}
          y={HEIGHT - 5}
          textAnchor="middle"
        >
          {verbatim(year)}
        </text>
      ))}
      {years.map((year, at) => (
        <rect
          key={year}
          x={(x(year) ?? 0) - (x.step() - x.bandwidth()) / 2}
          y={frame.top}
          width={x.step()}
          height={frame.bottom - frame.top}
          fill="transparent"
        >
          <title>{toldOf(panel, series, year, at)}</title>
        </rect>
      ))}
    </svg>
  );
}

/** What stands in a year, with all digits, a series a line. */
const toldOf = ({ unit }: YearsPanel, series: readonly DrawnSeries[], year: number, at: number): Words =>
  verbatim(
    series
      .filter(({ values }) => Number.isFinite(values[at]))
      .map(({ label, values }) => text("pane.chart.atYear", { what: label, year, value: `${values[at]} ${unit}` }))
      .join("\n"),
  );

interface Shapes {
  readonly series: readonly DrawnSeries[];
  readonly years: readonly number[];
  readonly x: ReturnType<typeof yearScale>;
  readonly y: ReturnType<typeof valueScale>;
}

function Lines({ series, years, x, y }: Shapes) {
  const shapes = useShapes();
  const ink = useInk();
  const through = lineThrough<number>()
    .defined(Number.isFinite)
    .x((_, at) => (x(years[at] ?? 0) ?? 0) + x.bandwidth() / 2)
    .y((value) => y(value));
  return series.map(({ label, values, colour, dashed = false }, place) => (
    <path
      key={label}
      className={shapes.line}
      d={through(values as number[]) ?? ""}
      stroke={ink(colour)}
      strokeWidth={dashed ? 1.5 : 2.25}
      strokeDasharray={dashOf(place, dashed)}
      strokeLinejoin="round"
    />
  ));
}

/** Columns of a year on one another, those above nil upwards, those below it downwards. */
function Columns({ series, years, x, y }: Shapes) {
  const shapes = useShapes();
  const ink = useInk();
  const id = useId();
  const stacked = years.map((year, at) => {
    let [above, below] = [0, 0];
    const parts = series.map(({ values }) => {
      const value = values[at] ?? Number.NaN;
      if (!Number.isFinite(value) || value === 0) return undefined;
      const from = value > 0 ? above : below;
      if (value > 0) above += value;
      else below += value;
      return { top: y(Math.max(from, from + value)), bottom: y(Math.min(from, from + value)) };
    });
    return { year, parts };
  });
  return (
    <>
      <defs>
        {series.map(({ label, colour }, place) =>
          place === 0 ? null : <Hatch key={label} id={`${id}-${place}`} colour={ink(colour)} />,
        )}
      </defs>
      {stacked.flatMap(({ year, parts }) =>
        parts.map((part, place) => {
          const colour = series[place]?.colour;
          if (part === undefined || colour === undefined) return null;
          return (
            <rect
              key={`${year}-${series[place]?.label}`}
              className={place === 0 ? shapes.filled : shapes.hatch}
              x={x(year) ?? 0}
              y={part.top}
              width={x.bandwidth()}
              height={part.bottom - part.top}
              fill={place === 0 ? ink(colour) : `url(#${id}-${place})`}
              {...(place > 0 && { stroke: ink(colour), strokeWidth: 0.75 })}
            />
          );
        }),
      )}
    </>
  );
}
