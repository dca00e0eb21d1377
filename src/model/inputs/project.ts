import { calendar, input, inputSection, toggle } from "../../formula/language/model";

/** The project as a whole and what has been claimed about it. Intervals are limits of meaning, not ranges of likely values. */
export const projectInputs = inputSection(
  "project_inputs",
  "Project inputs",
  "Project",
  [
    calendar("project.base_year", "y", "Price base year", { min: 2000, max: 2060, whole: true }),
    calendar("project.first_year", "y", "First construction year (period 0)", { min: 2020, max: 2060, whole: true }),
    calendar("project.construction_years", "y", "Construction years", { min: 1, max: 10, whole: true }),
    calendar("project.life_cap", "y", "Operating life cap", { min: 1, max: 60, whole: true }),
    toggle("project.stop", "Work stops for good when going on is worth less than closing"),
    input("project.hbi_capacity", "t HBI/y", "HBI capacity, nameplate", { above: 0, hint: "dryTonnes" }),
    input("project.hours", "h/y", "Operating hours of all plants", { above: 0, max: 8784 }),
    input("project.claim_capital", "US$", "Claimed capital", { min: 0 }),
    input("project.claim_lifecycle", "US$", "Claimed life-cycle contribution (GDP in the sources)", { min: 0 }),
    input("project.claim_annual_gdp", "US$/y", "Claimed GDP contribution a year", { min: 0 }),
    input("project.claim_jobs", "person", "Claimed jobs, direct and indirect", { min: 0 }),
    input("project.claim_life", "y", "Claimed reserve life", { min: 0 }),
    input("project.claim_concentrate", "t Fe/t concentrate", "Claimed concentrate grade", { min: 0, max: 1 }),
    input("project.claim_ore", "t ore/y", "Claimed ore a year, plan of 2024", { min: 0 }),
    input("project.claim_ore_hbi", "t HBI/y", "Claimed HBI of that ore, plan of 2024", { min: 0 }),
    input("project.claim_hbi", "t Fe/t HBI", "Claimed Fe of HBI", { min: 0, max: 1 }),
    input("project.claim_co2", "1", "Claimed CO2 avoided against blast furnaces", { min: 0, max: 1 }),
  ],
  [
    "When the project is built, how long it may run, how large its plants are, and what has been said of it in public.",
    "Years of construction and of operation fix the calendar of a run (calendar.periods).",
    "The nameplate (project.hbi_capacity) is in dry tonnes of a full year; what is made is less while the ramp-up lasts, and where ramp.maximum is below 1.",
    "Claims (project.claim_jobs and its like) are held against the run by the section Claims and change no result.",
  ],
);
