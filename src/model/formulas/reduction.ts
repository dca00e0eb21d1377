import { define } from "../../formula/language/model";
import {
  binder,
  binder_loi,
  briquette_yield,
  carbon,
  concentrate_grade,
  dust_loss,
  feed_grade,
  hbi,
  magnetite_share,
  metallisation,
  ore,
  pellet_grade,
  recovery,
  reference_metallisation,
  screen_loss,
} from "./parameters";

const PRODUCT = { pellet_grade, metallisation, carbon } as const;
const BALANCE = "Iron, oxygen and gangue balance of the furnace; iron that is not metallic is counted as FeO";
const CHAIN = {
  feed_grade,
  concentrate_grade,
  recovery,
  metallisation,
  carbon,
  magnetite_share,
  binder,
  binder_loi,
  dust_loss,
  screen_loss,
  briquette_yield,
} as const;

const HBI_PER_ORE = `hbi_per_ore(${Object.keys(CHAIN).join(", ")})`;

// Direct reduction and briquetting: what a tonne of HBI is made of and what it takes.

export const oxygenTaken = define(
  "oxygen_taken",
  { metallisation },
  "t O/t Fe",
  "Oxygen that leaves each tonne of iron in the furnace",
  "oxygen_per_iron_hematite() - (1 - metallisation) * oxygen_per_iron_wustite()",
  BALANCE,
);

export const hbiGrade = define(
  "hbi_grade",
  PRODUCT,
  "t Fe/t HBI",
  "Total iron of HBI",
  "(1 - carbon) / (1 / pellet_grade - oxygen_taken(metallisation))",
  BALANCE,
);

export const hbiMetallicFe = define(
  "hbi_metallic_fe",
  PRODUCT,
  "t Fe/t HBI",
  "Metallic iron of HBI",
  "metallisation * hbi_grade(pellet_grade, metallisation, carbon)",
  "Definition of metallisation",
);

export const hbiOxygen = define(
  "hbi_oxygen",
  PRODUCT,
  "t O/t HBI",
  "Oxygen left in HBI",
  "(1 - metallisation) * oxygen_per_iron_wustite() * hbi_grade(pellet_grade, metallisation, carbon)",
  BALANCE,
);

export const hbiGangue = define(
  "hbi_gangue",
  PRODUCT,
  "t gangue/t HBI",
  "Gangue of HBI",
  "hbi_grade(pellet_grade, metallisation, carbon) * (1 / pellet_grade - 1 / iron_in_hematite())",
  BALANCE,
);

export const oxygenRemoved = define(
  "oxygen_removed",
  PRODUCT,
  "t O/t HBI",
  "Oxygen removed from the ore per saleable HBI",
  "hbi_grade(pellet_grade, metallisation, carbon) * oxygen_taken(metallisation)",
  BALANCE,
);

export const pelletsPerHbi = define(
  "pellets_per_hbi",
  { ...PRODUCT, dust_loss, screen_loss, briquette_yield },
  "t pellet/t HBI",
  "Pellets received at the screen per saleable HBI",
  "hbi_grade(pellet_grade, metallisation, carbon) / pellet_grade / ((1 - dust_loss) * (1 - screen_loss) * briquette_yield)",
  "Iron balance of screen, furnace and briquetting",
);

export const newPelletsPerHbi = define(
  "new_pellets_per_hbi",
  { ...PRODUCT, dust_loss, briquette_yield },
  "t pellet/t HBI",
  "New pellets per saleable HBI: screened fines return to the pellet plant and are fired again",
  "pellets_per_hbi(pellet_grade, metallisation, carbon, dust_loss, 0, briquette_yield)",
  "Iron balance of furnace and briquetting",
);

export const mostReduced = define(
  "most_reduced",
  {},
  "t Fe/t Fe",
  "Metallisation beyond which no time is long enough to be reckoned",
  "0.999",
  "Definition: keeps the time of a first-order reaction finite",
);

export const shaftOutput = define(
  "shaft_output",
  { metallisation, reference_metallisation, slowing: "1" },
  "1",
  "Output of a shaft per output at the reference metallisation: the last oxygen takes the longest",
  "(LN(1 - MIN(reference_metallisation, most_reduced())) / LN(1 - MIN(metallisation, most_reduced()))) ^ slowing",
  "Estimate: time of a first-order reaction, -LN(1 - metallisation), to a power; 0 means output does not react",
);

export const hbiPerOre = define(
  "hbi_per_ore",
  CHAIN,
  "t HBI/t ore",
  "Saleable HBI per ore: the iron recovered, less dust and briquetting loss, per iron of HBI; screened fines are fired again, whatever their share",
  "recovery * feed_grade * (1 - dust_loss) * briquette_yield / hbi_grade(pellet_grade(concentrate_grade, magnetite_share, binder, binder_loi), metallisation, carbon)",
  "Iron balance from ore to HBI",
);

export const hbiOutput = define(
  "hbi_output",
  { ore, ...CHAIN },
  "t HBI",
  "Saleable HBI made from ore, through the whole chain; screened fines return to the pellet plant",
  `ore * ${HBI_PER_ORE}`,
  "Iron balance from ore to HBI",
);

export const oreRequired = define(
  "ore_required",
  { hbi, ...CHAIN },
  "t ore",
  "Ore that saleable HBI needs, through the whole chain",
  `hbi / ${HBI_PER_ORE}`,
  "Inverse of the HBI output",
);
