import { line } from "../../formula/language/model";

/**
 * What hydrogen and renewable electricity avoid, and what that costs, against the same plant on natural gas and the grid.
 * Running cost only, at nameplate and in prices of the base year: the plants that make either are the supplier's, whose
 * capital is in the price.
 */
export const abatement = [
  line(
    "abatement.gas",
    "GJ/t HBI",
    "Gas that hydrogen takes the place of",
    "gas_demand(reduction.gas, reduction.gas_heat, 0, 0) - reduction.gas_per_hbi",
  ),
  line(
    "abatement.co2",
    "t CO2/y",
    "CO2 avoided by hydrogen and renewable electricity, at nameplate",
    "nameplate.hbi * abatement.gas * carbon.gas_factor + nameplate.power / constant.kwh_per_mwh * (carbon.grid_factor - carbon.power_factor) - nameplate.co2_hydrogen",
    "Less what lies upstream of hydrogen.",
  ),
  line("abatement.grid_price", "US$/kWh", "Price of grid electricity", "energy.power_tariff / energy.fx"),
  line(
    "abatement.extra",
    "US$/y",
    "Cost of hydrogen and renewable electricity beyond that of gas and grid, at nameplate",
    "nameplate.hydrogen * energy.hydrogen_price * constant.kg_per_t - nameplate.hbi * abatement.gas * energy.gas_price + nameplate.power * (energy.power_price - abatement.grid_price)",
    "Below nil where they are cheaper.",
  ),
  line(
    "abatement.cost",
    "US$/t CO2",
    "Cost of avoided CO2",
    "IF(abatement.co2 > 0, abatement.extra / abatement.co2, 0)",
    "Against the same plant on gas and grid, before any carbon price; nil where nothing is avoided. What an allowance costs is what it may cost.",
  ),
];
