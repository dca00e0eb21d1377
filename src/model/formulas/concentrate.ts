import { define } from "../../formula/language/model";
import { concentrate_grade, f80, feed_grade, ore, p80, recovery, tailings_grade, work_index } from "./parameters";

const TWO_PRODUCT = "Two-product formula; Wills and Finch, Mineral Processing Technology";

// The concentrator: mass and iron balance of one feed and two products, and the energy of grinding.

export const feRecovery = define(
  "fe_recovery",
  { feed_grade, concentrate_grade, tailings_grade },
  "t Fe/t Fe",
  "Iron in the concentrate per iron in the feed, from three assays",
  "concentrate_grade * (feed_grade - tailings_grade) / (feed_grade * (concentrate_grade - tailings_grade))",
  TWO_PRODUCT,
);

export const massYield = define(
  "mass_yield",
  { feed_grade, concentrate_grade, tailings_grade },
  "t concentrate/t ore",
  "Concentrate per ore, from three assays",
  "(feed_grade - tailings_grade) / (concentrate_grade - tailings_grade)",
  TWO_PRODUCT,
);

export const tailingsGrade = define(
  "tailings_grade",
  { feed_grade, concentrate_grade, recovery },
  "t Fe/t tailings",
  "Iron of the tailings, from the recovery",
  "feed_grade * (1 - recovery) / (1 - recovery * feed_grade / concentrate_grade)",
  TWO_PRODUCT,
);

export const concentrateOutput = define(
  "concentrate_output",
  { ore, feed_grade, concentrate_grade, recovery },
  "t concentrate",
  "Concentrate made from ore",
  "ore * recovery * feed_grade / concentrate_grade",
  TWO_PRODUCT,
);

export const micrometre = define("micrometre", {}, "um", "One micrometre", "1", "Bond's sizes are in micrometres");

export const grindNeeded = define(
  "grind_needed",
  { p80, gangue: "1", reference_gangue: "1", liberation: "1" },
  "um",
  "Grind that leaves a concentrate its gangue, from the grind at another: what is locked falls with the size of the grains",
  "p80 * (MAX(rounding(), gangue) / MAX(rounding(), reference_gangue)) ^ liberation",
  "Estimate: gangue in proportion to a power of the grind; 0 means the grind does not follow the grade",
);

export const bondEnergy = define(
  "bond_energy",
  { work_index, f80, p80 },
  "kWh/t",
  "Electricity of ball milling per ore ground; sizes that 80 % passes",
  "10 * work_index * ((p80 / micrometre()) ^ -0.5 - (f80 / micrometre()) ^ -0.5)",
  "Bond (1961), Crushing and grinding calculations; for ball mills only",
);
