import { block, line, section } from "../../formula/language/model";
import { pathFactor } from "../inputs/pathFactors";
import { ANNUAL, type Basis, NAMEPLATE, ofBasis, PLAN } from "./basis";
import { path } from "./path";

/** A year burns its idle part whatever it makes, and the rest by the tonne; at nameplate both together are the gas per HBI. */
const reductionGas = ({ group, per, suffix, amount, of }: Basis) =>
  amount(
    `${group}.gas_reduction`,
    `GJ${per}`,
    `Gas of the reduction plant${suffix}`,
    group === "nameplate"
      ? `nameplate.hbi * ${of("reduction.gas_per_hbi")}`
      : `annual.gas_idle${group === "annual" ? " * plan.share" : ""} + ${group}.hbi * ${of("reduction.gas_per_hbi")} * (1 - reduction.gas_idle)`,
  );

const hydrogenPerHbi = ({ group, suffix, of }: Basis) =>
  line(
    `${group}.hydrogen_per_hbi`,
    "t H2/t HBI",
    `Hydrogen per HBI${suffix}`,
    `hydrogen_demand(${group}.oxygen_removed, reduction.gas_heat * ${of("reduction.energy_ratio")}, ${of("reduction.hydrogen_share")}, reduction.hydrogen_heater, reduction.hydrogen_loss)`,
    "By lower heating value where it heats.",
  );

const demand = (basis: Basis) => [reductionGas(basis), ...others(basis)];

const others = ({ group, per, suffix, amount, of }: Basis) => [
  amount(
    `${group}.gas_pellets`,
    `GJ${per}`,
    `Gas of the pellet plant${suffix}`,
    `${group}.pellets_own * pellet.fuel`,
    "Per new pellet: fines are fired again free of charge.",
  ),
  amount(`${group}.gas`, `GJ${per}`, `Natural gas${suffix}`, `${group}.gas_reduction + ${group}.gas_pellets`),
  amount(`${group}.hydrogen`, `t H2${per}`, `Hydrogen${suffix}`, `${group}.hbi * ${of("nameplate.hydrogen_per_hbi")}`),
  amount(`${group}.power_mine`, `kWh${per}`, `Electricity of the mine${suffix}`, `${group}.moved * mine.power`),
  amount(
    `${group}.power_concentrator`,
    `kWh${per}`,
    `Electricity of the concentrator${suffix}`,
    `${group}.ore * concentrate.power_per_ore`,
  ),
  amount(
    `${group}.power_pellets`,
    `kWh${per}`,
    `Electricity of the pellet plant${suffix}`,
    `${group}.pellets_own * pellet.power`,
  ),
  amount(
    `${group}.power_reduction`,
    `kWh${per}`,
    `Electricity of reduction and briquetting${suffix}`,
    `${group}.hbi * reduction.power`,
  ),
  amount(
    `${group}.power`,
    `kWh${per}`,
    `Electricity${suffix}`,
    `${group}.power_mine + ${group}.power_concentrator + ${group}.power_pellets + ${group}.power_reduction`,
  ),
  amount(
    `${group}.water_concentrator`,
    `m3${per}`,
    `Water of the concentrator${suffix}`,
    `${group}.ore * concentrate.water`,
    "Make-up: what comes back from the tailings is not counted again.",
  ),
  amount(
    `${group}.water_reduction`,
    `m3${per}`,
    `Water of reduction and briquetting${suffix}`,
    `${group}.hbi * reduction.water`,
  ),
  amount(`${group}.water`, `m3${per}`, `Water${suffix}`, `${group}.water_concentrator + ${group}.water_reduction`),
];

const supplied = (basis: Basis) =>
  ofBasis(
    basis,
    "energy.supplied",
    "GJ/t HBI",
    "Energy supplied to reduction",
    `energy_supplied(${basis.of("reduction.gas_per_hbi")}, ${basis.group}.hydrogen_per_hbi)`,
    "Gas and hydrogen, lower heating value; it must exceed the least energy of reduction.",
  );

