import { define } from "../../formula/language/model";
import { dilution, mining_recovery, ore, ore_grade, ore_rate, reserve, strip_ratio, waste_grade } from "./parameters";

// The mine: what leaves the pit, and how long it lasts.

export const runOfMine = define(
  "run_of_mine",
  { reserve, mining_recovery, dilution },
  "t ore",
  "Ore that reaches the mill: recovered from the reserve, with the waste that comes along",
  "reserve * mining_recovery * (1 + dilution)",
  "Mass balance; recovery 1 and dilution 0 when the reserve already contains both (JORC Code 2012, modifying factors)",
);

export const feedGrade = define(
  "feed_grade",
  { ore_grade, dilution, waste_grade },
  "t Fe/t ore",
  "Iron of the mill feed after dilution",
  "(ore_grade + dilution * waste_grade) / (1 + dilution)",
  "Iron balance of ore and diluting waste",
);

export const reserveLife = define(
  "reserve_life",
  { reserve, ore_rate, mining_recovery, dilution },
  "y",
  "Years that a reserve lasts at a rate of ore",
  "run_of_mine(reserve, mining_recovery, dilution) / ore_rate",
  "Mass balance",
);

export const stripMoved = define(
  "strip_moved",
  { ore, strip_ratio },
  "t moved",
  "Ore and waste moved",
  "ore * (1 + strip_ratio)",
  "Definition of the strip ratio",
);
