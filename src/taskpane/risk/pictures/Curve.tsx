import { line as lineThrough } from "d3-shape";
import type { LineSummary } from "../../../analysis/simulation/summary";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { RUST, STEEL } from "../../../workbook/charts/colours";
import { alongAxis } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Numbers } from "../../parts/NumbersTable";
import { lineInFull, lineSaid } from "../../parts/said";
import { MARKS } from "../../store/risk/shares";
import type { AskedLine } from "../../store/whatIf/lines";
import { errorSaid } from "../said";
import { Figure } from "./Figure";
import { Key } from "./Key";
import { Plot } from "./Plot";

const HEIGHT = 140;

/** The share of trials below each value. */
export function Curve({ line, summary }: { line: AskedLine; summary: LineSummary }) {
  const shapes = useShapes();
  const ink = useInk();
  const { percentiles, base } = summary;
  const [from, to] = [percentiles[0]?.value ?? 0, percentiles.at(-1)?.value ?? 1];
  const axis = alongAxis(line.unit, from, to);
  const [low, middle, high] = MARKS.map((share) =>
    lineSaid(line, percentiles.find((one) => one.share === share)?.value ?? Number.NaN),
  );
  return (
    <Figure
      title="pane.risk.curve"
      about={
        axis.unit === ""
          ? text("pane.risk.curve.about")
          : text("pane.risk.curve.aboutIn", { line: line.label, unit: verbatim(axis.unit) })
      }
    >
      <Plot
        height={HEIGHT}
        label={text("pane.risk.picture.curve", {
          line: line.label,
          low: low ?? verbatim(""),
          middle: middle ?? verbatim(""),
          high: high ?? verbatim(""),
        })}
        across={{ from, to: to > from ? to : from + 1, said: axis.said }}
        up={{ from: 0, to: 1, said: alongAxis("%", 0, 1).said }}
        drawn={(x, y, foot) => (
          <>
            {base.of >= from && base.of <= to && (
              <line
                className={shapes.line}
                x1={x(base.of)}
                x2={x(base.of)}
                y1={8}
                y2={foot}
                stroke={ink(RUST)}
                strokeWidth="2"
                strokeDasharray="6 4"
              />
            )}
            <path
              className={shapes.line}
              d={
                lineThrough<(typeof percentiles)[number]>()
                  .x(({ value }) => x(value))
                  .y(({ share }) => y(share))(percentiles) ?? ""
              }
              stroke={ink(STEEL)}
              strokeWidth="2.25"
            />
          </>
        )}
      />
      <Key
        entries={[
          { label: line.label, colour: STEEL },
          { label: text("pane.risk.legend.base"), colour: RUST, dashes: "6 4" },
        ]}
      />
      <Numbers
        card="pane.risk.curve"
        heads={[text("pane.risk.percentile"), line.label, text("pane.risk.standardError")]}
        rows={percentiles.map((one) => ({
          key: String(one.share),
          name: verbatim(`P${Number((100 * one.share).toPrecision(4))}`),
          cells: [
            { said: lineSaid(line, one.value), full: lineInFull(line, one.value) },
            { said: errorSaid(line, one) },
          ],
        }))}
      />
    </Figure>
  );
}
