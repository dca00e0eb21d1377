import { define } from "../../formula/language/model";
import { IRON, OXYGEN } from "../inputs/pureOxides";
import { magnetite_share } from "./parameters";

const WEIGHTS = "Standard atomic weights, conventional values, IUPAC 2021";
const FROM_WEIGHTS = "From the atomic masses";

// Iron, its oxides and carbon: every stoichiometric constant follows from the four atomic masses, so that no balance is
// limited by a rounded constant.

export const atomicMassIron = define("atomic_mass_iron", {}, "g/mol", "Atomic mass of iron", `${IRON}`, WEIGHTS);

export const atomicMassOxygen = define(
  "atomic_mass_oxygen",
  {},
  "g/mol",
  "Atomic mass of oxygen",
  `${OXYGEN}`,
  WEIGHTS,
);

export const atomicMassCarbon = define("atomic_mass_carbon", {}, "g/mol", "Atomic mass of carbon", "12.011", WEIGHTS);

export const atomicMassHydrogen = define(
  "atomic_mass_hydrogen",
  {},
  "g/mol",
  "Atomic mass of hydrogen",
  "1.008",
  WEIGHTS,
);

export const oxygenPerIronWustite = define(
  "oxygen_per_iron_wustite",
  {},
  "t O/t Fe",
  "Oxygen per iron of FeO",
  "atomic_mass_oxygen() / atomic_mass_iron()",
  FROM_WEIGHTS,
);

export const oxygenPerIronMagnetite = define(
  "oxygen_per_iron_magnetite",
  {},
  "t O/t Fe",
  "Oxygen per iron of Fe3O4",
  "4 / 3 * oxygen_per_iron_wustite()",
  FROM_WEIGHTS,
);

export const oxygenPerIronHematite = define(
  "oxygen_per_iron_hematite",
  {},
  "t O/t Fe",
  "Oxygen per iron of Fe2O3",
  "1.5 * oxygen_per_iron_wustite()",
  FROM_WEIGHTS,
);

export const ironInMagnetite = define(
  "iron_in_magnetite",
  {},
  "t Fe/t",
  "Iron of pure Fe3O4",
  "1 / (1 + oxygen_per_iron_magnetite())",
  FROM_WEIGHTS,
);

export const ironInHematite = define(
  "iron_in_hematite",
  {},
  "t Fe/t",
  "Iron of pure Fe2O3",
  "1 / (1 + oxygen_per_iron_hematite())",
  FROM_WEIGHTS,
);

export const oxidationGain = define(
  "oxidation_gain",
  {},
  "t O/t Fe",
  "Oxygen that magnetite takes up when fired to hematite, per iron",
  "oxygen_per_iron_hematite() - oxygen_per_iron_magnetite()",
  FROM_WEIGHTS,
);

export const oxygenOfOxides = define(
  "oxygen_of_oxides",
  { magnetite_share },
  "t O/t Fe",
  "Oxygen per iron of magnetite and hematite together",
  "magnetite_share * oxygen_per_iron_magnetite() + (1 - magnetite_share) * oxygen_per_iron_hematite()",
  FROM_WEIGHTS,
);

export const ironOfPureOxides = define(
  "iron_of_pure_oxides",
  { magnetite_share },
  "t Fe/t",
  "Highest iron a concentrate can hold: no gangue at all",
  "1 / (1 + oxygen_of_oxides(magnetite_share))",
  FROM_WEIGHTS,
);

export const hydrogenPerOxygen = define(
  "hydrogen_per_oxygen",
  {},
  "t H2/t O",
  "Hydrogen that turns oxygen into water",
  "2 * atomic_mass_hydrogen() / atomic_mass_oxygen()",
  FROM_WEIGHTS,
);

export const carbonDioxidePerCarbon = define(
  "carbon_dioxide_per_carbon",
  {},
  "t CO2/t C",
  "Carbon dioxide of burnt carbon",
  "(atomic_mass_carbon() + 2 * atomic_mass_oxygen()) / atomic_mass_carbon()",
  FROM_WEIGHTS,
);

export const imbalance = define(
  "imbalance",
  { inflow: "t", outflow: "t", mass: "t" },
  "1",
  "What goes in less what comes out, per inflow; traces are measured against a millionth of the mass",
  "(inflow - outflow) / MAX(inflow, mass / 1000000)",
  "Conservation of mass",
);
