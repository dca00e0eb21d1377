import { line as lineThrough } from "d3-shape";
import { text } from "../../../messages/text";
import { verbatim } from "../../../messages/words";
import { LEAF, RUST, STEEL } from "../../../workbook/charts/colours";
import { alongAxis } from "../../../workbook/spoken";
import { useInk, useShapes } from "../../parts/charts/ink";
import { Numbers } from "../../parts/NumbersTable";
import { lineSaid } from "../../parts/said";
import { MARKS } from "../../store/risk/shares";
import type { RiskFound } from "../../store/risk/state";
import type { AskedLine } from "../../store/whatIf/lines";
import { countSaid, countsSaid } from "../said";
import { Figure } from "./Figure";
import { Key } from "./Key";
import { Plot } from "./Plot";

const HEIGHT = 110;
const LOOKS = [
  { colour: RUST, dashes: "6 4" },
  { colour: STEEL, dashes: "none" },
  { colour: LEAF, dashes: "2 3" },
] as const;

/** What was found after ever twice as many trials. */
export function Convergence({ found, line }: { found: RiskFound; line: AskedLine }) {
  const shapes = useShapes();
  const ink = useInk();
  const stages = found.stages.get(line.id) ?? [];
  const all = stages.flatMap(({ percentiles }) => percentiles).filter(Number.isFinite);
  const [first, last] = [stages[0], stages.at(-1)];
  if (first === undefined || last === undefined || all.length === 0) return null;
  const [lowest, highest] = [Math.min(...all), Math.max(...all)];
  const axis = alongAxis(line.unit, lowest, highest);
  return (
    <Figure
      title="pane.risk.convergence"
      about={
        axis.unit === ""
          ? text("pane.risk.convergence.about")
          : text("pane.risk.convergence.aboutIn", { line: line.label, unit: verbatim(axis.unit) })
      }
    >
      <Plot
        height={HEIGHT}
        label={text("pane.risk.picture.convergence", { line: line.label })}
        across={{
          from: first.trials,
          to: Math.max(last.trials, first.trials + 1),
          said: countsSaid,
          doubling: true,
        }}
        up={{ from: lowest, to: highest, said: axis.said }}
        drawn={(x, y) =>
          LOOKS.map(({ colour, dashes }, k) => (
            <path
              key={MARKS[k]}
              className={shapes.line}
              d={
                lineThrough<(typeof stages)[number]>()
                  .defined(({ percentiles }) => Number.isFinite(percentiles[k]))
                  .x(({ trials }) => x(trials))
                  .y(({ percentiles }) => y(percentiles[k] ?? 0))(stages) ?? ""
              }
              stroke={ink(colour)}
              strokeWidth="2"
              strokeDasharray={dashes}
            />
          ))
        }
      />
      <Key
        entries={LOOKS.map((look, k) => ({
          ...look,
          label: text("pane.risk.mark", { percent: 100 * (MARKS[k] ?? 0) }),
        }))}
      />
      <Numbers
        card="pane.risk.convergence"
        heads={[
          text("pane.risk.trials"),
          ...MARKS.map((share) => text("pane.risk.mark", { percent: 100 * share })),
          text("pane.risk.mean"),
        ]}
        rows={stages.map(({ trials, percentiles, mean }) => ({
          key: String(trials),
          name: countSaid(trials),
          cells: [...percentiles, mean].map((value) => ({ said: lineSaid(line, value) })),
        }))}
      />
    </Figure>
  );
}
