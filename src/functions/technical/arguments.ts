import { CEMENTITE } from "../../model/inputs/cementite";
import { HEMATITE, MAGNETITE } from "../../model/inputs/pureOxides";
import { parameter } from "../parameter";

// The arguments of the technical functions: one name, one meaning, one limit and one default everywhere.

// the concentrator
export const ore = parameter("Ore fed to the mill; t/y gives t/y", { min: 0 }, undefined, "dryTonnes");
export const feed_grade = parameter("Fe of the mill feed, a fraction", { above: 0, max: MAGNETITE });
export const concentrate_grade = parameter("Fe of the concentrate, a fraction", { above: 0, max: MAGNETITE });
export const tailings_grade = parameter("Fe of the tailings, a fraction", { min: 0, below: MAGNETITE });
export const recovery = parameter("Fe in the concentrate per Fe in the feed, a fraction", { above: 0, max: 1 });

// the pellet plant
export const concentrate = parameter("Concentrate; t/y gives t/y", { min: 0 }, undefined, "dryTonnes");
export const magnetite_share = parameter("Share of the concentrate's Fe that is magnetite", { min: 0, max: 1 }, 1);
export const binder = parameter("Binder per concentrate", { min: 0, below: 1 }, 0.006);
export const binder_loi = parameter("Part of the binder lost in firing", { min: 0, max: 1 }, 0.1);

// reduction and briquetting
export const pellet_grade = parameter("Fe of the fired pellet, a fraction", { above: 0, max: HEMATITE });
export const metallisation = parameter("Metallic Fe per total Fe", { above: 0, max: 1 }, 0.94);
export const carbon = parameter("Carbon of the HBI", { min: 0, below: CEMENTITE }, 0.013);
export const dust_loss = parameter("Pellets lost as dust in the furnace", { min: 0, below: 1 }, 0.01);
export const screen_loss = parameter("Pellets screened off as fines", { min: 0, below: 1 }, 0.03);
export const briquette_yield = parameter("Briquettes per reduced iron", { above: 0, max: 1 }, 0.985);

// gas and hydrogen
export const gas = parameter(
  "Natural gas of reduction without hydrogen, lower heating value, at the reference point",
  { min: 0 },
  10,
  "reductionGas",
);
export const gas_heat = parameter("Part of that gas that only heats", { min: 0 }, 2, "reductionGas");
export const gas_factor = parameter("CO2 of natural gas", { min: 0 }, 0.0561, "gasFactor");
export const hydrogen_share = parameter(
  "Share of the oxygen that hydrogen takes, not gas",
  { min: 0, max: 1 },
  undefined,
  "hydrogen",
);
export const hydrogen_heater = parameter(
  "0: gas heats the furnace, 1: hydrogen does",
  { min: 0, max: 1, whole: true },
  0,
);
export const hydrogen_loss = parameter("Hydrogen lost per hydrogen used", { min: 0 }, 0.03);

// the point of working at which a furnace's gas is known
export const reference_grade = parameter(
  "Fe of the pellet at which the plant takes that gas",
  { above: 0, max: HEMATITE },
  0.67,
);
export const reference_metallisation = parameter(
  "Metallisation at which it takes that gas",
  { above: 0, max: 1 },
  0.94,
);
export const reference_carbon = parameter(
  "Carbon of HBI at which it takes that gas",
  { min: 0, below: CEMENTITE },
  0.013,
);
