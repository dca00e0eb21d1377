import { input, inputSection } from "../../formula/language/model";
import { BY_CALENDAR, growing, YEARLY, YEARLY_GROWTH } from "./byYear";
import { AZN_FOLLOWS } from "./manat";
import { pathFactors } from "./pathFactors";

/** Tariffs of gas, electricity, hydrogen and water. Intervals are limits of meaning, not ranges of likely values. */
export const energyInputs = inputSection(
  "energy_inputs",
  "Energy inputs",
  "Energy",
  [
    input("energy.fx", "AZN/US$", "Exchange rate", {
      above: 0,
      byYear: { ...BY_CALENDAR, readWhen: AZN_FOLLOWS },
    }),
    input("energy.gas_tariff", "AZN/1000 m3", "Gas tariff, industry, net of VAT", {
      min: 0,
      byYear: growing("energy.real_growth"),
      hint: "gasTariff",
    }),
    pathFactors("energy.gas_tariff", "Gas tariff"),
    input("energy.gas_lhv", "GJ/1000 m3", "Gas lower heating value", { above: 0, hint: "lowerHeating" }),
    input("energy.gas_capacity", "m3/y", "Gas that can be had", { above: 0, byYear: BY_CALENDAR }),
    input("energy.power_tariff", "AZN/kWh", "Electricity tariff, industry", {
      min: 0,
      byYear: growing("energy.real_growth"),
      hint: "powerTariff",
    }),
    input("energy.power_capacity", "MWh/h", "Electric load that can be had (MW)", { above: 0 }),
    input("energy.renewable_share", "1", "Share of electricity bought from renewable sources", {
      ...YEARLY,
      max: 1,
    }),
    input("energy.renewable_tariff", "AZN/kWh", "Renewable electricity, delivered", {
      min: 0,
      byYear: growing("energy.real_growth"),
      hint: "powerTariff",
    }),
    input("energy.hydrogen_price", "US$/kg", "Hydrogen delivered", {
      min: 0,
      byYear: growing("cost.real_growth"),
      hint: "hydrogenPrice",
    }),
    input("energy.water_price", "US$/m3", "Water", { min: 0 }),
    input("energy.real_growth", "1/y", "Real growth of energy tariffs", YEARLY_GROWTH),
  ],
  [
    "Tariffs, exchange rate and what can be had of gas and electricity.",
    "Tariffs of gas and electricity are in manat, in money of the base year; published ones have VAT in them, these do not (energy.gas_tariff). Fuel is by lower heating value throughout.",
    "They grow with prices, and with energy.real_growth beyond them; the section Energy makes prices in US$ of each year of them (annual.gas_price, annual.power_price).",
    "Gas and electricity that can be had are limits of the output (bottleneck.gas, bottleneck.power), not amounts that are paid for.",
  ],
);
