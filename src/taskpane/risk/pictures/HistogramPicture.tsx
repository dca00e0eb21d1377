import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LineSummary } from "../../../analysis/simulation/summary";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { RUST, SIGNAL, STEEL } from "../../../workbook/charts/colours";
import { alongAxis } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Numbers } from "../../parts/NumbersTable";
import { lineInFull, lineSaid } from "../../parts/said";
import { MARKS } from "../../store/risk/shares";
import type { RiskFound } from "../../store/risk/state";
import { usePane } from "../../store/usePane";
import type { AskedLine } from "../../store/whatIf/lines";
import { countSaid, countsSaid, shareSaid } from "../said";
import { Figure } from "./Figure";
import { Key } from "./Key";
import { Plot, type Scale } from "./Plot";

const useStyles = makeStyles({
  bars: { position: "absolute", inset: 0, height: 0 },
  bar: {
    position: "absolute",
    margin: 0,
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, opacity: 0.6 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { stroke: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { stroke: "Highlight" } },
});

const HEIGHT = 170;
const TOP = 8;

interface Props {
  readonly found: RiskFound;
  readonly line: AskedLine;
  readonly summary: LineSummary;
}

/** How a line fell out, with its percentiles and where one's base stands; a bar opens a trial of it. */
export function HistogramPicture({ found, line, summary }: Props) {
  const styles = useStyles();
  const shapes = useShapes();
  const ink = useInk();
  const histogram = found.histograms.get(line.id);
  if (histogram === undefined) return null;
  const { from, width, counts } = histogram;
  const to = from + width * counts.length;
  const bars = counts.map((count, k) => ({ count, from: from + k * width, to: from + (k + 1) * width }));
  const marks = MARKS.flatMap((share) => summary.percentiles.filter((one) => one.share === share));
  const inside = (value: number): boolean => value >= from && value <= to;
  const base = summary.base.of;
  const axis = alongAxis(line.unit, from, to);
  return (
    <Figure
      title="pane.risk.histogram"
      about={
        axis.unit === "" ? line.label : text("pane.whatIf.inUnit", { what: line.label, unit: verbatim(axis.unit) })
      }
    >
      <Plot
        height={HEIGHT}
        across={{ from, to, said: axis.said }}
        up={{ from: 0, to: Math.max(...counts), said: countsSaid }}
        drawn={(x, y, foot) => (
          <>
            {bars.map((bar) => (
              <rect
                key={bar.from}
                className={shapes.filled}
                x={x(bar.from) + 0.5}
                width={Math.max(1, x(bar.to) - x(bar.from) - 1)}
                y={y(bar.count)}
                height={foot - y(bar.count)}
                fill={ink(STEEL)}
              />
            ))}
            {marks
              .filter(({ value }) => inside(value))
              .map(({ share, value, error }, k) => (
                <g key={share} className={styles.mark}>
                  <line x1={x(value)} x2={x(value)} y1={TOP} y2={foot} strokeDasharray="2 3" />
                  <line x1={x(value - error)} x2={x(value + error)} y1={TOP + 4} y2={TOP + 4} strokeWidth="3" />
                  <text
                    className={shapes.text}
                    stroke="none"
                    x={x(value)}
                    y={TOP - 1}
                    textAnchor={k === 0 ? "end" : k === 2 ? "start" : "middle"}
                  >
                    {text("pane.risk.mark", { percent: 100 * share })}
                  </text>
                </g>
              ))}
            {inside(base) && (
              <line
                className={shapes.line}
                x1={x(base)}
                x2={x(base)}
                y1={TOP}
                y2={foot}
                stroke={ink(RUST)}
                strokeWidth="2.25"
                strokeDasharray="6 4"
              />
            )}
            {from < 0 && to > 0 && (
              <line className={shapes.axis} x1={x(0)} x2={x(0)} y1={TOP} y2={foot} stroke={ink(SIGNAL)} />
            )}
          </>
        )}
        over={(x, foot) => <Bars bars={bars} line={line} trials={summary.count} x={x} foot={foot} />}
      />
      <Key
        entries={[
          { label: text("pane.risk.legend.base"), colour: RUST, dashes: "6 4" },
          { label: text("pane.risk.legend.marks"), colour: { onLight: "#242424", onDark: "#ffffff" }, dashes: "2 3" },
        ]}
      />
      <Numbers
        card="pane.risk.histogram"
        heads={[text("pane.risk.stretch"), text("pane.risk.to"), text("pane.risk.count"), text("pane.risk.share")]}
        rows={bars.map((bar) => ({
          key: String(bar.from),
          name: lineSaid(line, bar.from),
          cells: [
            { said: lineSaid(line, bar.to), full: lineInFull(line, bar.to) },
            { said: countSaid(bar.count) },
            { said: shareSaid(bar.count / summary.count) },
          ],
        }))}
      />
    </Figure>
  );
}

interface BarsProps {
  readonly bars: readonly { readonly count: number; readonly from: number; readonly to: number }[];
  readonly line: AskedLine;
  readonly trials: number;
  readonly x: Scale;
  readonly foot: number;
}

/** A button a bar, of which one can be tabbed to, and arrows go from one to the next. */
function Bars({ bars, line, trials, x, foot }: BarsProps) {
  const styles = useStyles();
  const { risk } = usePane();
  const group = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() =>
    bars.findIndex(({ count }) => count === Math.max(...bars.map((bar) => bar.count))),
  );
  const reached = Math.min(Math.max(at, 0), bars.length - 1);
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), bars.length - 1);
    setAt(next);
    group.current?.querySelectorAll("button")[next]?.focus();
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(reached + 1),
    ArrowLeft: () => go(reached - 1),
    Home: () => go(0),
    End: () => go(bars.length - 1),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is typed
    <div
      ref={group}
      className={styles.bars}
      role="group"
      aria-label={text("pane.risk.picture.histogram", { line: line.label, count: countSaid(trials) })}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        step();
      }}
    >
      {bars.map((bar, k) => {
        const told = text("pane.risk.bar", {
          line: line.label,
          from: lineSaid(line, bar.from),
          to: lineSaid(line, bar.to),
          count: bar.count,
        });
        return (
          <button
            key={bar.from}
            type="button"
            className={styles.bar}
            style={{ left: x(bar.from), width: x(bar.to) - x(bar.from), top: TOP, height: foot - TOP }}
            tabIndex={k === reached ? 0 : -1}
            title={told}
            aria-label={told}
            onFocus={() => setAt(k)}
            onClick={() => void risk.openNearest((bar.from + bar.to) / 2)}
          />
        );
      })}
    </div>
  );
}
