import { flow, line, measure, writtenIn } from "../../formula/language/model";
import { quotient } from "../solvers";

/**
 * What hydrogen and renewable electricity avoid, and what that costs, against the same plant on natural gas and the grid.
 * Running cost only: the plants that make either are the supplier's, whose capital is in the price.
 */
export const abatement = writtenIn("src/model/process/abatement.ts", [
  line(
    "abatement.gas",
    "GJ/t HBI",
    "Gas that hydrogen takes the place of",
    "(gas_demand(reduction.gas, reduction.gas_heat, 0, 0) * annual.energy_ratio - annual.gas_per_hbi) * (1 - reduction.gas_idle)",
    "The idle part is burnt either way.",
  ),
  flow(
    "abatement.co2",
    "t CO2",
    "CO2 avoided by hydrogen and renewable electricity",
    "annual.hbi * abatement.gas * carbon.gas_factor + annual.power / constant.kwh_per_mwh * (annual.grid_factor - annual.power_factor) - annual.co2_hydrogen",
    "Less what lies upstream of hydrogen.",
  ),
  line(
    "abatement.grid_price",
    "US$/kWh",
    "Price of grid electricity",
    "annual.power_tariff / energy.fx * index.manat",
    "Money of the day.",
  ),
  flow(
    "abatement.extra",
    "US$",
    "Cost of hydrogen and renewable electricity beyond that of gas and grid",
    "annual.hydrogen * annual.hydrogen_price * constant.kg_per_t - annual.hbi * abatement.gas * annual.gas_price + annual.power * (annual.power_price - abatement.grid_price)",
    "Money of the day; below nil where they are cheaper.",
  ),
  flow("abatement.real", "US$", "The same cost in prices of the base year", "abatement.extra / index.prices"),
  line(
    "abatement.co2_total",
    "t CO2",
    "CO2 avoided by hydrogen and renewable electricity over the life",
    "TOTAL(abatement.co2)",
  ),
  line(
    "abatement.real_total",
    "US$",
    "What that costs over the life, prices of the base year",
    "TOTAL(abatement.real)",
  ),
  measure(
    "abatement.cost",
    "US$/t CO2",
    "Cost of avoided CO2, base-year prices",
    quotient,
    ["abatement.real_total", "abatement.co2_total"],
    "project.nothingAvoided",
    "Over the life, against the same plant on gas and grid, before any carbon price; does not exist where nothing is avoided. It pays where carbon costs more.",
  ),
]);