/** Gas, electricity, hydrogen and water by plant, and what they cost. */
export const energySection = section(
  "energy",
  "Energy",
  [
    block(
      "Constants",
      line("energy.hydrogen_heat", "GJ/t H2", "Lower heating value of hydrogen", "heat_of_hydrogen()"),
      line("constant.kg_per_t", "kg/t", "Kilograms in a tonne", "1000"),
      line("constant.kwh_per_mwh", "kWh/MWh", "Kilowatt-hours in a megawatt-hour", "1000"),
      line("constant.m3_per_thousand", "m3/1000 m3", "Cubic metres in a thousand", "1000"),
    ),
    block("Gas, hydrogen, electricity and water, at nameplate", hydrogenPerHbi(NAMEPLATE), demand(NAMEPLATE)),
    block(
      "Loads, energy supplied and prices, at nameplate",
      line(
        "energy.gas_volume",
        "m3/y",
        "Natural gas by volume, at nameplate",
        "nameplate.gas / energy.gas_lhv * constant.m3_per_thousand",
      ),
      line("energy.gas_hourly", "m3/h", "Natural gas an hour, at nameplate", "energy.gas_volume / project.hours"),
      line(
        "energy.power_load",
        "MWh/h",
        "Mean electric load (MW), at nameplate",
        "nameplate.power / project.hours / constant.kwh_per_mwh",
      ),
      line("energy.water_per_hbi", "m3/t HBI", "Water per HBI, at nameplate", "nameplate.water / nameplate.hbi"),
      line("energy.water_hourly", "m3/h", "Water an hour, at nameplate", "nameplate.water / project.hours"),
      line(
        "energy.power_per_hbi",
        "kWh/t HBI",
        "Electricity per HBI, at nameplate",
        "power_demand(nameplate.ore / nameplate.hbi, mine.strip_ratio, nameplate.pellets_own / nameplate.hbi, mine.power, concentrate.power_per_ore, pellet.power, reduction.power)",
      ),
      supplied(NAMEPLATE),
      line("energy.gas_price", "US$/GJ", "Gas price", "energy.gas_tariff / energy.fx / energy.gas_lhv"),
      line(
        "energy.power_price",
        "US$/kWh",
        "Electricity price",
        "(energy.power_tariff * (1 - energy.renewable_share) + energy.renewable_tariff * energy.renewable_share) / energy.fx",
        "Grid and renewable electricity by their shares.",
      ),
    ),
    block("Gas, hydrogen, electricity and water, by year", hydrogenPerHbi(ANNUAL), demand(ANNUAL)),
    block("The same in a full year of the plan", demand(PLAN)),
    block(
      "Energy supplied, by year",
      line(
        "annual.gas_burnt_per_hbi",
        "GJ/t HBI",
        "Gas of the reduction plant per HBI made",
        "IF(plan.hbi > 0, plan.gas_reduction / plan.hbi, annual.gas_per_hbi)",
        "With the idle part, which weighs more the less is made in a full year.",
      ),
      supplied(ANNUAL),
    ),
    block(
      "Tariffs and prices, by year",
      path("annual.gas_tariff", "energy.gas_tariff"),
      path("annual.power_tariff", "energy.power_tariff"),
      path("annual.renewable_tariff", "energy.renewable_tariff"),
      path("annual.renewable_share", "energy.renewable_share"),
      path("annual.hydrogen_delivered", "energy.hydrogen_price"),
      line(
        "annual.gas_price",
        "US$/GJ",
        "Gas price of the year",
        `annual.gas_tariff * ${pathFactor("energy.gas_tariff")} / energy.fx / energy.gas_lhv * index.manat`,
        "Money of the day; a factor of the year where one is given.",
      ),
      line(
        "annual.power_price",
        "US$/kWh",
        "Electricity price of the year",
        "(annual.power_tariff * (1 - annual.renewable_share) + annual.renewable_tariff * annual.renewable_share) / energy.fx * index.manat",
        "Money of the day.",
      ),
      line(
        "annual.hydrogen_price",
        "US$/kg",
        "Hydrogen price of the year",
        "annual.hydrogen_delivered * index.prices",
        "Money of the day.",
      ),
    ),
  ],
  [
    "Gas, electricity, hydrogen and water by plant, and what they cost. A year burns its idle gas whatever it makes, and the rest by the tonne.",
    "Tariffs in manat are turned into US$ at the rate of the base year, and follow manat prices and the rate of the year or US$ prices, as discount.azn_follows says; the price of electricity mixes grid and renewable supply.",
    "Fuel is by lower heating value in GJ, electricity in kWh, and the two are never added. Tonnes come from the plants; amounts and prices go to operating cost and carbon (annual.gas, annual.power).",
  ],
);
