import { number, optional } from "../args";
import { formula } from "../technical/formula";
import { carbonSupplied, energyAboveFloor, heatWithinGas } from "../technical/rules";

/** The heater burns gas (0) or hydrogen (1); a number, as in the model. */
export const hydrogenHeater = optional(
  number("flag", "0: gas heats the furnace, 1: hydrogen does", { min: 0, max: 1, whole: true }),
  0,
);
export const hydrogenShare = number("t/t", "Share of the oxygen that hydrogen takes, not gas", { min: 0, max: 1 });
export const hydrogenLoss = optional(number("t/t", "Hydrogen lost per hydrogen used", { min: 0 }), 0.03);
export const gas = optional(number("GJ/t HBI", "Natural gas of reduction without hydrogen", { min: 0 }), 10);
export const gasHeat = optional(number("GJ/t HBI", "Part of that gas that only heats", { min: 0 }), 2);
export const gasFactor = optional(number("t CO2/GJ", "CO2 of natural gas", { min: 0 }), 0.0561);

/** Lower heating value of hydrogen, as in the model. */
export const HYDROGEN_HEAT = 120;

const gasDemand = formula("gas_demand");
const hydrogenDemand = formula("hydrogen_demand");
const oxygenRemoved = formula("oxygen_removed");
const energyFloor = formula("reduction_energy_floor");
const dioxidePerCarbon = formula("carbon_dioxide_per_carbon");

export interface Furnace {
  readonly pellet_grade: number;
  readonly metallisation: number;
  readonly carbon: number;
  readonly hydrogen_share: number;
  readonly hydrogen_heater: number;
  readonly hydrogen_loss: number;
  readonly gas: number;
  readonly gas_heat: number;
  readonly gas_factor: number;
}

/** Gas (GJ/t HBI) and hydrogen (t/t HBI) of a furnace, after the rules E-DR-4, E-DR-5 and E-DR-6. */
export function demands(f: Furnace): { readonly gas: number; readonly hydrogen: number } {
  heatWithinGas(f.gas_heat, f.gas);
  const gasUsed = gasDemand(f.gas, f.gas_heat, f.hydrogen_share, f.hydrogen_heater);
  const removed = oxygenRemoved(f.pellet_grade, f.metallisation, f.carbon);
  const hydrogen = hydrogenDemand(
    removed,
    f.gas_heat,
    f.hydrogen_share,
    f.hydrogen_heater,
    f.hydrogen_loss,
    HYDROGEN_HEAT,
  );
  energyAboveFloor(gasUsed + hydrogen * HYDROGEN_HEAT, energyFloor(f.pellet_grade, f.metallisation, f.carbon));
  carbonSupplied((gasUsed * f.gas_factor) / dioxidePerCarbon(), f.carbon);
  return { gas: gasUsed, hydrogen };
}
