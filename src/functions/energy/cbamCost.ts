import { cbamDue as formula } from "../../model/formulas/energy";
import { parameter } from "../parameter";
import { publish } from "../publish";

export const cbamCost = publish(formula, {
  id: "CBAM_COST",
  family: "Energy and carbon",
  summary: "Cost of the EU border adjustment per tonne of HBI.",
  args: {
    intensity: parameter("Embedded emissions: direct ones, as CO2_INTENSITY gives them, and those of what is bought", {
      min: 0,
    }),
    price: parameter("Price of an EU allowance", { min: 0 }, undefined, "allowance"),
    benchmark: parameter(
      "Benchmark of the free allocation; by the act 0.295 for HBI, and 0.086 a tonne of pellets",
      { min: 0 },
      0.4,
    ),
    free_share: parameter("Part of the benchmark still free; 0 from 2034", { min: 0, max: 1 }, 0),
    cross_sectoral: parameter("Cross-sectoral factor of the free allocation, 1 until 2030", { min: 0, max: 1 }, 1),
    paid_at_home: parameter("Carbon price paid at home, net of rebates", { min: 0 }, 0),
    paid_share: parameter("Share of the emissions on which it was paid: the plant's own", { min: 0, max: 1 }, 1),
  },
  result: "Cost per HBI, never negative",
  notes: [
    "What was paid at home is deducted for the share of the emissions on which it was paid, at most the charge; only who has actual data may deduct it.",
    "Without actual data the intensity is the default value with its mark-up, 1.325 times 1.10 in 2026, 1.20 in 2027, 1.30 from 2028, and the benchmark 0.397.",
    "In the project's model carbon.cbam_method chooses what is embedded and which benchmark counts: one joint process, separate precursors, or default values.",
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
    {
      args: [0.54, 85, 0.4, 0, 1, 20, 0.5],
      gives: 40.5,
      source: "0.54 · 85 - 20 · 0.54 · 0.5: half of the emissions are those of bought pellets",
    },
    { args: [1.935, 78, 0.295, 0.975], gives: 128.49525, source: "(1.935 - 0.295 · 0.975) · 78" },
    { args: [1.7225, 85, 0.397, 0], gives: 146.4125, source: "default value 1.325 · 1.30, no free allocation left" },
    { args: [0.54, 85, 0.4, 1.5], gives: { raises: "domain" } },
    { args: [0.54], gives: { raises: "argument" } },
  ],
  seeAlso: ["CO2_INTENSITY"],
});
