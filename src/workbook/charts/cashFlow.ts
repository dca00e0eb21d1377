import { text } from "../../messages/text";
import { said } from "../spoken";
import { inMillions } from "./axes";
import { byYear, type Chart } from "./chart";
import { PLUM, STEEL } from "./colours";
import { lowest } from "./extremes";
import { labelOf } from "./labels";

const CUMULATIVE = { lines: ["cash.cumulative"] };

/** Cash after tax by year, and what it adds up to. */
export const cashFlow: Chart = {
  id: "cash",
  name: text("chart.cash"),
  finding: (run) => {
    const cumulative = byYear(run, CUMULATIVE);
    const least = lowest(run, cumulative);
    const end = cumulative.at(-1);
    if (least === undefined || end === undefined || least.value >= 0) return text("chart.cash.never");
    const deepest = { least: said("US$", least.value), year: least.year };
    const below = cumulative.findLastIndex((value) => value < 0);
    const back = run.years[below + 1];
    return back === undefined
      ? text("chart.cash.lost", { ...deepest, end: said("US$", end) })
      : text("chart.cash.earned", { ...deepest, back });
  },
  panels: [
    {
      kind: "column",
      ...inMillions(text("chart.cash.axis")),
      series: [{ lines: ["cash.flow"], label: labelOf("cash.flow"), colour: STEEL }],
    },
    {
      kind: "line",
      ...inMillions(text("chart.cash.cumulative")),
      series: [
        { ...CUMULATIVE, label: text("chart.cash.undiscounted"), colour: STEEL },
        { lines: ["returns.flow_pv_cumulative"], label: text("chart.cash.discounted"), colour: PLUM, dashed: true },
      ],
    },
  ],
};
