import { dryTonnes as formula } from "../../model/formulas/weights";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const dryTonnes = publish(formula, {
  id: "DRY_TONNES",
  family: "Ore",
  summary: "Dry metric tonnes of what was weighed wet, in metric, long or short tons.",
  args: {
    tons: parameter("Weight as it was given, wet; t/y gives t/y", { min: 0 }),
    moisture: parameter("Water per wet weight, a fraction", { min: 0, below: 1 }, undefined, "moisture"),
    tonnes_per_ton: parameter(
      "Metric tonnes in the ton it was given in: 1.0160469 long, 0.90718474 short",
      { above: 0 },
      1,
    ),
  },
  notes: [
    "All tonnes of the model are dry and metric; freight is paid on the wet tonne, which is a dry one divided by 1 less the moisture.",
    "A price per wet ton becomes one per dry tonne when it is divided by what one ton gives here.",
  ],
  refuses: "a weight is negative, or moisture lies outside 0 to below 1",
  examples: [
    {
      args: [4540000, 0.02, 1.0160469],
      gives: 4520595.86748,
      source: "4.54 million wet long tons · 1.0160469 · 0.98",
    },
    { args: [1000, 0.085], gives: 915, source: "filter cake of 8.5 %: 1000 · 0.915" },
    { args: [1000, 8.5], gives: { raises: "domain" } },
    { args: ["1000 t", 0.085], gives: { raises: "argument" } },
  ],
  seeAlso: ["STRIP_MOVED"],
});
