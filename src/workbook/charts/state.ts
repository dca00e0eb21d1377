import { text } from "../../messages/text";
import { revenueKinds } from "../../model/judgement/state";
import { said } from "../spoken";
import { inMillions } from "./axes";
import { type Bar, type Chart, oneNumber } from "./chart";
import { PLUM, STEEL } from "./colours";
import { labelOf } from "./labels";

const kinds: readonly Bar[] = revenueKinds.map(({ id }) => ({ lines: [id], overLife: true, label: labelOf(id) }));
const TOTAL: Bar = { lines: ["state.total"], overLife: true, label: labelOf("state.total"), total: true };

/** What the state receives by year and, over the life, from which source. */
export const government: Chart = {
  id: "state",
  name: text("chart.state"),
  finding: (run) => {
    const total = oneNumber(run, TOTAL);
    const [largest] = kinds
      .map((bar) => ({ label: bar.label, value: oneNumber(run, bar) }))
      .toSorted((a, b) => b.value - a.value);
    if (largest === undefined || !(largest.value > 0) || !(total > 0)) return text("chart.state.none");
    return text("chart.state.finding", {
      total: said("US$", total),
      what: largest.label,
      largest: said("US$", largest.value),
    });
  },
  panels: [
    {
      kind: "stackedColumn",
      ...inMillions(text("chart.state.byYear")),
      series: [
        { lines: ["state.direct"], label: labelOf("state.direct"), colour: STEEL },
        { lines: ["state.indirect"], label: labelOf("state.indirect"), colour: PLUM },
      ],
    },
    { kind: "bar", ...inMillions(text("chart.state.byLine")), bars: [...kinds, TOTAL] },
  ],
};
