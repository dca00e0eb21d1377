import { define } from "../../formula/language/model";
import {
  carbon,
  gas,
  gas_factor,
  gas_heat,
  hydrogen_heater,
  hydrogen_loss,
  hydrogen_share,
  metallisation,
  oxygen_removed,
  pellet_gas,
  pellet_grade,
  reduction_gas,
  reference_carbon,
  reference_grade,
  reference_metallisation,
  strip_ratio,
} from "./parameters";

const WATER = "H2 + O gives H2O; lower heating value of hydrogen";
const HEATS = "Standard heats of formation: Fe2O3 -824.2 kJ/mol (two iron atoms), FeO -272.0 kJ/mol";

// Energy, hydrogen and carbon of a tonne of HBI.

export const gasDemand = define(
  "gas_demand",
  { gas, gas_heat, hydrogen_share, hydrogen_heater },
  "GJ/t HBI",
  "Natural gas of the reduction plant: hydrogen replaces gas as reductant, and as fuel if the heater burns it",
  "(gas - gas_heat) * (1 - hydrogen_share) + gas_heat * (1 - hydrogen_heater)",
  "Split of the gas into reductant and heat",
);

export const hydrogenDemand = define(
  "hydrogen_demand",
  {
    oxygen_removed,
    gas_heat,
    hydrogen_share,
    hydrogen_heater,
    hydrogen_loss,
  },
  "t H2/t HBI",
  "Imported hydrogen: the stoichiometric amount with losses, and heat if the heater burns it",
  "hydrogen_per_oxygen() * oxygen_removed * hydrogen_share * (1 + hydrogen_loss) + hydrogen_heater * gas_heat / heat_of_hydrogen()",
  WATER,
);

export const powerDemand = define(
  "power_demand",
  {
    ore_per_hbi: "t ore/t HBI",
    strip_ratio,
    pellets_per_hbi: "t pellet/t HBI",
    mine_power: "kWh/t moved",
    concentrator_power: "kWh/t ore",
    pellet_power: "kWh/t pellet",
    reduction_power: "kWh/t HBI",
  },
  "kWh/t HBI",
  "Electricity of the chain; pellets are new pellets, fines are fired again free of charge",
  "ore_per_hbi * (1 + strip_ratio) * mine_power + ore_per_hbi * concentrator_power + pellets_per_hbi * pellet_power + reduction_power",
  "Sum over the plants",
);

export const heatOfHematite = define(
  "heat_of_hematite",
  {},
  "kJ/mol",
  "Heat that takes the oxygen of hematite off an iron atom",
  "412.1",
  HEATS,
);

export const heatOfWustite = define(
  "heat_of_wustite",
  {},
  "kJ/mol",
  "Heat that takes the oxygen of wustite off an iron atom",
  "272",
  HEATS,
);

export const heatOfCarbon = define(
  "heat_of_carbon",
  {},
  "GJ/t C",
  "Heating value of carbon",
  "32.8",
  "Standard heat of combustion of carbon",
);

export const heatOfHydrogen = define(
  "heat_of_hydrogen",
  {},
  "GJ/t H2",
  "Lower heating value of hydrogen",
  "120",
  "Standard heat of combustion of hydrogen, water as vapour",
);

export const energySupplied = define(
  "energy_supplied",
  { reduction_gas, hydrogen: "t H2/t HBI" },
  "GJ/t HBI",
  "Energy supplied to reduction by gas and hydrogen, lower heating value",
  "reduction_gas + hydrogen * heat_of_hydrogen()",
  "Definition",
);

export const reductionEnergyFloor = define(
  "reduction_energy_floor",
  { pellet_grade, metallisation, carbon },
  "GJ/t HBI",
  "Least energy that reduction can take (first law): reaction heat of the iron oxides, and the heating value of the carbon in HBI",
  "hbi_grade(pellet_grade, metallisation, carbon) * (heat_of_hematite() - heat_of_wustite() * (1 - metallisation)) / atomic_mass_iron() + heat_of_carbon() * carbon",
  "First law; sensible heat and losses come on top",
);

const QUALITY = { pellet_grade, metallisation, carbon };
const POINT = { reference_grade, reference_metallisation, reference_carbon };
const RATIO = `energy_ratio(${Object.keys({ ...QUALITY, ...POINT }).join(", ")})`;

export const energyRatio = define(
  "energy_ratio",
  { ...QUALITY, ...POINT },
  "1",
  "Energy that HBI of a quality takes, per energy at the point of working at which the furnace's gas is known",
  "reduction_energy_floor(pellet_grade, metallisation, carbon) / reduction_energy_floor(reference_grade, reference_metallisation, reference_carbon)",
  "Estimate: a furnace uses the same part of its gas at either point, so that gas follows the least energy of reduction",
);

export const furnaceGas = define(
  "furnace_gas",
  { gas, gas_heat, hydrogen_share, hydrogen_heater, ...QUALITY, ...POINT },
  "GJ/t HBI",
  "Natural gas that a furnace takes for HBI of a quality, lower heating value",
  `gas_demand(gas, gas_heat, hydrogen_share, hydrogen_heater) * ${RATIO}`,
  "Gas of the plant at its reference point, in proportion to the least energy of reduction",
);

