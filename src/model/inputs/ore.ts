import { input, inputSection } from "../../formula/language/model";
import { BY_EITHER } from "./byYear";
import { MAGNETITE } from "./pureOxides";

/** Ore in the ground and the mine. Intervals are limits of meaning, not ranges of likely values. */
export const oreInputs = inputSection(
  "ore_inputs",
  "Ore inputs",
  "Ore",
  [
    input("ore.reserve", "t ore", "Ore available to the plan", { above: 0, hint: "dryTonnes" }),
    input("ore.grade", "t Fe/t ore", "Fe of ore in place", {
      above: 0,
      max: MAGNETITE,
      rule: "E-BEN-1",
      byYear: BY_EITHER,
    }),
    input("ore.waste_grade", "t Fe/t waste", "Fe of diluting waste", { min: 0, max: MAGNETITE }),
    input("mine.recovery", "t ore/t ore", "Mining recovery", { above: 0, max: 1 }),
    input("mine.dilution", "t waste/t ore", "Dilution, waste per recovered ore", { min: 0, max: 10, hint: "dilution" }),
    input("mine.capacity", "t ore/y", "Ore mined and milled, ceiling", { above: 0, hint: "dryTonnes" }),
    input("mine.strip_ratio", "t waste/t ore", "Waste per ore", { min: 0, byYear: BY_EITHER }),
    input("mine.power", "kWh/t moved", "Mine electricity", { min: 0 }),
    input("mine.diesel", "l/t moved", "Mine diesel", { min: 0 }),
  ],
  [
    "The ore that the plan may mine, its grade in place, and what mining adds and loses.",
    "Tonnes are dry. Dilution is waste per recovered ore (mine.dilution), not per delivered ore: 0.05 of what is delivered is 0.0526 here.",
    "Grade and strip ratio may differ by year of operation or by calendar year; the mine plan makes feed grade, ore and waste of them (ore.feed_grade, annual.ore).",
  ],
);
