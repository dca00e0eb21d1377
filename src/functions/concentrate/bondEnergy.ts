import { IronError } from "../../quantities/errors";
import { number } from "../args";
import { defineFunction } from "../define";
import { TYPE_ERROR } from "../technical/arguments";
import { formula, published } from "../technical/formula";

const compute = formula("bond_energy");

export const bondEnergy = defineFunction({
  id: "BOND_ENERGY",
  family: "Concentrate",
  summary: "Electricity of ball milling after Bond.",
  args: {
    work_index: number("kWh/t", "Bond ball-mill work index", { above: 0 }),
    f80: number("um", "Feed size that 80 % passes", { above: 0 }),
    p80: number("um", "Product size that 80 % passes", { above: 0 }),
  },
  returns: { type: "number", shape: "scalar", unit: "kWh/t", doc: "Electricity per ore ground" },
  ...published("bond_energy"),
  notes: [
    "For ball mills only; high-pressure rolls and stirred mills need indices of their own. Equal sizes need no energy.",
  ],
  errors: { argument: TYPE_ERROR, domain: "a value is not positive, or the product is coarser than the feed" },
  examples: [
    { args: [12, 10000, 45], gives: 16.688543819998316, source: "10 · 12 · (1 / √45 - 1 / √10000)" },
    { args: [12, 45, 10000], gives: { raises: "domain" } },
    { args: [12, "10 mm", 45], gives: { raises: "argument" } },
  ],
  seeAlso: ["POWER_DEMAND"],
  compute: ({ work_index, f80, p80 }) => {
    if (p80 > f80) throw new IronError("domain", "technical.productCoarse", { p80, f80 });
    return compute(work_index, f80, p80);
  },
});