export const carbonSupplied = define(
  "carbon_supplied",
  { reduction_gas, gas_factor },
  "t C/t HBI",
  "Carbon supplied with the reduction gas",
  "reduction_gas * gas_factor / carbon_dioxide_per_carbon()",
  "Carbon balance",
);

const HYDROGEN = { ...QUALITY, gas_heat, hydrogen_share, hydrogen_heater, hydrogen_loss, ...POINT };
const FURNACE = { gas, gas_heat, hydrogen_share, hydrogen_heater, ...QUALITY, ...POINT };
const SYMBOLS = { p: pellet_grade, m: metallisation, c: carbon, q: gas_heat, h: hydrogen_share, k: hydrogen_heater };
const SYMBOLS_OF_LOSS_AND_POINT = {
  l: hydrogen_loss,
  p0: reference_grade,
  m0: reference_metallisation,
  c0: reference_carbon,
};

export const hydrogenInSymbols = define(
  "hydrogen_in_symbols",
  { ...SYMBOLS, ...SYMBOLS_OF_LOSS_AND_POINT },
  "t H2/t HBI",
  "Hydrogen that a furnace imports, in symbols",
  "hydrogen_demand(oxygen_removed(p, m, c), q * energy_ratio(p, m, c, p0, m0, c0), h, k, l)",
  WATER,
);

export const energyInSymbols = define(
  "energy_in_symbols",
  { e: gas, ...SYMBOLS, ...SYMBOLS_OF_LOSS_AND_POINT },
  "GJ/t HBI",
  "Energy that gas and hydrogen bring to a furnace, in symbols",
  "energy_supplied(furnace_gas(e, q, h, k, p, m, c, p0, m0, c0), hydrogen_in_symbols(p, m, c, q, h, k, l, p0, m0, c0))",
  "Sum of both",
);

export const furnaceHydrogen = define(
  "furnace_hydrogen",
  HYDROGEN,
  "t H2/t HBI",
  "Hydrogen that a furnace imports for HBI of a quality",
  `hydrogen_in_symbols(${Object.keys(HYDROGEN).join(", ")})`,
  WATER,
);

export const furnaceEnergy = define(
  "furnace_energy",
  { gas, ...HYDROGEN },
  "GJ/t HBI",
  "Energy that gas and hydrogen bring to a furnace for HBI of a quality",
  `energy_in_symbols(${Object.keys({ gas, ...HYDROGEN }).join(", ")})`,
  "Sum of both",
);

export const furnaceCarbon = define(
  "furnace_carbon",
  { ...FURNACE, gas_factor },
  "t C/t HBI",
  "Carbon that the gas brings to a furnace",
  `carbon_supplied(furnace_gas(${Object.keys(FURNACE).join(", ")}), gas_factor)`,
  "Carbon balance of reduction",
);

export const co2Intensity = define(
  "co2_intensity",
  { reduction_gas, pellet_gas, gas_factor, carbon },
  "t CO2/t HBI",
  "Direct emissions (scope 1): gas burnt, less the carbon that leaves in the HBI",
  "(reduction_gas + pellet_gas) * gas_factor - carbon_dioxide_per_carbon() * carbon",
  "Carbon balance; carbon of lost briquettes is counted as emitted",
);

export const co2Embedded = define(
  "co2_embedded",
  {
    reduction_gas,
    pellet_gas,
    gas_factor,
    carbon,
    other_direct: "t CO2/t HBI",
    precursors: "t CO2/t HBI",
  },
  "t CO2/t HBI",
  "Direct emissions with those of carbonate flux, and what is embedded in bought pellets and hydrogen",
  "co2_intensity(reduction_gas, pellet_gas, gas_factor, carbon) + other_direct + precursors",
  "Carbon balance; Regulation (EU) 2023/956 for what is embedded",
);

export const cbamCost = define(
  "cbam_cost",
  { intensity: "t CO2/t HBI", benchmark: "t CO2/t HBI", free_share: "1", price: "US$/t CO2" },
  "US$/t HBI",
  "EU border adjustment: embedded emissions above the benchmark's free part, at the allowance price",
  "MAX(0, intensity - benchmark * free_share) * price",
  "Regulation (EU) 2023/956; direct emissions only of iron and steel (Annex II), direct and indirect ones of bought pellets",
);

export const cbamDue = define(
  "cbam_due",
  {
    intensity: "t CO2/t HBI",
    benchmark: "t CO2/t HBI",
    free_share: "1",
    cross_sectoral: "1",
    price: "US$/t CO2",
    paid_at_home: "US$/t CO2",
    paid_share: "1",
  },
  "US$/t HBI",
  "EU border adjustment less the carbon price paid at home, never below nil",
  "MAX(0, cbam_cost(intensity, benchmark, free_share * cross_sectoral, price) - paid_at_home * intensity * paid_share)",
  "Regulation (EU) 2023/956, articles 9 and 31",
);
