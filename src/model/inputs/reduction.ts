import { input, inputSection, toggle } from "../../formula/language/model";
import { YEARLY } from "./byYear";
import { CEMENTITE } from "./cementite";
import { HEMATITE } from "./pureOxides";

const GAS_FOLLOWS = { choice: "reduction.gas_follows", is: "yes" };

/** Direct reduction and briquetting. Intervals are limits of meaning, not ranges of likely values. */
export const reductionInputs = inputSection(
  "reduction_inputs",
  "Reduction inputs",
  "Reduction",
  [
    input("reduction.metallisation", "t Fe/t Fe", "Metallisation", { above: 0, max: 1, rule: "E-DR-2" }),
    input("reduction.carbon", "t C/t HBI", "Carbon of HBI", { min: 0, below: CEMENTITE, rule: "E-DR-3" }),
    input("reduction.screen_loss", "t pellet/t pellet", "Pellets screened off before the furnace and returned", {
      min: 0,
      below: 1,
    }),
    input("reduction.dust_loss", "t pellet/t pellet", "Dust lost from the charge", { min: 0, below: 1 }),
    input("reduction.briquette_yield", "t HBI/t HBI", "Briquetting yield", { above: 0, max: 1 }),
    input("reduction.gas", "GJ/t HBI", "Natural gas without hydrogen, lower heating value", {
      min: 0,
      hint: "reductionGas",
    }),
    input("reduction.gas_heat", "GJ/t HBI", "Part of the gas that only heats", { min: 0, hint: "reductionGas" }),
    toggle("reduction.gas_follows", "Gas follows pellet, metallisation and carbon"),
    input("reduction.reference_pellet_fe", "t Fe/t pellet", "Fe of the pellets at which that gas holds", {
      above: 0,
      max: HEMATITE,
      readWhen: GAS_FOLLOWS,
    }),
    input("reduction.reference_metallisation", "t Fe/t Fe", "Metallisation at which that gas and the output hold", {
      above: 0,
      max: 1,
    }),
    input("reduction.reference_carbon", "t C/t HBI", "Carbon of HBI at which that gas holds", {
      min: 0,
      below: CEMENTITE,
      readWhen: GAS_FOLLOWS,
    }),
    input("reduction.gas_idle", "1", "Part of the gas at nameplate that is burnt whatever the output", {
      min: 0,
      below: 1,
    }),
    input("reduction.slowing", "1", "How far output falls as metallisation rises, exponent", { min: 0, max: 1 }),
    input("reduction.hydrogen_share", "t O/t O", "Share of removed oxygen taken by hydrogen", {
      ...YEARLY,
      max: 1,
      hint: "hydrogen",
    }),
    toggle("reduction.hydrogen_heater", "Gas heater fired with hydrogen"),
    input("reduction.hydrogen_loss", "t H2/t H2", "Hydrogen lost, per hydrogen used", { min: 0 }),
    input("reduction.density", "t/m3", "Apparent density of briquettes", { above: 0 }),
    input(
      "reduction.briquette_fines",
      "t HBI/t HBI",
      "Part of HBI that breaks to fines below 6.35 mm and is sold apart",
      {
        min: 0,
        max: 1,
      },
    ),
    input("reduction.power", "kWh/t HBI", "Reduction and briquetting electricity", { min: 0, hint: "perHbi" }),
    input("reduction.water", "m3/t HBI", "Reduction plant water", { min: 0, hint: "perHbi" }),
  ],
  [
    "The shaft furnace and the presses: quality of HBI, losses, gas, hydrogen and electricity.",
    "reduction.gas is natural gas without hydrogen, lower heating value, at the reference point; where reduction.gas_follows is yes it moves with pellet, metallisation and carbon, and hydrogen takes the place of a part of it (annual.gas_per_hbi).",
    "What lies per HBI is per tonne of briquettes made, not of reduced iron before the presses.",
  ],
);
