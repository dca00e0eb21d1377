import { define } from "../../formula/language/model";

const TWO_PRODUCT = "Two-product formula; Wills and Finch, Mineral Processing Technology";

// The concentrator: mass and iron balance of one feed and two products, and the energy of grinding.

export const feRecovery = define(
  "fe_recovery",
  { feed_grade: "1", concentrate_grade: "1", tailings_grade: "1" },
  "t Fe/t Fe",
  "Iron in the concentrate per iron in the feed, from three assays",
  "concentrate_grade * (feed_grade - tailings_grade) / (feed_grade * (concentrate_grade - tailings_grade))",
  TWO_PRODUCT,
);

export const massYield = define(
  "mass_yield",
  { feed_grade: "1", concentrate_grade: "1", tailings_grade: "1" },
  "t concentrate/t ore",
  "Concentrate per ore, from three assays",
  "(feed_grade - tailings_grade) / (concentrate_grade - tailings_grade)",
  TWO_PRODUCT,
);

export const tailingsGrade = define(
  "tailings_grade",
  { feed_grade: "1", concentrate_grade: "1", recovery: "1" },
  "t Fe/t tailings",
  "Iron of the tailings, from the recovery",
  "feed_grade * (1 - recovery) / (1 - recovery * feed_grade / concentrate_grade)",
  TWO_PRODUCT,
);

export const concentrateOutput = define(
  "concentrate_output",
  { ore: "t ore", feed_grade: "1", concentrate_grade: "1", recovery: "1" },
  "t concentrate",
  "Concentrate made from ore",
  "ore * recovery * feed_grade / concentrate_grade",
  TWO_PRODUCT,
);

export const bondEnergy = define(
  "bond_energy",
  { work_index: "kWh/t", f80: "1", p80: "1" },
  "kWh/t",
  "Energy of ball milling; sizes in micrometres, 80 % passing",
  "10 * work_index * (p80 ^ -0.5 - f80 ^ -0.5)",
  "Bond (1961), Crushing and grinding calculations; for ball mills only",
);
