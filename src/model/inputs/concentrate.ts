import { input, inputSection, toggle } from "../../formula/language/model";
import { BY_EITHER } from "./byYear";
import { MAGNETITE } from "./pureOxides";

/** The concentrator. Intervals are limits of meaning, not ranges of likely values. */
export const concentrateInputs = inputSection(
  "concentrate_inputs",
  "Concentrate inputs",
  "Concentrate",
  [
    toggle("concentrate.solve_for_pellet", "Concentrate grade solved from the pellet target"),
    input("concentrate.grade", "t Fe/t concentrate", "Concentrate Fe when given", {
      above: 0,
      max: MAGNETITE,
      rule: "E-BEN-2",
      readWhen: { choice: "concentrate.solve_for_pellet", is: "no" },
    }),
    input("concentrate.recovery", "t Fe/t Fe", "Fe recovery to concentrate", {
      above: 0,
      max: 1,
      rule: "E-BEN-3",
      byYear: BY_EITHER,
    }),
    input("concentrate.magnetic_share", "t Fe/t Fe", "Share of ore Fe that is magnetic", { above: 0, max: 1 }),
    input("concentrate.magnetite_share", "t Fe/t Fe", "Share of concentrate Fe that is magnetite", { min: 0, max: 1 }),
    input("concentrate.acid_gangue_share", "t/t gangue", "SiO2+Al2O3 share of pellet gangue", { min: 0, max: 1 }),
    input("concentrate.work_index", "kWh/t", "Bond ball-mill work index", { above: 0, hint: "workIndex" }),
    input("concentrate.f80", "um", "Mill feed size", { above: 0 }),
    input("concentrate.p80", "um", "Grind size", { above: 0 }),
    input("concentrate.power", "kWh/t ore", "Concentrator electricity, all uses", { min: 0 }),
    input("concentrate.grade_ground", "t Fe/t concentrate", "Concentrate Fe at which grind size and electricity hold", {
      above: 0,
      max: MAGNETITE,
    }),
    input("concentrate.liberation", "1", "How the grind follows the gangue of the concentrate, exponent", {
      min: 0,
      max: 3,
    }),
    input("concentrate.ground_share", "t ore/t ore", "Part of the ore that is ground to the last size", {
      min: 0,
      max: 1,
    }),
    input("concentrate.tailings_density", "t tailings/m3", "Dry density of settled tailings", { above: 0 }),
    input("concentrate.water", "m3/t ore", "Make-up water", { min: 0 }),
  ],
  [
    "How the ore is ground and what of its iron is recovered.",
    "As a rule the grade of the concentrate is no input: it is solved so that the fired pellet has its target (concentrate.solve_for_pellet, concentrate.fe), and concentrate.grade is read only where it is given.",
    "Electricity (concentrate.power) is of all uses, per tonne of ore, and holds at the grade concentrate.grade_ground; a finer grind takes more by Bond's law, whose work index is per metric ton.",
  ],
);
