// What the formulas of the process are given, as the unit of each: one name, one unit, in all of them.

// the mine
export const reserve = "t ore";
export const ore_rate = "t ore/y";
export const mining_recovery = "t ore/t ore";
export const dilution = "t waste/t ore";
export const ore_grade = "t Fe/t ore";
export const waste_grade = "t Fe/t waste";
export const strip_ratio = "t waste/t ore";

// the concentrator
export const ore = "t ore";
export const feed_grade = "t Fe/t ore";
export const concentrate_grade = "t Fe/t concentrate";
export const tailings_grade = "t Fe/t tailings";
export const recovery = "t Fe/t Fe";
export const work_index = "kWh/t";
export const f80 = "um";
export const p80 = "um";

// the pellet plant
export const concentrate = "t concentrate";
export const magnetite_share = "t Fe/t Fe";
export const binder = "t/t concentrate";
export const binder_loi = "1";

// reduction and briquetting
export const pellet_grade = "t Fe/t pellet";
export const metallisation = "t Fe/t Fe";
export const carbon = "t C/t HBI";
export const dust_loss = "t pellet/t pellet";
export const screen_loss = "t pellet/t pellet";
export const briquette_yield = "t HBI/t HBI";
export const hbi = "t HBI";

// gas and hydrogen
export const gas = "GJ/t HBI";
export const gas_heat = "GJ/t HBI";
export const gas_factor = "t CO2/GJ";
export const hydrogen_share = "t O/t O";
export const hydrogen_heater = "flag";
export const hydrogen_loss = "t H2/t H2";
export const oxygen_removed = "t O/t HBI";
export const reduction_gas = "GJ/t HBI";
export const pellet_gas = "GJ/t HBI";

// the point of working at which the gas of a furnace is known
export const reference_grade = "t Fe/t pellet";
export const reference_metallisation = "t Fe/t Fe";
export const reference_carbon = "t C/t HBI";
