import { text } from "../../messages/text";
import { fixedCosts, variableCosts } from "../../model/money/costs";
import { said } from "../spoken";
import { perTonne } from "./axes";
import { type Bar, type Chart, oneNumber } from "./chart";

const PER_HBI = ["steady.hbi"];

const costs: readonly Bar[] = [...variableCosts, ...fixedCosts].map(({ id, label }) => ({
  lines: [`steady.cost_${id}`],
  per: PER_HBI,
  label,
}));
const FREIGHT: Bar = { lines: ["steady.freight"], per: PER_HBI, label: text("chart.costs.freight") };
/** What all-in sustaining cost has beside delivered cost. */
const BESIDE: readonly Bar[] = [
  { lines: ["steady.cost_carbon"], per: PER_HBI, label: text("chart.costs.carbon") },
  { lines: ["steady.mining_tax"], per: PER_HBI, label: text("chart.costs.miningTax") },
  { lines: ["cost.property_tax"], per: PER_HBI, label: text("chart.costs.propertyTax") },
  { lines: ["nameplate.sustaining"], per: PER_HBI, label: text("chart.costs.sustaining") },
];

/** What a tonne costs once the ramp-up is over, kind by kind. */
export const costBuildUp: Chart = {
  id: "costs",
  name: text("chart.costs"),
  finding: (run) => {
    const kinds = [...costs, FREIGHT].map((bar) => ({ label: bar.label, value: oneNumber(run, bar) }));
    const [largest] = kinds.toSorted((a, b) => b.value - a.value);
    if (largest === undefined || !(largest.value > 0)) return text("chart.costs.none");
    return text("chart.costs.finding", {
      delivered: said("US$/t HBI", run.value("steady.delivered")),
      year: run.value("steady.year"),
      what: largest.label,
      largest: said("US$/t HBI", largest.value),
    });
  },
  panels: [
    {
      kind: "bar",
      ...perTonne(text("chart.costs.axis")),
      bars: [
        ...costs,
        FREIGHT,
        { lines: ["steady.delivered"], label: text("chart.costs.delivered"), total: true },
        ...BESIDE,
        { lines: ["steady.sustained"], label: text("chart.costs.sustained"), total: true },
      ],
    },
  ],
};
