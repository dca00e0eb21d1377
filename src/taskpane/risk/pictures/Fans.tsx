import { area, line as lineThrough } from "d3-shape";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { alongAxis, said } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Numbers } from "../../parts/NumbersTable";
import { MARKS } from "../../store/risk/shares";
import { FANS, type RiskFound } from "../../store/risk/state";
import { Figure } from "./Figure";
import { BAND, Key } from "./Key";
import { Plot } from "./Plot";

const HEIGHT = 140;

/** The price, the cash and the cover over the years: what they are between in most trials. */
export function Fans({ found }: { found: RiskFound }) {
  return (
    <>
      {FANS.map((fan) => (
        <Fan key={fan} fan={fan} found={found} />
      ))}
    </>
  );
}

const UNITS = { "market.reference": "US$/t", "cash.flow": "US$", "cover.dscr": "1" } as const;

function Fan({ fan, found }: { fan: (typeof FANS)[number]; found: RiskFound }) {
  const shapes = useShapes();
  const ink = useInk();
  const { base } = found.planned;
  const bands = found.report.bands.find(({ line }) => line === fan);
  if (bands === undefined) return null;
  const unit = UNITS[fan];
  const [low, middle, high] = MARKS.map((share) => bands.values[bands.shares.indexOf(share)] ?? new Float64Array(0));
  const own = base.values(fan);
  const served = base.values("cover.served");
  const points = base.years.flatMap((year, t) =>
    // a ratio of cover says nothing of a year in which there is no debt to be served
    fan === "cover.dscr" && served[t] === 0
      ? []
      : [{ year, low: low?.[t] ?? 0, middle: middle?.[t] ?? 0, high: high?.[t] ?? 0, own: own[t] ?? 0 }],
  );
  const title = `pane.risk.fan.${fan}` as const;
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined)
    return (
      <Figure title={title}>
        <p>{text("pane.risk.fan.unserved")}</p>
      </Figure>
    );
  const ends = points.flatMap((point) => [point.low, point.high, point.own]);
  const [from, to] = [Math.min(...ends, ...(fan === "market.reference" ? [] : [0])), Math.max(...ends)];
  const axis = alongAxis(unit, from, to);
  const through = (of: "middle" | "own") => (x: (year: number) => number, y: (value: number) => number) =>
    lineThrough<(typeof points)[number]>()
      .x(({ year }) => x(year))
      .y((point) => y(point[of]))(points) ?? "";
  return (
    <Figure title={title} {...(axis.unit !== "" && { about: verbatim(axis.unit) })}>
      <Plot
        height={HEIGHT}
        label={text("pane.risk.picture.fan", { fan: text(title), from: verbatim(first.year), to: verbatim(last.year) })}
        across={{
          from: first.year,
          to: Math.max(last.year, first.year + 1),
          said: (ticks) => ticks.map((tick) => verbatim(tick)),
          whole: true,
        }}
        up={{ from, to, said: axis.said }}
        drawn={(x, y) => (
          <>
            <path
              className={shapes.band}
              d={
                area<(typeof points)[number]>()
                  .x(({ year }) => x(year))
                  .y0((point) => y(point.low))
                  .y1((point) => y(point.high))(points) ?? ""
              }
              fill={ink(STEEL)}
              fillOpacity={BAND}
              stroke={ink(STEEL)}
              strokeOpacity="0.6"
            />
            <path className={shapes.line} d={through("middle")(x, y)} stroke={ink(STEEL)} strokeWidth="2.25" />
            <path
              className={shapes.line}
              d={through("own")(x, y)}
              stroke={ink(RUST)}
              strokeWidth="2"
              strokeDasharray="6 4"
            />
          </>
        )}
      />
      <Key
        entries={[
          { label: text("pane.risk.legend.band"), colour: STEEL, band: true },
          { label: text("pane.risk.legend.middle"), colour: STEEL },
          { label: text("pane.risk.legend.base"), colour: RUST, dashes: "6 4" },
        ]}
      />
      <Numbers
        card={title}
        heads={[
          text("pane.risk.year"),
          ...MARKS.map((share) => text("pane.risk.mark", { percent: 100 * share })),
          text("pane.risk.yourBase"),
        ]}
        rows={points.map((point) => ({
          key: String(point.year),
          name: verbatim(point.year),
          cells: [point.low, point.middle, point.high, point.own].map((value) => ({ said: said(unit, value) })),
        }))}
      />
    </Figure>
  );
}
