import { text } from "../../messages/text";
import { STAGES } from "../../model/process/carbon";
import { said } from "../spoken";
import { carbonPerTonne } from "./axes";
import { type Bar, type Chart, oneNumber } from "./chart";
import { PLUM, STEEL } from "./colours";
import { labelOf } from "./labels";

/** The plants that burn something: the concentrator does not. */
const BURNING = STAGES.filter(({ id }) => id !== "concentrator").map(({ id }) => `co2_${id}`);
const sources: readonly Bar[] = [...BURNING, ...STAGES.map(({ id }) => `co2_power_${id}`)].map((id) => ({
  lines: [`nameplate.${id}`],
  per: ["nameplate.hbi"],
  // of a year, as of all: the label of the year has no "at nameplate" behind it
  label: labelOf(`annual.${id}`),
}));

/** Where the CO2 of a tonne comes from, and how much it is by year. */
export const carbon: Chart = {
  id: "carbon",
  name: text("chart.carbon"),
  finding: (run) => {
    const [largest] = sources
      .map((bar) => ({ label: bar.label, value: oneNumber(run, bar) }))
      .toSorted((a, b) => b.value - a.value);
    const all = run.value("carbon.intensity_total");
    if (largest === undefined || !(all > 0)) return text("chart.carbon.none");
    return text("chart.carbon.finding", {
      all: said("t CO2/t HBI", all),
      what: largest.label,
      largest: said("t CO2/t HBI", largest.value),
    });
  },
  panels: [
    {
      kind: "bar",
      ...carbonPerTonne(text("chart.carbon.bySource")),
      bars: [...sources, { lines: ["carbon.intensity_total"], label: text("chart.carbon.all"), total: true }],
    },
    {
      kind: "stackedColumn",
      ...carbonPerTonne(text("chart.carbon.byYear")),
      series: [
        { lines: ["annual.co2_scope_1"], per: ["annual.hbi"], label: labelOf("annual.co2_scope_1"), colour: STEEL },
        { lines: ["annual.co2_scope_2"], per: ["annual.hbi"], label: labelOf("annual.co2_scope_2"), colour: PLUM },
      ],
    },
  ],
};
