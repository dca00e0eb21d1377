import { text } from "../../messages/text";
import { said } from "../spoken";
import { inMegatonnes, inPercent } from "./axes";
import { byYear, type Chart } from "./chart";
import { RUST, SLATE, STEEL } from "./colours";
import { highest } from "./extremes";
import { labelOf } from "./labels";

/** A ramp-up comes near its end and never there: what is within this share of the most is as much. */
const NEAR = 0.005;

const HBI = { lines: ["annual.hbi"] };

/** HBI by year, of own and of bought pellets, and the grade that goes in and comes out. */
export const production: Chart = {
  id: "production",
  name: text("chart.production"),
  finding: (run) => {
    const made = byYear(run, HBI);
    const most = highest(run, made);
    if (most === undefined || most.value <= 0) return text("chart.production.none");
    const first = run.years[made.findIndex((value) => value >= (1 - NEAR) * most.value)] ?? most.year;
    const total = said("t HBI", run.value("plan.hbi_total"));
    return text("chart.production.finding", { most: said("t HBI", most.value), year: first, total });
  },
  panels: [
    {
      kind: "stackedColumn",
      ...inMegatonnes(text("chart.production.axis")),
      series: [
        { lines: ["annual.hbi_own"], label: labelOf("annual.hbi_own"), colour: STEEL },
        {
          lines: ["annual.hbi"],
          less: ["annual.hbi_own"],
          label: text("chart.production.bought"),
          colour: RUST,
        },
      ],
    },
    {
      kind: "line",
      ...inPercent(text("chart.production.grade")),
      series: [
        { lines: ["annual.hbi_fe"], per: ["plan.worked"], label: text("chart.production.gradeOfHbi"), colour: STEEL },
        {
          lines: ["annual.feed_grade"],
          per: ["plan.worked"],
          label: text("chart.production.gradeOfFeed"),
          colour: SLATE,
          dashed: true,
        },
      ],
    },
  ],
};
