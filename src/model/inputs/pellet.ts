import { input, inputSection } from "../../formula/language/model";
import { HEMATITE } from "./pureOxides";

/** The pellet plant, and pellets bought from others. Intervals are limits of meaning, not ranges of likely values. */
export const pelletInputs = inputSection(
  "pellet_inputs",
  "Pellet inputs",
  "Pellet",
  [
    input("pellet.grade_target", "t Fe/t pellet", "Fe of fired pellets aimed at", {
      above: 0,
      max: HEMATITE,
      rule: "E-PEL-1",
      readWhen: { choice: "concentrate.solve_for_pellet", is: "yes" },
    }),
    input("pellet.binder", "t/t concentrate", "Binder", { min: 0, below: 0.5 }),
    input("pellet.binder_loi", "1", "Binder loss on ignition", { min: 0, max: 1 }),
    input("pellet.sulphur", "t/t pellet", "Sulphur of fired pellets, carried into HBI", { min: 0, max: 1 }),
    input("pellet.phosphorus", "t/t pellet", "Phosphorus of fired pellets, carried into HBI", { min: 0, max: 1 }),
    input("pellet.power", "kWh/t pellet", "Pellet plant electricity", { min: 0 }),
    input("pellet.fuel", "GJ/t pellet", "Pellet firing fuel (gas)", { min: 0, hint: "lowerHeating" }),
    input("pellet.purchased_grade", "t Fe/t pellet", "Fe of purchased pellets", {
      above: 0,
      max: HEMATITE,
      rule: "E-DR-1",
    }),
  ],
  [
    "The pellet plant, the pellet that it aims at, and pellets that are bought.",
    "Grades are of fired pellets: firing oxidises magnetite, so that the concentrate is richer than its pellet (pellet.own_fe).",
    "Fuel and electricity are per tonne of new pellet; fines that are screened off are fired again free of charge.",
  ],
);
