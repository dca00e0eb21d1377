import { bondEnergy as formula } from "../../model/formulas/concentrate";
import { parameter } from "../parameter";
import { publish } from "../publish";
import { productFiner } from "../technical/rules";

export const bondEnergy = publish(formula, {
  id: "BOND_ENERGY",
  family: "Concentrate",
  summary: "Electricity of ball milling after Bond.",
  args: {
    work_index: parameter("Bond ball-mill work index", { above: 0 }, undefined, "workIndex"),
    f80: parameter("Feed size that 80 % passes", { above: 0 }),
    p80: parameter("Product size that 80 % passes", { above: 0 }),
  },
  rules: [productFiner],
  notes: [
    "For ball mills only; high-pressure rolls and stirred mills need indices of their own. Equal sizes need no energy.",
  ],
  refuses: "a value is not positive, or the product is coarser than the feed",
  examples: [
    { args: [12, 10000, 45], gives: 16.688543819998316, source: "10 · 12 · (1 / √45 - 1 / √10000)" },
    {
      args: [12 * 1.102, 10000, 45],
      gives: 18.39077528967815,
      source: "the same index per short ton (Rowland 1976): 16.69 · 1.102 a metric tonne",
    },
    { args: [12, 45, 10000], gives: { raises: "domain" } },
    { args: [12, "10 mm", 45], gives: { raises: "argument" } },
  ],
  seeAlso: ["POWER_DEMAND"],
});
