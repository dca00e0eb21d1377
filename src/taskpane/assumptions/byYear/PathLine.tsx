import { makeStyles, tokens } from "@fluentui/react-components";
import { text } from "../../../messages/text";
import type { AssumptionRow } from "../../../workbook/assumptionRow";
import { amount } from "../../table/amount";
import type { Path } from "./usePath";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: "2px", margin: 0 },
  line: { display: "block", width: "100%", maxWidth: "320px", height: "44px", overflow: "visible" },
  path: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  ground: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  words: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const WIDTH = 240;
const HEIGHT = 40;
const MARGIN = 4;

/** Figures that a path is told with. */
const FIGURES = 5;

/** An input over the years of the plan: a small line that stands on each year's value, and the same in words. */
export function PathLine({ row, path: { years, values } }: { row: AssumptionRow; path: Path }) {
  const styles = useStyles();
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const said = (value: number | undefined) => amount(row, Number((value ?? Number.NaN).toPrecision(FIGURES)));
  const across = (place: number) => (place / years.length) * WIDTH;
  // a path that never changes stands in the middle
  const up = (value: number) =>
    high > low ? HEIGHT - MARGIN - ((value - low) / (high - low)) * (HEIGHT - 2 * MARGIN) : HEIGHT / 2;
  const points = values.flatMap((value, place) => [
    `${across(place)},${up(value)}`,
    `${across(place + 1)},${up(value)}`,
  ]);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const words =
    high > low
      ? text("pane.byYear.path", {
          first: String(first),
          begins: said(values[0]),
          last: String(last),
          ends: said(values.at(-1)),
          low: said(low),
          high: said(high),
        })
      : text("pane.byYear.flat", { first: String(first), last: String(last), value: said(low) });
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.line}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        <line className={styles.ground} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
        <polyline className={styles.path} points={points.join(" ")} strokeWidth="2" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className={styles.words} aria-hidden="true">
        {words}
      </figcaption>
    </figure>
  );
}
