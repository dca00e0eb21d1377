import { cbamDue as formula } from "../../model/formulas/energy";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const cbamCost = publish(formula, {
  id: "CBAM_COST",
  family: "Energy and carbon",
  summary: "Cost of the EU border adjustment per tonne of HBI.",
  args: {
    intensity: parameter("Direct emissions, as CO2_INTENSITY gives them", { min: 0 }),
    price: parameter("Price of an EU allowance", { min: 0 }, undefined, "allowance"),
    benchmark: parameter("Benchmark of the free allocation", { min: 0 }, 0.4),
    free_share: parameter("Part of the benchmark still free; 0 from 2034", { min: 0, max: 1 }, 0),
    cross_sectoral: parameter("Cross-sectoral factor of the free allocation, 1 until 2030", { min: 0, max: 1 }, 1),
    paid_at_home: parameter("Carbon price paid at home on the emissions, net of rebates", { min: 0 }, 0),
  },
  result: "Cost per HBI, never negative",
  notes: [
    "What was paid at home is deducted for all emissions, at most the charge.",
    "Who bears it, seller or buyer, is a matter of the contract.",
  ],
  refuses: "a value is negative, or a share is above 1",
  examples: [
    { args: [0.54, 85], gives: 45.9, source: "0.54 · 85, no free allocation left" },
    { args: [0.54, 85, 0.4, 0.775], gives: 19.55, source: "(0.54 - 0.4 · 0.775) · 85, the free share of 2029" },
    { args: [0.3, 85, 0.4, 0.975], gives: 0, source: "below the free part" },
    { args: [4.27, 80, 1.53, 0.975], gives: 222.26, source: "(4.27 - 1.53 · 0.975) · 80" },
    {
      args: [0.54, 85, 0.4, 0.775, 0.95, 20],
      gives: 10.0675,
      source: "(0.54 - 0.4 · 0.775 · 0.95) · 85 - 20 · 0.54",
    },
    { args: [0.54, 85, 0.4, 1.5], gives: { raises: "domain" } },
    { args: [0.54], gives: { raises: "argument" } },
  ],
  seeAlso: ["CO2_INTENSITY"],
});
