import { ironOfPureOxides } from "../../model/formulas/chemistry";
import {
  carbonSupplied as carbonOfGas,
  furnaceCarbon,
  furnaceEnergy,
  reductionEnergyFloor,
} from "../../model/formulas/energy";
import { concentrateGradeRequired } from "../../model/formulas/pellets";
import * as broken from "../../model/formulas/rules";
import { guard } from "../guard";

/** E-BEN-1: concentration raises the grade. */
export const feedBelowConcentrate = guard(broken.concentratePoor, "technical.feedAboveConcentrate");

/** E-BEN-2: a concentrate is no richer than its pure oxides; hematite in it lowers the limit. */
export const concentrateWithinOxides = guard(broken.concentrateRich, "technical.concentrateRich", {
  concentrate_limit: ironOfPureOxides,
});

/** E-BEN-5: tailings are poorer than the feed. */
export const tailingsBelowFeed = guard(broken.tailingsImpossible, "technical.tailingsAboveFeed");

/** E-PEL-1 seen backwards: the pellet asks for a concentrate that does not exist. */
export const pelletPossible = guard(broken.concentrateRich, "technical.pelletRich", {
  concentrate_grade: concentrateGradeRequired,
  concentrate_limit: ironOfPureOxides,
});

/** Grinding makes particles finer. */
export const productFiner = guard(broken.productCoarse, "technical.productCoarse");

/** E-DR-4: the first law; fuel and reductant bring at least the heat of reaction. */
export const energyAboveFloor = guard(broken.energyShort, "technical.energyShort", {
  energy_supplied: furnaceEnergy,
  energy_floor: reductionEnergyFloor,
});

/** E-DR-5: the carbon of the HBI comes from the gas. */
export const carbonFromGas = guard(broken.carbonShort, "technical.carbonShort", { carbon_supplied: carbonOfGas });

/** The same where hydrogen takes the place of a part of the gas. */
export const carbonFromFurnaceGas = guard(broken.carbonShort, "technical.carbonShort", {
  carbon_supplied: furnaceCarbon,
});

/** E-DR-6: gas that heats is part of the gas. */
export const heatWithinGas = guard(broken.heatAboveGas, "technical.heatAboveGas");
